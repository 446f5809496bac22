// A word of a text, as numbers.

/// A word: where it stands, and what it is by the ids of a `Vocabulary`.
///
/// Ids are comparable only within the vocabulary that gave them.
public struct Word: Sendable, Hashable {
  /// The first byte of the word in its text, UTF-8.
  public let start: Int32
  /// The number of bytes; an ending `'s` belongs to the word.
  public let length: Int32
  /// The lower-cased word without its possessive ending.
  public let form: Int32
  /// The Snowball stem of the form; the form itself where the language has no stemmer.
  public let stem: Int32
  /// What the letters say.
  public let flags: WordFlags

  /// The bytes of the word in its text.
  public var range: Range<Int> {
    Int(start)..<Int(start) + Int(length)
  }

  /// Whether the word is in the stop-word list.
  public var isStopWord: Bool {
    flags.contains(.stopWord)
  }
}
