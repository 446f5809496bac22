// What holds for plain text of every script, by seed.

import TestSupport
import Testing

@testable import Rendering

@Suite("Plain text of every script")
struct TextPropertyTests {
  /// Words, and runs without a space, of scripts that fill columns differently.
  private static let parts = [
    "word", "a", "unbreakable-and-long", "漢字", "かな交じり文", "。", "」", "「", "）", "（", "、", "！", "한글",
    "\u{1112}\u{1161}\u{11AB}", "ภาษาไทย", "กำลัง", "हिन्दी", "क्षत्रिय", "👩‍👩‍👧‍👦", "👍🏽", "✈️", "🇦🇲",
    "1\u{FE0F}\u{20E3}",
    "e\u{301}\u{302}", "Հայաստան", "عَرَبِيّ", "Ｆｕｌｌ", ")", "”", "“", "—", "…", "\u{AD}", "\u{200B}",
    "\u{A0}",
  ]
  private static let addresses = [
    "https://weekly.example/a-long-way/that-is-longer-than-any-line/of-this-text/by-far.html",
    "mailto:desk@weekly.example", "https://weekly.example/հայ?a=1&b=(2)",
  ]

  private func text(_ numbers: inout Seeded) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &numbers) {
      switch Int.random(in: 0..<20, using: &numbers) {
      case 0: text += " " + (Self.addresses.randomElement(using: &numbers) ?? "") + " "
      case 1: text += "\n"
      case 2...7: text += " " + (Self.parts.prefix(5).randomElement(using: &numbers) ?? "")
      default: text += Self.parts.randomElement(using: &numbers) ?? ""
      }
    }
    return text
  }

  @Test("Lines are narrow enough, nothing is lost, addresses stay whole", arguments: 0..<400)
  func properties(seed: Int) {
    var numbers = Seeded(UInt64(seed))
    let columns = Int.random(in: 20...72, using: &numbers)
    let text = text(&numbers)
    let set = TextLayout(columns: columns).set(text)
    func bare(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
    }
    #expect(bare(set) == bare(text))
    let lines = set.split(separator: "\n")
    for line in lines where !LineBreaks.isAddress(line) {
      #expect(line.displayWidth <= columns, "\(line)")
    }
    for address in Self.addresses {
      #expect(text.ranges(of: address).count == set.ranges(of: address).count)
    }
    #expect(TextLayout(columns: columns).set(set) == set)
  }

  @Test("No line begins with what closes or ends with what opens", arguments: 0..<200)
  func punctuation(seed: Int) throws {
    var numbers = Seeded(UInt64(seed))
    let columns = Int.random(in: 20...40, using: &numbers)
    let words = ["漢", "字", "かな", "한", "Latin", "12", "👍🏽"]
    let text = (0..<80).map { _ in
      let word = words.randomElement(using: &numbers) ?? ""
      return ["「\(word)」", "\(word)。", "（\(word)）、", word, word, "“\(word)”"].randomElement(
        using: &numbers) ?? ""
    }.joined()
    let lines = TextLayout(columns: columns).set(text).split(separator: "\n")
    #expect(lines.count > 2)
    for line in lines {
      #expect(try !#require(line.first).closes && !#require(line.last).opens, "\(line)")
    }
  }
}
