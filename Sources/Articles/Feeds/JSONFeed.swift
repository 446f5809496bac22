// Feeds and exports of JSON: JSON Feed, WordPress's REST interface, lines of JSON.

import Foundation
import JSONText
import Publication

extension Feed {
  /// Reads a JSON Feed (version 1.1) or an answer of WordPress; nil where it is neither.
  init?(json bytes: [UInt8]) {
    guard let value = JSONValue(parsing: bytes) else { return nil }
    if let items = value["items"]?.elements,
      value["version"]?.string?.contains("jsonfeed.org") == true
    {
      title = value["title"]?.string
      home = value["home_page_url"]?.string
      entries = items.map(Self.item)
    } else if let posts = value.elements ?? (value["content"]?["rendered"] != nil ? [value] : nil),
      !posts.isEmpty || bytes.starts(with: "[".utf8),
      posts.allSatisfy({ $0["title"] != nil && ($0["content"] != nil || $0["excerpt"] != nil) })
    {
      entries = posts.map(Self.post)
    } else {
      return nil
    }
  }

  /// Reads lines of JSON, an article a line; nil where the first is none.
  init?(lines bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).filter { !$0.allSatisfy(isSpace) }
    let values = lines.map { JSONValue(parsing: Array($0)) }
    guard let first = values.first, first?["title"] != nil || first?["headline"] != nil else {
      return nil
    }
    isBroken = values.contains { $0 == nil }
    entries = values.compactMap { $0 }.map(Self.line)
  }

  private static func item(_ item: JSONValue) -> FeedEntry {
    var entry = FeedEntry()
    entry.title = item["title"]?.string
    entry.address = item["url"]?.string ?? item["external_url"]?.string ?? item["id"]?.string
    entry.published = item["date_published"]?.string
    let authors = item["authors"]?.elements ?? item["author"].map { [$0] } ?? []
    entry.authors = authors.compactMap { $0["name"]?.string }
    entry.categories = (item["tags"]?.elements ?? []).compactMap(\.string)
    entry.content = item["content_html"]?.string ?? item["content_text"]?.string.map(escaped)
    entry.summary = item["summary"]?.string.map(escaped)
    entry.image = (item["image"] ?? item["banner_image"])?.string.map {
      Picture(address: $0, alt: "")
    }
    return entry
  }

  /// A post with what `_embed` adds: authors, terms, the featured picture.
  private static func post(_ post: JSONValue) -> FeedEntry {
    var entry = FeedEntry()
    func rendered(_ name: String) -> String? {
      post[name]?["rendered"]?.string ?? post[name]?.string
    }
    entry.title = rendered("title")
    entry.address = post["link"]?.string
    entry.published = post["date"]?.string
    entry.content = rendered("content")
    entry.summary = rendered("excerpt")
    let embedded = post["_embedded"]
    entry.authors = (embedded?["author"]?.elements ?? []).compactMap { $0["name"]?.string }
    let terms = (embedded?["wp:term"]?.elements ?? []).flatMap { $0.elements ?? [] }
    entry.categories = terms.filter { $0["taxonomy"]?.string == "category" }.compactMap {
      $0["name"]?.string
    }
    if let media = embedded?["wp:featuredmedia"]?.elements?.first {
      entry.image = picture(media)
    }
    return entry
  }

  /// A picture in the smallest rendition that fills an email.
  private static func picture(_ media: JSONValue) -> Picture? {
    let details = media["media_details"]
    var sizes: [PictureSize] = []
    if case .object(let members)? = details?["sizes"] {
      sizes = members.compactMap { member in
        guard let width = member.value["width"]?.integer,
          let address = member.value["source_url"]?.string
        else { return nil }
        return PictureSize(address: address, width: width, height: member.value["height"]?.integer)
      }
    }
    // A square that was cut out of the picture is none of its sizes.
    if let width = details?["width"]?.integer, let height = details?["height"]?.integer, width > 0 {
      sizes.removeAll { size in
        size.height.map { abs($0 * width - size.width * height) > size.width * height / 20 } == true
      }
    }
    guard
      let address = media["source_url"]?.string ?? sizes.max(by: { $0.width < $1.width })?.address
    else { return nil }
    return Picture(
      address: address, alt: media["alt_text"]?.string ?? "",
      caption: media["caption"]?["rendered"]?.string, credit: media["credit"]?.string,
      width: details?["width"]?.integer, height: details?["height"]?.integer
    ).fitted(to: sizes)
  }

  private static func line(_ line: JSONValue) -> FeedEntry {
    var entry = FeedEntry()
    func text(_ names: String...) -> String? { names.lazy.compactMap { line[$0]?.string }.first }
    entry.title = text("title", "headline")
    entry.address = text("url", "link", "canonical")
    entry.published = text("date", "published", "date_published", "datePublished")
    entry.authors =
      line["authors"]?.elements?.compactMap(\.string)
      ?? [text("author", "byline")].compactMap { $0 }
    entry.categories =
      line["categories"]?.elements?.compactMap(\.string)
      ?? [text("category", "section")].compactMap { $0 }
    entry.content =
      text("html", "content_html") ?? text("text", "body", "content", "articleBody").map(escaped)
    return entry
  }

  /// Text as HTML, a paragraph for each line.
  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").split(
      whereSeparator: \.isNewline
    )
    .map { "<p>\($0)</p>" }.joined()
  }
}
