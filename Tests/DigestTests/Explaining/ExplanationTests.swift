// Why a sentence was chosen, and why another was not.

import Articles
import JSONText
import Publication
import Summarizer
import Testing

@testable import Digest

@Suite("Explanations")
struct ExplanationTests {
  private static let yaml = """
    name: The Test Post
    issue: {weekday: friday, days: 7}
    limits: {words: 300, lead: 40}
    topics:
      - id: harbor
        title: Harbor
        cues: {harbor: 2, ferry: 1.5, "pearl harbor": -3}
    """
  private let publication = Publication.reading(Self.yaml, path: "copydesk.yaml").publication

  @Test(
    "An article’s sentences have their cues with weights, what they lean on, and what pushed them out"
  )
  func article() throws {
    let article = try Samples.article(
      "ferry",
      """
      Ferry Returns

      The ferry Aurora returned to the harbor of Norvik on Monday with 412 passengers after a long repair.

      However, Norvik has no second ferry.

      With 412 passengers the ferry Aurora returned to the harbor of Norvik on Monday after a long repair.
      """)
    let analyzed = Analyzer(for: publication).analyzed(article)
    let explanations = ArticleExplanations(of: analyzed, for: publication).explanations
    try #require(explanations.count == 3)
    #expect(explanations.map(\.position) == [0, 1, 2])
    #expect(explanations[0].cues.map(\.pattern) == ["ferry", "harbor"])
    #expect(explanations[0].cues.map(\.weight) == [1.5, 2])
    #expect(explanations[1].leans.contains("however"))
    #expect(explanations[0].concepts.allSatisfy { $0.weight > 0 })
    let pushed = [explanations[0].pushedOutBy, explanations[2].pushedOutBy].compactMap { $0 }
    #expect(pushed.count == 1)
    #expect((pushed.first?.overlap ?? 0) > 0.9)
  }

  @Test("digest.json says what stood in the way of a runner-up")
  func runnersUp() throws {
    let texts = [
      "At least 40 people were killed when a ferry sank off the harbor of Norvik, the coast guard said.",
      "The death toll from the ferry that sank off the harbor of Norvik has risen to 52, the coast guard said.",
    ]
    let articles = try texts.enumerated().map {
      try Samples.article("2020-11-0\($0 * 2 + 1)-ferry", "A Headline\n\n\($1)\n")
    }
    let weather = try Samples.article(
      "2020-11-05-weather",
      "Mild Autumn Ends\n\nA mild autumn ended in Norvik on Thursday with heavy rain.\n")
    let build = Samples.build(articles + [weather], for: publication, lead: "2020-11-05-weather")
    let json = build.choices.text
    #expect(json.contains("\"because\":\"outdated-count\""))
    #expect(json.contains("\"pushedOutBy\":{\"article\":\"2020-11-03-ferry\""))
    #expect(json.contains("\"explain\":{\"position\":0"))
  }
}
