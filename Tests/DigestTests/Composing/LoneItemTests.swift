// What is told from further down in a story, with nothing of it before it.

import Articles
import Publication
import Summarizer
import Testing

@testable import Digest

@Suite("Items from further down")
struct LoneItemTests {
  /// The gardens' articles stand before the story's.
  private static let story = 4
  private static let beginning = passage(0..<1)

  private static func passage(_ sentences: Range<Int>) -> SourcePassage {
    SourcePassage(article: story, sentences: sentences)
  }

  /// A composer of a week with a story, of which a topic's items have told some passages.
  private func composer(_ text: String, telling passages: [SourcePassage]) throws -> Composer {
    let articles = try (TestPost.gardens + [("2020-11-05-story", text)]).map {
      try Samples.article($0.0, $0.1)
    }
    let publication = TestPost.publication
    let week = Week(
      articles.map(Analyzer(for: publication).analyzed), language: "en", sent: [], id: "next",
      date: try #require(CalendarDate(iso8601: "2020-11-06")))
    var composer = Composer(week: week, publication: publication)
    composer.draft.sections = [
      Draft.Section(
        topic: 0, items: [Draft.Item(article: Self.story, passages: passages, gain: 1)])
    ]
    return composer
  }

  private func story(_ deep: String) -> String {
    """
    Ferry Captains Stop Work

    Ferry captains of Westport stopped work on Monday over pay that has not risen since 2011.

    Eleven boats lie side by side, and nobody gets from one town to another.

    Shops have closed early, and hired buses go round the bay by the old road.

    \(deep)
    """
  }

  @Test(
    "Alone it has to name what it is of, and not be of a story that is told",
    arguments: [
      ("A school in Larvik has sent its pupils home until Friday.", false, false),
      ("A school in Larvik has sent its pupils home until Friday.", true, true),
      ("The council of Eastport will vote on a garden of its hospital in May.", true, false),
      ("Lorring, a former captain, gained two promises for his vote.", false, true),
    ])
  func alone(deep: String, isTold: Bool, hangs: Bool) throws {
    let composer = try composer(story(deep), telling: isTold ? [Self.beginning] : [])
    let passage = Self.passage(3..<4)
    #expect(
      composer.hangsAlone(passage, after: [], leaving: composer.week.risk(of: passage)) == hangs)
    #expect(!composer.hangsAlone(passage, after: [0..<1], leaving: 1))
    #expect(!composer.hangsAlone(Self.beginning, after: [], leaving: 1))
  }

  @Test("A second heading of a story is taken away with what stands under it, and its words kept")
  func second() throws {
    var composer = try composer(
      story("A school in Larvik has sent its pupils home until Friday."), telling: [Self.beginning])
    composer.draft.sections.append(
      Draft.Section(
        topic: 1,
        items: [Draft.Item(article: Self.story, passages: [Self.passage(3..<4)], gain: 1)]))
    let before = composer.wordsLeft
    let isTaken = composer.settleLoneItems()
    #expect(isTaken)
    #expect(composer.draft.sections[1].items.isEmpty)
    #expect(composer.draft.sections[0].items.map(\.passages) == [[Self.beginning]])
    #expect(composer.wordsLeft == before + 11)
    let isMoreTaken = composer.settleLoneItems()
    #expect(!isMoreTaken)
  }

  @Test(
    "A denial of an army, or by who is accused, is put under the charge of another article",
    arguments: [
      (
        "Larvik accused Sweden on Tuesday of having sent troops across the strait to the ferry dock.",
        "Sweden denied on Wednesday that any of its troops had left the country since the spring of 2019."
      ),
      (
        "The sailors' union accused the ferry captain Ola Brandt on Tuesday of locking 40 sailors in a hold.",
        "Ola Brandt denied on Wednesday that anybody had been kept below deck or beaten, his lawyer said."
      ),
    ])
  func fighters(charge: String, denial: String) throws {
    let build = try TestPost.build(
      TestPost.gardens + [
        (
          "2020-11-03-charge",
          "Ferry Captains Hear a Charge\n\n\(charge)\n\nThe harbor office has asked for papers.\n"
        ),
        ("2020-11-04-denial", "Answer Comes From Abroad\n\n\(denial)\n\nA lawyer has 11 houses.\n"),
      ], lead: "2020-11-01-north")
    let text = try build.issue.markdown(for: TestPost.publication)
    let accused = try #require(text.firstRange(of: charge))
    #expect(text[accused.upperBound...].prefix(250).contains(denial), "\(text)")
  }

  @Test("Few words that answer a charge follow it")
  func answer() throws {
    let answer = "“I never touched them,” said Brandt, who has been a ferry captain since 1990."
    let composer = try composer(
      """
      Union Accuses Ferry Captain

      The union accused the ferry captain Ola Brandt on Tuesday of having beaten nine sailors on the dock.

      \(answer)

      “You can smell it,” said Jane Roe, who has a harbor shop.
      """, telling: [])
    #expect(!composer.announces(1, of: Self.story))
    #expect(composer.announces(2, of: Self.story))
  }

  @Test("A charge stays before what its story goes on with when its denial is told with it")
  func denied() throws {
    var composer = try composer(
      """
      Captains Accuse

      The ferry captains of Norvik on Monday accused Sweden of dumping oil off the dock, and showed bottles.

      Sweden dismissed the allegation as “a tale of oil for tourists.” The harbor office of Norvik had not commented on Monday.

      In the bottles, the oil is as black as the dock of the harbor of Norvik.
      """, telling: [Self.beginning, Self.passage(2..<4)])
    composer.takeDenials()
    #expect(composer.draft.items.flatMap(\.passages) == [Self.passage(0..<2), Self.passage(2..<4)])
  }
}
