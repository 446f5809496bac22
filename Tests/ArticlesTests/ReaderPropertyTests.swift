// What holds for every text, however odd.

import TestSupport
import Testing

@testable import Articles

@Suite struct ReaderPropertyTests {
  @Test(
    "Blocks are ordered, on scalar boundaries, and leave out only white space and marks",
    arguments: 0..<300)
  func nothingIsLost(seed: UInt64) throws {
    let text = Self.text(seed: seed)
    guard let article = read(text).article else {
      #expect(text.unicodeScalars.allSatisfy(Self.isInvisible))
      return
    }
    let bytes = Array(article.text.utf8)
    var position = 0
    var rebuilt: [UInt8] = []
    var paragraph = 0
    for block in article.blocks {
      try #require(block.range.lowerBound >= position)
      try #require(!block.range.isEmpty)
      let gap = try #require(
        String(validating: bytes[position..<block.range.lowerBound], as: UTF8.self))
      #expect(Self.isGap(gap), "seed \(seed): \(gap.debugDescription)")
      let inside = try #require(String(validating: bytes[block.range], as: UTF8.self))
      #expect(inside.unicodeScalars.first.map(Self.isInvisible) == false)
      #expect(inside.unicodeScalars.last.map(Self.isInvisible) == false)
      rebuilt += Array(gap.utf8) + Array(inside.utf8)
      #expect(block.kind == .frontMatter || block.paragraph >= paragraph)
      paragraph = block.kind == .frontMatter ? paragraph : block.paragraph
      position = block.range.upperBound
    }
    let tail = try #require(String(validating: bytes[position...], as: UTF8.self))
    #expect(Self.isGap(tail), "seed \(seed): \(tail.debugDescription)")
    #expect(rebuilt + Array(tail.utf8) == bytes)
  }

  @Test(
    "Reading twice gives the same, and reading what was read changes nothing", arguments: 0..<60)
  func repeatable(seed: UInt64) {
    let text = Self.text(seed: seed)
    let once = read(text).article
    #expect(once == read(text).article)
    if let once { #expect(read(once.text).article == once) }
  }

  @Test("A text in NFC is kept byte for byte; another is brought to NFC")
  func normalization() throws {
    let plain = "\u{FEFF}Caf\u{E9} Opens\r\n\r\nThe caf\u{E9} opened\u{A0}on  Saturday.\r\n"
    let decomposed = plain.replacing("\u{E9}", with: "e\u{301}")
    #expect(try Array(#require(read(plain).article).text.utf8) == Array(plain.utf8))
    #expect(try Array(#require(read(decomposed).article).text.utf8) == Array(plain.utf8))
  }

  @Test("A body alone is read without loss too", arguments: 0..<100)
  func bodies(seed: UInt64) throws {
    let text = Self.text(seed: seed)
    let article = TextReader().article(body: text, id: "a")
    let bytes = Array(article.text.utf8)
    var position = 0
    for block in article.blocks {
      let gap = String(decoding: bytes[position..<block.range.lowerBound], as: UTF8.self)
      #expect(gap.unicodeScalars.allSatisfy(Self.isInvisible))
      position = block.range.upperBound
    }
    let tail = String(decoding: bytes[position...], as: UTF8.self)
    #expect(tail.unicodeScalars.allSatisfy(Self.isInvisible))
  }

  private func read(_ text: String) -> TextReader.Reading {
    TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt")
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ["\u{FEFF}", "\u{200B}", "\u{2060}"].contains(scalar)
  }

  /// White space, and the marks that a list or a heading has.
  private static func isGap(_ gap: String) -> Bool {
    gap.unicodeScalars.allSatisfy { scalar in
      isInvisible(scalar) || "•●▪◦‣■○*-–·+✓➢➤#_\u{F0B7}.)0123456789".unicodeScalars.contains(scalar)
    }
      && gap.unicodeScalars.count { !isInvisible($0) } <= 14
  }

  private static func text(seed: UInt64) -> String {
    var numbers = Seeded(seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &numbers) {
      text += pieces.randomElement(using: &numbers) ?? ""
      text += joints.randomElement(using: &numbers) ?? ""
      if Int.random(in: 0..<12, using: &numbers) == 0 {
        let value = UInt32.random(in: 1...0x10FFFF, using: &numbers)
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
      }
    }
    return text
  }

  private static let pieces = [
    "The council opened the bridge on Saturday.", "YEREVAN (Combined Sources) —", "By Ann Example",
    "Get the Mirror in your inbox:", "Senior Builder Retires", "•", "• More stone", "- ",
    "1. First",
    "**Bold Line**", "**", "# Heading #", "######", "---", "***", "title: Bridge", "[...]",
    "(Photo by Ann)",
    "“Quoted,” she said", "Կամուրջը երկար է։", "Мост открыт", "الجسر مفتوح", "🌉👩‍👩‍👧", "e\u{301}",
    "\u{300}",
    "it went on", "Q: Why?", "2020-11-03", "November 3, 2020", "(", ")", "—", "\"", ":", "1", ">",
    "...",
    "in your inbox", "our newsletter", "Sign up for our newsletter", "YEREVAN —",
    "WATERTOWN, Mass.-",
    "Special to the Mirror-Spectator", "(Translated from the Armenian)", "\u{1F1E6}\u{1F1F2}",
    "\u{202E}x",
    "a\u{0}".replacing("\u{0}", with: "\u{1}"), "\u{FFFD}", "\u{10FFFF}",
  ]
  private static let joints = [
    "\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n", "\r", " ", "", "\t", "\u{A0}", "\u{2028}",
    "\u{2029}",
    "\u{85}", "\u{3000}", "\u{FEFF}", "\u{200B}", "  ",
  ]
}
