// Links that answer, and links that do not.

import Diagnostics
import TestSupport
import Testing

@testable import copydesk

@Suite("The links of a digest")
struct LinkCheckTests {
  private func findings(_ paths: [String], allowsPrivate: Bool = true) throws -> [String] {
    let server = try WebServer()
    let links = paths.enumerated().map {
      (address: $1.hasPrefix("/") ? server.address + $1 : $1, line: Optional($0 + 1))
    }
    return LinkCheck(allowsPrivate: allowsPrivate)
      .findings(for: links, at: "digest.md", Messages(isQuiet: true))
      .map { $0.diagnostic.description.replacing(server.address, with: "") }
  }

  @Test("A page, a redirect to one, and a server that wants no HEAD are there")
  func answers() throws {
    #expect(
      try findings(["/page", "/page#part", "/moved", "/no-head", "mailto:a@b.example"]) == [])
  }

  @Test("A link that is dead is found once, with all its lines and the reason")
  func dead() throws {
    let found = try findings(["/gone", "/page", "/gone#part", "/loop"])
    #expect(
      found == [
        "digest.md:1: warning: A link does not answer: /gone\n  hint: the server says 410; also line 3",
        "digest.md:4: warning: A link does not answer: /loop\n  hint: it is redirected too often",
      ])
  }

  @Test("A link into the network that the program runs in is not asked")
  func privateAddress() throws {
    #expect(
      try findings(["/page"], allowsPrivate: false) == [
        "digest.md:1: warning: A link does not answer: /page\n  hint: it leads to a private address"
      ])
  }
}
