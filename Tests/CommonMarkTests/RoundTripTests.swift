// What is written is read back: for every text and every nesting that a digest can have.

import TestSupport
import Testing

@testable import CommonMark

@Suite("Writing and reading back")
struct RoundTripTests {
  private static let texts = [
    "plain", "*stars* and _lines_", "[brackets](x) ![picture](y)",
    "<b>bold</b> & &amp; &#65; &copy;",
    "# no heading", "#hash", "1. no list", "12) no list", "- no list", "+ no list", "* no list",
    "> no quote",
    "~~~ no fence", "~~~", "``` no fence", "`code`", "===", "---", "***", "___", "a \\ b \\* c",
    "tab\there",
    " leading", "trailing ", "   ", "    four spaces", "\tleading tab", "a\nb", "a\r\nb",
    "no\u{A0}break", "emoji 👩‍👧 🇦🇲",
    "Հայերեն՝ «մեջբերում»։", "عربي: ١٢٣ (نص)", "ends with !", "100%", "a|b|c",
    "http://example.com/?a=b&c=d", "{{ tag }}",
    "*|MERGE|*", "line\u{2028}separator", "[foo]: /url \"title\"", "Setext\n===", "x\u{0}y",
    "\u{1}\u{7F}", "“quotes”—dashes…", "!",
  ]

  @Test("A paragraph of any text", arguments: texts)
  func paragraph(text: String) throws {
    let document = Document(blocks: [Inlines(text).asBlock()]).normalized
    #expect(try Document(parsing: document.commonMark()) == document)
  }

  @Test("A heading of any text", arguments: texts)
  func heading(text: String) throws {
    let line = Inlines(text.filter { $0 != "\n" && $0 != "\r\n" })
    let document = Document(blocks: [line.asBlock(.heading(level: 2))]).normalized
    #expect(try Document(parsing: document.commonMark()) == document)
  }

  @Test("Emphasis, links and lines around any text", arguments: texts)
  func wrapped(text: String) throws {
    let inner = Inlines(text)
    let line =
      Inlines("a") + .emphasis(inner) + Inlines("b") + .link("https://example.com/a b(c)", inner)
    let blocks: [[Event]] = [
      Inlines(lines: [inner, line, inner]).asBlock(),
      [.enter(.list(start: nil, isTight: true)), .enter(.item)] + inner.asBlock() + [.exit, .exit],
      [.enter(.blockQuote)] + line.asBlock() + [.exit],
    ]
    let document = Document(blocks: blocks).normalized
    let back = try Document(parsing: document.commonMark()).normalized
    #expect(plainText(back) == plainText(document))
    #expect(back.blocks.count == document.blocks.count)
  }

  @Test("Random documents, by seed", arguments: 0..<200 as Range<UInt64>)
  func random(seed: UInt64) throws {
    var generator = Seeded(seed)
    let blocks = (0..<6).map { _ in Self.inlines(&generator, depth: 0).asBlock() }.filter {
      $0.count > 2
    }
    let document = Document(blocks: blocks).normalized
    let back = try Document(parsing: document.commonMark()).normalized
    #expect(plainText(back) == plainText(document))
    #expect(links(back) == links(document))
  }

  private static func inlines(_ generator: inout Seeded, depth: Int) -> Inlines {
    var result = Inlines.empty
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let text = Inlines(
        texts.filter { !$0.contains("\n") }.randomElement(using: &generator) ?? "x")
      switch Int.random(in: 0..<(depth > 2 ? 2 : 6), using: &generator) {
      case 0: result = result + text
      case 1: result = result + Inlines(lines: [text, Inlines("next")])
      case 2: result = result + .emphasis(inlines(&generator, depth: depth + 1))
      case 3:
        result =
          result
          + Inlines([.enter(.strong)] + inlines(&generator, depth: depth + 1).events + [.exit])
      case 4:
        result =
          result + .link("https://example.com/é?a=(b)", inlines(&generator, depth: depth + 1))
      default: result = result + Inlines([.leaf(.code("a ` b"))])
      }
    }
    return result
  }

  private func plainText(_ document: Document) -> String { Inlines(document.events).plainText }
  private func links(_ document: Document) -> [String] { Inlines(document.events).links }
}
