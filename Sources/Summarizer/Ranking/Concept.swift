// One concept, as shown to a person who asks why.

/// A word or a pair of neighbouring words that a sentence covers.
public struct Concept: Sendable, Hashable {
  /// The words as they first came, in lower case, a space between.
  public let text: String
  /// What covering it is worth.
  public let weight: Double

  /// Makes a concept of its parts.
  public init(text: String, weight: Double) {
    self.text = text
    self.weight = weight
  }
}
