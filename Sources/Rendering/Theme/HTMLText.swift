// Text as HTML, scalar by scalar.

import Mustache

/// Escapes text for elements and quoted attributes.
///
/// swift-mustache's own escaping compares whole characters, so that a quotation mark with a combining sign after it
/// would come through and end an attribute; here each scalar is looked at by itself. `&#39;`, since clients know no
/// `&apos;`. Control characters that HTML forbids become U+FFFD, and directions that the text leaves open are closed.
struct HTMLText: MustacheContentType {
  /// The name by which templates ask for it.
  static let name = "COPYDESK-HTML"

  func escapeText(_ text: String) -> String {
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
    return String(result) + directions.close()
  }
}
