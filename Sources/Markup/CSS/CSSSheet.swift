// A style sheet, or the declarations of a `style` attribute, as plain Swift values.

/// What CSS Syntax Level 3 makes of a text: every text is a sheet, and what cannot be read is skipped and said.
public struct CSSSheet: Sendable, Equatable {
  /// Every rule in the order of the source, at-rules before the rules in them.
  public let rules: [CSSRule]
  /// Where something had to be skipped, in UTF-8 bytes of the text.
  public let errors: [Int]

  /// Parses the content of a `style` element.
  public init(parsing text: String) {
    var parser = CSSParser(text)
    parser.readSheet()
    rules = parser.rules
    errors = parser.errors
  }

  /// Parses the value of a `style` attribute.
  public static func declarations(in text: String) -> (
    declarations: [CSSDeclaration], errors: [Int]
  ) {
    var parser = CSSParser(text)
    let declarations = parser.readDeclarations()
    return (declarations, parser.errors)
  }

  /// The at-rules around a rule, the innermost first.
  public func conditions(of rule: CSSRule) -> [CSSRule] {
    var conditions: [CSSRule] = []
    var next = rule.parent
    while let index = next {
      if rules[index].atRule != nil { conditions.append(rules[index]) }
      next = rules[index].parent
    }
    return conditions
  }
}
