// The order of a section's items.

extension Composer {
  /// Puts the items of one article together, in its order; of two articles the one whose item was taken first
  /// comes first.
  mutating func orderItems() {
    for section in draft.sections.indices {
      let items = draft.sections[section].items
      var articles: [Int] = []
      for item in items where !articles.contains(item.article) { articles.append(item.article) }
      draft.sections[section].items = articles.flatMap { article in
        items.enumerated().filter { $0.element.article == article }.sorted { a, b in
          let (x, y) = (Self.start(of: a.element), Self.start(of: b.element))
          return x != y ? x < y : a.offset < b.offset
        }.map(\.element)
      }
    }
  }

  private static func start(of item: Draft.Item) -> Int {
    item.passages.first?.sentences.lowerBound ?? 0
  }
}
