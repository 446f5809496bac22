// What holds of any HTML at all, tried by seed.

import Markup
import TestSupport
import Testing

@Suite("HTML of any kind")
struct HTMLPropertyTests {
  private static let parts = [
    "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "<!", "<?", "&", "&#", "&#x110000;", "&amp;",
    ";", "=",
    "\"", "'", " ", "\n", "\0", "\u{FEFF}", "é", "html", "body", "head", "p", "div", "table", "td",
    "style",
    "script", "title", "meta charset=utf-16", "a href", "[if mso]>", "<![endif]", "<p>", "</p>",
    "<html a=1>", "<body b=2>", "<frameset>", "</html>", "</body>", "<br/>", "<select><option>",
    "<textarea>",
    "<!DOCTYPE html>", "<form>", "<h1>", "<ul><li>", "\u{1}", "\u{FFFE}",
  ]

  private func isSound(_ document: HTMLDocument) -> Bool {
    document.nodes.indices.allSatisfy { index in
      let node = document.nodes[index]
      guard index < node.end, node.end <= document.nodes.count,
        node.source.upperBound <= document.source.count
      else { return false }
      guard let parent = node.parent else { return true }
      return parent < index && node.end <= document.nodes[parent].end
    }
  }

  @Test("Random bytes are a document", arguments: 0..<200 as Range<UInt64>)
  func bytes(seed: UInt64) {
    var random = Seeded(seed)
    let bytes = (0..<Int.random(in: 0...600, using: &random)).map { _ in
      UInt8.random(in: .min ... .max, using: &random)
    }
    #expect(isSound(HTMLDocument(parsing: bytes)))
  }

  @Test("Random pieces of HTML are a document", arguments: 0..<500 as Range<UInt64>)
  func pieces(seed: UInt64) throws {
    var random = Seeded(seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      text += try #require(Self.parts.randomElement(using: &random))
    }
    let document = HTMLDocument(parsing: text)
    #expect(isSound(document))
    #expect(document == HTMLDocument(parsing: text))
  }

  @Test("Text and attributes come back as they were", arguments: 0..<100 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = Seeded(seed)
    let letters: [Character] = ["a", "<", ">", "&", "\"", "'", "é", "Ա", "😀", " ", ";", "#", "x"]
    func words() -> String {
      String(
        (0..<Int.random(in: 1...2_000, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
    }
    func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
        "\"", with: "&quot;")
    }
    let texts = (0..<4).map { _ in "x" + words() }
    let body = texts.map { "<p title=\"\(escaped($0))\">\(escaped($0))</p>" }.joined()
    let document = HTMLDocument(parsing: "<html><body>\(body)</body></html>")
    #expect(document.nodes.compactMap(\.text) == texts)
    #expect(document.nodes.compactMap { $0.element?["title"] } == texts)
  }
}
