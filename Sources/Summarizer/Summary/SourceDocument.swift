// A text to be summarized.

/// A document: a title, and a text whose paragraphs end at line feeds.
public struct SourceDocument: Sendable, Equatable {
  /// The title, which may be empty; never part of a summary, and not used to rank (weighing its words
  /// was measured, and did not help).
  public let title: String
  /// The text, UTF-8. A backslash followed by `n` ends a paragraph too, as some corpora have it.
  public let text: [UInt8]

  /// Makes a document of UTF-8 bytes.
  public init(title: String = "", text: [UInt8]) {
    self.title = title
    self.text = text
  }

  /// Makes a document of a string.
  public init(title: String = "", text: String) {
    self.init(title: title, text: Array(text.utf8))
  }
}
