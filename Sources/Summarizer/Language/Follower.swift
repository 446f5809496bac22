// What comes after a stop.

/// The first word or sign after a stop, beyond white space and the quotes and brackets that open.
struct Follower {
  enum Kind {
    case end, lower, upper, digit, letter, symbol
  }

  let bytes: Bytes
  /// Whether white space comes first.
  let isSpaced: Bool
  /// Whether a quote or bracket opens before the word.
  let isOpened: Bool
  /// Whether a bracket opens first.
  let isBracketed: Bool
  let kind: Kind
  /// The letters of the word; empty before a digit or sign.
  let word: Range<Int>

  init(_ bytes: Bytes, after index: Int) {
    self.bytes = bytes
    var first = bytes.skippingWhiteSpace(from: index)
    isSpaced = first > index
    isBracketed = bytes.byte(first) == 0x28 || bytes.byte(first) == 0x5B
    var openers = 0
    while openers < 8 {
      let (value, length) = bytes.scalar(at: first)
      guard Self.isOpener(value) else { break }
      first += length
      if value == "«" || value == "\"" || value == "(" {
        first = bytes.skippingWhiteSpace(from: first)
      }
      openers += 1
    }
    isOpened = openers > 0
    word = bytes.word(from: first)
    let value = bytes.scalar(at: first).value
    kind =
      first >= bytes.end
      ? .end
      : value.isUppercase
        ? .upper
        : value.isLowercase
          ? .lower : value.isDecimalDigit ? .digit : value.isAlphabetic ? .letter : .symbol
  }

  /// Whether the word often begins a sentence and is seldom a name.
  var isUsualOpening: Bool {
    guard kind == .upper, !isBracketed, SplitCue.openings.contains(bytes, word) else {
      return false
    }
    // "J. A. Smith", "Under-Secretary"
    let next = bytes.byte(word.upperBound)
    return next != 0x2D && !(word.count == 1 && next == 0x2E)
  }

  /// Whether this is a capital with small letters, or "I", and no site or file name: what begins a sentence without a space.
  var isCapitalisedWord: Bool {
    let next = bytes.byte(word.upperBound)
    let isOver =
      bytes.whiteSpace(at: word.upperBound) > 0 || next == 0x2C || next == 0x27 || next >= 0xE2
    guard isOver, !SplitCue.domains.contains(bytes, word) else { return false }
    if word.count == 1 { return bytes.byte(word.lowerBound) == 0x49 }
    let second = word.lowerBound + bytes.scalar(at: word.lowerBound).length
    return second < word.upperBound && bytes.scalar(at: second).value.isLowercase
  }

  /// Whether an attribution begins here: up to five words in capitals, then a verb of speech ("Dr. Jane Smith asked").
  var beginsAttribution: Bool {
    guard kind == .upper, !isOpened, !isUsualOpening else { return false }
    var word = word
    for _ in 0..<6 {
      var next = word.upperBound
      while bytes.byte(next) == 0x2E || bytes.whiteSpace(at: next) == 1 { next += 1 }
      word = bytes.word(from: next)
      let first = bytes.byte(next)
      if first.isASCIILowercase { return SplitCue.speech.contains(bytes, word) }
      if word.isEmpty || next == word.upperBound { return false }
    }
    return false
  }

  private static func isOpener(_ value: Unicode.Scalar) -> Bool {
    switch value {
    case "\"", "'", "“", "‘", "«", "‹", "„", "‚", "”", "(", "[", "{", "¿", "¡", "「", "『", "（": true
    default: false
    }
  }
}
