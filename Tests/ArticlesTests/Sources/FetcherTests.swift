// Fetching from a real server.

import Foundation
import TestSupport
import Testing
import Transfer

@testable import Articles

@Suite("Fetching")
struct FetcherTests {
  private func fetcher(
    cache: TemporaryFolder? = nil, isOffline: Bool = false, allowsPrivate: Bool = true,
    seconds: Int = 60
  ) -> Fetcher {
    var settings = Fetcher.Settings()
    settings.cache = cache.map { WebCache(folder: $0.path) }
    settings.isOffline = isOffline
    var limits = HTTPClient.Limits()
    limits.seconds = seconds
    limits.bytes = 1_000_000
    let client = HTTPClient(agent: "copydesk/test", limits: limits, allowsPrivate: allowsPrivate)
    return Fetcher(client, settings) { _ in }
  }

  private func failure(_ address: String, _ fetcher: Fetcher, isPage: Bool = false) -> FetchFailure?
  {
    do throws(FetchFailure) {
      _ = try fetcher.answer(address, isPage: isPage)
      return nil
    } catch {
      return error
    }
  }

  @Test("What has not changed is not sent again, and offline it comes from the disk")
  func cached() throws {
    let server = try WebServer()
    let folder = try TemporaryFolder()
    let first = fetcher(cache: folder)
    let answer = try first.answer(server.address + "/feed/", isPage: false)
    #expect(first.fetched == 1)
    #expect(first.unchanged == 0)
    let second = fetcher(cache: folder)
    let again = try second.answer(server.address + "/feed/", isPage: false)
    #expect(second.fetched == 0)
    #expect(second.unchanged == 1)
    #expect(again.content == answer.content)
    let offline = fetcher(cache: folder, isOffline: true)
    #expect(try offline.answer(server.address + "/feed/", isPage: false).content == answer.content)
    #expect(failure(server.address + "/page", offline) == .offline)
  }

  @Test("A cache that somebody has cut is asked again")
  func damagedCache() throws {
    let server = try WebServer()
    let folder = try TemporaryFolder()
    _ = try fetcher(cache: folder).answer(server.address + "/feed/", isPage: false)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.hasSuffix(".body") {
      try folder.write(name, "half")
    }
    let second = fetcher(cache: folder)
    #expect(try second.answer(server.address + "/feed/", isPage: false).content.count > 100)
    #expect(second.fetched == 1)
  }

  @Test("A server that is busy is asked again")
  func busy() throws {
    let server = try WebServer()
    let fetcher = self.fetcher()
    #expect(try fetcher.answer(server.address + "/busy", isPage: false).content.count > 100)
  }

  /// How often the server was asked for a path.
  private func asked(_ path: String, _ server: WebServer) throws -> String {
    let answer = try fetcher().answer(server.address + "/asked" + path, isPage: false)
    return String(decoding: answer.content, as: UTF8.self)
  }

  @Test(
    "A server says when to come again in seconds, or by a date of its own clock",
    arguments: [
      ("/busy", 0.0...0), ("/busy-date", 28...31), ("/busy-past", 0...0), ("/busy-word", 1...1),
    ])
  func retryAfter(path: String, expected: ClosedRange<Double>) throws {
    let server = try WebServer()
    var pauses: [Double] = []
    var settings = Fetcher.Settings()
    settings.delay = 0
    let fetcher = Fetcher(HTTPClient(agent: "copydesk/test", allowsPrivate: true), settings) {
      pauses.append($0)
    }
    #expect(try fetcher.answer(server.address + path, isPage: false).content.count > 100)
    #expect(pauses.count == 2)
    #expect(expected.contains(try #require(pauses.first)), "\(pauses)")
    #expect(try asked(path, server) == "2")
  }

  @Test("Who asks for an hour is asked in the next run")
  func longPause() throws {
    let server = try WebServer()
    #expect(failure(server.address + "/busy-hour", fetcher()) == .status(503))
    #expect(try asked("/busy-hour", server) == "1")
  }

  @Test("robots.txt is kept between runs, and counts where it cannot be had again")
  func keptRobots() throws {
    let server = try WebServer()
    let folder = try TemporaryFolder()
    for _ in 0..<2 {
      #expect(
        failure(server.address + "/private/", fetcher(cache: folder), isPage: true) == .robots)
    }
    #expect(try asked("/robots.txt", server) == "2")
    let cached = try #require(
      WebCache(folder: folder.path).entry(for: server.address + "/robots.txt"))
    #expect(cached.entityTag == "\"rules\"")
  }

  @Test("Where robots.txt cannot be had no page is read")
  func unknownRobots() throws {
    let server = try WebServer()
    let other = server.address.replacing("127.0.0.1", with: "localhost")
    #expect(
      failure(other + "/page", fetcher(), isPage: true) == .robotsUnknown("the server says 503"))
    #expect(failure(other + "/page", fetcher(), isPage: false) == nil)
  }

  @Test(
    "What goes wrong has a reason",
    arguments: [
      ("/loop", FetchFailure.transfer(.redirects)),
      ("/half", .transfer(.brokenAnswer)), ("/bomb", .transfer(.tooLarge)), ("/gone", .status(410)),
      ("/nowhere", .status(404)),
    ])
  func failures(path: String, expected: FetchFailure) throws {
    let server = try WebServer()
    #expect(failure(server.address + path, fetcher()) == expected)
  }

  @Test("A server that keeps one waiting is given up")
  func slow() throws {
    let server = try WebServer()
    #expect(failure(server.address + "/slow", fetcher(seconds: 1)) == .transfer(.timeout))
  }

  @Test("Pages that robots.txt refuses are not read, feeds are")
  func robots() throws {
    let server = try WebServer()
    #expect(failure(server.address + "/private/", fetcher(), isPage: true) == .robots)
    #expect(failure(server.address + "/private/", fetcher(), isPage: false) == nil)
  }

  @Test("This machine is asked only where that is allowed")
  func privateAddress() throws {
    let server = try WebServer()
    let fetcher = self.fetcher(allowsPrivate: false)
    #expect(failure(server.address + "/feed/", fetcher) == .transfer(.privateAddress))
  }

  @Test(
    "The longest rule of the program's own group decides",
    arguments: [
      ("/a", true), ("/private/x", false), ("/private/open/x", true), ("/x.pdf", false),
      ("/x.pdf?a", true), ("/search?q=1", false), ("/", true),
    ])
  func rules(target: String, isAllowed: Bool) {
    let text = """
      User-agent: *
      Disallow: /

      User-agent: other
      User-agent: Copydesk # ours
      Disallow: /private/
      Allow: /private/open
      Disallow: /*.pdf$
      Disallow: /search?*q=
      Crawl-delay: 3
      """
    let rules = RobotsRules(Array(text.utf8), for: "copydesk")
    #expect(rules.allows(target) == isAllowed)
    #expect(rules.delay == 3)
  }
}
