// The rules of choosing, on articles made for one rule each.

import Articles
import Publication
import Testing

@testable import Digest

@Suite("What a digest chooses")
struct ComposerTests {
  private static let yaml = """
    name: The Test Post
    issue: {weekday: friday, days: 7}
    limits: {words: 300, lead: 40}
    topics:
      - id: harbor
        title: Harbor
        cues: {harbor: 2, ferry: 2, dock: 2, captain: 1}
      - id: council
        title: Council
        cues: {council: 2, mayor: 2, budget: 2, vote: 1.5}
    """

  private func lines(_ articles: [(name: String, text: String)], lead: String? = nil) throws -> (
    build: DigestBuild, lines: DigestLines
  ) {
    let publication = Publication.reading(Self.yaml, path: "copydesk.yaml").publication
    let build = Samples.build(
      try articles.map { try Samples.article($0.name, $0.text) }, for: publication, lead: lead)
    return (build, DigestLines(try build.issue.markdown(for: publication)))
  }

  private let weather = (
    name: "2020-11-01-weather",
    text: """
    Mild Autumn Ends With Heavy Rain

    A mild autumn ended on Sunday with heavy rain along the whole coast and in the hills behind it.

    The gardens of the old hospital were under water until the evening, the fire department said.
    """
  )

  @Test("A denial from another article follows the charge")
  func denial() throws {
    let charge = (
      name: "2020-11-02-charge",
      text: """
      Fishermen Accuse Ferry Company

      The fishermen of the old harbor accused the ferry company on Monday of dumping oil near the dock.

      The harbor office will examine the water at the dock for the rest of the month, it said on Monday.
      """
    )
    let denial = (
      name: "2020-11-03-denial",
      text: """
      Ferry Company Opens New Line

      The ferry company opened a new line to the islands on Tuesday with music and free rides.

      The ferry company denied on Tuesday that its boats had ever dumped oil near the dock.
      """
    )
    let texts = try lines([weather, charge, denial], lead: "2020-11-01-weather").lines.sentences
      .filter { $0.section == "Harbor" }.map(\.text)
    let accusation = try #require(texts.firstIndex { $0.contains("accused the ferry company") })
    #expect(texts[(accusation + 1)...].contains { $0.contains("denied on Tuesday") })
    #expect(texts.count { $0.contains("denied on Tuesday") } == 1)
  }

  @Test("The same news from two articles is told once, and the source line names the other")
  func sameNews() throws {
    let first = (
      name: "2020-11-03-one",
      text: """
      Storm Tears Ferry From Dock

      A storm tore the ferry Aurora from its dock in the old harbor on Tuesday night and drove it onto the rocks.
      """
    )
    let second = (
      name: "2020-11-03-two",
      text: """
      Aurora on the Rocks

      The ferry Aurora was torn from its dock in the old harbor by Tuesday night's storm and driven onto rocks.
      """
    )
    let result = try lines([weather, first, second], lead: "2020-11-01-weather").lines
    #expect(result.sentences.count { $0.text.contains("Aurora") } == 1)
    #expect(result.sources.contains { $0.contains("also in ") })
  }

  @Test("A count of the dead is used only with its source")
  func casualties() throws {
    let article = (
      name: "2020-11-03-accident",
      text: """
      Crane Falls at the Harbor

      A crane fell over at the harbor on Tuesday morning while it was lifting containers from a ferry.

      At the dock 14 people were killed and 30 others were wounded by the falling containers.

      Seven people were killed in the harbor and 12 were wounded, the fire department said on Tuesday.
      """
    )
    let texts = try lines([weather, article], lead: "2020-11-01-weather").lines.sentences.map(
      \.text)
    #expect(!texts.contains { $0.contains("14 people") })
    #expect(texts.contains { $0.contains("Seven people") })
  }

  @Test("The editor's lead leads")
  func lead() throws {
    let article = (
      name: "2020-11-05-council",
      text: """
      Council Passes Budget

      The council passed the budget for next year on Thursday after a vote that lasted until midnight.
      """
    )
    #expect(try lines([weather, article]).lines.sections.first == "Council Passes Budget")
    #expect(
      try lines([weather, article], lead: "2020-11-01-weather").lines.sections.first
        == "Mild Autumn Ends With Heavy Rain")
  }

  @Test("A topic without news has no section, and one figure is no list of figures")
  func leftOut() throws {
    let article = (
      name: "2020-11-03-ferry",
      text: """
      Ferry Returns

      The ferry returned to the harbor on Tuesday with 412 passengers on board, the harbor office said.

      Passengers waited on the dock from the early morning, and a brass band played for the captain.
      """
    )
    let sections = try lines([weather, article], lead: "2020-11-01-weather").lines.sections
    #expect(sections.contains("Harbor"))
    #expect(!sections.contains("Council"))
    #expect(!sections.contains("By the numbers"))
  }

  @Test("A quotation that opens runs to its close")
  func quotation() throws {
    let article = (
      name: "2020-11-03-choir",
      text: """
      Choir Sings in the Rain

      The choir of the old town sang in the rain on Tuesday because its hall had no light.

      “We thought of going home like everybody else in this town. Then somebody started the second verse, and nobody left \
      before the end,” the choir director said.
      """
    )
    let words = try lines([weather, article]).lines.sentences.filter {
      $0.section == "In their words"
    }.map(\.text)
    #expect(words.count == 2)
    #expect(words.first?.hasPrefix("“We thought") == true)
    #expect(words.last?.hasSuffix("the choir director said.") == true)
  }

  @Test(
    "No quotation of the week asks, or speaks of somebody whom it does not name",
    arguments: [
      "“Nobody had told them about the wind, and by nine o’clock half of the harbor stood under umbrellas and asked for more,”",
      "“Who in the world would sing every song of the old town for a whole evening in the wind and in the rain, and for nobody at all?”",
    ])
  func openQuotation(_ quotation: String) throws {
    func words(_ quotation: String) throws -> [String] {
      let article = (
        name: "2020-11-03-choir",
        text: """
        Choir Sings in the Rain

        The choir of the old town sang in the rain on Tuesday because its hall had no light.

        \(quotation) choir director Jane Doe said.
        """
      )
      return try lines([weather, article]).lines.sentences.filter {
        $0.section == "In their words"
      }.map(\.text)
    }
    #expect(try words(quotation).isEmpty)
    #expect(
      try words(
        "“We had planned for ten people and a piano, and by nine o’clock half of the harbor stood under umbrellas and asked for more,”"
      ).count == 1)
  }

  @Test("An article without sentences, a headline alone, is listed and breaks nothing")
  func headlineOnly() throws {
    let result = try lines([
      weather, (name: "2020-11-02-empty", text: "A Headline and Nothing Else\n"),
    ])
    #expect(result.build.issue.sections.last?.role == .articles)
  }

  @Test("A single article makes a digest")
  func single() throws {
    #expect(try lines([weather]).lines.sections.first == "Mild Autumn Ends With Heavy Rain")
  }
}
