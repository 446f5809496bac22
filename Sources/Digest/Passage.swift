// Sentences that stand together.

public import CommonMark

/// Sentences that stand together, one a line.
public struct Passage: Sendable, Equatable {
  /// The sentences.
  public var sentences: [Inlines]

  /// A passage.
  public init(_ sentences: [Inlines]) { self.sentences = sentences }
}
