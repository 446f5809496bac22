// Whether a selector matches an element of a document.

extension CSSSelector {
  /// Whether the selector matches the element at an index of a document.
  ///
  /// A pseudo-class other than `:root` never matches, since nothing is hovered, visited or counted here.
  public func matches(_ index: Int, in document: HTMLDocument) -> Bool {
    guard let last = compounds.last, last.matches(index, in: document) else { return false }
    // What the compounds so far may stand on, from the right; sets of candidates need no going back.
    var candidates = [index]
    for (compound, combinator) in zip(compounds.dropLast(), combinators).reversed() {
      var found: Set<Int> = []
      for candidate in candidates {
        for other in document.related(to: candidate, by: combinator)
        where compound.matches(other, in: document) { found.insert(other) }
      }
      if found.isEmpty { return false }
      candidates = found.sorted()
    }
    return true
  }
}

extension CSSSelector.Compound {
  fileprivate func matches(_ index: Int, in document: HTMLDocument) -> Bool {
    guard let element = document.nodes[index].element, pseudoElements.isEmpty else { return false }
    if let type, type != element.name { return false }
    if !ids.isEmpty, !ids.allSatisfy({ $0 == element["id"] }) { return false }
    if !classes.isEmpty {
      let own = element.classes
      guard classes.allSatisfy({ name in own.contains { $0 == name } }) else { return false }
    }
    return attributes.allSatisfy { $0.matches(element) }
      && pseudoClasses.allSatisfy { $0 == "root" && element.name == "html" }
  }
}

extension CSSSelector.AttributeTest {
  fileprivate func matches(_ element: HTMLElement) -> Bool {
    guard let own = element[name] else { return false }
    return switch match {
    case nil: true
    case "=": own == value
    case "~=": own.split(whereSeparator: \.isWhitespace).contains { $0 == value }
    case "|=": own == value || own.hasPrefix(value + "-")
    case "^=": !value.isEmpty && own.hasPrefix(value)
    case "$=": !value.isEmpty && own.hasSuffix(value)
    case "*=": !value.isEmpty && own.contains(value)
    default: false
    }
  }
}

extension HTMLDocument {
  /// The elements that a combinator leads to from an element, to the left of it.
  fileprivate func related(to index: Int, by combinator: CSSSelector.Combinator) -> [Int] {
    switch combinator {
    case .descendant: return Array(ancestors(of: index))
    case .child: return nodes[index].parent.map { [$0] } ?? []
    case .nextSibling, .laterSibling:
      guard let parent = nodes[index].parent else { return [] }
      let before = children(of: parent).filter { $0 < index && nodes[$0].element != nil }
      return combinator == .laterSibling ? before : Array(before.suffix(1))
    }
  }
}
