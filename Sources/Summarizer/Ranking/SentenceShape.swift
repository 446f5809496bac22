// Tells prose from the rubbish of a crawl, by form alone.

/// What the form of a sentence shows, whatever its words mean.
struct SentenceShape: Sendable, Equatable {
  /// Runs of characters between Unicode white space, as Python's `str.split` and `wc -w` count.
  private(set) var length = 0
  /// The words that a `Vocabulary` found.
  private(set) var words = 0
  private(set) var stopWords = 0
  private(set) var capitalized = 0
  /// Signs that separate the entries of a menu: `|`, `•`, `»`, `©`, `→`.
  private(set) var separators = 0
  /// Whether it ends as sentences do: with a stop, perhaps inside closing quotes or brackets. A
  /// colon announces what would be missing.
  private(set) var isClosed = false

  /// Looks at a range of `text` whose words are `words`.
  init(of words: [Word], in text: Span<UInt8>, range: Range<Int>) {
    self.words = words.count
    for word in words {
      if word.isStopWord { stopWords += 1 }
      if word.flags.contains(.capitalized) { capitalized += 1 }
    }
    var isInside = false
    var index = range.lowerBound
    while index < range.upperBound {
      if index + 8 <= range.upperBound, let eight = EightCharacters(text, at: index) {
        length += eight.wordCount(isInside: isInside)
        isInside = eight.endsInside
        index += 8
        continue
      }
      let byte = text[index]
      // Almost every byte: a letter.
      if byte &- 0x21 < 0x5B {
        if !isInside { length += 1 }
        isInside = true
        index += 1
        continue
      }
      var isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      var width = 1
      if byte == UInt8(ascii: "|") { separators += 1 }
      if byte >= 0x80 {
        let (scalar, length) = UTF8Scalar.decode(text, at: index, end: range.upperBound)
        width = length
        if let scalar {
          isSpace = Self.isWhiteSpace(scalar)
          if Self.menuSigns.contains(scalar.value) { separators += 1 }
        }
      }
      if !isSpace, !isInside { length += 1 }
      isInside = !isSpace
      index += width
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

  /// The property White_Space of Unicode, past ASCII; the standard library looks it up more slowly.
  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isClosed(_ text: Span<UInt8>, range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
      guard let scalar = UTF8Scalar.decode(text, at: start, end: end).scalar else { return false }
      switch scalar {
      case ".", "!", "?", "…", "։", "。", "！", "？", "؟", "۔", "।": return true
      case "\"", "'", "”", "’", "»", ")", "]", " ", "\n", "\t", "\r", "\u{A0}": end = start
      default: return false
      }
    }
    return false
  }
}

/// Eight bytes of text at once, each a character of ASCII from the space to "{".
private struct EightCharacters {
  /// The top bit of each byte that is no space.
  private let filled: UInt64

  private static let topBits: UInt64 = 0x8080_8080_8080_8080

  /// Nil where there is another character, a menu's separator "|" for one.
  init?(_ text: Span<UInt8>, at index: Int) {
    let bytes = UInt64(
      littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
    // A byte from 0x7C on gets its top bit by four more; one below 0x20 has neither of the bits 0x20 and 0x40.
    guard bytes & Self.topBits == 0, (bytes &+ 0x0404_0404_0404_0404) & Self.topBits == 0,
      (bytes | bytes << 1) & 0x4040_4040_4040_4040 == 0x4040_4040_4040_4040
    else { return nil }
    filled = ((bytes ^ 0x2020_2020_2020_2020) &+ 0x7F7F_7F7F_7F7F_7F7F) & Self.topBits
  }

  /// How many runs of other characters than spaces begin; the first is no new one where one goes on.
  func wordCount(isInside: Bool) -> Int {
    let before = filled << 8 | (isInside ? 0x80 : 0)
    return (filled & ~before).nonzeroBitCount
  }

  /// Whether the last character is no space.
  var endsInside: Bool { filled >> 63 == 1 }
}
