// The lead: the beginning of the text, the baseline that news makes hard to beat.

/// Takes sentences from the beginning.
///
/// The baseline of the Document Understanding Conferences (Over and Yen 2003, "An introduction to
/// DUC 2003"): the first words of a document. For several documents either the first document is
/// read to its end before the next, or one sentence of each in turn.
public struct Lead: Ranker {
  /// Whether documents give a sentence each in turn.
  public let takesTurns: Bool

  /// Makes the baseline; by default documents are read one after the other.
  public init(takesTurns: Bool = false) {
    self.takesTurns = takesTurns
  }

  /// Ranks by place; the gain of a sentence is one over its place in that order.
  public func ranking(of table: SentenceTable, within budget: Budget) -> Ranking {
    var order = Array(0..<table.count)
    if takesTurns {
      order.sort {
        (table.position[$0], table.document[$0]) < (table.position[$1], table.document[$1])
      }
    }
    var gain = [Double](repeating: 0, count: table.count)
    for (rank, sentence) in order.enumerated() { gain[sentence] = 1 / Double(rank + 1) }
    return Ranking(gain: gain, table: table, budget: budget, redundancy: 1)
  }
}
