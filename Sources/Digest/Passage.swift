// Sentences that stand together.

public import CommonMark

/// Sentences that stand together, one a line.
public struct Passage: Sendable, Equatable {
  /// The sentences.
  public var sentences: [Inlines]
  /// In a list, the content of the line that names the source, the parts divided by " · ": an item has its own.
  public var source: Inlines?

  /// A passage.
  public init(_ sentences: [Inlines], source: Inlines? = nil) {
    self.sentences = sentences
    self.source = source
  }
}
