// Whole sections moved, and items made of a sentence of an article.

import Articles
import Digest
import Foundation
import Publication
import Summarizer
import Testing

@Suite struct DigestEditorSectionsTests {
  private static let head = """
    ---
    id: week-1
    date: 2020-11-06
    subject: "Old"
    ---
    # The Week

    ## Lead headline

    The lead sentence stands.

    *Nov. 3 · Agency*


    """
  private static let glance = "## At a glance\n\n* One line of news.\n\n"
  private static let diplomacy = """
    ## Diplomacy

    <!-- a note to myself -->

    ### First headline

    First passage here.

    *Nov. 4 · Agency*


    """
  private static let own = "## From the editor\n\nMy own   words, __kept__.\n"

  private func editor(_ text: String) throws -> DigestEditor {
    try DigestEditor(text, for: Samples.publication())
  }

  private func line(_ text: String, in editor: DigestEditor) throws -> Int {
    try #require(editor.outline.sections.first { $0.title == text }).heading.lowerBound
  }

  @Test(
    "A section moves whole, and every other byte stays",
    arguments: [
      ("Diplomacy", "At a glance", head + diplomacy + glance + own),
      ("At a glance", "From the editor", head + diplomacy + glance + own),
      ("From the editor", "At a glance", head + own + "\n" + glance + diplomacy),
      ("At a glance", nil, head + diplomacy + own + "\n" + glance),
      ("At a glance", "At a glance", head + glance + diplomacy + own),
      ("At a glance", "Diplomacy", head + glance + diplomacy + own),
      ("From the editor", nil, head + glance + diplomacy + own),
    ] as [(String, String?, String)])
  func moves(_ title: String, _ before: String?, _ expected: String) throws {
    var editor = try editor(Self.head + Self.glance + Self.diplomacy + Self.own)
    try editor.moveSection(
      at: line(title, in: editor), before: before.map { try line($0, in: editor) })
    var text = editor.text
    // At the end of a file one blank line may be left or taken.
    while text.hasSuffix("\n\n") { text.removeLast() }
    var wanted = expected
    while wanted.hasSuffix("\n\n") { wanted.removeLast() }
    #expect(text == wanted)
  }

  @Test("The last section of a file without an ending moves up as well")
  func endings() throws {
    var editor = try editor(Self.head + Self.glance + "## Combat\n\nLast *stands*.")
    try editor.moveSection(
      at: line("Combat", in: editor), before: line("At a glance", in: editor))
    #expect(editor.text.contains("\n\n## Combat\n\nLast *stands*.\n\n## At a glance\n\n"))
    #expect(editor.outline.sections.map(\.title) == ["Lead headline", "Combat", "At a glance"])
  }

