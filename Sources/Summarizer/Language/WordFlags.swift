// What the look of a word says, before any dictionary.

/// What is known of a word from its own letters.
public struct WordFlags: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes flags from their bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// In the stop-word list of the vocabulary's language.
  public static let stopWord = WordFlags(rawValue: 1)
  /// The first letter is upper-case or title-case.
  public static let capitalized = WordFlags(rawValue: 2)
  /// Two letters or more, and each of them upper-case.
  public static let allCapitals = WordFlags(rawValue: 4)
  /// Digits and the separators between them, nothing else: `1,174`, `5.5`, `1:30`.
  public static let number = WordFlags(rawValue: 8)
}
