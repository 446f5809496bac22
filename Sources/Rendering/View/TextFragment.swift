// Links that lead to a sentence of a page.

/// A text directive of an address: browsers scroll to the text and mark it, others ignore it.
///
/// W3C Community Group draft "URL Fragment Text Directives", sections 3.1 and 3.4: `#:~:text=start,end` behind
/// whatever fragment there is. A long sentence is named by its first and last words; the match may begin and end only
/// at the boundaries of words, so that signs around these are left out.
enum TextFragment {
  /// The characters at an end of a sentence that are enough to find it.
  private static let enough = 22

  /// The address leading to a sentence; nil where it is no web address, or the sentence has nothing to look for.
  ///
  /// An address with a directive of its own stays as it is.
  static func address(_ address: String, to sentence: String) -> String? {
    let lowered = address.lowercased()
    guard lowered.hasPrefix("https://") || lowered.hasPrefix("http://") else { return nil }
    if address.contains(":~:") { return address }
    guard let directive = directive(for: sentence) else { return nil }
    return address + (address.contains("#") ? "" : "#") + ":~:text=" + directive
  }

  /// `start,end`, or the whole sentence where that is not longer; nil without words, or where a script without spaces
  /// gives no words to choose.
  private static func directive(for sentence: String) -> String? {
    // The ends are enough to look at; a sentence may be long.
    var (start, end) = ([Substring](), [Substring]())
    var rest = sentence[...]
    while Self.isTooShort(start), let word = rest.popFirstWord() { start.append(word) }
    var before = sentence[...]
    while Self.isTooShort(end), let word = before.popLastWord() { end.insert(word, at: 0) }
    let between = rest.startIndex < before.endIndex ? rest[..<before.endIndex] : ""
    let parts =
      between.allSatisfy(\.isWhitespace)
      ? [trimmed(sentence.split(whereSeparator: \.isWhitespace)[...])]
      : [trimmed(start[...]), trimmed(end[...])]
    guard parts.allSatisfy({ !$0.isEmpty && $0.count <= 160 }) else { return nil }
    return parts.map(encoded).joined(separator: ",")
  }

  /// Whether these are not words enough, three at least.
  private static func isTooShort(_ words: [Substring]) -> Bool {
    words.count < 3 || words.reduce(0) { $0 + $1.count + 1 } < enough
  }

  /// The words with a space between, without the signs around them.
  private static func trimmed(_ words: ArraySlice<Substring>) -> String {
    let text = words.joined(separator: " ")
    guard let first = text.firstIndex(where: \.isOfWord),
      let last = text.lastIndex(where: \.isOfWord)
    else { return "" }
    return String(text[first...last])
  }

  /// Percent-encoded (RFC 3986, section 2.1), and with it `-`, `,` and `&`, which mean something in a directive.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension Substring {
  /// Its first word, taken off; nil where there is none.
  fileprivate mutating func popFirstWord() -> Substring? {
    let word = drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
    self = self[word.endIndex...]
    return word.isEmpty ? nil : word
  }

  /// Its last word, taken off; nil where there is none.
  fileprivate mutating func popLastWord() -> Substring? {
    while last?.isWhitespace == true { removeLast() }
    let start = lastIndex(where: \.isWhitespace).map { index(after: $0) } ?? startIndex
    let word = self[start...]
    self = self[..<start]
    return word.isEmpty ? nil : word
  }
}

extension Character {
  /// Whether it is a letter or a number.
  fileprivate var isOfWord: Bool { isLetter || isNumber }
}
