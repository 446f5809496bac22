// What frames the news weighs nothing.

import Summarizer
import Testing

@testable import Digest

@Suite("The concepts that frame a report")
struct FrameConceptsTests {
  private static let lost = [
    "on Tuesday", "according to", "November 3", "said", "told the", "November", "last Friday",
  ]
  private static let kept = [
    "ferry", "ferry Tuesday", "the harbor", "3", "the", "report finds", "said ferry", "to the",
  ]

  private func loss(_ text: String) throws -> Double {
    let vocabulary = Vocabulary(language: "en")
    let stems = vocabulary.words(in: text).map(\.stem)
    return FrameConcepts(vocabulary: vocabulary).loss(
      try #require(stems.first), stems.count > 1 ? stems[1] : nil)
  }

  @Test("A day, and who says it, weigh nothing", arguments: lost)
  func frames(text: String) throws { #expect(try loss(text) == 1) }

  @Test("What is told weighs what it weighed", arguments: kept)
  func news(text: String) throws { #expect(try loss(text) == 0) }
}
