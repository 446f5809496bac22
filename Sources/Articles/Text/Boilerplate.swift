// What stands in an article's text and is none of it: calls to subscribe, rules, signs of an excerpt.

/// Finds boilerplate by its form, in English: an order to the reader about the paper's own channels.
enum Boilerplate {
  /// Whether a whole piece is boilerplate.
  static func isWhole(_ piece: String) -> Bool {
    let letters = piece.unicodeScalars.contains { $0.properties.isAlphabetic }
    if !letters { return !piece.unicodeScalars.contains { $0.properties.numericType != nil } }
    let text = piece.lowercased().trimmingPrefix { !$0.isLetter }
    let words = text.split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init)
    guard let first = words.first, words.count <= 40 else { return false }
    let bare = words.joined(separator: " ")
    if alone.contains(bare) { return true }
    if leads.contains(where: { bare.hasPrefix($0) }), words.count <= 16, piece.contains(":") {
      return true
    }
    guard orders.contains(first) else { return false }
    return channels.contains { channel in bare.containsWords(channel) }
  }

  /// The ranges (UTF-8 offsets into the piece) of calls that are glued to other text of a piece.
  ///
  /// A call begins with an order at the start of a sentence, names the inbox or the newsletter, and ends at
  /// the next colon or stop.
  static func calls(in piece: String) -> [Range<Int>] {
    let bytes = Array(piece.utf8)
    var calls: [Range<Int>] = []
    for needle in needles {
      var from = calls.last?.upperBound ?? 0
      while let hit = firstIndex(of: needle, in: bytes, from: from) {
        from = hit + needle.count
        let start = sentenceStart(before: hit, in: bytes)
        let head = String(decoding: bytes[start..<hit], as: UTF8.self).lowercased()
        let words = head.split { !$0.isLetter }
        guard words.count <= 14, let first = words.first, orders.contains(String(first)) else {
          continue
        }
        let end =
          bytes[from...].firstIndex { $0 == UInt8(ascii: ":") || isStop($0) || $0 == 0x0A }
        let call = start..<(end.map { bytes[$0] == 0x0A ? $0 : $0 + 1 } ?? bytes.count)
        if !calls.contains(where: { $0.overlaps(call) }) { calls.append(call) }
      }
    }
    return calls.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static let needles = [
    "in your inbox", "to your inbox", "our newsletter", "our free newsletter", "our email list",
    "our mailing list",
  ].map { Array($0.utf8) }

  private static let orders: Set<String> = [
    "get", "sign", "subscribe", "join", "follow", "click", "tap", "support", "donate", "download",
    "read", "watch", "see", "share", "like", "receive", "enter", "become", "help", "please", "visit",
    "stay", "never", "don’t", "find", "listen", "register",
  ]

  private static let channels = [
    "inbox", "newsletter", "newsletters", "subscribe", "subscriber", "mailing list", "email list",
    "e mail list", "sign up", "our facebook", "on facebook", "on twitter", "on instagram",
    "on telegram", "on youtube", "our channel", "our app", "here to", "click here", "tap here",
    "our website", "your email", "more here", "read more", "our page", "donate now", "donate today",
    "a member today", "our podcast", "your support",
  ]

  private static let alone: Set<String> = [
    "advertisement", "advertisements", "ad", "sponsored", "sponsored content", "share", "tweet",
    "email", "print", "share this", "share this article", "share this story", "read more",
    "see also", "related", "related articles", "related stories", "continue reading", "tags",
    "topics", "comments", "leave a comment", "subscribe", "sign up", "all rights reserved",
    "story continues below", "story continues below advertisement", "article continues below",
    "skip to main content", "more", "you may also like", "most read",
  ]

  private static let leads = [
    "related", "read more", "see also", "also read", "read also", "tags", "filed under", "recommended",
  ]

  private static func sentenceStart(before hit: Int, in bytes: [UInt8]) -> Int {
    var index = hit
    while index > 0 {
      let previous = bytes[index - 1]
      if previous == 0x0A || isStop(previous) { break }
      // A closing curly quote or bracket also ends what came before.
      if previous == UInt8(ascii: ")") || (previous == 0x9D && index > 2 && bytes[index - 3] == 0xE2) {
        break
      }
      index -= 1
    }
    while index < hit, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private static func firstIndex(of needle: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    guard bytes.count >= needle.count, from <= bytes.count - needle.count else { return nil }
    let first = needle[0]
    for index in from...(bytes.count - needle.count)
    where bytes[index] | 0x20 == first {
      var matched = 1
      while matched < needle.count, bytes[index + matched] | 0x20 == needle[matched] | 0x20 {
        matched += 1
      }
      if matched == needle.count { return index }
    }
    return nil
  }
}

extension String {
  /// Whether words stand in this text as whole words; both in lower case with single spaces.
  fileprivate func containsWords(_ words: String) -> Bool {
    (" " + self + " ").contains(" " + words + " ")
  }
}
