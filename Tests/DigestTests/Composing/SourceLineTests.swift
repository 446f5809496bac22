// Source lines say what is known, and nothing twice.

import CommonMark
import Publication
import Testing

@testable import Digest

@Suite("Who is credited in a digest")
struct SourceLineTests {
  private func ferry(_ name: String, end: String = "", byline: String = "") -> TestPost.Text {
    (
      name: name,
      text: """
      Ferry Returns to the Harbor
      \(byline)

      The ferry returned to the harbor before noon with a new engine and eleven passengers on board.

      The captain said that the harbor had been missed more than the ferry itself during the winter.

      “I have waited for the ferry since spring, and I was on the dock before sunrise,” said a passenger of the line.
      \(end)
      """
    )
  }

  private func sources(_ article: TestPost.Text) throws -> [String] {
    let build = try TestPost.build([article])
    return build.issue.sections.flatMap(\.items).compactMap { $0.source?.plainText }
  }

  @Test("Nobody is credited whom the article does not name")
  func unknown() throws {
    let sources = try sources(ferry("2020-11-03-ferry"))
    #expect(!sources.isEmpty)
    for source in sources {
      #expect(!source.contains("The Test Post"))
      #expect(source == "Ferry Returns to the Harbor · Nov.\u{A0}3")
    }
  }

  @Test("An agency at the article's end is credited")
  func agency() throws {
    let sources = try sources(ferry("2020-11-03-ferry", end: "\n© 2020 Harbor Wire\n"))
    #expect(!sources.isEmpty)
    #expect(sources.allSatisfy { $0.hasSuffix("Nov.\u{A0}3 · Harbor Wire") })
  }

  @Test("The publication is credited where the byline names it")
  func own() throws {
    let sources = try sources(ferry("2020-11-03-ferry", byline: "By Test Post Staff"))
    #expect(!sources.isEmpty)
    #expect(sources.allSatisfy { $0.hasSuffix("Nov.\u{A0}3 · The Test Post") })
  }

  @Test(
    "What says “here” has its place beside it, and nothing else has",
    arguments: [
      ("OSLO, Norway (Harbor Wire) — ", "docked here", "Oslo, Norway · Nov.\u{A0}3"),
      ("OSLO, Norway (Harbor Wire) — ", "docked in this old port", "Oslo, Norway · Nov.\u{A0}3"),
      ("OSLO, Norway (Harbor Wire) — ", "docked in Norway", nil), ("", "docked here", nil),
    ] as [(String, String, String?)])
  func place(dateline: String, deed: String, place: String?) throws {
    let first = "The ferry of the Sound \(deed) on Monday with eleven passengers of Malta on board."
    let build = try TestPost.build(
      [
        TestPost.weather,
        ("2020-11-03-ferry", "Ferry Returns to the Harbor\n\n\(dateline)\(first)\n"),
      ], lead: TestPost.weather.name)
    let items = TestPost.items(of: build, in: "harbor")
    let isPrinted = items.contains { "\($0)".contains("eleven passengers") }
    #expect(isPrinted == !(dateline.isEmpty && deed.hasSuffix("here")))
    let sources = items.compactMap { $0.source?.plainText }
    #expect(sources.contains { $0.contains(place ?? "Oslo") } == (place != nil), "\(sources)")
    // The list of articles has headlines and days.
    let list = try #require(build.issue.sections.first { $0.role == .articles })
    #expect(!"\(list)".contains("Oslo"))
  }

  @Test(
    "A dateline’s capitals become a name’s",
    arguments: [
      ("PORT ALMER, Morrua", "Port Almer, Morrua"), ("WASHINGTON, D.C.", "Washington, D.C."),
      ("McALLEN, Texas", "McALLEN, Texas"), ("ST. IVES", "St. Ives"),
      ("NAGORNO-KARABAKH", "Nagorno-Karabakh"),
      ("STRATFORD-UPON-AVON, UK", "Stratford-upon-Avon, UK"),
      ("L'AQUILA", "L'Aquila"), ("RIO DE JANEIRO", "Rio de Janeiro"), ("BOSTON, MA", "Boston, MA"),
      ("ԵՐԵՎԱՆ", "Երեվան"),
    ])
  func placeName(dateline: String, name: String) {
    #expect(SourceLines.place(dateline) == name)
  }

  @Test(
    "Where neither day nor reporter is known the heading names the article, and nothing is doubled")
  func nothing() throws {
    let build = try TestPost.build([ferry("ferry")])
    let items = build.issue.sections.filter { $0.role != .lead }.flatMap(\.items)
    #expect(!items.isEmpty)
    for item in items {
      #expect(item.source == nil)
      #expect(item.heading?.text.plainText == "Ferry Returns to the Harbor")
    }
    let markdown = try build.issue.markdown(for: TestPost.publication)
    #expect(
      Issue.reading(markdown, for: TestPost.publication, path: "digest.md").issue == build.issue)
  }
}
