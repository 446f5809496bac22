// Rank fusion: what several methods agree on.

/// Ranks by the places that other methods give a sentence.
///
/// Cormack, Clarke and Büttcher 2009, "Reciprocal Rank Fusion outperforms Condorcet and individual Rank
/// Learning Methods", SIGIR, section 2: a sentence is worth the sum over the methods of 1 / (k + its
/// place). We differ in that places are counted from zero and k is small, since a set has tens of
/// sentences where a collection has thousands of documents; and in that similar sentences are refused.
public struct RankFusion: Ranker {
  /// The methods; each orders sentences by its gains, whatever it would take itself.
  public let methods: [any Ranker]
  /// The paper's k: the larger, the less the first places stand out.
  public let smoothing: Double
  /// A sentence whose cosine with a taken one is above this is skipped.
  public let redundancy: Double

  /// Makes the fusion of some methods.
  public init(of methods: [any Ranker], smoothing: Double = 20, redundancy: Double = 0.5) {
    self.methods = methods
    self.smoothing = smoothing
    self.redundancy = redundancy
  }

  /// Ranks by the sum of the reciprocal places; equal gains have their places in text order.
  public func ranking(of table: SentenceTable, within budget: Budget) -> Ranking {
    var worth = [Double](repeating: 0, count: table.count)
    let candidates = worth.indices.filter { table.isCandidate[$0] }
    for method in methods {
      let gain = method.ranking(of: table, within: Budget(words: 0)).gain
      let order = candidates.sorted { gain[$0] != gain[$1] ? gain[$0] > gain[$1] : $0 < $1 }
      for (place, sentence) in order.enumerated() {
        worth[sentence] += 1 / (smoothing + Double(place))
      }
    }
    return Ranking(gain: worth, table: table, budget: budget, redundancy: redundancy)
  }
}
