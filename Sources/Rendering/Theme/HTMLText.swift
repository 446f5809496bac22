// Text as HTML, scalar by scalar.

import CommonMark

/// Escapes text for elements and quoted attributes.
///
/// Each scalar is looked at by itself: as a whole character, a quotation mark with a combining sign after it would
/// come through and end an attribute. `&#39;`, since clients know no `&apos;`. Signs that a mailing tool's tags begin or
/// end with, such as `{{` and `*|`, become references, which no tool takes for its own. Control characters that HTML forbids become U+FFFD, and directions that the text leaves open are closed.
enum HTMLText {
  /// The text, escaped.
  static func escaped(_ text: String) -> String {
    if isPlain(text) { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count * 2)
    // No byte of a longer sign is one of these.
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "'"): result += "&#39;".utf8
      case 0...0x8, 0xB, 0xE...0x1F, 0x7F: result += "\u{FFFD}".utf8
      default: result.append(byte)
      }
    }
    var directions = OpenDirections(after: text)
    return disarmed(String(decoding: result, as: UTF8.self)) + directions.close()
  }

  /// Inline content that is HTML as it stands: texts and soft breaks without a sign that anything here or libcmark would
  /// change, as most sentences are; nil for any other.
  static func unmarked(_ events: [Event]) -> String? {
    var html = ""
    for event in events {
      switch event {
      case .leaf(.text(let text)): html += text
      case .leaf(.softBreak): html += "\n"
      default: return nil
      }
    }
    return isPlain(html, orApostrophe: true) ? html : nil
  }

  /// HTML in which signs of mailing tools' tags are references wherever two of them stand together.
  static func disarmed(_ html: String) -> String {
    var last: UInt8 = 0
    let isPlain = html.utf8.allSatisfy { byte in
      defer { last = byte }
      return !(isTagSign(byte) && isTagSign(last))
    }
    if isPlain { return html }
    var result: [UInt8] = []
    let bytes = Array(html.utf8)
    for (index, byte) in bytes.enumerated() {
      let hasNeighbor =
        (index > 0 && isTagSign(bytes[index - 1]))
        || (index + 1 < bytes.count && isTagSign(bytes[index + 1]))
      if hasNeighbor, isTagSign(byte) {
        result += Array("&#\(byte);".utf8)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `{`, `}`, `%`, `*` and `|`: of these, in pairs, are the tags of Mailchimp, listmonk, Buttondown, Brevo and others.
  private static func isTagSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: "*"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// Whether no sign of the text is escaped or changes directions, seen by its bytes.
  private static func isPlain(_ text: String, orApostrophe: Bool = false) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    return text.utf8.allSatisfy { byte in
      defer { (before, last) = (last, byte) }
      switch byte {
      case 0..<0x20: return byte == 0x9 || byte == 0xA
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), 0x7F:
        return false
      case UInt8(ascii: "'"): return orApostrophe
      case _ where isTagSign(byte): return !isTagSign(last)
      // U+202A to U+202E and U+2066 to U+2069.
      case 0xAA...0xAE: return !(before == 0xE2 && last == 0x80)
      case 0xA6...0xA9: return !(before == 0xE2 && last == 0x81)
      default: return true
      }
    }
  }
}
