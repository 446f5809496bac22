// What a source gives for the days of an issue.

import Diagnostics
import Publication
import TestSupport
import Testing
import Transfer

@testable import Articles

@Suite("Sources")
struct SourceReaderTests {
  private func reading(
    _ path: String, _ server: WebServer, days: (String, String) = ("2020-10-30", "2020-11-06"),
    _ change: (inout Source) -> Void = { _ in }
  ) throws -> SourceReading {
    let start = try #require(CalendarDate(iso8601: days.0))
    let end = try #require(CalendarDate(iso8601: days.1))
    var settings = Fetcher.Settings()
    settings.delay = 0
    let fetcher = Fetcher(HTTPClient(agent: "copydesk/test", allowsPrivate: true), settings) { _ in
    }
    let reader = SourceReader(
      fetcher, period: start..<end, latest: end, timezone: "America/New_York")
    var source = Source(
      path.hasSuffix("feed/") ? .feed(server.address + path) : .site(server.address + path))
    change(&source)
    return reader.reading(source)
  }

  @Test("A site's posts are found by its first page, on all pages of the list")
  func site() throws {
    let reading = try reading("/", WebServer())
    #expect(reading.diagnostics == [])
    #expect(reading.articles.map(\.id) == ["story-105", "story-101", "story-102", "story-103"])
    #expect(reading.skipped == ["outside the period": 1])
    #expect(
      reading.articles.allSatisfy { $0.metadata.image?.address.hasSuffix("-640.jpg") == true })
  }

  @Test("Consecutive issues neither lose nor repeat an article")
  func consecutive() throws {
    let server = try WebServer()
    let first = try reading("/feed/", server, days: ("2020-10-23", "2020-10-30"))
    let second = try reading("/feed/", server, days: ("2020-10-30", "2020-11-06"))
    #expect(first.articles.map(\.id) == ["story-103", "story-104"])
    #expect(second.articles.map(\.id) == ["story-101", "story-102", "story-105"])
  }

  @Test("Categories and addresses decide what is taken, and the source has its name")
  func filters() throws {
    let server = try WebServer()
    let some = try reading("/feed/", server) {
      $0.exclude = ["category": ["obituaries"]]
      $0.name = "Gazette"
    }
    #expect(some.articles.map(\.id) == ["story-101", "story-102"])
    #expect(some.skipped["excluded by category ‘obituaries’"] == 1)
    #expect(some.articles.allSatisfy { $0.metadata.source == "Gazette" })
    let one = try reading("/feed/", server) { $0.include = ["address": ["story-101"]] }
    #expect(one.articles.map(\.id) == ["story-101"])
  }

  @Test("An author is meant in part, and decides what is taken or left")
  func authors() throws {
    let server = try WebServer()
    let taken = try reading("/feed/", server) { $0.include = ["author": ["city"]] }
    #expect(taken.articles.count == 3)
    let none = try reading("/feed/", server) { $0.include = ["author": ["Country Desk"]] }
    #expect(none.articles == [])
    #expect(none.skipped["not included by author"] == 3)
    let left = try reading("/feed/", server) { $0.exclude = ["author": ["CITY DESK"]] }
    #expect(left.articles == [])
    #expect(left.skipped["excluded by author ‘CITY DESK’"] == 3)
    let address = try reading("/feed/", server) { $0.exclude = ["address": ["/2020/11/04/"]] }
    #expect(address.articles.map(\.id) == ["story-101", "story-102"])
  }

  @Test("Articles without a date are left out by name")
  func undated() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.md", "# Bridge Opens\n\nThe bridge opened to all traffic, the city said.\n")
    try folder.write(
      "b.md", "---\ndate: 2020-11-02\n---\n# Road Opens\n\nThe road opened, the city said.\n")
    let start = try #require(CalendarDate(iso8601: "2020-10-30"))
    let reader = SourceReader(
      Fetcher(HTTPClient(agent: "copydesk/test"), Fetcher.Settings()) { _ in },
      period: start..<start.adding(days: 7), latest: nil, timezone: "America/New_York")
    let files = ArticleFiles(reading: [folder.path], with: TextReader())
    let reading = reader.reading(
      files, of: Source(.folder("drafts")), named: "drafts", at: folder.path)
    #expect(reading.articles.map(\.id) == ["b"])
    #expect(
      reading.diagnostics.map(\.summary)
        == ["An article has no date and is left out: ‘Bridge Opens’"])
    #expect(reading.diagnostics.first?.place.path == "drafts")
  }

  @Test("Addresses of one article have one key")
  func keys() {
    let same = [
      "https://www.weekly.example/2020/bridge/", "http://weekly.example/2020/bridge",
      "https://weekly.example/2020/bridge/?utm_source=feed&fbclid=1#top",
      "https://amp.weekly.example/2020/bridge/amp/",
    ]
    #expect(Set(same.compactMap { WebAddress($0)?.key }) == ["weekly.example/2020/bridge"])
    #expect(
      WebAddress("https://weekly.example/?p=1")?.key
        != WebAddress("https://weekly.example/?p=2")?.key)
  }

  @Test("A copy under another headline and address is known by its text, a follow-up is not")
  func copies() throws {
    func article(_ title: String, _ url: String, _ words: Range<Int>) throws -> Article {
      var marked = MarkedText()
      marked.metadata.title = title
      marked.metadata.url = url
      marked.pieces = words.map {
        MarkedText.Piece(
          .paragraph,
          "Paragraph \($0) tells that pier \($0 * 7) of bridge \($0 * 3) was closed on day \($0).")
      }
      return try #require(marked.article(id: "x", latest: nil))
    }
    var copies = ArticleCopies()
    #expect(try copies.original(of: article("Bridge", "https://weekly.example/1", 0..<40)) == nil)
    #expect(try copies.original(of: article("Ferry", "https://weekly.example/2", 100..<140)) == nil)
    #expect(
      try copies.original(of: article("Other Bridge", "https://daily.example/9", 0..<38)) == 0)
    #expect(try copies.original(of: article("Later", "https://weekly.example/3", 30..<80)) == nil)
  }
}
