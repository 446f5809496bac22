// Whether a line of a digest stands in a source.

import Articles
import Publication
import Summarizer
import Testing

@testable import Digest

@Suite("Verbatim")
struct VerbatimTests {
  private static let body = """
    Ferry Returns to Norvik

    The ferry Aurora returned to Norvik on Tuesday with 412 passengers, and a band played, the harbor office said.
    Passengers had waited on the dock since dawn.

    The town of Norvik will repair the dock before winter.
    """

  private func answer(_ text: String) throws -> VerbatimCheck.Answer {
    let publication = Publication.reading("name: A\n", path: "copydesk.yaml").publication
    let article = try Samples.article("ferry", Self.body)
    return VerbatimCheck([Analyzer(for: publication).analyzed(article)]).answer(to: text)
  }

  @Test(
    "Whole sentences are verbatim",
    arguments: [
      "Passengers had waited on the dock since dawn.",
      "Passengers had waited on the dock since dawn. The town of Norvik will repair the dock before winter.",
    ])
  func verbatim(text: String) throws { #expect(try answer(text) == .verbatim) }

  @Test(
    "A part that keeps its speaker is shortened",
    arguments: [
      "The town of Norvik will repair the dock.", "A band played, the harbor office said.",
      "Passengers had waited on the dock.",
    ])
  func shortened(text: String) throws {
    guard case .shortened(let source) = try answer(text) else {
      Testing.Issue.record("\(try answer(text))")
      return
    }
    #expect(source.article == "ferry")
    #expect(Self.body.utf8.count >= source.range.upperBound)
  }

  @Test("A part without its speaker has lost its attribution")
  func unattributed() throws {
    guard
      case .unattributed(let source) = try answer(
        "The ferry Aurora returned to Norvik on Tuesday with 412 passengers.")
    else {
      Testing.Issue.record("not found out")
      return
    }
    #expect(source.text.hasSuffix("the harbor office said."))
  }

  @Test(
    "What no source says is not found; the nearest sentence is shown",
    arguments: [
      (
        "The ferry Aurora returned to Norvik on Tuesday with 4,120 passengers, and a band played, the harbor office said.",
        true
      ),
      ("The town of Norvik will not repair the dock before winter.", true),
      ("A whale was seen.", false),
      ("Passengers had waited on the dock since dawn. The town of Norvik will repair.", true),
    ])
  func notFound(text: String, hasNearest: Bool) throws {
    guard case .notFound(let nearest) = try answer(text) else {
      Testing.Issue.record("found")
      return
    }
    #expect((nearest != nil) == hasNearest)
  }

  @Test(
    "Signs of figures and quotation marks are part of what is said",
    arguments: [
      ("-2,000 blankets were given away", false), ("2,000% blankets were given away", false),
      ("2,000 blankets were given away.", true), ("2,000 blankets were given away;", true),
      ("€5 a head was enough", false), ("$5 a head was enough", true),
      ("Nobody froze,” the mayor said", false), ("the mayor said. “Nobody froze", false),
      ("“Nobody froze,” the mayor said.", true), ("Nobody froze,” the mayor said.", false),
      ("everybody had slept.”", false), ("the mayor said that “everybody had slept.”", true),
      ("the mayor said that “everybody", false), ("the mayor said that everybody had slept", false),
    ])
  func marks(text: String, isPart: Bool) {
    let sentence =
      "In all, 2,000 blankets were given away, and $5 a head was enough: “Nobody froze,” the mayor said, and the mayor said that “everybody had slept.”"
    #expect(VerbatimCheck.isPart(text, of: sentence) == isPart)
  }

  @Test(
    "The difference is in words",
    arguments: [
      (
        "The ferry sank on Monday.", "The ferry was lost on Monday.",
        "The ferry [-sank-] {+was lost+} on Monday."
      ),
      ("The ferry sank.", "The ferry sank.", "The ferry sank."),
      ("One two three", "two three four", "[-One-] two three {+four+}"),
    ])
  func difference(source: String, digest: String, expected: String) {
    #expect(WordDifference(from: source, to: digest).description == expected)
  }

  @Test("Sentences have the lines of the file, and the editor’s own sections are left out")
  func lines() throws {
    let text = """
      ---
      id: a-2020-11-06
      date: 2020-11-06
      subject: "A"
      ---

      # A

      This week: more.

      ## Ferry Returns

      One sentence.
      Another *one*.

      ![alt](image.jpg "caption")

      *Nov. 3 · Wire*

      ## At a glance

      - A line.
      - Another line.

      ## In their words

      > Words of
      > somebody.

      *Nov. 3 · Wire*

      ## From the editor

      Hello.
      """
    let publication = Publication.reading("name: A\n", path: "copydesk.yaml").publication
    let all = try DigestSentence.all(in: text, for: publication, path: "digest.md")
    let found = all.filter { $0.kind == .sentence }
    #expect(
      all.filter { $0.kind != .sentence }.map(\.text) == [
        "A", "This week: more.", "Ferry Returns", "alt · caption", "Nov. 3 · Wire", "Nov. 3 · Wire",
      ])
    #expect(
      found.map(\.text) == [
        "One sentence.", "Another one.", "A line.", "Another line.", "Words of", "somebody.",
      ])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for sentence in found {
      let line = lines[sentence.line - 1].replacing("*", with: "")
      #expect(line.hasSuffix(sentence.text))
    }
    #expect(
      found.map(\.section) == [
        "Ferry Returns", "Ferry Returns", "At a glance", "At a glance", "In their words",
        "In their words",
      ])
  }
}
