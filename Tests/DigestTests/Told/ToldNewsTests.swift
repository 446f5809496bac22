// What counts as told by a sent issue, a rule a test.

import Articles
import JSONText
import Publication
import Summarizer
import Testing

@testable import Digest

@Suite("What a sent issue has told")
struct ToldNewsTests {
  private static let publication = Publication.reading(
    "name: The Test Post\ntopics: [{id: river, title: River, cues: {river: 2, ferry: 2}}]",
    path: "copydesk.yaml"
  ).publication

  /// A week in which names recur, so that they weigh little.
  private static let background = """
    The river council of Ostrin met in the old school of Ostrin. Pupils of Ostrin sang for the river council.

    The river council thanked the pupils. Bakers of Ostrin sold bread on the market. A circus came to Ostrin.

    The library of Ostrin bought a piano. Snow fell on the hills behind Ostrin all day long.
    """

  /// Whether a sentence of a week later is told by an issue that has another.
  private func isTold(
    _ sentence: String, by sent: String, sentDate: String? = "2021-03-02",
    articleDate: String = "2021-03-09", issueDate: String = "2021-03-12", issueID: String = "next"
  ) throws -> Bool {
    let issue = SentIssue(
      id: "former", publication: "The Test Post", date: try day("2021-03-05"), subject: "News",
      sentences: [
        SentIssue.Sentence(
          sent, section: "river", date: try sentDate.map { try day($0) })
      ])
    let article = try Samples.article(
      articleDate + "-ferry", "News of Ostrin\n\n\(sentence)\n\n\(Self.background)")
    let analyzed = Analyzer(for: Self.publication).analyzed(article)
    let told = ToldNews(
      [issue], before: issueID, on: try day(issueDate), in: [analyzed], vocabulary: Vocabulary())
    return told.isTold(0, 0)
  }

  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso8601: text))
  }

  private static let sentence =
    "The ferry of Ostrin needs a new landing of oak, the river council said."

  @Test(
    "A sentence is told word for word, in other words, in part, and with an old figure left out",
    arguments: [
      (sentence, sentence),
      ("A new oak landing is needed for the Ostrin ferry, said the river council.", sentence),
      ("The ferry needs a new landing.", sentence),
      (
        "Flood water damaged houses along the market of Ostrin, the fire brigade said.",
        "Flood water damaged 40 houses along the market of Ostrin on March 1, the fire brigade said."
      ),
      (
        "In all twelve families left their homes in Halvik.",
        "In all 12 families left their homes in Halvik."
      ),
    ])
  func told(_ sentence: String, _ sent: String) throws {
    #expect(try isTold(sentence, by: sent))
  }

  @Test(
    "It is news with another figure, another day, a denial of it, another deed, or more to say",
    arguments: [
      (
        "In all 175 families left their homes in Halvik.",
        "In all 120 families left their homes in Halvik."
      ),
      (
        "In all fourteen families left their homes in Halvik.",
        "In all families left their homes in Halvik."
      ),
      (
        "The ferry of Ostrin sank at its landing on March 8.",
        "The ferry of Ostrin sank at its landing on March 1."
      ),
      (
        "The ferry of Ostrin sank at its landing on Monday.",
        "The ferry of Ostrin sank at its landing on Monday."
      ),
      (
        "The river council will not build a new landing for the ferry.",
        "The river council will build a new landing for the ferry."
      ),
      ("The river council of Ostrin sold the ferry landing to a brewery.", sentence),
      (
        "The ferry of Ostrin needs a new landing of oak, and the forest office will give the trees from the hills.",
        sentence
      ),
    ])
  func news(_ sentence: String, _ sent: String) throws {
    #expect(try !isTold(sentence, by: sent))
  }

  @Test("A few words of content are not told by a long sentence that happens to have them")
  func short() throws {
    #expect(try !isTold("The council met again.", by: Self.sentence + " The council met bakers."))
    #expect(try isTold("The piano broke.", by: "Their piano broke."))
  }

  @Test("A denial is never told")
  func denial() throws {
    let denial = "The quarry company denied that it had left gravel in the river."
    #expect(try !isTold(denial, by: denial))
  }

  @Test("The issue itself, one of its day, a later one and one of long ago tell nothing")
  func otherIssues() throws {
    let text = Self.sentence
    #expect(try isTold(text, by: text, issueDate: "2021-03-06"))
    #expect(try !isTold(text, by: text, issueID: "former"))
    #expect(try !isTold(text, by: text, issueDate: "2021-03-05"))
    #expect(try !isTold(text, by: text, issueDate: "2021-02-26"))
    #expect(try isTold(text, by: text, issueDate: "2021-09-03"))
    #expect(try !isTold(text, by: text, issueDate: "2021-09-10"))
  }

  @Test("The record says which issue told a sentence, and in which words")
  func record() throws {
    let words = "A new oak landing is needed for the Ostrin ferry, said the river council."
    let issue = SentIssue(
      id: "former", publication: "The Test Post", date: try day("2021-03-05"), subject: "News",
      sentences: [SentIssue.Sentence(words, section: "river")])
    let article = try Samples.article(
      "2021-03-09-ferry", "News of Ostrin\n\n\(Self.sentence)\n\n\(Self.background)")
    let analyzer = Analyzer(for: Self.publication)
    let build = DigestBuild(
      of: [analyzer.analyzed(article)], for: Self.publication, date: try day("2021-03-12"),
      sent: [issue])
    #expect(
      build.told
        == .array([
          .object([
            ("article", .string("2021-03-09-ferry")),
            ("range", .array([.integer(16), .integer(87)])),
            ("text", .string(Self.sentence)), ("issue", .string("former")),
            ("told", .string(words)),
          ])
        ]))
    #expect(!(try build.issue.markdown(for: Self.publication)).contains(Self.sentence))
    #expect(Samples.build([article], for: Self.publication).told == .array([]))
  }
}
