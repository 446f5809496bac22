// Issue after issue from a site on which articles appear late.

import Foundation
import TestSupport
import Testing
import Transfer

@Suite("Consecutive issues from the web")
struct LateIssuesTests {
  private static let publication = """
    name: The Test Gazette
    timezone: America/New_York
    topics:
      - id: works
        title: Public Works
        cues: {bridge: 2, repair: 2, roof: 1}
      - id: transport
        title: Transport
        cues: {ferry: 2, passengers: 1, crane: 1}
    sources:

    """

  /// What an issue's record says of its articles: the number in each address.
  private func articles(of issue: String, in program: Program) throws -> [String] {
    let bytes = try program.bytes(of: "out/the-test-gazette-\(issue)/digest.json")
    let record = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    let articles = try #require(record?["articles"] as? [[String: Any]])
    return articles.compactMap { ($0["url"] as? String)?.split(separator: "-").last }.map {
      $0.filter(\.isNumber)
    }.sorted()
  }

  private func publish(_ numbers: [Int], _ server: WebServer) {
    let client = HTTPClient(agent: "test", allowsPrivate: true)
    let requests = numbers.map { HTTPRequest(.get, server.address + "/publish/\($0)") }
    _ = client.answers(to: requests)
  }

  @Test(
    "What comes late is in the next issue, once; nothing is lost and nothing comes twice",
    arguments: [
      ("feed", ["103", "104"], ["101", "102"]), ("site", ["104"], ["101", "102", "103"]),
    ])
  func consecutive(kind: String, first: [String], next: [String]) async throws {
    let server = try WebServer()
    let program = try Program()
    let address = kind == "feed" ? server.address + "/feed/" : server.address + "/"
    try program.write(
      Self.publication + "  - {\(kind): \"\(address)\"}\n", to: "copydesk.yaml")
    func build(_ date: String, _ options: String = "") async throws -> CommandResult {
      try await program.run("copydesk build --date \(date) --allow-private \(options)")
    }

    #expect(try await build("2020-10-30").status == 0)
    #expect(try articles(of: "2020-10-30", in: program) == first)

    publish([106], server)
    let second = try await build("2020-11-06")
    #expect(second.status == 0)
    #expect(
      second.messages.contains(
        "came late, after the issue of its days was built: ‘Harbor Crane Is Sold to the Ferry Company’ (2020-10-28)"
      ))
    #expect(try articles(of: "2020-11-06", in: program) == next + ["105", "106"])
    // Again, the same; and who names days gets these.
    #expect(try await build("2020-11-06").status == 0)
    #expect(try articles(of: "2020-11-06", in: program) == next + ["105", "106"])
    #expect(try await build("2020-11-06", "--days 7").status == 0)
    #expect(try articles(of: "2020-11-06", in: program) == next + ["105"])
    #expect(try await build("2020-11-06").status == 0)

    publish([107, 108, 109], server)
    #expect(try await build("2020-11-13").status == 0)
    #expect(try articles(of: "2020-11-13", in: program) == ["107", "108", "109"])
    let all = try ["2020-10-30", "2020-11-06", "2020-11-13"].flatMap {
      try articles(of: $0, in: program)
    }
    #expect(all.sorted() == (101...109).map(String.init))
  }

  @Test("What an editor leaves out does not come back as late; a new source has nothing late")
  func excluded() async throws {
    let server = try WebServer()
    let program = try Program()
    try program.write(
      Self.publication + "  - {feed: \"\(server.address)/feed/\"}\n", to: "copydesk.yaml")
    let first = try await program.run(
      "copydesk build --date 2020-10-30 --allow-private --exclude story-104")
    #expect(first.status == 0)
    #expect(
      try await program.run("copydesk build --date 2020-11-06 --allow-private").status == 0)
    #expect(try articles(of: "2020-11-06", in: program) == ["101", "102", "105"])

    publish([106], server)
    try program.write(
      Self.publication + "  - {site: \"\(server.address)/\"}\n", to: "copydesk.yaml")
    #expect(
      try await program.run("copydesk build --date 2020-11-06 --allow-private").status == 0)
    #expect(try articles(of: "2020-11-06", in: program) == ["101", "102", "105"])
  }

  @Test("Pictures are fetched only where that is asked for")
  func pictures() async throws {
    let server = try WebServer()
    let program = try Program()
    try program.write(
      Self.publication + "  - {site: \"\(server.address)/\"}\n", to: "copydesk.yaml")
    func asked() async throws -> String {
      let path = "/media/101-640.jpg"
      let request = HTTPRequest(.get, server.address + "/asked" + path)
      let client = HTTPClient(agent: "test", allowsPrivate: true)
      return String(
        decoding: try #require(client.answers(to: [request]).first).get().content, as: UTF8.self)
    }
    let build = "copydesk build --date 2020-11-06 --allow-private"
    #expect(try await program.run(build).status == 0)
    let path = "out/the-test-gazette-2020-11-06/"
    let plain = try program.bytes(of: path + "digest.md")
    #expect(String(decoding: plain, as: UTF8.self).contains("/media/101-640.jpg"))
    #expect(try await asked() == "0")
    #expect(try await program.run(build + " --images").status == 0)
    #expect(try await asked() == "1")
    #expect(try program.bytes(of: path + "digest.md") == plain)
    let record = String(decoding: try program.bytes(of: path + "digest.json"), as: UTF8.self)
    #expect(record.contains("\"height\": 400"))
  }
}
