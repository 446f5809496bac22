// The web archive: index, feed, and what programs read of a page.

import CommonMark
import Digest
import Foundation
import FoundationXML
import Publication
import Testing

@testable import Rendering

@Suite("The web archive")
struct ArchiveTests {
  private func renderer(_ publication: Publication = Sample.publication) throws -> Renderer {
    Renderer(theme: try Theme(named: "mirror-spectator"), publication: publication)
  }

  /// Texts that end what they stand in where they are not escaped.
  private static let signs = [
    "</script><script>alert(1)</script>", "<!-- <script>", "]]>&amp;&#60;", "\"'\u{301} onload=x",
    "{{x}} {{{y}}}", "a\u{0}b\u{8}c\u{B}d\u{FFFE}e", "\u{2028}\u{2029}\\u003c\\",
    "Հայերեն 漢字 😀\u{202E}",
  ]

  /// The elements of a feed with their paths and texts.
  private func elements(of xml: String?) throws -> [(path: String, text: String)] {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(try #require(xml).utf8))
    parser.delegate = reader
    #expect(parser.parse())
    return reader.elements
  }

  @Test("A feed is an Atom feed of the newest issues")
  func feed() throws {
    let renderer = try renderer()
    let issues = (1...30).map { number in
      PublishedIssue(
        id: "w-\(number)", number: number,
        date: CalendarDate(daysSince1970: 18_000 + 7 * number), subject: "Subject \(number)",
        standfirst: "Standfirst", path: "w-\(number).html", content: "<p>Text</p>")
    }
    let ordered = PublishedIssue.ordered(issues.shuffled())
    #expect(ordered.map(\.number) == (1...30).reversed())
    #expect(ordered.map { $0.content != nil } == (0..<30).map { $0 < 20 })
    let feed = try elements(of: renderer.feed(of: ordered))
    let ids = feed.filter { $0.path == "feed/entry/id" }.map(\.text)
    #expect(ids == (11...30).reversed().map { "https://weekly.example/digest/w-\($0).html" })
    let updated = feed.filter { $0.path.hasSuffix("updated") }.map(\.text)
    #expect(updated.first == updated.dropFirst().first)
    for element in ["feed/id", "feed/title", "feed/author/name", "feed/updated"] {
      #expect(feed.count { $0.path == element } == 1)
    }
    #expect(renderer.feed(of: []) == nil)
    var publication = Sample.publication
    publication.archive = "https://weekly.example/?issue={id}"
    #expect(try self.renderer(publication).feed(of: ordered) == nil)
  }

  @Test("What an article says stays text in feed, index and structured data", arguments: signs)
  func hostile(_ text: String) throws {
    var publication = Sample.publication
    publication.name = text
    publication.tagline = text
    let renderer = try renderer(publication)
    var issue = try Sample.issue()
    issue.subject = text
    issue.preheader = text
    issue.standfirst = [Inlines(text)]
    issue.sections[0].heading = Heading(Inlines(text), url: "https://weekly.example/a?b=\"'<>&")
    let published = try renderer.published(issue, path: "a.html")
    let known = text.foldingSpaces
    #expect(published.subject == known)

    let feed = try elements(of: renderer.feed(of: [published]))
    func shown(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { XMLText.isCharacter($0) ? $0 : "\u{FFFD}" }))
    }
    #expect(feed.first { $0.path == "feed/entry/title" }?.text == shown(known))
    #expect(feed.first { $0.path == "feed/title" }?.text == shown(text))
    #expect(feed.first { $0.path == "feed/entry/content" }?.text.contains("<script") == false)

