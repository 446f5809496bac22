// A stop with what belongs to it, and whether a sentence ends there.

/// A run of stops, attached ("?!") or spaced (". . ."), and the quotes and brackets that close after it.
struct Stop {
  let bytes: Bytes
  /// Where the first stop is.
  let start: Int
  /// The end of the stops and of what closes after them.
  private(set) var end: Int
  /// How many straight double quotes are among what closes.
  private(set) var straightQuotes = 0

  private var dots = 0
  private var spacedDots = 0
  private var firstDotsEnd = 0
  private var isStrong = false
  private var isForeign = false
  private var closesQuote = false
  private var closesBracket = false
  private var hasEmoticon = false

  init(_ bytes: Bytes, at start: Int, isQuoteOpen: Bool) {
    self.bytes = bytes
    self.start = start
    end = start
    readStops()
    firstDotsEnd = end
    if !isStrong { readSpacedDots() }
    while readCloser(isQuoteOpen: isQuoteOpen) || readStops() {}
    readDetachedClosers(isQuoteOpen: isQuoteOpen)
  }

  /// Whether this is one full stop with nothing that closes after it but perhaps a bracket.
  var isSingleDot: Bool { dots == 1 && spacedDots == 0 && !isStrong && !isForeign && !closesQuote }

  /// Whether a scalar ends sentences in some script.
  static func isStop(_ value: Unicode.Scalar) -> Bool {
    switch value {
    case ".", "!", "?", "…", "‼", "⁇", "⁈", "⁉": true
    default: isForeignStop(value)
    }
  }

  private static func isForeignStop(_ value: Unicode.Scalar) -> Bool {
    switch value {
    case "\u{0589}", "\u{061F}", "\u{06D4}", "\u{0964}", "\u{0965}", "\u{1362}", "\u{1367}",
      "\u{3002}", "\u{FF01}",
      "\u{FF0E}", "\u{FF1F}", "\u{FF61}":
      true
    default: false
    }
  }
}

extension Stop {
  @discardableResult
  private mutating func readStops() -> Bool {
    let first = end
    while end < bytes.end {
      let (value, length) = bytes.scalar(at: end)
      switch value {
      case ".": dots += 1
      case "…": dots += 3
      case "!", "?", "‼", "⁇", "⁈", "⁉": isStrong = true
      case _ where Self.isForeignStop(value): isForeign = true
      default: return end > first
      }
      end += length
    }
    return end > first
  }

  private mutating func readSpacedDots() {
    while true {
      let next = bytes.skippingSpaces(from: end)
      guard next > end, bytes.byte(next) == 0x2E else { return }
      var last = next
      while bytes.byte(last) == 0x2E { last += 1 }
      let after = bytes.byte(last)
      if after.isASCIILetter || after.isASCIIDigit { return }
      spacedDots += last - next
      end = last
    }
  }

  private mutating func readCloser(isQuoteOpen: Bool) -> Bool {
    let (value, length) = bytes.scalar(at: end)
    let isBeforeWord = bytes.scalar(at: end + length).value.isAlphabetic
    switch value {
    case "[":
      // A note's number: "it closed.[12] Then"
      var last = end + 1
      while bytes.byte(last).isASCIIDigit, last - end < 5 { last += 1 }
      guard last > end + 1, bytes.byte(last) == 0x5D else { return false }
      end = last
    case ")", "]", "}", "）", "］", "】":
      closesBracket = true
    case "\"":
      if isBeforeWord, isQuoteOpen == (straightQuotes % 2 == 1) { return false }
      straightQuotes += 1
      closesQuote = true
    case "'", "’", "“", "‘", "«", "‹":
      if isBeforeWord { return false }
      closesQuote = true
    case "”", "»", "›", "」", "』", "》":
      closesQuote = true
    default: return false
    }
    end += length
    return true
  }

  /// What closes after white space: `. ”`, and a straight quote with white space on both sides when one is open.
  private mutating func readDetachedClosers(isQuoteOpen: Bool) {
    while true {
      let next = bytes.skippingSpaces(from: end)
      guard next > end, next < bytes.end else { return }
      if let last = Emoticon.end(at: next, in: bytes) {
        end = last
        hasEmoticon = true
        return
      }
      let (value, length) = bytes.scalar(at: next)
      let last = next + length
      guard last == bytes.end || bytes.whiteSpace(at: last) > 0 || bytes.byte(last) == 0x2E else {
        return
      }
      switch value {
      case ")", "]", "}": closesBracket = true
      case "”", "»": closesQuote = true
      case "\"":
        guard isQuoteOpen != (straightQuotes % 2 == 1) else { return }
        straightQuotes += 1
        closesQuote = true
      default: return
      }
      end = last
      readStops()
    }
  }
}

extension Stop {
  /// Where the sentence that began at `sentenceStart` ends, or nil when it goes on.
  func sentenceEnd(from sentenceStart: Int) -> Int? {
    let next = Follower(bytes, after: end)
    if isForeign || next.kind == .end { return end }
    if hasEmoticon { return end }
    if !next.isSpaced { return missesSpace(before: next, from: sentenceStart) ? end : nil }
    if isStrong { return endsStrongly(before: next, from: sentenceStart) ? end : nil }
    if dots + spacedDots > 1 { return endOfEllipsis(before: next) }
    return endsWithDot(before: next, from: sentenceStart) ? end : nil
  }

  private func endsStrongly(before next: Follower, from sentenceStart: Int) -> Bool {
    if next.kind == .lower {
      return !closesQuote && !closesBracket && !isNameWithMark(from: sentenceStart)
    }
    return !(closesQuote && next.beginsAttribution)
  }

  /// Whether the mark is part of a name, as of a firm or a show: one after a capitalised word within the sentence.
  private func isNameWithMark(from sentenceStart: Int) -> Bool {
    let word = WordBefore(bytes, start, from: sentenceStart).token
    guard bytes.byte(start) == 0x21, firstDotsEnd == start + 1, word.lowerBound > sentenceStart,
      word.count > 1
    else {
      return false
    }
    return bytes.byte(word.lowerBound).isASCIIUppercase && bytes.byte(start - 1).isASCIILowercase
  }

  private func endOfEllipsis(before next: Follower) -> Int? {
    if bytes.byte(start - 1) == 0x5B { return nil }
    if spacedDots > 0 {
      let isAttached = !bytes.followsWhiteSpace(start)
      if isAttached, dots == 1, spacedDots == 3, next.kind == .upper { return firstDotsEnd }
      return dots + spacedDots > 3 && next.kind == .upper ? end : nil
    }
    return next.kind == .upper ? end : nil
  }

  private func endsWithDot(before next: Follower, from sentenceStart: Int) -> Bool {
    let word = WordBefore(bytes, start, from: sentenceStart)
    if closesQuote || closesBracket, next.kind == .lower { return false }
    return word.endsSentence(before: next, from: sentenceStart)
  }

  /// Whether a space was forgotten after the stop: a word in small letters before, a capitalised one after.
  private func missesSpace(before next: Follower, from sentenceStart: Int) -> Bool {
    guard dots <= 1, spacedDots == 0, next.kind == .upper, next.isCapitalisedWord else {
      return false
    }
    return WordBefore(bytes, start, from: sentenceStart).isSmallWord
  }
}
