// Passages that a reader understands alone.

import Articles
import Publication
import Testing

@testable import Summarizer

struct PassageTests {
  /// An article of paragraphs, each its sentences joined by a space.
  private static func analyzed(_ paragraphs: [String], language: String = "en") -> AnalyzedArticle {
    var blocks: [Block] = []
    var text = ""
    for (number, paragraph) in paragraphs.enumerated() {
      if number > 0 { text += "\n\n" }
      let start = text.utf8.count
      text += paragraph
      blocks.append(Block(.paragraph, start..<text.utf8.count, paragraph: number))
    }
    var publication = Publication(name: "The Sample")
    publication.language = language
    return Analyzer(for: publication).analyzed(
      Article(id: "sample", text: text, blocks: blocks, metadata: Article.Metadata()))
  }

  @Test(
    "The shortest passage that reads alone is found",
    arguments: [
      // Alone.
      (["Norway closed its border on Monday.", "Sweden closed its port on Monday."], 1, 3, 1..<2),
      // A connective takes the sentence before.
      (
        ["Norway closed its border on Monday.", "However, Sweden kept its port open."], 1, 3, 0..<2
      ),
      // A person takes the sentence that names one.
      (
        ["Mayor Jane Doe opened the port of Oslo.", "She thanked Norway for its help."], 1, 3, 0..<2
      ),
      // A surname takes the one that introduces it.
      (
        [
          "Mayor Jane Doe opened the port of Oslo.", "Sweden sent a ship to Norway.",
          "Doe thanked Sweden for the ship.",
        ], 2, 3, 0..<3
      ),
      // Two sides take the sentence that brings them together.
      (["Norway met Sweden for talks in Oslo.", "Both sides called for a truce."], 1, 3, 0..<2),
      // An abbreviation takes its explanation.
      (
        ["The Rail Office of Norway (RAO) counts trains.", "The RAO counted ten trains in Oslo."],
        1, 3, 0..<2
      ),
      // A quotation runs to its end.
      (
        ["“We had nine feet of water in May. We have five feet today,” Mayor Jane Doe said."], 0, 3,
        nil
      ),
      // Too long.
      (
        [
          "Mayor Jane Doe opened the port of Oslo.", "Sweden sent a ship to Norway.",
          "Doe thanked Sweden for the ship.",
        ], 2, 2, nil
      ),
      // Nothing before it helps.
      (["However, Sweden kept its port open."], 0, 3, nil),
      // A fragment is never taken.
      (["Norway closed its border on Monday.", "Here is what was said in Norway:"], 1, 3, nil),
    ] as [([String], Int, Int, Range<Int>?)])
  func shortest(_ paragraphs: [String], _ number: Int, _ limit: Int, _ expected: Range<Int>?) {
    let article = Self.analyzed(paragraphs)
    let found = article.passage(around: number, limit: limit)
    if expected == nil, paragraphs.count == 1, paragraphs[0].hasPrefix("“") {
      #expect(found == nil || found == 0..<article.sentenceCount)
    } else {
      #expect(found == expected)
    }
  }

  @Test("In another language only marks count, and nobody speaks")
  func otherLanguage() {
    let article = Self.analyzed(
      ["However, he said that Norway would pay.", "« Un mot. Un autre mot »."], language: "fr")
    #expect(article.sentence(0).isStandalone)
    #expect(article.sentence(0).attribution == nil)
    #expect(article.sentence(1).needs == [.closing])
    #expect(article.sentence(2).needs.contains(.opening))
  }

  @Test(
    "Any soup of words and marks is analyzed, twice the same, in ascending ranges",
    arguments: 1...40 as ClosedRange<UInt64>)
  func soup(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(truncatingIfNeeded: (state >> 33) % UInt64(bound))
    }
    let parts = [
      "“", "”", "\"", "‘", "’", "«", "„", ",", ".", "?", "!", ":", ";", "(", ")", "[", "]", "—",
      "…", "The", "the", "said", "Doe", "Jane", "who",
      "according", "to", "by", "as", "saying", "was", "accused", "of", "However", "Both", "sides",
      "it", "they", "RAO", "NATO", "p.m.", "3", "1,174", "2:30",
      "’s", "Norway’s", "and", "that", "Ð", "Հայաստան", "🙂", "war", "killed", "In", "On", "Monday",
      "-", "'s", "I", "her", "there", "such", "same", "\u{301}",
    ]
    let paragraphs = (0..<3).map { _ in
      (0..<(1 + next(60))).map { _ in parts[next(parts.count)] }.joined(
        separator: next(4) == 0 ? "" : " ")
    }
    let first = Self.analyzed(paragraphs)
    #expect(first.units == Self.analyzed(paragraphs).units)
    for (before, after) in zip(first.units, first.units.dropFirst()) {
      #expect(before.range.upperBound <= after.range.lowerBound)
    }
    for number in 0..<first.sentenceCount {
      if let passage = first.passage(around: number, limit: 3) {
        #expect(passage.contains(number) && passage.count <= 3 && first.isSelfContained(passage))
      }
    }
  }
}
