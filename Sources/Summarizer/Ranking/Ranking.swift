// What a ranking method says about the sentences of a table.

/// The worth of every sentence, and the order in which a summary takes them.
public struct Ranking: Sendable, Equatable {
  /// By sentence: its worth against an empty summary, comparable within this ranking only; zero for
  /// what is no candidate.
  public let gain: [Double]
  /// The taken sentences, the first taken first.
  public let order: [Int]

  /// Makes a ranking of its parts.
  public init(gain: [Double], order: [Int]) {
    self.gain = gain
    self.order = order
  }
}
