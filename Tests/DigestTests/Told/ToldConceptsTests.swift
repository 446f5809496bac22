// What concepts lose that the last issues told.

import Publication
import Summarizer
import Testing

@testable import Digest

@Suite("The concepts of the last issues")
struct ToldConceptsTests {
  private let vocabulary = Vocabulary()

  private func issue(_ week: Int, _ text: String) -> SentIssue {
    let date = CalendarDate(daysSince1970: 18_690 + 7 * week)
    return SentIssue(
      id: "post-\(date)", publication: "Post", date: date, subject: "News",
      sentences: [SentIssue.Sentence(text, section: "river")])
  }

  private func loss(_ words: String..., in concepts: ToldConcepts) -> Double {
    let stems = words.map { vocabulary.stem(of: $0) }
    return concepts.loss(stems[0], stems.count > 1 ? stems[1] : nil)
  }

  @Test("A concept loses half its weight at most, and less the longer ago it was told")
  func fading() {
    let concepts = ToldConcepts(
      of: [
        issue(4, "The ferry sank."), issue(3, "The ferry and the old bridge."),
        issue(2, "A flooded market."), issue(1, "A brass band."),
      ], vocabulary: vocabulary)
    #expect(loss("ferry", in: concepts) == 0.5)
    #expect(loss("ferries", in: concepts) == 0.5)
    #expect(loss("bridge", in: concepts) == 0.5 * 2 / 3)
    #expect(loss("old", "bridge", in: concepts) == 0.5 * 2 / 3)
    #expect(loss("market", in: concepts) == 0.5 / 3)
    #expect(loss("band", in: concepts) == 0)
    #expect(loss("bridge", "old", in: concepts) == 0)
    #expect(loss("harbor", in: concepts) == 0)
  }

  @Test("Told concepts make a passage lighter, by half of their weight at most")
  func discount() throws {
    let article = try Samples.article(
      "2021-03-09-ferry",
      """
      Ferry Sinks

      The ferry of Ostrin sank at its landing in the storm. The ferry of Ostrin had reached its landing late.

      The storm took the ferry of Ostrin from its landing.

      Bakers sold warm bread on the market square. Warm bread was gone from the market square by noon.

      Children ate the warm bread on the market square.
      """)
    let publication = Publication.reading("name: Post", path: "copydesk.yaml").publication
    let articles = [Analyzer(for: publication).analyzed(article)]
    let date = CalendarDate(daysSince1970: 18_690 + 7)
    func week(_ sent: [SentIssue]) -> Week {
      Week(articles, language: "en", sent: sent, id: "next", date: date)
    }
    let fresh = week([])
    let read = week([issue(0, "The ferry of Ostrin has ropes, and its landing is old.")])
    func gain(_ week: Week, _ number: Int) -> Double { week.coverage.gain(of: number) }
    #expect(gain(read, 0) < gain(fresh, 0))
    #expect(gain(read, 0) >= gain(fresh, 0) / 2)
    try #require(gain(fresh, 3) > 0)
    #expect(gain(read, 3) == gain(fresh, 3))
  }
}
