// A week of a newspaper's site, fetched and built by the program.

import Foundation
import TestSupport
import Testing
import Transfer

@Suite("Building from the web")
struct WebSourcesTests {
  private static let publication = """
    name: The Test Gazette
    timezone: America/New_York
    topics:
      - id: works
        title: Public Works
        cues: {bridge: 2, repair: 2, roof: 1}
      - id: transport
        title: Transport
        cues: {ferry: 2, passengers: 1}

    """

  /// The statuses of the newspaper's answers so far.
  private func statuses(_ server: WebServer) throws -> [String] {
    let request = HTTPRequest(.get, server.address + "/statuses")
    let client = HTTPClient(agent: "test", allowsPrivate: true)
    let answer = try #require(client.answers(to: [request]).first).get()
    return String(decoding: answer.content, as: UTF8.self).split(separator: " ").map(
      String.init)
  }

  @Test(
    "Feed and site make one digest, the second run is told that nothing has changed, the third asks nobody"
  )
  func week() async throws {
    let server = try WebServer()
    let program = try Program()
    try program.write(Self.publication, to: "copydesk.yaml")
    let inputs = "\(server.address)/feed/ \(server.address)/ --date 2020-11-06"
    let build = "copydesk build \(inputs) --allow-private"
    let first = try await program.run(build)
    #expect(first.status == 0)
    #expect(Set(try statuses(server)) == ["200"])
    let count = try statuses(server).count
    let path = "out/the-test-gazette-2020-11-06/digest.md"
    let digest = try program.bytes(of: path)
    let text = String(decoding: digest, as: UTF8.self)
    #expect(
      text.contains(
        "## [Council Agrees to Repair Old Bridge](\(server.address)/2020/11/03/story-101/)"))
    #expect(
      text.contains("The repair of the bridge will take four weeks and cost 2.4 million dollars"))
    #expect(text.contains("-640.jpg"))
    for word in ["newsletter", "Share this", "utm_source"] { #expect(!text.contains(word)) }
    let check = try await program.run("copydesk check --json \(path)")
    #expect(!check.text.contains("verbatim"))

    #expect(try await program.run(build).status == 0)
    #expect(try statuses(server).dropFirst(count).allSatisfy { $0 == "304" })
    #expect(try statuses(server).count == count * 2)
    #expect(try program.bytes(of: path) == digest)

    #expect(try await program.run(build + " --offline").status == 0)
    #expect(try statuses(server).count == count * 2)
    #expect(try program.bytes(of: path) == digest)
  }

  @Test("Sources of the publication: one that is dead is a warning, with --strict an error")
  func sources() async throws {
    let server = try WebServer()
    let program = try Program()
    try program.write(
      Self.publication + """
        sources:
          - {feed: "\(server.address)/feed/", name: Gazette, exclude: {category: [Obituaries]}}
          - {site: "\(server.address)/gone", name: The Lost Paper}
          - {folder: drafts}

        """, to: "copydesk.yaml")
    try program.write(
      "---\ndate: 2020-11-05\n---\n# Bridge Opens\n\nThe new bridge opened to all traffic on Thursday, the city said.\n",
      to: "drafts/bridge.md")
    let options = "--date 2020-11-06 --allow-private"
    let table = try await program.run("copydesk sources " + options)
    #expect(table.status == 75)
    #expect(table.text.contains("1 excluded by category ‘Obituaries’, 2 outside the period"))
    #expect(table.text.contains("2020-11-05  Bridge Opens"))
    #expect(
      table.messages.contains("/gone: warning: The source gives nothing: the server says 410"))
    let built = try await program.run("copydesk build " + options)
    #expect(built.status == 0)
    #expect(built.messages.contains("no answer"))
    #expect(try await program.run("copydesk build --strict " + options).status == 75)
  }

  @Test("A feed cannot make the program ask this machine")
  func privateAddress() async throws {
    let server = try WebServer()
    let program = try Program()
    try program.write(Self.publication, to: "copydesk.yaml")
    let result = try await program.run("copydesk build \(server.address)/feed/ --date 2020-11-06")
    #expect(result.status == 75)
    #expect(result.messages.contains("it leads to a private address"))
    #expect(try statuses(server).isEmpty)
  }

  @Test("A file address is taken from the command line, and from nowhere else")
  func fileAddress() async throws {
    let program = try Program()
    try program.write(Self.publication, to: "copydesk.yaml")
    try program.write(
      "Council Repairs Bridge\n\nThe council agreed on Tuesday to repair the old bridge, its speaker said in a statement.\n",
      to: "a b.txt")
    let named = try await program.run(
      "copydesk build \"file://$PWD/a%20b.txt\" --date 2020-11-06")
    #expect(named.status == 0, "\(named.messages)")
    try program.write(
      Self.publication + "sources:\n  - {feed: \"file:///etc/hostname\"}\n", to: "copydesk.yaml")
    let listed = try await program.run("copydesk build --date 2020-11-06")
    #expect(listed.status == 1)
    #expect(listed.messages.contains("feed must be an http, https or mailto address"))
  }

  @Test("Without input and without sources there is nothing to build from")
  func nothing() async throws {
    let program = try Program()
    try program.write(Self.publication, to: "copydesk.yaml")
    #expect(try await program.run("copydesk build").status == 64)
  }
}
