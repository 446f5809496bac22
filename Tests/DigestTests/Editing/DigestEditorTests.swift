// Edits of a digest.md: one block changes, every other byte stays.

import Digest
import Foundation
import Publication
import Testing

@Suite struct DigestEditorTests {
  private static let digest = """
    ---
    id: week-1
    date: 2020-11-06
    subject: "Old"   # kept apart
    preheader: Before
    ---
    # The Week

    Standfirst *as typed*.

    ## [Lead headline](https://weekly.example/lead)

    The lead sentence stands.
    Its second sentence, too.

    *Nov. 3 · Agency*

    <!-- a note to myself -->

    ## At a glance

    * One line of news.
    * Another line of news.

    ## Diplomacy

    ### First headline

    First passage here.
    And its second line.

    Another passage here.

    *Nov. 4 · Agency*

    ### Second headline


    Second item stands.

    *Nov. 5 · Agency*

    ## Combat

    ### Third headline

    Third item stands.

    *Nov. 6 · Agency*

    ## From the editor

    My own   words, __kept__.

    """

  private func editor(_ text: String = digest) throws -> DigestEditor {
    try DigestEditor(text, for: Samples.publication())
  }

  private func line(_ text: String, in digest: String = digest) throws -> Int {
    let lines = digest.components(separatedBy: "\n")
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }

  /// The lines of the digest with some put in the place of others.
  private func lines(_ old: String, _ new: String) -> String {
    Self.digest.replacingOccurrences(of: old, with: new)
  }

  @Test(
    "A swapped sentence changes its line alone",
    arguments: [
      ("First passage here.", "A *new* sentence.", "A \\*new\\* sentence."),
      ("And its second line.", "1. It counts.", "1\\. It counts."),
      ("One line of news.", "# News <now>.", "\\# News \\<now\\>."),
      ("The lead sentence stands.", "It stands [still](here).", "It stands \\[still\\](here)."),
    ])
  func swaps(_ old: String, _ new: String, _ written: String) throws {
    var editor = try editor()
    try editor.replaceSentence(at: line(old), with: new)
    #expect(editor.text == lines(old, written))
    let sentences = editor.outline.sections.flatMap(\.items).flatMap(\.sentences).map(\.text)
    #expect(sentences.contains(new))
  }

