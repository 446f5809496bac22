// A topic of a sentence and how surely it is one.

/// A topic that a sentence has.
public struct TopicWeight: Sendable, Equatable {
  /// The topic's id.
  public var id: String
  /// How surely, above 0 and below 1.
  public var weight: Double

  /// A topic with its weight.
  public init(id: String, weight: Double) {
    self.id = id
    self.weight = weight
  }
}
