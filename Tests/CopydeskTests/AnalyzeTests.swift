// The lines of `copydesk analyze`: their members, ranges and texts.

import Foundation
import Testing

struct AnalyzeTests {
  private static let members = [
    "article", "index", "paragraph", "kind", "text", "range", "topics", "gain", "rank",
    "standalone",
    "attribution", "reasons",
  ]
  private static let article = """
    Café Reopens on Harbor Street

    HARBORVILLE (Combined Sources) — The café on Harbor Street reopened on Monday, November 2, 2020,
    after two years of  repairs.

    By the Staff

    “We waited long,” the harbor master said. “It was worth it.” The ministry denied that it had paid.

    - The council voted 5–2 for the grant.

    Repairs

    Workers found 🏺 shards under the floor, and the museum sent an expert.

    Subscribe to our newsletter today!

    """

  @Test("A line has the documented members in their order, null where a kind has none")
  func linesHaveTheDocumentedMembers() async throws {
    let program = try Program()
    try program.write(Self.article, to: "cafe.txt")
    let result = try await program.run("copydesk analyze cafe.txt")
    #expect(result.status == 0)
    let lines = result.text.split(separator: "\n")
    for line in lines { #expect(memberNames(of: line) == Self.members) }
    let units = try objects(in: result.text)
    #expect(
      Set(units.compactMap { $0["kind"] as? String }).isSuperset(of: ["headline", "sentence"]))
    for (index, unit) in units.enumerated() {
      #expect(unit["index"] as? Int == index)
      let isSentence = unit["kind"] as? String == "sentence"
      for member in ["topics", "gain", "standalone"] {
        #expect((unit[member] is NSNull) == !isSentence, "\(member) of \(unit)")
      }
      if !isSentence {
        #expect(unit["rank"] is NSNull)
        #expect(unit["attribution"] is NSNull)
      }
    }
  }

  @Test("A range indexes the bytes of the file, and the text is these bytes on one line")
  func rangesIndexTheFile() async throws {
    let program = try Program()
    try program.write(Self.article, to: "cafe.txt")
    let bytes = [UInt8](try program.bytes(of: "cafe.txt"))
    var end = 0
    for unit in try objects(in: try await program.run("copydesk analyze cafe.txt").text) {
      let range = try range(unit["range"])
      try #require(range.lowerBound >= end && range.upperBound <= bytes.count)
      end = range.upperBound
      #expect(unit["text"] as? String == onOneLine(bytes[range]))
    }
    #expect(end > 0)
  }

  @Test("Document sets give the same members after their id and document")
  func documentSetsAddTheirPlace() async throws {
    let program = try Program()
    let texts = ["The bridge opened. It is long.", "", "Rain fell on Sunday.\nThe river rose."]
    let set: [String: Any] = ["id": "s1", "documents": texts.map { ["text": $0] }]
    let line = String(decoding: try JSONSerialization.data(withJSONObject: set), as: UTF8.self)
    try program.write(line + "\n", to: "sets.jsonl")
    let result = try await program.run("copydesk analyze --jsonl sets.jsonl")
    #expect(result.status == 0)
    for line in result.text.split(separator: "\n") {
      #expect(memberNames(of: line) == ["id", "document"] + Self.members)
    }
    let units = try objects(in: result.text)
    #expect(units.compactMap { $0["document"] as? Int } == [0, 0, 2, 2])
    for unit in units {
      let document = try #require(unit["document"] as? Int)
      #expect(unit["id"] as? String == "s1")
      #expect(
        unit["text"] as? String == onOneLine(Array(texts[document].utf8)[try range(unit["range"])]))
    }
  }
}
