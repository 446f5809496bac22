// An entry of a feed or an export, in whatever format it came.

import Foundation
import Publication

/// What an entry says of one article.
struct FeedEntry {
  /// The title, HTML or text.
  var title: String?
  /// Its address.
  var address: String?
  /// When it was published, as it is written.
  var published: String?
  /// Who wrote it.
  var authors: [String] = []
  /// What it is filed under.
  var categories: [String] = []
  /// The whole text, HTML.
  var content: String?
  /// The beginning or a summary, HTML.
  var summary: String?
  /// Its picture.
  var image: Picture?

  /// The article's text: the content, or the summary where there is no content.
  func markedText(base: WebAddress?, source: String?, zone: TimeZone? = nil) -> MarkedText {
    let html = content.flatMap { Article.folded($0.unicodeScalars).isEmpty ? nil : $0 } ?? summary
    let address = address.flatMap { base?.resolved($0) ?? WebAddress($0)?.text }
    let own = address.flatMap(WebAddress.init) ?? base
    var marked = MarkedText()
    marked.metadata.title = HTMLText.line(of: title)
    if let html {
      let fragment = PageFragment(of: html, base: own)
      marked.pieces = fragment.pieces
      marked.metadata.image = fragment.image
      marked.omission = fragment.omission
    }
    marked.metadata.url = own.flatMap { address == nil ? nil : $0.withoutTracking }
    marked.metadata.date = published.flatMap { PublishedDate.day(of: $0, in: zone) }
    marked.metadata.byline = PageMetadata.joined(authors.compactMap { HTMLText.line(of: $0) })
    marked.metadata.categories = categories.compactMap { HTMLText.line(of: $0) }
    marked.metadata.source = source
    if var image, let address = own?.resolved(image.address) ?? WebAddress(image.address)?.text {
      image.address = address
      image.smaller = image.smaller.compactMap { size in
        (own?.resolved(size.address) ?? WebAddress(size.address)?.text).map {
          PictureSize(address: $0, width: size.width, height: size.height)
        }
      }
      image.alt = HTMLText.line(of: image.alt) ?? ""
      image.caption = HTMLText.line(of: image.caption)
      image.credit = HTMLText.line(of: image.credit)
      marked.metadata.image = image
    }
    return marked
  }

  /// The words of the id of its article.
  func slug(of marked: MarkedText) -> String {
    let slug = marked.metadata.url.flatMap { WebAddress($0) }.map(\.slug) ?? ""
    // An address such as `/?p=12` has no words.
    return slug.contains(where: \.isLetter) ? slug : marked.metadata.title ?? "article"
  }
}
