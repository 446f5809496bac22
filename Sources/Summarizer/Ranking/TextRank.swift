// TextRank: sentences recommend those that share words with them.

/// Ranks by a random walk over the graph of word overlaps between sentences.
///
/// Mihalcea and Tarau 2004, "TextRank: Bringing Order into Texts", EMNLP, section 2.2 (weighted
/// graphs) and section 4.1 (the similarity: words in common over the sum of the logarithms of both
/// lengths). We differ in that words are stems, stop words are not counted as common, a length is at
/// least two, so that no logarithm is zero, and scores sum to one. The paper compares all pairs; we
/// compute the same sums through the words, by length, and the graph is never made: a step costs as
/// much as the words, times the number of different lengths at most.
public struct TextRank: Ranker {
  /// The paper's d, the chance of following an edge.
  public let damping: Double
  /// A sentence whose cosine with a taken one is above this is skipped.
  public let redundancy: Double

  /// Makes the method, by default with the paper's damping.
  public init(damping: Double = 0.85, redundancy: Double = 0.5) {
    self.damping = damping
    self.redundancy = redundancy
  }

  /// Ranks by share of the walk; gains of the candidates sum to one.
  public func ranking(of table: SentenceTable, within budget: Budget) -> Ranking {
    Ranking(gain: shares(of: table), table: table, budget: budget, redundancy: redundancy)
  }

  /// By sentence: its share of the walk.
  public func shares(of table: SentenceTable) -> [Double] {
    let overlaps = OverlapMatrix(of: table)
    let ones = [Double](repeating: 1, count: table.count)
    return RandomWalk(damping: damping).shares(
      isVertex: table.isCandidate, degree: overlaps.product(with: ones),
      multiply: overlaps.product)
  }
}
