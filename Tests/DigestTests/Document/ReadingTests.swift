// digest.md as people edit it, and as they get it wrong.

import CommonMark
import Diagnostics
import Publication
import Testing

@testable import Digest

@Suite("digest.md as people edit it")
struct ReadingTests {
  private let head =
    "---\nid: x-2020-11-06\ndate: 2020-11-06\nsubject: \"S\"\npreheader: \"P\"\n---\n"

  private func issue(_ body: String) throws -> Digest.Issue {
    let reading = Digest.Issue.reading(
      head + body, for: try Samples.publication(), path: "digest.md")
    return try #require(reading.issue, "\(reading.diagnostics)")
  }

  @Test("Sections have their roles by title, by mark, and by place")
  func roles() throws {
    let issue = try issue(
      """
      # T

      Standfirst.

      ## [The lead](https://x.example/)

      A sentence.

      ## At a glance

      - One.

      ## Combat

      Text.

      ## Peace talks {#diplomacy}

      Text.

      ## Our picnic

      Come **all**.
      """)
    #expect(
      issue.sections.map(\.role) == [.lead, .glance, .topic("combat"), .topic("diplomacy"), .own])
    #expect(issue.sections[0].heading == Heading(Inlines("The lead"), url: "https://x.example/"))
    #expect(issue.sections[3].heading.text.plainText == "Peace talks")
    #expect(issue.standfirst == [Inlines("Standfirst.")])
  }

  @Test("The last line of a list's element names its source where it is emphasized and divided")
  func entrySources() throws {
    let issue = try issue(
      """
      # T

      ## Lead

      A.

      ## By the numbers

      - Ten boats sank.
        *[Boats](https://x.example/b) · Nov. 3*
      - Two towns were hit.
        Three were not.
      - *Boats · Nov. 3*
      - Nine boats sank.
        *Boats alone*

      ## This week’s articles

      - Boats
        *Boats · Nov. 3*
      """)
    guard case .list(let numbers) = issue.sections[1].content,
      case .list(let articles) = issue.sections[2].content
    else {
      Issue.record("no lists")
      return
    }
    #expect(numbers.map(\.sentences.count) == [1, 2, 1, 2])
    #expect(numbers.map { $0.source?.plainText } == ["Boats · Nov. 3", nil, nil, nil])
    #expect(numbers[0].source?.links == ["https://x.example/b"])
    #expect(articles.map(\.sentences.count) == [2] && articles[0].source == nil)
  }

  @Test(
    "A section is known by its title in any case and with any spaces",
    arguments: [
      ("At A Glance", Section.Role.glance), ("COMBAT", .topic("combat")),
      ("This week's  articles", .articles), ("Combat zone", .own),
    ])
  func titles(title: String, role: Section.Role) throws {
    let issue = try issue("# T\n\n## Lead\n\nA.\n\n## \(title)\n\n- One.\n")
    #expect(issue.sections.last?.role == role)
    #expect(
      issue.sections.last?.heading.text.plainText.split(separator: " ").first
        == title.split(separator: " ").first)
  }

  @Test("A heading near to a known one, a second title and a table are told, with their lines")
  func hints() throws {
    let body = """
      # T

      ## Combt leads

      A.

      ## [Combt](https://x.example/)

      B.

      # Another

      | A | B |
      | --- | --- |
      | 1 | 2 |

      ## Our picnic

      C.
      """
    let reading = Digest.Issue.reading(
      head + body, for: try Samples.publication(), path: "digest.md")
    #expect(
      reading.diagnostics.map(\.description) == [
        "digest.md:13: warning: ‘Combt’ is a section of your own here: its heading is near to ‘Combat’\n"
          + "  hint: write ‘## Combt {#combat}’ if it is that section",
        "digest.md:17: warning: A second title: it becomes a paragraph\n"
          + "  hint: one heading of level 1; ‘## …’ opens a section",
        "digest.md:20: warning: A table becomes lines of text\n"
          + "  hint: a digest has no tables; a list shows in every mail",
      ])
  }

  @Test("A source line closes an item; a heading opens the next")
  func items() throws {
    let issue = try issue(
      """
      # T

      ## Combat

      ### First

      One.
      Two.

      *A · B*

      Three.

      *Not a source line*

      *C · D*

      ### Third

      Four.
      """)
    let items = issue.sections[0].items
    #expect(items.count == 3)
    #expect(items[0].blocks == [.passage(Passage([Inlines("One."), Inlines("Two.")]))])
    #expect(items[0].source == Inlines("A · B"))
    #expect(items[1].blocks.count == 2)
    #expect(items[2].source == nil)
  }

  @Test("Raw HTML stays, as text that shows; comments go")
  func rawHTML() throws {
    let issue = try issue(
      "# T\n\n## Note to readers {#own}\n\n<!-- secret -->\n\n<div>x</div>\n\nText.")
    let html = try Document([.enter(.document)] + freeEvents(issue.sections[0]) + [.exit]).html {
      _ in nil
    }
    #expect(!html.contains("secret") && !html.contains("<div>") && html.contains("&lt;div&gt;"))
  }

  private func freeEvents(_ section: Section) -> [Event] {
    if case .free(let events) = section.content { events } else { [] }
  }

  @Test(
    "A mistake in the front matter is reported with its line",
    arguments: [
      ("# T\n", "digest.md:1: error: The digest has no front matter"),
      (
        "---\nid: x\ndate: soon\nsubject: s\n---\n",
        "digest.md:3: error: The front matter needs a ‘date’ such as 2020-11-06"
      ),
      (
        "---\nid: x y\ndate: 2020-11-06\nsubject: s\n---\n",
        "digest.md:2: error: The front matter needs an ‘id’ of letters, digits and hyphens"
      ),
      (
        "---\nid: x\ndate: 2020-11-06\n---\n",
        "digest.md:1: error: The front matter needs a ‘subject’"
      ),
      (
        "---\nid: x\ndate: 2020-11-06\nsubjet: s\nsubject: s\n---\n# T\n",
        "digest.md:4: warning: Unknown key ‘subjet’ in the front matter"
      ),
      (
        "---\nid: x\n  date: [\n---\n",
        "digest.md:3: error: The front matter is not well-formed YAML"
      ),
      (
        "---\nid: x\ndate: 2020-11-06\nperiod: now\nsubject: s\n---\n",
        "digest.md:4: error: ‘period’ must be such as 2020-10-30/2020-11-06"
      ),
    ])
  func mistakes(text: String, expected: String) throws {
    let reading = Digest.Issue.reading(text, for: try Samples.publication(), path: "digest.md")
    #expect(
      reading.diagnostics.contains { $0.description.hasPrefix(expected) }, "\(reading.diagnostics)")
  }

  @Test("Windows line ends and a byte order mark are read")
  func lineEnds() throws {
    let text = "\u{FEFF}" + (head + "# T\n\n## Combat\n\nOne.\n").replacing("\n", with: "\r\n")
    let reading = Digest.Issue.reading(text, for: try Samples.publication(), path: "digest.md")
    #expect(try #require(reading.issue).sections.map(\.role) == [.topic("combat")])
  }
}
