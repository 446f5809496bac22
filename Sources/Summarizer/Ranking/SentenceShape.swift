// Tells prose from the rubbish of a crawl, by form alone.

/// What the form of a sentence shows, whatever its words mean.
struct SentenceShape: Sendable, Equatable {
  /// Runs of characters between white space.
  let length: Int
  /// The words that a `Vocabulary` found.
  private(set) var words = 0
  private(set) var stopWords = 0
  private(set) var capitalized = 0
  /// Signs that separate the entries of a menu: `|`, `•`, `»`, `©`, `→`.
  private(set) var separators = 0
  /// Whether it ends as sentences do: with a stop, perhaps inside closing quotes or brackets.
  private(set) var isClosed = false

  /// Looks at a range of `text` whose words are `words`.
  init(of words: [Word], in text: Span<UInt8>, range: Range<Int>) {
    length = Self.tokens(in: text, range: range)
    self.words = words.count
    for word in words {
      if word.isStopWord { stopWords += 1 }
      if word.flags.contains(.capitalized) { capitalized += 1 }
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] < 0x80 {
        if text[index] == UInt8(ascii: "|") { separators += 1 }
        index += 1
      } else {
        let (scalar, length) = UTF8Scalar.decode(text, at: index, end: range.upperBound)
        if let scalar, Self.menuSigns.contains(scalar.value) { separators += 1 }
        index += length
      }
    }
    isClosed = Self.isClosed(text, range: range)
  }

  /// Whether the sentence reads as prose.
  ///
  /// Prose has four words, mixes capitals with small letters, is held together by function words
  /// (in a language that has a list), does not list entries, and closes unless it is longer than headlines are.
  func isProse(hasStopWords: Bool) -> Bool {
    guard length >= 4, words >= 3, separators < 2, separators == 0 || isClosed else { return false }
    guard (words - capitalized) * 4 >= words else { return false }
    guard isClosed || length >= 20 else { return false }
    return !hasStopWords || stopWords * 10 >= words
  }
}

extension SentenceShape {
  private static let menuSigns: [UInt32] = [0x2022, 0xBB, 0xA9, 0x2192, 0x25BA, 0xB7]

  /// Counts as Python's `str.split` and `wc -w` do: runs between Unicode white space.
  static func tokens(in text: Span<UInt8>, range: Range<Int>) -> Int {
    var count = 0
    var isInside = false
    var index = range.lowerBound
    while index < range.upperBound {
      var length = 1
      let byte = text[index]
      let isSpace: Bool
      if byte < 0x80 {
        isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      } else {
        let decoded = UTF8Scalar.decode(text, at: index, end: range.upperBound)
        length = decoded.length
        isSpace = decoded.scalar?.properties.isWhitespace ?? false
      }
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
      index += length
    }
    return count
  }

  private static func isClosed(_ text: Span<UInt8>, range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
      guard let scalar = UTF8Scalar.decode(text, at: start, end: end).scalar else { return false }
      switch scalar {
      case ".", "!", "?", ":", ";", "…", "։", "。", "！", "？", "؟", "۔", "।": return true
      case "\"", "'", "”", "’", "»", ")", "]", " ", "\n", "\t", "\r", "\u{A0}": end = start
      default: return false
      }
    }
    return false
  }
}
