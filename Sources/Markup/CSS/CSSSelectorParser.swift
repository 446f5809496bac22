// Tokens as selectors.

/// Reads the selectors of a style rule's prelude.
struct CSSSelectorParser {
  private var tokens: ArraySlice<CSSToken>

  /// The selectors that commas part; empty where one of them cannot be read, as a browser drops the whole rule.
  static func selectors(of prelude: [CSSToken]) -> [CSSSelector] {
    var selectors: [CSSSelector] = []
    for part in parts(of: prelude) {
      var parser = CSSSelectorParser(tokens: part)
      guard let selector = parser.selector() else { return [] }
      selectors.append(selector)
    }
    return selectors
  }

  private init(tokens: ArraySlice<CSSToken>) { self.tokens = tokens }

  /// The parts between commas that stand in no brackets.
  private static func parts(of tokens: [CSSToken]) -> [ArraySlice<CSSToken>] {
    var parts: [ArraySlice<CSSToken>] = []
    var start = 0
    var depth = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .function, .delimiter("("), .delimiter("["): depth += 1
      case .delimiter(")"), .delimiter("]"): depth -= 1
      case .delimiter(",") where depth <= 0:
        parts.append(tokens[start..<index])
        start = index + 1
      default: break
      }
    }
    return parts + [tokens[start...]]
  }
}

extension CSSSelectorParser {
  private mutating func selector() -> CSSSelector? {
    skipBlank()
    guard let offset = tokens.first?.offset else { return nil }
    var compounds: [CSSSelector.Compound] = []
    var combinators: [CSSSelector.Combinator] = []
    while true {
      guard let compound = compound(), !compound.isEmpty else { return nil }
      compounds.append(compound)
      let isParted = tokens.first?.kind == .whitespace
      skipBlank()
      guard let next = tokens.first else {
        return CSSSelector(compounds: compounds, combinators: combinators, offset: offset)
      }
      let signs: [(Character, CSSSelector.Combinator)] = [
        (">", .child), ("+", .nextSibling), ("~", .laterSibling),
      ]
      if let sign = signs.first(where: { next.is($0.0) }) {
        tokens.removeFirst()
        skipBlank()
        combinators.append(sign.1)
      } else if isParted {
        combinators.append(.descendant)
      } else {
        return nil
      }
    }
  }

  private mutating func compound() -> CSSSelector.Compound? {
    var compound = CSSSelector.Compound()
    while let token = tokens.first {
      switch token.kind {
      case .ident(let name) where compound.isEmpty: compound.type = name.lowercased()
      case .delimiter("*") where compound.isEmpty: compound.isUniversal = true
      case .hash(let name): compound.ids.append(name)
      case .delimiter("."):
        tokens.removeFirst()
        guard case .ident(let name)? = tokens.first?.kind else { return nil }
        compound.classes.append(name)
      case .delimiter("["):
        tokens.removeFirst()
        guard let test = attributeTest() else { return nil }
        compound.attributes.append(test)
        continue
      case .delimiter(":"):
        guard pseudo(into: &compound) else { return nil }
        continue
      case .delimiter("&") where compound.isEmpty: compound.isUniversal = true
      default: return compound
      }
      tokens.removeFirst()
    }
    return compound
  }

  private mutating func pseudo(into compound: inout CSSSelector.Compound) -> Bool {
    var colons = 0
    while let token = tokens.first, token.is(":"), colons < 2 {
      tokens.removeFirst()
      colons += 1
    }
    guard let token = tokens.popFirst() else { return false }
    let name: String
    switch token.kind {
    case .ident(let ident): name = ident.lowercased()
    case .function(let function):
      name = function.lowercased()
      skipArguments()
    default: return false
    }
    // Four pseudo-elements may be written with one colon (Selectors Level 4, section 3.6).
    if colons == 2 || ["before", "after", "first-line", "first-letter"].contains(name) {
      compound.pseudoElements.append(name)
    } else {
      compound.pseudoClasses.append(name)
    }
    return true
  }

  private mutating func skipArguments() {
    var depth = 1
    while depth > 0, let token = tokens.popFirst() {
      switch token.kind {
      case .function, .delimiter("("): depth += 1
      case .delimiter(")"): depth -= 1
      default: break
      }
    }
  }

  private mutating func attributeTest() -> CSSSelector.AttributeTest? {
    skipBlank()
    guard case .ident(let name)? = tokens.popFirst()?.kind else { return nil }
    var match = ""
    var value = ""
    while let token = tokens.popFirst() {
      switch token.kind {
      case .delimiter("]"):
        return .init(name: name.lowercased(), match: match.isEmpty ? nil : match, value: value)
      case .delimiter(let sign) where value.isEmpty: match.append(sign)
      case .ident(let text) where value.isEmpty, .string(let text): value = text
      case .whitespace, .ident: break
      default: return nil
      }
    }
    return nil
  }

  private mutating func skipBlank() {
    while tokens.first?.kind == .whitespace { tokens.removeFirst() }
  }
}
