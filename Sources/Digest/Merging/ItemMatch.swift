// Which item of one digest is which of another.

/// Items that are the same news: by their sentences, else by heading and source line.
enum ItemMatch {
  /// By the number of an item of the first, that of the second.
  static func matches(of first: [MergeParts.Item], in second: [MergeParts.Item]) -> [Int: Int] {
    var having: [String: [Int]] = [:]
    for (number, item) in second.enumerated() {
      for sentence in Set(item.sentences) { having[sentence, default: []].append(number) }
    }
    var pairs: [(a: Int, b: Int, shared: Int)] = []
    for (number, item) in first.enumerated() {
      var shared: [Int: Int] = [:]
      for sentence in Set(item.sentences) {
        for other in having[sentence] ?? [] where second[other].isEntry == item.isEntry {
          shared[other, default: 0] += 1
        }
      }
      pairs += shared.keys.sorted().map { (number, $0, shared[$0] ?? 0) }
    }
    pairs.sort { x, y in
      if x.shared != y.shared { return x.shared > y.shared }
      let (p, q) = (
        first[x.a].section == second[x.b].section, first[y.a].section == second[y.b].section
      )
      if p != q { return p }
      return (x.a, x.b) < (y.a, y.b)
    }
    var found: [Int: Int] = [:]
    var taken: Set<Int> = []
    for pair in pairs where found[pair.a] == nil && !taken.contains(pair.b) {
      found[pair.a] = pair.b
      taken.insert(pair.b)
    }
    for (number, item) in first.enumerated() where found[number] == nil {
      let other = second.indices.first { other in
        !taken.contains(other) && second[other].section == item.section
          && isSameHead(item, second[other])
      }
      guard let other else { continue }
      found[number] = other
      taken.insert(other)
    }
    return found
  }

  /// The same heading over the same source line: all of its sentences were exchanged.
  private static func isSameHead(_ a: MergeParts.Item, _ b: MergeParts.Item) -> Bool {
    guard let heading = a.outline.heading, let other = b.outline.heading else { return false }
    return heading.text == other.text && a.outline.source?.text == b.outline.source?.text
  }
}