  @Test("The lead stays first, and nothing else becomes the lead")
  func lead() throws {
    let text = Self.head + Self.glance + Self.own
    var editor = try editor(text)
    #expect(throws: DigestEditError.isLead) {
      try editor.moveSection(at: line("Lead headline", in: editor), before: nil)
    }
    #expect(throws: DigestEditError.isLead) {
      try editor.moveSection(
        at: line("At a glance", in: editor), before: line("Lead headline", in: editor))
    }
    #expect(throws: DigestEditError.noHeading(line: 1)) {
      try editor.moveSection(at: 1, before: nil)
    }
    #expect(editor.text == text)
    // Without a lead, an own section that comes first would be read as one.
    var bare = try self.editor("---\nid: a\ndate: 2020-11-06\n---\n" + Self.glance + Self.own)
    #expect(throws: DigestEditError.wouldMerge) {
      try bare.moveSection(at: line("From the editor", in: bare), before: 5)
    }
  }

  // MARK: new items

  private func week() throws -> (editor: DigestEditor, sources: DigestSources) {
    let publication = try Samples.publication()
    let articles = ArticleFiles(reading: [Samples.week], with: TextReader()).articles
    let analyzer = Analyzer(for: publication)
    let sources = DigestSources(articles.map { analyzer.analyzed($0) }, for: publication)
    let text = try Samples.build([Samples.week], for: publication).issue.markdown(
      for: publication)
    return (try DigestEditor(text, for: publication), sources)
  }

  @Test("A sentence becomes an item of a section, with its article's headline and source line")
  func item() throws {
    var (editor, sources) = try week()
    let used = Set(editor.outline.sections.flatMap(\.items).flatMap(\.sentences).map(\.text))
    let sections = editor.outline.sections
    let section = try #require(sections.first { if case .topic = $0.role { true } else { false } })
    for article in sources.articles.indices {
      let number = try #require(
        (0..<sources.articles[article].sentenceCount).first {
          !used.contains(sources.text(DigestSources.Place(article: article, sentence: $0)))
        })
      let place = DigestSources.Place(article: article, sentence: number)
      var one = editor
      try one.insertItem(place, of: sources, inSectionAt: section.heading.lowerBound)
      let now = try #require(one.outline.sections.first { $0.role == section.role })
      #expect(now.items.dropLast().map(\.sentences.count) == section.items.map(\.sentences.count))
      let item = try #require(now.items.last)
      #expect(item.sentences.map(\.text) == [sources.text(place)])
      let headline = sources.headline(of: article)
      #expect(item.heading == nil || item.heading?.text == headline)
      #expect(item.source != nil)
      let says = one.outline.sections.flatMap(\.items).count { $0.heading?.text == headline }
      #expect(says <= 1, "a headline stands once")
    }
    editor = try week().editor
    let old = editor.text.components(separatedBy: "\n")
    try editor.insertItem(
      DigestSources.Place(article: 0, sentence: 1), of: sources,
      inSectionAt: section.heading.lowerBound)
    let new = editor.text.components(separatedBy: "\n")
    #expect(new.difference(from: old).removals.isEmpty)
  }

  @Test("A sentence becomes a line of a list, and a topic that has no section gets one")
  func listsAndNewSections() throws {
    let (_, sources) = try week()
    let place = DigestSources.Place(article: 0, sentence: 2)
    var list = try editor(Self.head + Self.glance + Self.diplomacy)
    try list.insertItem(place, of: sources, inSectionAt: line("At a glance", in: list))
    #expect(list.text.contains("* One line of news.\n* "))
    #expect(list.outline.sections[1].items.count == 2)
    let added = try #require(list.outline.sections[1].items.last)
    #expect(added.blocks.map(\.kind) == [.entry, .source])
    #expect(added.sentences.map(\.text) == [sources.text(place)])
    #expect(added.source?.text.hasPrefix(sources.headline(of: 0)) == true)
    var own = try editor(Self.head + Self.own)
    #expect(throws: DigestEditError.otherKind) {
      try own.insertItem(place, of: sources, inSectionAt: line("From the editor", in: own))
    }
    #expect(throws: DigestEditError.isLead) {
      try own.insertItem(place, of: sources, inSectionAt: line("Lead headline", in: own))
    }
    var new = try editor(Self.head + Self.diplomacy + Self.own)
    try new.insertItem(place, of: sources, inNewSectionOf: "humanitarian")
    #expect(
      new.outline.sections.map(\.key) == ["lead", "diplomacy", "humanitarian", "own"])
    try new.insertItem(place, of: sources, inNewSectionOf: "combat")
    #expect(
      new.outline.sections.map(\.key) == ["lead", "diplomacy", "combat", "humanitarian", "own"])
    #expect(throws: DigestEditError.noTopic("weather")) {
      try new.insertItem(place, of: sources, inNewSectionOf: "weather")
    }
    var short = try editor("---\nid: a\ndate: 2020-11-06\n---\n# Week")
    try short.insertItem(place, of: sources, inNewSectionOf: "combat")
    #expect(short.text.hasPrefix("---\nid: a\ndate: 2020-11-06\n---\n# Week\n\n## Combat\n\n"))
  }
}
