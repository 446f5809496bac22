// Deep and odd documents: answered, not crashed on.

import Testing

@testable import CommonMark

@Suite("Deep and odd documents")
struct DepthTests {
  @Test("50,000 nested quotes are read, written and rendered")
  func nestedQuotes() throws {
    let document = try Document(parsing: String(repeating: ">", count: 50_000) + " deep")
    let quotes = document.events.count { $0 == .enter(.blockQuote) }
    #expect(quotes == 50_000)
    #expect(try document.html().contains("deep"))
  }

  @Test(
    "Many openers are answered",
    arguments: ["*", "_", "[", "`", "![", "**a ", "<", "&", "*a_ ", "](", "[a](", "a**b"])
  func openers(opener: String) throws {
    let document = try Document(parsing: String(repeating: opener, count: 50_000))
    #expect(!document.events.isEmpty)
    #expect(!document.normalized.events.isEmpty)
  }

  @Test("An empty text is an empty document", arguments: ["", "\n", " \n\t\n"])
  func empty(text: String) throws {
    #expect(try Document(parsing: text).events == [.enter(.document), .exit])
  }

  @Test("Events that do not nest are refused")
  func badNesting() {
    #expect(throws: CommonMarkError.invalidNesting) { try Document([.exit]).html() }
    #expect(throws: CommonMarkError.invalidNesting) { try Document([.enter(.document)]).html() }
    #expect(throws: CommonMarkError.invalidNesting) {
      try Document([.enter(.document), .enter(.item), .exit, .exit]).html()
    }
  }

  @Test("Blocks know their lines")
  func lines() throws {
    let document = try Document(parsing: "# One\n\ntwo\nthree\n\n- four\n")
    let lines = document.blocks.map { document.lines[$0.lowerBound] }
    #expect(lines == [1...1, 3...4, 6...6])
  }
}
