// How text looks, computed from the cascade.

internal import Markup

/// The inherited style at an element, as far as the rules ask.
struct TextStyle: Sendable {
  /// The colour of text; nil where it cannot be known.
  var color: Color? = .black
  /// The nearest background; nil where it is a picture or cannot be known.
  var background: Color? = .white
  /// The size of text in CSS pixels.
  var size = 16.0
  /// Whether it is bold.
  var isBold = false
  /// Whether it cannot be seen.
  var isHidden = false
  /// Whether it stands in a heading.
  var isHeading = false
}

extension Email {
  /// The style of each node by the declarations that hold in the light, or in the dark as well.
  ///
  /// The cascade is that of CSS Cascading Level 4, section 6.1, without layers and without what depends on a
  /// window: weight, then inline, then specificity, then order.
  func textStyles(isDark: Bool) -> [TextStyle] {
    let wanted: Set<String> = [
      "color", "background", "background-color", "background-image", "font", "font-size",
      "font-weight", "display", "visibility",
    ]
    var own: [Int: [StyledDeclaration]] = [:]
    for declaration in declarations where wanted.contains(declaration.declaration.property) {
      guard declaration.condition == .none || isDark && declaration.condition == .dark else {
        continue
      }
      for element in declaration.elements { own[element, default: []].append(declaration) }
    }
    var start = TextStyle()
    if isDark { (start.color, start.background) = (.white, .black) }
    var styles: [TextStyle] = []
    for (index, node) in document.nodes.enumerated() {
      var style = node.parent.map { styles[$0] } ?? start
      if let element = node.element {
        style.applyDefaults(of: element, isDark: isDark)
        let ordered = (own[index] ?? []).enumerated().sorted {
          ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset)
        }
        let inherited = node.parent.map { styles[$0].size } ?? start.size
        for (_, declaration) in ordered {
          style.apply(declaration.declaration, inheritedSize: inherited)
        }
      }
      styles.append(style)
    }
    return styles
  }
}

extension StyledDeclaration {
  /// What the cascade sorts by, as one number.
  fileprivate var weight: Int {
    let specificity = selector?.specificity ?? [0, 0, 0]
    let rank = specificity.reduce(0) { $0 * 1_000 + min($1, 999) }
    return rank + (isInline ? 2_000_000_000 : 0) + (declaration.isImportant ? 4_000_000_000 : 0)
  }
}

extension TextStyle {
  fileprivate mutating func applyDefaults(of element: HTMLElement, isDark: Bool) {
    let scales = ["h1": 2, "h2": 1.5, "h3": 1.17, "h5": 0.83, "h6": 0.67, "small": 0.83]
    if let scale = scales[element.name] { size *= scale }
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      isBold = true
      isHeading = true
    case "b", "strong", "th": isBold = true
    case "a" where element["href"] != nil:
      color = Color(hexadecimal: isDark ? "9e9eff" : "0000ee")
    case "head", "script", "style", "title": isHidden = true
    case "font": if let value = element["color"] { color = Color(attribute: value) }
    default: break
    }
    if let value = element["bgcolor"] { background = Color(attribute: value) }
    if element["background"] != nil { background = nil }
    if element["hidden"] != nil { isHidden = true }
  }

  fileprivate mutating func apply(_ declaration: CSSDeclaration, inheritedSize: Double) {
    let keywords = declaration.keywords
    switch declaration.property {
    case "color": if !keywords.contains("inherit") { color = Color(in: declaration.value) }
    case "background", "background-color", "background-image":
      if declaration.functions.contains(where: { $0 == "url" || $0.hasSuffix("gradient") }) {
        background = nil
      } else if !keywords.contains("transparent"), !keywords.contains("none"),
        declaration.property != "background-image"
      {
        background = Color(in: declaration.value)
      }
    case "font-size", "font":
      if let size = declaration.fontSize(inherited: inheritedSize) { self.size = size }
      if declaration.property == "font" { isBold = keywords.contains("bold") }
    case "font-weight":
      isBold =
        keywords.contains("bold") || keywords.contains("bolder")
        || declaration.value.contains {
          if case .number(let weight) = $0.kind { weight >= 700 } else { false }
        }
    case "display": isHidden = isHidden || keywords.contains("none")
    case "visibility": isHidden = isHidden || keywords.contains("hidden")
    default: break
    }
  }
}

extension CSSDeclaration {
  /// The size of text that `font-size` or `font` sets, in CSS pixels.
  fileprivate func fontSize(inherited: Double) -> Double? {
    let names = [
      "xx-small": 9.0, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24,
      "xx-large": 32, "smaller": inherited / 1.2, "larger": inherited * 1.2,
    ]
    for token in value {
      switch token.kind {
      case .dimension(let number, let unit): return number * pixels(unit, inherited)
      case .percentage(let number): return inherited * number / 100
      case .number(0) where property == "font-size": return 0
      case .ident(let name): if let size = names[name.lowercased()] { return size }
      default: break
      }
    }
    return nil
  }

  private func pixels(_ unit: String, _ inherited: Double) -> Double {
    switch unit.lowercased() {
    case "pt": 4.0 / 3
    case "em": inherited
    case "rem", "pc": 16
    case "ex", "ch": inherited / 2
    case "in": 96
    case "cm": 96 / 2.54
    case "mm": 96 / 25.4
    default: 1
    }
  }
}
