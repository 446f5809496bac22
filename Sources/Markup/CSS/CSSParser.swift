// Tokens as rules and declarations, by section 5 of CSS Syntax Level 3.

/// Reads a sheet with a list of the open rules in place of a stack of calls.
struct CSSParser {
  private let tokens: [CSSToken]
  private var index = 0
  private(set) var rules: [CSSRule] = []
  private(set) var errors: [Int] = []

  /// A parser of a text.
  init(_ text: String) { tokens = CSSTokenizer.tokens(of: text) }

  /// Reads rules to the end of the text.
  mutating func readSheet() {
    var open: [Int] = []
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .whitespace, .cdo, .cdc, .delimiter(";"): index += 1
      case .delimiter("}"):
        if open.popLast() == nil { errors.append(token.offset) }
        index += 1
      default:
        if let rule = readItem(in: open.last) { open.append(rule) }
      }
    }
    if let last = open.last { errors.append(rules[last].offset) }
  }

  /// Reads declarations to the end of the text.
  mutating func readDeclarations() -> [CSSDeclaration] {
    var declarations: [CSSDeclaration] = []
    while index < tokens.count {
      if tokens[index].kind == .whitespace || tokens[index].is(";") {
        index += 1
        continue
      }
      let end = itemEnd(isInSheet: false)
      if let declaration = declaration(tokens[index..<end]) {
        declarations.append(declaration)
      } else {
        errors.append(tokens[index].offset)
      }
      index = end
    }
    return declarations
  }
}

extension CSSParser {
  /// Reads a declaration, or a rule up to its block; returns the rule if its block is to be read.
  private mutating func readItem(in parent: Int?) -> Int? {
    let start = index
    let first = tokens[start]
    let isCustom = first.keyword?.hasPrefix("--") ?? false
    let end = itemEnd(isInSheet: true, isCustom: isCustom)
    let hasBlock = end < tokens.count && tokens[end].is("{")
    // A stray closing bracket ends an item that has nothing.
    index = max(end, start + (hasBlock ? 0 : 1))
    if case .atKeyword(let name) = first.kind {
      rules.append(
        CSSRule(
          atRule: name.lowercased(), prelude: trimmed(tokens[(start + 1)..<max(end, start + 1)]),
          selectors: [], declarations: [], parent: parent, offset: first.offset))
    } else if hasBlock {
      let prelude = trimmed(tokens[start..<end])
      // Inside of keyframes and the like, what stands before a block is no selector.
      let isStyle = parent.map { rules[$0].atRule.map(Self.holdsStyle) ?? true } ?? true
      let selectors = isStyle ? CSSSelectorParser.selectors(of: prelude) : []
      if isStyle, selectors.isEmpty { errors.append(first.offset) }
      rules.append(
        CSSRule(
          atRule: nil, prelude: prelude, selectors: selectors, declarations: [], parent: parent,
          offset: first.offset))
    } else {
      if let parent, let declaration = declaration(tokens[start..<end]) {
        rules[parent].declarations.append(declaration)
      } else {
        errors.append(first.offset)
      }
      return nil
    }
    guard hasBlock else { return nil }
    index = end + 1
    return rules.count - 1
  }

  /// The index of the `;`, or in a sheet of the `{` or of the `}`, that ends the item beginning here.
  private func itemEnd(isInSheet: Bool, isCustom: Bool = false) -> Int {
    var depth = 0
    var end = index
    while end < tokens.count {
      switch tokens[end].kind {
      case .function, .delimiter("("), .delimiter("["): depth += 1
      case .delimiter(")"), .delimiter("]"): depth = max(0, depth - 1)
      case .delimiter("{"):
        if depth == 0, isInSheet, !isCustom { return end }
        depth += 1
      case .delimiter("}"):
        if depth == 0, isInSheet { return end }
        depth = max(0, depth - 1)
      case .delimiter(";") where depth == 0: return end
      default: break
      }
      end += 1
    }
    return end
  }

  private func declaration(_ item: ArraySlice<CSSToken>) -> CSSDeclaration? {
    guard let first = item.first, case .ident(let name) = first.kind else { return nil }
    let rest = trimmed(item.dropFirst())
    guard let colon = rest.first, colon.is(":") else { return nil }
    var value = trimmed(rest.dropFirst())
    let isPlain = Self.isImportantPlain(in: value)
    let isImportant = Self.removeImportant(from: &value)
    let isBad = value.contains { $0.kind == .badString || $0.kind == .badURL || $0.is("!") }
    let isCustom = name.hasPrefix("--")
    // Two declarations without a `;` between them read as one with a colon in it.
    let hasColon = !isCustom && value.contains { $0.is(":") } && !Self.mayHoldColon(name)
    if isBad || hasColon || (value.isEmpty && !isCustom) { return nil }
    return CSSDeclaration(
      property: isCustom ? name : name.lowercased(), value: value, isImportant: isImportant,
      isImportantPlain: !isImportant || isPlain, offset: first.offset)
  }

  private static func removeImportant(from value: inout [CSSToken]) -> Bool {
    guard value.last?.keyword == "important" else { return false }
    let head = trimmed(value.dropLast())
    guard let mark = head.last, mark.is("!") else { return false }
    value = trimmed(head.dropLast())
    return true
  }

  private static func isImportantPlain(in value: [CSSToken]) -> Bool {
    value.count > 2 && value[value.count - 1].kind == .ident("important")
      && value[value.count - 2].is("!") && value[value.count - 3].kind == .whitespace
  }

  /// Microsoft's `filter: progid:…` is the one old value with a colon.
  private static func mayHoldColon(_ property: String) -> Bool {
    property.lowercased().hasSuffix("filter") || property.lowercased() == "behavior"
  }

  private static func holdsStyle(_ atRule: String) -> Bool {
    ["media", "supports", "layer", "container", "scope", "document", "starting-style"]
      .contains(atRule)
  }

  private func trimmed(_ tokens: some BidirectionalCollection<CSSToken>) -> [CSSToken] {
    Self.trimmed(tokens)
  }

  private static func trimmed(_ tokens: some BidirectionalCollection<CSSToken>) -> [CSSToken] {
    var tokens = ArraySlice(Array(tokens))
    while tokens.first?.kind == .whitespace { tokens.removeFirst() }
    while tokens.last?.kind == .whitespace { tokens.removeLast() }
    return Array(tokens)
  }
}
