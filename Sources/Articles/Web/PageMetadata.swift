// What a page says about its article.

import Foundation
import Markup
import Publication

/// Metadata by JSON-LD, then OpenGraph and other `meta` elements, then microdata, then the page's own headings.
struct PageMetadata {
  /// What was found.
  private(set) var metadata = Article.Metadata()
  /// The day in the page's address, if any.
  private(set) var dayInAddress: CalendarDate?

  private var meta: [String: String] = [:]

  init(of document: HTMLDocument, _ data: LinkedData, address: String?, zone: TimeZone? = nil) {
    var canonical: String?
    var itemprops: [String: String] = [:]
    var heading: String?
    var titleTag: String?
    var time: String?
    for (index, element) in document.elements {
      switch element.name {
      case "meta":
        if let name = (element["property"] ?? element["name"])?.lowercased(),
          let content = element["content"], !content.isEmpty, meta[name] == nil
        {
          meta[name] = content
        }
      case "link" where element["rel"]?.lowercased() == "canonical": canonical = element["href"]
      case "title" where titleTag == nil: titleTag = HTMLText.line(of: document.text(of: index))
      case "h1" where heading == nil: heading = HTMLText.line(of: document.text(of: index))
      case "time" where time == nil: time = element["datetime"]
      default: break
      }
      if let property = element["itemprop"], itemprops[property] == nil {
        itemprops[property] =
          element["content"] ?? element["datetime"]
          ?? (document.nodes[index].end - index < 40
            ? HTMLText.line(of: document.text(of: index)) : nil)
      }
    }
    let title =
      data.text("headline") ?? meta["og:title"] ?? meta["twitter:title"] ?? itemprops["headline"]
      ?? heading ?? titleTag
    metadata.title = HTMLText.line(of: title).map {
      Self.withoutSite($0, heading: heading, site: meta["og:site_name"])
    }
    let dates = [
      data.text("datePublished"), meta["article:published_time"], itemprops["datePublished"],
      meta["date"], meta["dc.date"], meta["dc.date.issued"], meta["parsely-pub-date"],
      meta["sailthru.date"], meta["pubdate"], time,
    ]
    metadata.date =
      dates.lazy.compactMap { $0.flatMap { PublishedDate.day(of: $0, in: zone) } }.first
    let authors =
      data.texts("author").isEmpty
      ? [meta["author"] ?? meta["article:author"] ?? itemprops["author"]].compactMap { $0 }
      : data.texts("author")
    let writers = authors.compactMap { HTMLText.line(of: $0) }.filter { !$0.contains("://") }
    metadata.byline = Self.joined(writers)
    metadata.categories = data.texts("articleSection")
    if metadata.categories.isEmpty, let section = meta["article:section"] {
      metadata.categories = [section]
    }
    let publisher = data.text("publisher")
    let names = [meta["og:site_name"], publisher].compactMap(\.self)
    metadata.source = HTMLText.line(
      of: names.first { !$0.contains("://") && !$0.hasPrefix("@") }
        ?? names.first.map(Self.host)
    ).map { Self.siteName($0, publisher: publisher) }
    let base = WebAddress(address ?? meta["og:url"] ?? canonical ?? "")
    let own = canonical ?? meta["og:url"] ?? data.text("url") ?? address
    metadata.url = own.flatMap { base?.resolved($0) ?? WebAddress($0)?.text }.flatMap {
      WebAddress($0)?.withoutTracking
    }
    dayInAddress = metadata.url.flatMap { PublishedDate.day(inPathOf: $0) }
    metadata.image = picture(data, base)?.fitted(toSizesIn: document, base: base)
  }

  /// "The Post" of "The Post | Post.com" and of "News | The Post", and of "@thepost" its letters.
  private static func siteName(_ name: String, publisher: String?) -> String {
    let parts = name.split(separator: "|").map { Article.folded($0.unicodeScalars) }
    let part =
      parts.first { $0.lowercased() == publisher?.lowercased() }
      ?? parts.first { !sections.contains($0.lowercased()) } ?? name
    let folded = Article.folded(part.trimmingPrefix("@").unicodeScalars)
    return folded.isEmpty ? name : folded
  }

  private static let sections: Set<String> = [
    "", "news", "local news", "latest news", "home", "world", "sports", "local", "politics",
    "opinion", "business", "top stories", "breaking news",
  ]

  /// `cbsnews.com` of `https://www.cbsnews.com/`: what some sites give as their name.
  private static func host(of address: String) -> String {
    let host = address.split(separator: "/").dropFirst().first.map(String.init) ?? address
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  private func picture(_ data: LinkedData, _ base: WebAddress?) -> Picture? {
    var picture = data.image
    let shared = meta["og:image"] ?? meta["og:image:url"] ?? meta["twitter:image"]
    if picture == nil, let shared {
      picture = Picture(
        address: shared, alt: meta["og:image:alt"] ?? meta["twitter:image:alt"] ?? "",
        width: meta["og:image:width"].flatMap { Int($0) },
        height: meta["og:image:height"].flatMap { Int($0) })
    }
    guard var picture,
      let address = base?.resolved(picture.address) ?? WebAddress(picture.address)?.text
    else { return nil }
    picture.address = address
    if picture.alt.isEmpty { picture.alt = meta["og:image:alt"] ?? "" }
    picture.alt = HTMLText.line(of: picture.alt) ?? ""
    picture.caption = HTMLText.line(of: picture.caption)
    picture.credit = HTMLText.line(of: picture.credit)
    return picture
  }

  /// Names as a byline has them.
  static func joined(_ names: [String]) -> String? {
    var seen: Set<String> = []
    let names = names.filter { seen.insert($0).inserted }
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A title without " - The Site" at its end.
  private static func withoutSite(_ title: String, heading: String?, site: String?) -> String {
    for sign in [" | ", " - ", " – ", " — ", " • ", " :: "] {
      guard let range = title.range(of: sign, options: .backwards) else { continue }
      let head = String(title[..<range.lowerBound])
      let tail = String(title[range.upperBound...])
      if head == heading || tail.lowercased() == site?.lowercased() { return head }
    }
    return title
  }
}