    let index = try #require(renderer.index(of: [published]))
    for page in [index, try renderer.web(issue)] {
      let scripts = HTMLPart.parts(of: page).count { part in
        if case .start("script", _) = part { true } else { false }
      }
      #expect(scripts == (page.contains("ld+json") ? 1 : 0))
    }
    let web = try renderer.web(issue)
    let start = try #require(web.firstRange(of: "ld+json\">"))
    let end = try #require(web[start.upperBound...].firstRange(of: "</script>"))
    let json = String(web[start.upperBound..<end.lowerBound])
    #expect(!json.contains("<") && !json.contains(">") && !json.contains("&"))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let data = try #require(object as? [String: Any])
    #expect(data["headline"] as? String == known)
    #expect(data["description"] as? String == known)
  }

  @Test("The index has the issues by year, in their order, each linked to its page")
  func index() throws {
    let issues = ["2021-01-01", "2020-12-25", "2020-12-18"].map { day in
      PublishedIssue(
        id: day, date: CalendarDate(iso8601: day) ?? CalendarDate(daysSince1970: 0),
        subject: "Of \(day)", standfirst: "", path: "\(day).html")
    }
    let renderer = try renderer()
    let index = try #require(renderer.index(of: issues))
    #expect(HTMLPart.links(in: index).filter { $0.hasSuffix(".html") } == issues.map(\.path))
    let text = HTMLPart.text(of: index)
    let places = ["All issues", "2021", "Of 2021-01-01", "2020", "Of 2020-12-25", "Of 2020-12-18"]
      .map { text.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(index.contains("href=\"https://weekly.example/digest/feed.xml\""))
  }

  @Test("A subject that was cut is the lead’s headline where there is room")
  func headline() throws {
    var issue = try Sample.issue()
    issue.subject = "Dredging of the Inner Harbor…"
    #expect(issue.headline == "Dredging of the Inner Harbor Begins After Two Winters of Waiting")
    issue.subject = "Digging of the Inner Harbor…"
    #expect(issue.headline == issue.subject)
    issue.subject = "Dredging of the Inner Harbor"
    #expect(issue.headline == issue.subject)
  }

  @Test(
    "OpenGraph has the language with its territory",
    arguments: [
      ("en", "en_US"), ("en-GB", "en_GB"), ("hy", "hy_AM"), ("ar", "ar_EG"), ("zh-Hant", "zh_TW"),
    ])
  func locale(language: String, locale: String) throws {
    var publication = Sample.publication
    publication.language = language
    let page = try renderer(publication).web(Sample.issue())
    #expect(page.contains("<meta property=\"og:locale\" content=\"\(locale)\">"))
  }

  @Test("Only a page of the archive links to its index")
  func archivePage() throws {
    let issue = try Sample.issue()
    #expect(!HTMLPart.links(in: try renderer().web(issue)).contains("../index.html"))
    let page = try renderer().archivePage(issue, index: "../index.html")
    #expect(HTMLPart.links(in: page).contains("../index.html"))
  }

  @Test("A theme may do without an index, and a mistake in its index has its line")
  func themes() throws {
    var files: [String: String] = [:]
    for file in EmbeddedFile.all where file.path.hasPrefix("mirror-spectator/") {
      files[String(file.path.dropFirst("mirror-spectator/".count))] = file.text
    }
    files["index.html.mustache"] = "\n{{#years}}{{yeer}}{{/years}}"
    let error = try #require(throws: ThemeError.self) {
      try Theme(name: "t", files: files, folder: "t")
    }
    #expect(error.description.hasPrefix("t/index.html.mustache:2:11: error: Unknown name ‘yeer’"))
    files["index.html.mustache"] = nil
    let theme = try Theme(name: "t", files: files, folder: "t")
    #expect(Renderer(theme: theme, publication: Sample.publication).index(of: []) == nil)
  }
}

/// Collects the texts of elements.
private final class ElementReader: NSObject, XMLParserDelegate {
  var elements: [(path: String, text: String)] = []
  private var open: [(name: String, index: Int)] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append((name, elements.count))
    elements.append((open.map(\.name).joined(separator: "/"), ""))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let index = open.last?.index { elements[index].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }
}