  @Test("A sentence is dropped with its passage, its item and its section, when each is empty")
  func drops() throws {
    var editor = try editor()
    try editor.dropSentence(at: line("And its second"))
    #expect(editor.text == lines("And its second line.\n", ""))
    try editor.dropSentence(at: line("First passage"))
    #expect(editor.text == lines("First passage here.\nAnd its second line.\n\n", ""))
    editor = try self.editor()
    try editor.dropSentence(at: line("Third item"))
    #expect(
      editor.text
        == lines(
          "## Combat\n\n### Third headline\n\nThird item stands.\n\n*Nov. 6 · Agency*\n\n", ""))
    editor = try self.editor()
    try editor.dropSentence(at: line("One line"))
    #expect(editor.text == lines("* One line of news.\n", ""))
  }

  @Test("An item moves within its section and to another, whole")
  func moves() throws {
    var editor = try editor()
    try editor.moveItem(
      at: line("Second item"), toSectionAt: line("## Diplomacy"), before: line("First passage"))
    let first =
      "### First headline\n\nFirst passage here.\nAnd its second line.\n\n"
      + "Another passage here.\n\n*Nov. 4 · Agency*\n\n"
    let second = "### Second headline\n\n\nSecond item stands.\n\n*Nov. 5 · Agency*\n\n"
    #expect(editor.text == lines(first + second, second + first))
    editor = try self.editor()
    try editor.moveItem(at: line("Second item"), toSectionAt: line("## Combat"), before: nil)
    #expect(editor.outline.sections.map(\.items.count) == [1, 2, 1, 2, 1])
    #expect(editor.outline.sections[3].items[1].heading?.text == "Second headline")
    editor = try self.editor()
    try editor.moveItem(
      at: line("Third item"), toSectionAt: line("## Diplomacy"), before: line("### Second"))
    #expect(
      editor.outline.sections.map(\.title) == [
        "Lead headline", "At a glance", "Diplomacy", "From the editor",
      ])
    #expect(
      editor.outline.sections[2].items.map(\.heading?.text) == [
        "First headline", "Third headline", "Second headline",
      ])
    editor = try self.editor()
    try editor.moveItem(at: line("Another line"), toSectionAt: line("## At a"), before: line("One"))
    #expect(
      editor.text
        == lines(
          "* One line of news.\n* Another line of news.\n",
          "* Another line of news.\n* One line of news.\n"))
  }

  @Test("A source line of a list's element may go on over a break, and a comment may follow it")
  func brokenSources() throws {
    let text = Self.digest.replacing(
      "* One line of news.\n",
      with: "* One line of news.\n  *A long headline ·\n  Nov. 3*\n")
    var editor = try editor(text)
    let item = try #require(editor.outline.sections[1].items.first)
    #expect(item.sentences.map(\.text) == ["One line of news."])
    #expect(item.source?.text.hasPrefix("A long headline") == true)
    #expect(item.source?.lines.count == 2)
    try editor.dropSentence(at: item.sentences[0].line)
    #expect(editor.text == Self.digest.replacing("* One line of news.\n", with: ""))
    let noted = Self.digest.replacing(
      "* One line of news.\n",
      with: "* One line of news.\n  *Headline · Nov. 3*\n\n  <!-- note -->\n")
    let outline = try self.editor(noted).outline
    #expect(outline.sections[1].items.first?.sentences.map(\.text) == ["One line of news."])
  }

  @Test("What has no place is refused, and nothing changes")
  func refuses() throws {
    var editor = try editor()
    #expect(throws: DigestEditError.isLead) {
      try editor.moveItem(at: line("The lead"), toSectionAt: line("## Combat"), before: nil)
    }
    #expect(throws: DigestEditError.otherKind) {
      try editor.moveItem(at: line("Third item"), toSectionAt: line("## At a"), before: nil)
    }
    #expect(throws: DigestEditError.otherKind) {
      try editor.moveItem(at: line("Third item"), toSectionAt: line("## From the"), before: nil)
    }
    #expect(throws: DigestEditError.noSentence(line: 1)) {
      try editor.replaceSentence(at: 1, with: "x")
    }
    #expect(throws: DigestEditError.noField("number")) {
      try editor.replaceField("number", with: "3")
    }
    #expect(editor.text == Self.digest)
  }

  @Test("A headline keeps its link, a section its role, a field its neighbours")
  func heads() throws {
    var editor = try editor()
    try editor.replaceHeading(at: line("Lead headline"), with: "New *lead*")
    #expect(
      editor.text
        == lines("[Lead headline]", "[New \\*lead\\*]"))
    try editor.replaceHeading(at: line("## Diplomacy"), with: "Talks")
    #expect(
      editor.text.contains("## Talks {\\#diplomacy}\n")
        || editor.text.contains("## Talks {#diplomacy}\n"))
    #expect(editor.outline.sections[2].role == .topic("diplomacy"))
    try editor.replaceField("subject", with: "A \"new\" one: #1")
    let issue = try #require(
      Issue.reading(editor.text, for: Samples.publication(), path: "digest.md").issue)
    #expect(issue.subject == "A \"new\" one: #1")
    #expect(issue.preheader == "Before")
  }

  @Test("Sentences are added to a passage, and passages to an item")
  func lengthens() throws {
    var editor = try editor()
    try editor.insertSentence("It goes on.", at: line("And its second"))
    #expect(editor.text == lines("second line.\n", "second line.\nIt goes on.\n"))
    editor = try self.editor()
    try editor.insertSentence("It begins.", at: line("One line"), isBefore: true)
    #expect(
      editor.outline.sections[1].items[0].sentences.map(\.text) == [
        "It begins.", "One line of news.",
      ])
    editor = try self.editor()
    try editor.insertPassage("Apart.", afterBlockAt: line("First passage"))
    #expect(editor.text == lines("second line.\n", "second line.\n\nApart.\n"))
  }

  @Test("Lines end as the file's do, and the last line needs no ending")
  func endings() throws {
    let text = Self.digest.replacingOccurrences(of: "\n", with: "\r\n")
    var editor = try editor(text)
    try editor.replaceSentence(at: line("First passage"), with: "Other.")
    #expect(
      Array(editor.text.utf8)
        == Array(text.replacingOccurrences(of: "First passage here.", with: "Other.").utf8))
    let short = "---\nid: a\ndate: 2020-11-06\nsubject: b\n---\n## Combat\n\nLast."
    editor = try self.editor(short)
    try editor.insertSentence("More.", at: 8)
    #expect(editor.text == short + "\nMore.\n")
  }

  @Test("Every line outside of the edited block stays, whatever is edited", arguments: 0..<40)
  func untouched(_ seed: Int) throws {
    let text = try String(
      contentsOf: Samples.root.appending(path: "Tests/DigestTests/Golden/sample-week.md"),
      encoding: .utf8)
    var editor = try editor(text)
    let sentences = editor.outline.sections.filter { $0.role != .articles }.flatMap(\.items)
      .flatMap(\.sentences)
    let sentence = sentences[seed % sentences.count]
    try editor.replaceSentence(at: sentence.line, with: "Replaced \(seed).")
    let (old, new) = (text.components(separatedBy: "\n"), editor.text.components(separatedBy: "\n"))
    #expect(old.count == new.count)
    #expect(old.indices.filter { old[$0] != new[$0] } == [sentence.line - 1])
    #expect(new[sentence.line - 1].hasSuffix("Replaced \(seed)."))
  }
}
