// Building again after an edit: the editor's decisions stay, the rest is as newly built.

import Articles
import Publication
import TestSupport
import Testing

@testable import Digest

@Suite struct DigestMergeTests {
  /// The sample week without one article, and with it.
  private struct Week {
    let publication: Publication
    let early: String
    let late: String

    init() throws {
      publication = try Samples.publication()
      let articles = ArticleFiles(reading: [Samples.week], with: TextReader()).articles
      let before = articles.filter { !$0.id.contains("11-04-update") }
      early = try Samples.build(before, for: publication).issue.markdown(for: publication)
      late = try Samples.build(articles, for: publication).issue.markdown(for: publication)
    }

    func merged(_ edited: String, pinned: Set<String> = []) throws -> DigestMerge {
      try DigestMerge(
        base: early, edited: edited, new: late, for: publication,
        isPinned: { pinned.contains($0) })
    }

    func sentences(_ text: String) throws -> [String] {
      try DigestSentence.all(in: text, for: publication, path: "digest.md").map(\.text)
    }
  }

  @Test("Without an edit the new build is taken, without a new build the edit is kept, to the byte")
  func trivial() throws {
    let week = try Week()
    #expect(try week.merged(week.early).text == week.late)
    let edited = week.early.replacing("# The Week in Brief", with: "#   Mine  ") + "\n\n<!-- x -->"
    let merge = try DigestMerge(
      base: week.early, edited: edited, new: week.early, for: week.publication)
    #expect(Array(merge.text.utf8) == Array(edited.utf8))
  }

  @Test("A comment of the editor makes an edit, and late articles come in around it")
  func late() throws {
    let week = try Week()
    let merge = try week.merged(week.early + "\n<!-- for Friday -->\n")
    #expect(try week.sentences(merge.text) == week.sentences(week.late))
    #expect(merge.added > 0)
  }

  @Test("A dropped sentence stays out, a changed one stays, a new one comes in", arguments: 0..<12)
  func sentences(_ seed: UInt64) throws {
    let week = try Week()
    var random = Seeded(seed)
    var editor = try DigestEditor(week.early, for: week.publication)
    func some() throws -> DigestOutline.Sentence {
      try #require(
        editor.outline.sections.filter { $0.role != .articles && $0.role != .lead }
          .flatMap(\.items).flatMap(\.sentences).randomElement(using: &random))
    }
    let dropped = try some()
    try editor.dropSentence(at: dropped.line)
    let changed = try some()
    try editor.replaceSentence(at: changed.line, with: "The editor wrote this, number \(seed).")
    let merge = try week.merged(editor.text)
    let sentences = try week.sentences(merge.text)
    #expect(!sentences.contains(dropped.text))
    #expect(!sentences.contains(changed.text))
    #expect(sentences.contains("The editor wrote this, number \(seed)."))
    #expect(Set(sentences).count == sentences.count)
    #expect(merge.added > 0)
    let issue = Issue.reading(merge.text, for: week.publication, path: "digest.md")
    #expect(issue.issue != nil && issue.diagnostics.isEmpty)
    // The record of the next build has the new text as built: merging again changes nothing.
    let again = try DigestMerge(
      base: week.late, edited: merge.text, new: week.late, for: week.publication)
    #expect(again.text == merge.text)
  }

  @Test("A moved item stays where it was put, and a section's order with it")
  func moved() throws {
    let week = try Week()
    var editor = try DigestEditor(week.early, for: week.publication)
    let combat = try #require(editor.outline.sections.first { $0.key == "combat" })
    let mercenaries = try #require(editor.outline.sections.first { $0.key == "mercenaries" })
    let item = combat.items[0]
    try editor.moveItem(
      at: item.lines.lowerBound, toSectionAt: mercenaries.heading.lowerBound, before: nil)
    let outline = try DigestOutline(of: week.merged(editor.text).text, for: week.publication)
    let place = outline.sections.first { section in
      section.items.contains { $0.sentences.map(\.text) == item.sentences.map(\.text) }
    }
    #expect(place?.key == "mercenaries")
  }

  @Test("What is typed in another program is kept: own sections, subject, headings, standfirst")
  func typed() throws {
    let week = try Week()
    let edited = week.early.replacing("# The Week in Brief", with: "# My Week")
      .replacing(/subject: .*/, with: "subject: My subject # said so")
      .replacing("## Humanitarian\n", with: "## Help and Homes {#humanitarian}\n")
      .replacing(
        "## By the numbers\n",
        with: "## From the editor\n\nDear *readers*,\n\n- one\n\n## By the numbers\n")
    let text = try week.merged(edited).text
    #expect(text.contains("\n# My Week\n"))
    #expect(text.contains("\nsubject: My subject # said so\n"))
    #expect(text.contains("\n## Help and Homes {#humanitarian}\n"))
    #expect(
      text.contains("\n## From the editor\n\nDear *readers*,\n\n- one\n\n## By the numbers\n"))
    let preheader = try #require(week.late.firstMatch(of: /preheader: .*\n/))
    #expect(text.contains(preheader.output))
  }

  @Test("A pinned item stays though the new build has none like it")
  func pinned() throws {
    let week = try Week()
    // An article that the late week no longer has.
    let only = "The county museum opens a wing on Saturday."
    let item = "\n### Museum\n\n\(only)\n\n*Nov. 1 · The Weekly Mirror*\n"
    let base = week.early.replacing(
      "## By the numbers\n", with: item.dropFirst() + "\n## By the numbers\n")
    func merged(_ pinned: Set<String>) throws -> String {
      try DigestMerge(
        base: base, edited: base + "\n<!-- seen -->\n", new: week.late, for: week.publication,
        isPinned: { pinned.contains($0) }
      ).text
    }
    #expect(try !week.sentences(merged([])).contains(only))
    #expect(try week.sentences(merged([only])).contains(only))
  }

  @Test("The lead that the editor changed stays the lead, heading and all")
  func lead() throws {
    let week = try Week()
    var editor = try DigestEditor(week.early, for: week.publication)
    let lead = try #require(editor.outline.sections.first { $0.role == .lead })
    try editor.replaceHeading(at: lead.heading.lowerBound, with: "My headline")
    let outline = try DigestOutline(of: week.merged(editor.text).text, for: week.publication)
    #expect(outline.sections[0].title == "My headline")
    #expect(outline.sections.count { $0.role == .lead } == 1)
    #expect(
      outline.sections[0].items.flatMap(\.sentences).map(\.text)
        == lead.items.flatMap(\.sentences).map(\.text))
  }

  @Test(
    "What only one order has follows what it follows there",
    arguments: [
      (["a", "b", "c"], ["a", "b", "c"], ["c", "x", "a"], ["c", "x", "a"]),
      (["a", "b", "c"], ["a", "m", "b", "c"], ["a", "b", "n", "c"], ["a", "m", "b", "n", "c"]),
      (["a", "b", "c"], ["c", "a"], ["a", "b", "n", "c"], ["c", "a", "b", "n"]),
      ([], ["m"], ["n"], ["m", "n"]),
    ])
  func order(_ base: [String], _ edited: [String], _ new: [String], _ expected: [String]) {
    let merged = MergeOrder.merged(base: base, edited: edited, new: new)
    // "b" is in neither the editor's order nor wanted: it is the build's, and the caller filters it.
    #expect(merged.filter { $0 != "b" } == expected.filter { $0 != "b" })
  }
}
