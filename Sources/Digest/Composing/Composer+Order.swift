// The order of a section's items.

extension Composer {
  /// Puts the items of one article together, in its order, of many stories those under subheads of their own last, so that its
  /// headline stands over the others once; of two articles the one comes first whose news weighs more:
  /// what it adds to what is told, and how well its article could lead the issue.
  mutating func orderItems() {
    for section in draft.sections.indices {
      let items = draft.sections[section].items
      var weights: [Int: Double] = [:]
      for item in items {
        weights[item.article] = max(
          weights[item.article] ?? 0, item.gain * leadScores[item.article])
      }
      draft.sections[section].items = items.enumerated().sorted { a, b in
        let (x, y) = (a.element, b.element)
        if x.article != y.article {
          let (heavy, light) = (weights[x.article] ?? 0, weights[y.article] ?? 0)
          return heavy != light ? heavy > light : x.article < y.article
        }
        let (isHeaded, isOtherHeaded) = (hasSubhead(x), hasSubhead(y))
        if isHeaded != isOtherHeaded { return isOtherHeaded }
        let (s, t) = (Self.start(of: x), Self.start(of: y))
        return s != t ? s < t : a.offset < b.offset
      }.map(\.element)
    }
  }

  private func hasSubhead(_ item: Draft.Item) -> Bool {
    week.hasManyArticles && week.subhead(of: item) != nil
  }

  private static func start(of item: Draft.Item) -> Int {
    item.passages.first?.sentences.lowerBound ?? 0
  }
}
