// The text of a post as WordPress stores it, which is not what its pages show.

import Foundation

/// Makes the HTML of a stored post: paragraphs of its blank lines, and no shortcodes.
///
/// The editor before blocks stored no paragraphs: WordPress makes them when it shows a page (`wpautop`). A name in brackets that has
/// attributes, or closes, is a shortcode; "[sic]" is text.
enum WordPressText {
  /// The HTML of a post's content.
  static func html(of stored: String) -> String {
    paragraphs(of: withoutShortcodes(stored.replacing("\r\n", with: "\n")))
  }

  private static func paragraphs(of text: String) -> String {
    let chunks = text.split(separator: "\n\n", omittingEmptySubsequences: true)
    guard chunks.count > 1, text.ranges(of: "<p").count * 2 < chunks.count else { return text }
    return chunks.map { chunk in
      let start = chunk.drop { $0.isWhitespace }.lowercased().prefix(12)
      return blocks.contains { start.hasPrefix("<" + $0) } ? String(chunk) : "<p>\(chunk)</p>"
    }.joined(separator: "\n")
  }

  private static func withoutShortcodes(_ text: String) -> String {
    guard text.contains("[") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      result += rest[..<open]
      guard let code = Shortcode(at: open, in: rest) else {
        result.append("[")
        rest = rest[rest.index(after: open)...]
        continue
      }
      rest = rest[code.end...]
      if code.name == "caption" {
        result += code.isClosing ? "</figcaption></figure>\n\n" : "\n\n<figure><figcaption>"
      } else if addresses.contains(code.name), !code.isClosing,
        let closing = rest.range(of: "[/\(code.name)]")
      {
        rest = rest[closing.upperBound...]
      }
    }
    return result + rest
  }

  /// Shortcodes around an address that is none of the text.
  private static let addresses: Set<String> = ["embed", "audio", "video", "youtube", "playlist"]
  private static let blocks = [
    "p>", "p ", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "figure", "div",
    "table", "pre", "!--", "hr", "section",
  ]
}

/// `[name a="b"]` or `[/name]`.
private struct Shortcode {
  var name: String
  var isClosing: Bool
  var end: String.Index

  init?(at open: String.Index, in text: Substring) {
    let head = text[text.index(after: open)...].prefix(600)
    guard let close = head.firstIndex(of: "]") else { return nil }
    var inside = head[..<close]
    isClosing = inside.first == "/"
    if isClosing { inside = inside.dropFirst() }
    let word = inside.prefix { $0.isASCII && ($0.isLetter || $0 == "_" || $0 == "-") }
    let attributes = inside.dropFirst(word.count)
    name = word.lowercased()
    let isKnown = ["gallery", "embed", "audio", "video", "caption", "playlist"].contains(name)
    guard !word.isEmpty, attributes.isEmpty || attributes.first == " " || attributes.first == "/",
      isKnown || (isClosing && attributes.isEmpty) || attributes.contains("=")
    else { return nil }
    end = text.index(after: close)
  }
}
