// Text as HTML, scalar by scalar.

import Mustache

/// Escapes text for elements and quoted attributes.
///
/// swift-mustache's own escaping compares whole characters, so that a quotation mark with a combining sign after it
/// would come through and end an attribute; here each scalar is looked at by itself. `&#39;`, since clients know no
/// `&apos;`. Signs that a mailing tool's tags begin or end with, such as `{{` and `*|`, become references, which no tool
/// takes for its own. Control characters that HTML forbids become U+FFFD, and directions that the text leaves open are closed.
struct HTMLText: MustacheContentType {
  /// The name by which templates ask for it.
  static let name = "COPYDESK-HTML"

  func escapeText(_ text: String) -> String {
    if Self.isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\0"..."\u{8}", "\u{B}", "\u{E}"..."\u{1F}", "\u{7F}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    var directions = OpenDirections(after: text)
    return Self.disarmed(String(result)) + directions.close()
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
  private static func isPlain(_ text: String) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    return text.utf8.allSatisfy { byte in
      defer { (before, last) = (last, byte) }
      switch byte {
      case 0..<0x20: return byte == 0x9 || byte == 0xA
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
        UInt8(ascii: "'"), 0x7F:
        return false
      case _ where isTagSign(byte): return !isTagSign(last)
      // U+202A to U+202E and U+2066 to U+2069.
      case 0xAA...0xAE: return !(before == 0xE2 && last == 0x80)
      case 0xA6...0xA9: return !(before == 0xE2 && last == 0x81)
      default: return true
      }
    }
  }
}
