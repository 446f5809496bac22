// How long a summary may be.

/// A limit in words, counted as runs of characters between white space.
public struct Budget: Sendable, Hashable {
  /// The most words that the taken sentences may have together.
  public let words: Int
  /// Whether the sentence that crosses the limit is taken too, as the last.
  public let isFilled: Bool

  /// A limit of `words`; with `isFilled`, the sentence that crosses it ends the summary.
  public init(words: Int, isFilled: Bool = false) {
    self.words = max(0, words)
    self.isFilled = isFilled
  }

  /// No limit: every sentence that is not redundant is ranked.
  public static let unlimited = Budget(words: .max)
}
