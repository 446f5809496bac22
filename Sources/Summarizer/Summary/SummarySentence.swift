// A sentence of a summary, by its place.

/// Where a sentence of a summary stands in its sources.
public struct SummarySentence: Sendable, Hashable {
  /// The index of the document.
  public let document: Int
  /// The sentence in that document's text, in UTF-8 bytes.
  public let range: Range<Int>

  /// Makes a place.
  public init(document: Int, range: Range<Int>) {
    self.document = document
    self.range = range
  }
}
