// A piece of HTML as the text that a browser would show.

import Markup

/// Text of HTML as feeds carry it: in titles, descriptions, captions.
enum HTMLText {
  /// The text, a line feed after each block.
  static func text(of html: String) -> String {
    PageBlocks(of: HTMLDocument(page: "<body>" + html)).blocks.map(\.text).joined(
      separator: "\n")
  }

  /// The text on one line; nil where there is none.
  static func line(of html: String?) -> String? {
    guard let html else { return nil }
    let isMarked = html.contains("<") || html.contains("&")
    let folded = Article.folded((isMarked ? text(of: html) : html).unicodeScalars)
    return folded.isEmpty ? nil : folded
  }
}
