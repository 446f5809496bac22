// What an issue told, read from its digest.md.

import Publication
import Testing

@testable import Digest

@Suite("The sentences of a sent digest")
struct SentIssueTests {
  private static let publication = Publication.reading(
    "name: The Test Post\ntopics: [{id: river, title: The River, cues: {river: 2}}]",
    path: "copydesk.yaml"
  ).publication

  private func sent(_ body: String) throws -> SentIssue {
    let text = """
      ---
      id: the-test-post-2021-01-08
      publication: "The Test Post"
      number: 3
      date: 2021-01-08
      subject: "Ferry Sinks"
      ---

      # The Week in Brief

      This week: much.

      \(body)
      """
    let reading = Digest.Issue.reading(text, for: Self.publication, path: "digest.md")
    return SentIssue(of: try #require(reading.issue), for: Self.publication)
  }

  @Test("Sentences come with their section, article, address and day")
  func whole() throws {
    let issue = try sent(
      """
      ## [Ferry Sinks](https://post.example/ferry)

      The ferry sank.
      It is **lost**.

      ![The landing](https://post.example/a.jpg "Caption · Credit")

      *Jan.\u{A0}4 · Agency*

      ## At a glance

      - A line at a glance.
      - Another line.
        *[Ferry Sails](https://post.example/sails) · Jan. 5 · Agency*

      ## The River

      ### [Bridge Holds](https://post.example/bridge)

      The bridge held.

      *Dec. 31 · Agency · also in [Old Bridge](https://post.example/old)*

      Another passage of the bridge.

      *[Bridge · A Story](https://post.example/story) · Jan. 2 · Agency*

      ### Under a subhead

      A charge of one.

      A denial of another.

      *[First](https://post.example/1) · Jan. 5 · Agency; [Second](https://post.example/2) · Jan. 6 · Agency*

      ## In their words

      > “We rowed,” the captain said.

      *Rowing · Jan. 3 · Agency*

      ## From the editor

      Dear readers.

      ## This week’s articles

      - Ferry Sinks · Jan. 4 · Agency
      """)
    #expect(issue.id == "the-test-post-2021-01-08")
    #expect(issue.number == 3)
    #expect(issue.subject == "Ferry Sinks")
    func row(_ sentence: SentIssue.Sentence) -> [String?] {
      [
        sentence.section, sentence.text, sentence.article, sentence.url, sentence.date?.description,
      ]
    }
    let ferry = ["Ferry Sinks", "https://post.example/ferry", "2021-01-04"]
    let subhead = ["Under a subhead", nil, nil]
    #expect(
      issue.sentences.map(row) == [
        ["lead", "The ferry sank."] + ferry, ["lead", "It is lost."] + ferry,
        ["glance", "A line at a glance.", nil, nil, nil],
        ["glance", "Another line.", "Ferry Sails", "https://post.example/sails", "2021-01-05"],
        ["river", "The bridge held.", "Bridge Holds", "https://post.example/bridge", "2020-12-31"],
        [
          "river", "Another passage of the bridge.", "Bridge · A Story",
          "https://post.example/story", "2021-01-02",
        ],
        ["river", "A charge of one."] + subhead, ["river", "A denial of another."] + subhead,
        ["words", "“We rowed,” the captain said.", "Rowing", nil, "2021-01-03"],
      ])
  }

  @Test("What an editor typed in a list's or an item's place counts too")
  func edited() throws {
    let issue = try sent(
      """
      ## At a glance

      Typed as a paragraph.

      ## The River

      - A list in an item.
      - With two lines.
      """)
    #expect(
      issue.sentences.map(\.text) == [
        "Typed as a paragraph.", "A list in an item.", "With two lines.",
      ])
  }
}
