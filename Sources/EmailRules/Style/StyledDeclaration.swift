// A declaration with what it styles.

internal import Markup

/// A declaration of a style sheet or of a `style` attribute.
struct StyledDeclaration: Sendable {
  /// What has to hold before a declaration counts.
  enum Condition: Sendable, Equatable {
    /// Nothing.
    case none
    /// The reader prefers a dark screen.
    case dark
    /// Anything else: a width, a client's mark on an element, a pointer over it.
    case other
  }

  /// The declaration.
  let declaration: CSSDeclaration
  /// Where it stands in the source; of an inline one, its element.
  let offset: Int
  /// The elements that it styles, in document order.
  let elements: [Int]
  /// Whether it stands in a `style` attribute.
  let isInline: Bool
  /// What has to hold.
  let condition: Condition
  /// The selector of a rule.
  let selector: CSSSelector?

  /// Every declaration of a style block, once for each selector of its rule, in order.
  static func all(of block: StyleBlock, in document: HTMLDocument) -> [StyledDeclaration] {
    let indices = document.elements.map(\.index)
    return block.sheet.rules.flatMap { rule -> [StyledDeclaration] in
      let around = block.sheet.conditions(of: rule)
      return rule.selectors.flatMap { selector -> [StyledDeclaration] in
        let elements = indices.filter { selector.matches($0, in: document) }
        let condition = condition(of: selector, in: around)
        return rule.declarations.map {
          StyledDeclaration(
            declaration: $0, offset: block.start + $0.offset, elements: elements, isInline: false,
            condition: condition, selector: selector)
        }
      }
    }
  }

  private static func condition(of selector: CSSSelector, in around: [CSSRule]) -> Condition {
    let asks = selector.compounds.contains { compound in
      !compound.attributes.isEmpty || !compound.pseudoElements.isEmpty
        || compound.pseudoClasses.contains { $0 != "root" }
    }
    if asks { return .other }
    if around.isEmpty { return .none }
    return around.allSatisfy(\.isDarkMedia) ? .dark : .other
  }
}

extension CSSRule {
  /// Whether it is `@media (prefers-color-scheme: dark)`, whatever else it asks.
  var isDarkMedia: Bool {
    let words = prelude.compactMap(\.keyword)
    return atRule == "media" && words.contains("prefers-color-scheme") && words.contains("dark")
      && !words.contains("not")
  }
}
