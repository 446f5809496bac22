// What holds for the sentences of any text.

import Testing

@testable import Summarizer

@Suite struct SentencePropertyTests {
  private static let pieces = [
    ".", ".", "!", "?", "…", "\"", "'", "“", "”", "‘", "’", "«", "»", "(", ")", "[", "]", " ", " ",
    " ", "\n", "\n\n",
    "\r\n", "\t", "\u{A0}", "\u{2003}", "\u{2028}", "•", "-", "--", "-----", "***", "_", "=", ":",
    "://", "/", ":)", "1", "12", "a", "A",
    "I", "Mr", "U.S", "p.m", "e.g", "etc", "said", "The", "plum", "Ժամ", "։", "слово", "Он", "؟",
    "。", "好", "é", "🙂", "\u{0301}",
    "\u{200B}", "\u{FEFF}", "N°", "http", "06/02/2001 10:53 AM", "\0",
  ]

  private func soup(seed: UInt64) -> String {
    var state = seed
    var text = ""
    for _ in 0..<400 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Self.pieces[Int(state >> 33) % Self.pieces.count]
    }
    return text
  }

  @Test(
    "ranges are in order, on scalar boundaries, and leave out white space only",
    arguments: 0..<200 as Range<UInt64>)
  func rangesPartition(seed: UInt64) {
    let bytes = [UInt8](soup(seed: seed).utf8)
    let found = SentenceSplitter().sentences(in: bytes, range: 0..<bytes.count)
    var last = 0
    for range in found + [bytes.count..<bytes.count] {
      #expect(range.lowerBound >= last)
      // A cut within a scalar would leave a replacement character in the gap.
      let gap = String(decoding: bytes[last..<max(last, range.lowerBound)], as: UTF8.self)
      #expect(gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace })
      last = range.upperBound
    }
    for range in found {
      let text = String(validating: bytes[range], as: UTF8.self)
      #expect(text?.unicodeScalars.first?.properties.isWhitespace == false)
      #expect(text?.unicodeScalars.last?.properties.isWhitespace == false)
      #expect(text?.contains(/\n[ \t\r]*\n/) == false)
    }
    #expect(SentenceSplitter().sentences(in: bytes, range: 0..<bytes.count) == found)
  }

  @Test(
    "a paragraph within a longer text has the sentences that it has alone",
    arguments: 200..<300 as Range<UInt64>)
  func surroundingsDoNotMatter(seed: UInt64) {
    let bytes = [UInt8](soup(seed: seed).utf8)
    let alone = SentenceSplitter().sentences(in: bytes, range: 0..<bytes.count)
    let before = [UInt8]("Mr. \"1. ".utf8)
    let within = SentenceSplitter().sentences(
      in: before + bytes + Array("lund. The".utf8), range: before.count..<before.count + bytes.count
    )
    #expect(within == alone.map { $0.lowerBound + before.count..<$0.upperBound + before.count })
  }

  @Test("bytes that are no UTF-8 lose nothing", arguments: 300..<350 as Range<UInt64>)
  func malformed(seed: UInt64) {
    var bytes = [UInt8](soup(seed: seed).utf8)
    for index in stride(from: 0, to: bytes.count, by: 7) {
      bytes[index] = UInt8(truncatingIfNeeded: index &* 37)
    }
    var last = 0
    for range in SentenceSplitter().sentences(in: bytes, range: 0..<bytes.count) {
      #expect(range.lowerBound >= last && range.upperBound <= bytes.count && !range.isEmpty)
      last = range.upperBound
    }
  }

  @Test("a line of five megabytes is answered", arguments: ["plum ", "Plums fell. "])
  func longLine(_ piece: String) {
    let bytes = [UInt8](String(repeating: piece, count: 5_000_000 / piece.utf8.count).utf8)
    let found = SentenceSplitter().sentences(in: bytes, range: 0..<bytes.count)
    #expect(found.count == (piece.contains(".") ? bytes.count / piece.utf8.count : 1))
    #expect(found.last?.upperBound == bytes.count - 1)
  }

  /// A splitter that looks back or ahead without bound takes hours for these.
  @Test(
    "the same signs over and over are answered",
    arguments: [
      ".", "\"", "?", ". ", ".\"", "(", ") ", "a. ", "1. ", "1) ", "A\n", "\n", " ", "x.' ", "!(",
      ". \"", "a/", "://",
      "http://a", "1/", "-", "- ", "…", "“", ": ", "Mr. ", "“Yes?” A. ", "“Yes?” A ", "I. ", "A.",
      "•", "a", "•\n", "- a\n",
      "։", ") . ", ".) ", ". (", ".[1", ":)", " :)", "^_^ ", "A. Б. ",
    ])
  func repetition(_ piece: String) {
    let bytes = [UInt8](String(repeating: piece, count: 400_000 / piece.utf8.count).utf8)
    let found = SentenceSplitter().sentences(in: bytes, range: 0..<bytes.count)
    let isBlank = piece.allSatisfy(\.isWhitespace)
    #expect(found.isEmpty == isBlank)
    #expect(isBlank || found.last?.upperBound ?? 0 >= bytes.count - 1)
  }
}
