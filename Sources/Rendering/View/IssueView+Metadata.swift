// What programs read of an issue's web page: pictures, feed, language, structured data.

import CommonMark
import Digest
import Foundation
import JSONText
import Publication

extension IssueView {
  /// The values for the head of the web page.
  func metadata(of issue: Issue) -> [String: ViewValue] {
    let picture = issue.sections.flatMap(\.items).flatMap(\.blocks).firstPicture
    return [
      "picture": .optional(picture?.address), "pictureAlt": .optional(picture?.alt.foldingSpaces),
      "published": .text(issue.date.start(in: publication.timezone)),
      "locale": .optional(Self.locale(of: publication.language)),
      "headline": .text(issue.headline),
      "feed": .optional(publication.archiveFolder?.feed), "index": .optional(index),
      "structuredData": .markup(structuredData(of: issue, picture: picture?.address)),
    ]
  }

  /// The publication's language and territory as OpenGraph has them, `en_US`; the likely territory (Unicode CLDR)
  /// where the tag has none.
  private static func locale(of language: String) -> String? {
    let parts = Locale.Language(identifier: language).maximalIdentifier.split(separator: "-")
    guard let base = parts.first, let region = parts.dropFirst().first(where: \.isRegion) else {
      return nil
    }
    return "\(base)_\(region)"
  }

  /// The issue as a NewsArticle of schema.org, in JSON-LD 1.1; no sign of it can end a script element or begin a
  /// comment there (HTML, section 4.12.1.3).
  private func structuredData(of issue: Issue, picture: String?) -> String {
    let url = publication.archiveAddress(of: issue.id)?.asLink
    var publisher: [(String, JSONValue)] = [
      ("@type", .string("Organization")), ("name", .string(publication.name)),
    ]
    if let site = publication.site?.asLink { publisher.append(("url", .string(site))) }
    var members: [(String, JSONValue)] = [
      ("@context", .string("https://schema.org")), ("@type", .string("NewsArticle")),
      ("headline", .string(issue.headline)),
    ]
    let description = issue.preheader.foldingSpaces
    if !description.isEmpty { members.append(("description", .string(description))) }
    members.append(("datePublished", .string(issue.date.start(in: publication.timezone))))
    members.append(("inLanguage", .string(publication.language)))
    if let url { members += [("url", .string(url)), ("mainEntityOfPage", .string(url))] }
    if let picture { members.append(("image", .array([.string(picture)]))) }
    members += [("author", .object(publisher)), ("publisher", .object(publisher))]
    if let number = issue.number {
      let series = JSONValue.object([
        ("@type", .string("Periodical")), ("name", .string(publication.name)),
      ])
      members.append(
        (
          "isPartOf",
          .object([
            ("@type", .string("PublicationIssue")), ("issueNumber", .integer(number)),
            ("isPartOf", series),
          ])
        ))
    }
    let stories = Self.stories(of: issue)
    if !stories.isEmpty {
      members.append(
        (
          "mainEntity",
          .object([("@type", .string("ItemList")), ("itemListElement", .array(stories))])
        ))
    }
    return Self.scriptText(JSONValue.object(members).text)
  }

  /// The lead and the items with headlines that link, each address once, as elements of an ItemList.
  private static func stories(of issue: Issue) -> [JSONValue] {
    let headings = issue.sections.flatMap { section in
      (section.role == .lead ? [section.heading] : []) + section.items.compactMap(\.heading)
    }
    var seen: Set<String> = []
    let linked = headings.compactMap { heading -> (name: String, url: String)? in
      guard let url = heading.url?.asLink, seen.insert(url).inserted else { return nil }
      return (heading.text.plainText.foldingSpaces, url)
    }
    return linked.enumerated().map { index, story in
      .object([
        ("@type", .string("ListItem")), ("position", .integer(index + 1)),
        ("name", .string(story.name)), ("url", .string(story.url)),
      ])
    }
  }

  /// JSON for a script element: the signs of markup stand in strings only, and there they may be escaped.
  private static func scriptText(_ json: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<", ">", "&", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        let zeros = String(repeating: "0", count: 4 - digits.count)
        result.append(contentsOf: "\\u\(zeros)\(digits)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Substring {
  /// Whether it is a region of BCP 47: two letters or three digits.
  fileprivate var isRegion: Bool {
    (utf8.count == 2 && allSatisfy(\.isLetter)) || (utf8.count == 3 && allSatisfy(\.isNumber))
  }
}

extension [Item.Block] {
  /// The first picture that has a web address, that address, and what it shows.
  fileprivate var firstPicture: (address: String, alt: String)? {
    for case .picture(let picture) in self {
      if let address = picture.address.asPicture { return (address, picture.alt) }
    }
    return nil
  }
}
