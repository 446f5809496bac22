// An article from a web page.

import Diagnostics
import Foundation
import Markup
import Publication

/// Reads the article of a page: what the page says of it in JSON-LD, OpenGraph and microdata, and its text.
struct PageReader {
  /// The address of the page, which relative links lean on.
  var address: String?
  /// The publication's time zone: a time with its zone is of the day that it is there.
  var zone: TimeZone?

  /// The article's text and metadata; without prose where the page has no article.
  func markedText(of html: String) -> MarkedText {
    let document = HTMLDocument(page: html)
    let data = LinkedData(of: document)
    var result = MarkedText()
    let metadata = PageMetadata(of: document, data, address: address, zone: zone)
    result.metadata = metadata.metadata
    result.dayInAddress = metadata.dayInAddress
    let blocks = PageBody(document).articleBlocks(title: result.metadata.title)
    result.pieces = blocks.map { block in
      let kind: Block.Kind =
        block.headingLevel > 0 ? .subhead : block.name == "li" ? .listItem : .paragraph
      return MarkedText.Piece(kind, block.text)
    }
    result.omission = document.omission
    if let body = data.text("articleBody") { result.pieces = Self.fuller(result.pieces, body) }
    return result
  }

  /// The page's own account of the text, where the page's elements show far less of it.
  private static func fuller(_ pieces: [MarkedText.Piece], _ body: String) -> [MarkedText.Piece] {
    let shown = pieces.reduce(0) { $0 + $1.text.utf8.count }
    guard body.utf8.count > shown * 2, body.utf8.count > 400 else { return pieces }
    let text = body.contains("</") ? HTMLText.text(of: body) : body
    return text.split(whereSeparator: \.isNewline).map {
      MarkedText.Piece(.paragraph, Article.folded($0.unicodeScalars))
    }.filter { !$0.text.isEmpty }
  }
}
