// Texts of a digest that are no article's, or stand where they mislead.

import Articles
import Publication
import Summarizer
import Testing

@testable import Digest

@Suite("Context")
struct ContextTests {
  private static let ferry = """
    Ferry Returns to Norvik

    NORVIK (Harbor News) — The ferry Aurora returned to Norvik on Tuesday with 412 passengers, Captain Anna Holm of the harbor office said.

    The storm had broken the ramp of the dock, Holm told reporters.

    The town of Norvik will repair the dock before winter.
    """
  private static let council = """
    Council of Norvik Votes on Budget

    NORVIK (Town Wire) — The council of Norvik voted for a budget of two million crowns on Wednesday.
    """
  private static let first =
    "The ferry Aurora returned to Norvik on Tuesday with 412 passengers, Captain Anna Holm of the harbor office said."
  private static let second = "The storm had broken the ramp of the dock, Holm told reporters."
  private static let vote =
    "The council of Norvik voted for a budget of two million crowns on Wednesday."

  private static let built = digest(
    """
    ### Ferry Returns to Norvik

    \(first)
    \(second)

    ![A ferry at a dock](https://norvik.example/a.jpg "The Aurora · Photo")

    *Nov. 3 · Harbor News*

    ### Council of Norvik Votes on Budget

    \(vote)

    *Nov. 4 · Town Wire*
    """)

  private static func digest(
    _ items: String, subject: String = "Ferry Returns to Norvik",
    standfirst: String = "This week: Council of Norvik Votes on Budget"
  ) -> String {
    """
    ---
    id: a-2020-11-06
    date: 2020-11-06
    subject: "\(subject)"
    ---

    # The Week in Brief

    \(standfirst)

    ## Harbor

    \(items)
    """
  }

  private func texts(_ digest: String) throws -> [DigestSentence] {
    try DigestSentence.texts(in: digest, for: TestPost.publication, path: "digest.md")
  }

  /// The findings of an edited digest, each with the line's text.
  private func findings(_ digest: String) throws -> [ContextFinding] {
    let analyzer = Analyzer(for: TestPost.publication)
    let week = try [("2020-11-03-ferry", Self.ferry), ("2020-11-04-council", Self.council)].map {
      analyzer.analyzed(try Samples.article($0, $1))
    }
    return ContextCheck(week, for: TestPost.publication, built: try texts(Self.built))
      .findings(in: try texts(digest))
  }

  @Test("A digest as it was built has no finding")
  func unedited() throws { #expect(try findings(Self.built).isEmpty) }

  @Test(
    "What is no article’s is found where it stands",
    arguments: [
      ("*Nov. 3 · Harbor News*", "*Nov. 3 · The dock has burned*", ContextFinding.Rule.verbatim),
      ("A ferry at a dock", "A ferry on fire", .verbatim),
      ("The Aurora · Photo", "The Aurora burning · Photo", .verbatim),
      ("### Ferry Returns", "### Ferry Never Returns", .headline),
      ("subject: \"Ferry Returns", "subject: \"No Ferry Returns", .headline),
      ("This week: Council of", "This week: Riot in Norvik · Council of", .headline),
    ])
  func invented(text: String, replacement: String, rule: ContextFinding.Rule) throws {
    let edited = Self.built.replacing(text, with: replacement)
    let found = try #require(try findings(edited).first)
    #expect(found.rule == rule)
    let line = edited.split(separator: "\n", omittingEmptySubsequences: false)[found.line - 1]
    #expect(line.contains(replacement.split(separator: " ").last ?? ""))
  }

  @Test(
    "Cuts and other cases of a headline are an article’s",
    arguments: ["COUNCIL OF NORVIK VOTES ON BUDGET", "Council of Norvik Votes…"])
  func cuts(subject: String) throws {
    let edited = Self.built.replacing(
      "subject: \"Ferry Returns to Norvik\"", with: "subject: \"\(subject)\"")
    #expect(try findings(edited).isEmpty)
  }

  @Test("A sentence under another article’s name is found, and one that stands twice")
  func moved() throws {
    let found = try findings(
      Self.built.replacing(Self.first, with: Self.first + "\n" + Self.vote))
    #expect(found.map(\.rule) == [.source, .repeated])
    #expect(
      found.first?.summary
        == "The sentence stands in ‘Council of Norvik Votes on Budget’, but this item names ‘Ferry Returns to Norvik’"
    )
  }

  @Test("An item without a source line is found")
  func noSourceLine() throws {
    let found = try findings(Self.built.replacing("*Nov. 4 · Town Wire*", with: ""))
    #expect(found.map(\.rule) == [.source])
    #expect(found.first?.summary == "The item has no source line")
  }

  @Test("A sentence that leans on one that was taken out is found, with the one that is missing")
  func dangling() throws {
    let found = try findings(Self.built.replacing(Self.first + "\n", with: ""))
    #expect(found.map(\.rule) == [.dangling])
    #expect(found.first?.text == Self.second)
    #expect(found.first?.hint.contains(Self.first) == true)
    #expect(try findings(Self.built.replacing(Self.second + "\n", with: "")).isEmpty)
  }

  @Test("“Here” without its place in the source line is found")
  func here() throws {
    let first = "The ferry Aurora returned here on Tuesday with 412 passengers of Malta."
    let article = try Samples.article(
      "2020-11-03-ferry", "Ferry Returns\n\nNORVIK (Harbor News) — \(first)\n")
    let built = Self.digest(
      "### Ferry Returns\n\n\(first)\n\n*Norvik · Nov. 3 · Harbor News*\n",
      subject: "Ferry Returns", standfirst: "This week: Ferry Returns")
    let check = ContextCheck(
      [Analyzer(for: TestPost.publication).analyzed(article)], for: TestPost.publication,
      built: try texts(built))
    #expect(check.findings(in: try texts(built)).isEmpty)
    let found = check.findings(in: try texts(built.replacing("Norvik · ", with: "")))
    #expect(found.map(\.rule) == [.dangling])
    #expect(found.first?.hint == "name the place in the source line: ‘Norvik’")
  }

  @Test(
    "What stands between passages is read as theirs",
    arguments: [
      "#### An invented heading", "# An invented title", "```\nInvented code.\n```",
      "    Indented invention.", "<div>Invented</div>", "- > #### Deep invention",
      "> *One · two*",
    ])
  func asides(block: String) throws {
    let edited = Self.built.replacing(Self.first, with: block + "\n\n" + Self.first)
    let before = try texts(Self.built)
    let new = try texts(edited).filter { text in !before.contains { $0.text == text.text } }
    #expect(new.count == 1)
    let kind = try #require(new.first?.kind)
    #expect(kind == (block.hasPrefix(">") ? .sentence : .aside))
  }

  @Test("Raw HTML in a line is read as the text that it becomes")
  func inlineHTML() throws {
    let edited = Self.built.replacing("returned to Norvik on", with: "<never again> returned on")
    #expect(try texts(edited).contains { $0.text.contains("<never again>") })
  }
}
