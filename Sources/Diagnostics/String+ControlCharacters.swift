// Control characters, which no page, no text and no message has a use for.

extension String {
  /// The text with U+FFFD for each control character but tab, line feed and NEL, and a space for a carriage return.
  ///
  /// HTML forbids them (section 3.2.5.1.5), and those of both sets of ISO 6429, U+0080 to U+009F too, would command the
  /// terminal that shows the text.
  public var withoutControlCharacters: String {
    // Whole pages go through here: bytes are looked at first, and nearly always that is all. C2 leads U+0080 to U+00BF.
    var last: UInt8 = 0
    let isClean = utf8.allSatisfy { byte in
      let isControl =
        last == 0xC2 ? byte < 0xA0 : byte < 0x20 && byte != 0x9 && byte != 0xA || byte == 0x7F
      last = byte
      return !isControl
    }
    if isClean { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\r": result.append(" ")
      case "\0"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{84}", "\u{86}"..."\u{9F}":
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
