// LexRank: a sentence is central if central sentences resemble it.

/// Ranks by eigenvector centrality in the graph of tf-idf cosines between sentences.
///
/// Erkan and Radev 2004, "LexRank: Graph-based Lexical Centrality as Salience in Text
/// Summarization", JAIR 22: section 3.2 with a threshold, section 3.3 ("Continuous LexRank")
/// without. We differ in that inverse frequencies are counted over the sentences at hand instead of
/// a background corpus, stop words are left out, and similar sentences are skipped in place of their
/// cross-sentence informational subsumption. The continuous form never makes the graph: the matrix
/// of cosines is X·Xᵀ, and a step costs two products with the sparse X.
public struct LexRank: Ranker {
  /// Cosines below are no edge, and the others weigh one; nil weighs every edge by its cosine.
  public let threshold: Double?
  /// The chance of following an edge; the paper's d is one minus this.
  public let damping: Double
  /// A sentence whose cosine with a taken one is above this is skipped.
  public let redundancy: Double

  /// Makes the method; by default continuous, with the paper's damping.
  public init(threshold: Double? = nil, damping: Double = 0.85, redundancy: Double = 0.5) {
    self.threshold = threshold
    self.damping = damping
    self.redundancy = redundancy
  }

  /// Ranks by centrality; gains of the candidates sum to one.
  public func ranking(of table: SentenceTable, within budget: Budget) -> Ranking {
    Ranking(
      gain: centrality(of: table), table: table, budget: budget, redundancy: redundancy)
  }

  /// By sentence: its share of the walk.
  public func centrality(of table: SentenceTable) -> [Double] {
    let vectors = SentenceVectors(of: table)
    let walk = RandomWalk(damping: damping)
    if let threshold {
      let graph = vectors.neighbors(atLeast: threshold)
      let ones = [Double](repeating: 1, count: table.count)
      return walk.shares(
        isVertex: table.isCandidate, degree: graph.product(with: ones), multiply: graph.product)
    }
    let ones = [Double](repeating: 1, count: table.count)
    return walk.shares(
      isVertex: table.isCandidate, degree: vectors.cosineProduct(with: ones),
      multiply: vectors.cosineProduct)
  }
}
