// Two newspapers' reports on one event, in words of their own.

import CommonMark
import Publication
import Summarizer
import Testing

@testable import Digest

@Suite("Reports of one event")
struct SameStoryTests {
  private static let others = TestPost.gardens

  /// The news at once.
  private static let first: TestPost.Text = (
    name: "2020-11-04-ferry",
    text: """
    Ferry Stuck Off Malta With 90 On Board

    The ferry Aurora lost its rudder off Malta on Tuesday and lay for nine hours with 90 passengers, its captain said.

    A tug from Valletta pulled the Aurora to a dock after dark. Divers found the rudder broken at its upper bearing.

    Passengers slept in a school in Valletta. The line of the Aurora paid them for the crossing and the night.

    Inspectors of Malta will look at the rudder and the bearing before the Aurora may sail.
    """
  )

  /// A scene first.
  private static func second(
    on day: Int, headline: String,
    opening: String = "A child drew fish on the windows of the ferry and waited for the lamps."
  ) -> TestPost.Text {
    (
      name: "2020-11-0\(day)-rudder",
      text: """
      \(headline)

      \(opening)

      In Valletta the divers gave the line of the Aurora a bad night.

      A school stood open for whoever had paid for the crossing.

      No captain passes Malta after dark without a tug, inspectors say of the upper bearing.

      The rudder hung in pieces, and the dock lay empty.

      Passengers pulled their coats over their ears for hours.
      """
    )
  }

  @Test("Two ferries that are stuck are two stories, whatever words they share")
  func twins() throws {
    let other: TestPost.Text = (
      name: "2020-11-04-boreas",
      text: """
      Ferry Boreas Stuck Off Cyprus With 60 On Board

      A wave broke the steering of the Boreas on Wednesday near Larnaca, and a port officer sent two boats to it.

      A tug pulled it to a dock after dark. Divers found the rudder in pieces at its lower bearing.

      Passengers of the ferry slept in a school. The line paid them for the crossing and the night.

      Inspectors of Cyprus will look at the rudder before the Boreas may sail.
      """
    )
    let (text, sources) = try harbor(other)
    #expect(text.contains("steering of the Boreas") && text.contains("ferry Aurora"))
    #expect(!sources.contains { $0.contains("also in") }, "\(sources)")
  }

  @Test("A scene of what the lead has told is nothing, whoever speaks after it")
  func scene() throws {
    var second = Self.second(on: 4, headline: "Nine Hours on a Ferry")
    second.text += (1...6).map { "\n\nThe line counted \($0 * 9) coats in the school." }.joined()
    let articles = try (Self.others + [Self.first, second]).map {
      try Samples.article($0.name, $0.text)
    }
    let week = Week(
      articles.map(Analyzer(for: TestPost.publication).analyzed), language: "en", sent: [],
      id: "next", date: try #require(CalendarDate(iso8601: "2020-11-06")))
    var composer = Composer(week: week, publication: TestPost.publication)
    let scene = SourcePassage(article: 5, sentences: 0..<2)
    for (lead, hangs) in [(0, false), (4, true)] {
      composer.draft.leadArticle = lead
      #expect(composer.hangsAlone(scene, after: [], leaving: 0) == hangs)
    }
  }

  @Test("What two days have of one town is two stories, though the same people speak of it")
  func days() throws {
    let opening = "A fire burned ropes in Valletta on Wednesday, and a child drew fish."
    let (text, sources) = try harbor(
      Self.second(on: 4, headline: "Night of Fire on a Ferry", opening: opening))
    #expect(!sources.contains { $0.contains("also in") }, "\(sources)")
    #expect(text.contains("lost its rudder") && text.contains("burned ropes"))
  }

  @Test(
    "What is told of two days has to share more to be one event: a pact, and who crosses the bridge that it opens",
    arguments: [("Tuesday", true), ("Thursday", false)])
  func twoDays(_ day: String, _ isOne: Bool) throws {
    let pact =
      "Malta and Cyprus agreed on Tuesday to stop all fishing for tuna and to let a ferry cross the Aurora strait."
    let crossing =
      "A ferry with 90 coats, pumps and tents crossed the Aurora strait from Malta to Cyprus on \(day) in fog."
    let texts = Self.others + [(name: "a", text: pact), (name: "b", text: crossing)]
    let articles = try texts.map { try Samples.article($0.name, "A Ferry\n\n" + $0.text) }
    let week = Week(
      articles.map(Analyzer(for: TestPost.publication).analyzed), language: "en", sent: [],
      id: "next", date: try #require(CalendarDate(iso8601: "2020-11-06")))
    #expect(week.tellsSame(week.sentence(4, 0), week.sentence(5, 0)) == isOne)
  }

  private func harbor(_ second: TestPost.Text) throws -> (text: String, sources: [String]) {
    let build = try TestPost.build(
      Self.others + [Self.first, second], lead: "2020-11-01-north")
    let items = TestPost.items(of: build, in: "harbor")
    return ("\(items)", items.compactMap { $0.source?.plainText })
  }

  @Test("One is told, without the other's scene, and names the other")
  func together() throws {
    let (text, sources) = try harbor(Self.second(on: 4, headline: "Nine Hours on a Ferry"))
    #expect(text.contains("lost its rudder"))
    #expect(!text.contains("drew fish"))
    #expect(sources.contains { $0.contains("also in Nine Hours on a Ferry") }, "\(sources)")
  }

  @Test(
    "Days later, or under a headline on something else, it is another story",
    arguments: [(7, "Nine Hours on a Ferry"), (4, "Night of the Fish")])
  func apart(_ day: Int, _ headline: String) throws {
    let (_, sources) = try harbor(Self.second(on: day, headline: headline))
    #expect(!sources.contains { $0.contains("also in") }, "\(sources)")
  }
}
