// What is written to digest.md is read back, whatever the text.

import CommonMark
import Publication
import TestSupport
import Testing

@testable import Digest

@Suite("digest.md written and read back")
struct RoundTripTests {
  private static let texts = [
    "A sentence.", "*stars* _lines_ `code`", "[brackets](x) and <b>tags</b> & &amp; &#1;", "# sign",
    "1. number", "- dash", "~~~",
    "> sign", "Հայերեն՝ մեկ նախադասություն։", "جملة عربية.", "emoji 👩‍👧‍👦 🇦🇲", "“Quoted,” she said.",
    "{#lead}", "{{mustache}}",
    "*|MERGE|*", "a · b", "---", "a\u{A0}b", "100% & more!", "!", "http://x.example/?a=1&b=2",
  ]

  @Test("Any issue, by seed", arguments: 0..<150 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = Seeded(seed)
    let publication = try Samples.publication()
    let issue = Self.issue(&generator, publication)
    let text = try issue.markdown(for: publication)
    let reading = Digest.Issue.reading(text, for: publication, path: "digest.md")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.issue == issue, "\(text)")
    let again = try #require(reading.issue).markdown(for: publication)
    #expect(again == text)
  }

  private static func issue(_ generator: inout Seeded, _ publication: Publication) -> Digest.Issue {
    func text() -> Inlines { Inlines(texts.randomElement(using: &generator) ?? "x") }
    func passage() -> Passage {
      Passage((0..<Int.random(in: 1...3, using: &generator)).map { _ in text() })
    }
    func entry() -> Passage {
      var entry = passage()
      if Bool.random(using: &generator) {
        entry.source = Inlines.link("https://x.example/", text()) + Inlines(" · Nov. 3")
      }
      return entry
    }
    func item(_ position: Int) -> Item {
      let heading = Heading(
        text() + Inlines(" heading"),
        url: Bool.random(using: &generator) ? "https://x.example/a?b=(c)" : nil)
      var blocks: [Item.Block] = [.passage(passage())]
      if Bool.random(using: &generator) { blocks.append(.quotation(passage())) }
      if Bool.random(using: &generator) {
        blocks.append(
          .picture(
            Illustration(
              address: "https://x.example/p.png", alt: "alt ] text", title: "Caption \"x\" · Credit"
            )))
      }
      let source =
        Inlines.link("https://x.example/", Inlines("Head line")) + Inlines(" · Nov. 3 · ")
        + Inlines("a source")
      return Item(
        heading: position == 0 || Bool.random(using: &generator) ? heading : nil, blocks: blocks,
        source: source)
    }
    var issue = Digest.Issue(
      id: "x-2020-11-06", publication: texts.randomElement(using: &generator) ?? "x",
      number: Bool.random(using: &generator) ? 45 : nil,
      date: CalendarDate(iso8601: "2020-11-06") ?? CalendarDate(daysSince1970: 0),
      subject: texts.randomElement(using: &generator) ?? "x",
      preheader: texts.randomElement(using: &generator) ?? "",
      title: text() + Inlines(" title"), standfirst: [text() + Inlines(" standfirst")])
    let lead = Section(
      .lead, heading: Heading(Inlines("Lead ") + text()), content: .items([item(1)]))
    if Bool.random(using: &generator) { issue.sections.append(lead) }
    issue.sections.append(
      Section(
        .glance, heading: Heading(Inlines(publication.labels.glance)),
        content: .list([passage(), entry()])))
    for topic in publication.topics where Bool.random(using: &generator) {
      let title = Bool.random(using: &generator) ? topic.title : "Renamed " + topic.title
      let items = (0..<Int.random(in: 1...3, using: &generator)).map { item($0) }
      issue.sections.append(
        Section(.topic(topic.id), heading: Heading(Inlines(title)), content: .items(items)))
    }
    issue.sections.append(
      Section(
        .words, heading: Heading(Inlines(publication.labels.words)),
        content: .items([Item(blocks: [.quotation(passage())], source: Inlines("A · B"))])))
    issue.sections.append(
      Section(
        .own, heading: Heading(Inlines("From the editor")),
        content: .free(
          Inlines("Dear readers, ").asBlock() + Inlines.emphasis(Inlines("hello")).asBlock())))
    return issue
  }
}
