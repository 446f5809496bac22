// Which sentences resemble each other.

/// An undirected graph whose edges all weigh one, each kept once.
struct SentenceGraph: Sendable {
  private var ends: [(Int32, Int32)] = []

  /// Adds an edge; a sentence may be linked to itself.
  mutating func link(_ first: Int, _ second: Int) {
    ends.append((Int32(first), Int32(second)))
  }

  /// The matrix of edges times a vector.
  func product(with vector: [Double]) -> [Double] {
    var product = [Double](repeating: 0, count: vector.count)
    for (first, second) in ends {
      product[Int(first)] += vector[Int(second)]
      if first != second { product[Int(second)] += vector[Int(first)] }
    }
    return product
  }
}
