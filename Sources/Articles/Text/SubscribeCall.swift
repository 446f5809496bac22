// Calls to subscribe that are glued to other text, and the sign that an excerpt ends.

/// Finds what is to be cut out of a piece of text.
enum SubscribeCall {
  /// The ranges of calls in a range of a text, in order; they do not overlap.
  ///
  /// A call begins with an order ("Get", "Sign up"), names the inbox or the newsletter, and ends with what
  /// names it and a colon or stop after it.
  static func ranges(in range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var calls: [Range<Int>] = []
    var from = range.lowerBound
    while let hit = nextPhrase(from: from, before: range.upperBound, in: bytes) {
      let floor = max(calls.last?.upperBound ?? range.lowerBound, hit.lowerBound - 140)
      if let start = orderStart(from: floor, before: hit.lowerBound, in: bytes) {
        let end = callEnd(after: hit.upperBound, before: range.upperBound, in: bytes)
        calls.append(start..<end)
        from = end
      } else {
        from = hit.upperBound
      }
    }
    return calls
  }

  /// The range of `[...]`, `[…]` or a feed's escaped form of it at the end of a range.
  static func excerptEnd(of range: Range<Int>, in bytes: [UInt8]) -> Range<Int>? {
    for sign in excerptSigns where bytes[range].suffix(sign.count).elementsEqual(sign) {
      return (range.upperBound - sign.count)..<range.upperBound
    }
    return nil
  }

  private static let excerptSigns = [
    "[...]", "[…]", "[. . .]", "(...)", "[&hellip;]", "[&#8230;]", "Read More →",
    "Continue reading →",
  ].map { Array($0.utf8) }

  private static let phrases: [[[UInt8]]] = [
    "in your inbox", "to your inbox", "our newsletter", "our free newsletter",
    "our weekly newsletter",
    "our email list", "our mailing list",
  ].map { $0.split(separator: " ").map { Array($0.utf8) } }

  private static let orders: Set<String> = [
    "Get", "Sign", "Subscribe", "Join", "Receive", "GET", "SIGN", "SUBSCRIBE", "JOIN", "RECEIVE",
  ]

  private static func nextPhrase(from: Int, before end: Int, in bytes: [UInt8]) -> Range<Int>? {
    var index = from
    while index < end {
      let first = bytes[index] | 0x20
      if first == UInt8(ascii: "i") || first == UInt8(ascii: "t") || first == UInt8(ascii: "o"),
        index == from || !isLetter(bytes[index - 1])
      {
        for phrase in phrases {
          if let last = match(phrase, at: index, before: end, in: bytes) { return index..<last }
        }
      }
      index += 1
    }
    return nil
  }

  /// The end of a phrase's words at an index, white space of any kind between them.
  private static func match(
    _ words: [[UInt8]], at start: Int, before end: Int, in bytes: [UInt8]
  ) -> Int? {
    var index = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        let gap = skipSpace(from: index, before: end, in: bytes)
        if gap == index { return nil }
        index = gap
      }
      guard index + word.count <= end else { return nil }
      for (offset, letter) in word.enumerated() where bytes[index + offset] | 0x20 != letter {
        return nil
      }
      index += word.count
    }
    return index < end && isLetter(bytes[index]) ? nil : index
  }

  /// Where the order stands that a call begins with: the last one before the phrase that is written large.
  private static func orderStart(from floor: Int, before hit: Int, in bytes: [UInt8]) -> Int? {
    var end = hit
    var words = 0
    while end > floor {
      while end > floor, !isLetter(bytes[end - 1]) {
        // An order inside a quotation is what somebody said.
        if isSentenceEnd(bytes[end - 1]) || bytes[end - 1] == UInt8(ascii: "\"") { return nil }
        end -= 1
      }
      var start = end
      while start > floor, isLetter(bytes[start - 1]) { start -= 1 }
      guard start < end else { return nil }
      if orders.contains(String(decoding: bytes[start..<end], as: UTF8.self)) {
        return isOpeningQuote(before: start, in: bytes) ? nil : start
      }
      words += 1
      if words > 14 { return nil }
      end = start
    }
    return nil
  }

  /// After the phrase a call may go on for a few words to a colon or stop; a large letter begins other text.
  private static func callEnd(after phrase: Int, before end: Int, in bytes: [UInt8]) -> Int {
    var index = phrase
    while index < min(end, phrase + 60) {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") || isSentenceEnd(byte) { return index + 1 }
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == 0x0A || byte >= 0x80 {
        return phrase
      }
      index += 1
    }
    return index == end ? end : phrase
  }

  private static func skipSpace(from: Int, before end: Int, in bytes: [UInt8]) -> Int {
    var index = from
    while case let length = spaceLength(at: index, before: end, in: bytes), length > 0 {
      index += length
    }
    return index
  }

  private static func isOpeningQuote(before index: Int, in bytes: [UInt8]) -> Bool {
    guard index > 0 else { return false }
    if bytes[index - 1] == UInt8(ascii: "\"") { return true }
    // U+2018 and U+201C end in 0x98 and 0x9C.
    return index > 2 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80
      && (bytes[index - 1] == 0x98 || bytes[index - 1] == 0x9C)
  }

  private static func isSentenceEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
