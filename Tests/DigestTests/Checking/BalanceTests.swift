// Sections that let one side speak only.

import Articles
import CommonMark
import Publication
import Summarizer
import Testing

@testable import Digest

@Suite("Balance")
struct BalanceTests {
  private static let yaml = """
    name: The Test Post
    issue: {weekday: friday, days: 7}
    topics:
      - id: combat
        title: Combat
        cues: {assault: 2, shelling: 2, shelled: 2, army: 1.5, troops: 1.5, accused: 1, oil: 2, charge: 1}
    """

  private let claim =
    "The Maltese army repelled two Cypriot assaults on Monday, according to Malta’s Defense Ministry."

  /// The findings of a digest with some sentences, made from articles.
  private func findings(_ sentences: [String], from articles: [String]) throws -> [BalanceFinding] {
    let publication = Publication.reading(Self.yaml, path: "copydesk.yaml").publication
    let analyzer = Analyzer(for: publication)
    let week = try articles.enumerated().map {
      analyzer.analyzed(
        try Samples.article("2020-11-0\($0 + 1)-report", "A Headline\n\n" + $1 + "\n"))
    }
    let items = sentences.map { Item(blocks: [.passage(Passage([Inlines($0)]))]) }
    let issue = Issue(
      id: "a", publication: "A", date: CalendarDate(daysSince1970: 0), subject: "A", preheader: "",
      title: Inlines("A"),
      sections: [
        Section(.topic("combat"), heading: Heading(Inlines("Combat")), content: .items(items))
      ])
    return Balance(week).findings(in: issue)
  }

  @Test(
    "One side’s claims are found where an article has the other’s word",
    arguments: [
      "Cyprus’s Defense Ministry said its troops had shelled nobody and were answering Maltese shelling.",
      "Nicosia denied the charge and said that the Maltese army had begun the assault.",
      "The assault was stopped by Maltese shelling, Cypriot Defense Minister Jon Doe said on Tuesday.",
    ])
  func oneSide(word: String) throws {
    let finding = try #require(findings([claim], from: [claim, word]).first)
    #expect(finding.leftOut == "Cyprus")
    #expect(finding.carried == ["Malta’s Defense Ministry"])
    #expect(finding.example == word)
    #expect(finding.article == "2020-11-02-report")
    #expect(finding.section == "Combat")
  }

  @Test(
    "Whose act it is, is told in more ways than one",
    arguments: [
      (
        "War crimes were committed by the Cypriot armed forces during the assault, a report says.",
        ["cyprus"]
      ),
      ("Cypriot aircraft bombed the port, the army said.", ["cyprus"]),
      ("Malta accused Cyprus of violating the truce.", ["cyprus"]),
      ("Fighters from Cyprus had been captured, Malta said.", []),
      ("Cypriot troops were attacked near the border with Malta.", []),
      ("Two Cypriots captured by the army were fighting for Malta, it said.", []),
      ("Cypriot mercenaries launched an attack on the port, the army said.", []),
      ("Cypriot fighters shelled the port, the army said.", []),
      ("North Korean missiles struck the sea, Seoul said.", ["north-korea"]),
    ])
  func accused(text: String, sides: [String]) { #expect(Claims.accused(in: text) == sides) }

  @Test("Both sides are no finding, and neither is a word that no source has")
  func balanced() throws {
    let word = "Cyprus’s Defense Ministry said its troops had answered Maltese shelling."
    #expect(try findings([claim, word], from: [claim, word]).isEmpty)
    #expect(try findings([claim], from: [claim]).isEmpty)
    let elsewhere = "Cyprus’s Foreign Ministry said that the tourist season had been a good one."
    #expect(try findings([claim], from: [claim, elsewhere]).isEmpty)
  }

  @Test("A speaker’s side is known from another article")
  func affiliation() throws {
    let introduction = "Jon Doe, the spokesman of the Cypriot Defense Ministry, arrived on Sunday."
    let word = "The army will answer any shelling of its troops, Jon Doe said on Tuesday."
    let finding = try findings([claim], from: [claim, introduction, word]).first
    #expect(finding?.example == word)
    #expect(try findings([claim, word], from: [claim, introduction, word]).isEmpty)
  }

  @Test("A country in the name of a private body makes it no spokesman of the country")
  func observatory() throws {
    let count = "The Cypriot Observatory for Fishing counted six dead in the shelling, it said."
    let word = "Cyprus’s Defense Ministry said its troops had answered Maltese shelling."
    #expect(try findings([claim], from: [claim, count]).isEmpty)
    #expect(try findings([claim, count], from: [claim, count, word]).first?.leftOut == "Cyprus")
  }

  @Test("A side need not be a country")
  func company() throws {
    let charge =
      "The fishermen of Norvik accused the Norvik Ferry Company of dumping oil near the dock."
    let denial = "The Norvik Ferry Company said that it had never lost a drop of oil."
    let finding = try #require(findings([charge], from: [charge, denial]).first)
    #expect(finding.leftOut == "the norvik ferry company")
    #expect(finding.example == denial)
  }

  @Test(
    "A place and an own force are no other side",
    arguments: [
      "Maltese troops took positions near the border with Cyprus after the assault, Malta’s Defense Ministry said.",
      "The Maltese army shelled nobody, according to Malta’s Defense Ministry.",
    ])
  func noClaim(sentence: String) throws {
    let word = "Cyprus’s Defense Ministry said its troops had answered Maltese shelling."
    let found = try findings([sentence], from: [sentence, word])
    #expect(found.isEmpty)
  }
}
