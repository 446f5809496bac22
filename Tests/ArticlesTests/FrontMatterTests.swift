// YAML before an article: what it says, and what is wrong with it.

import Diagnostics
import Publication
import Testing

@testable import Articles

@Suite struct FrontMatterTests {
  private func reading(_ text: String) -> TextReader.Reading {
    TextReader().reading(Array(text.utf8), name: "a.txt", path: "week/a.txt")
  }

  private let body = "Council Opens New Bridge\n\nThe council opened the bridge on Saturday.\n"

  @Test("Title, date, author, address and picture are taken")
  func fields() throws {
    let yaml = """
      ---
      title: "Bridge: Open"
      date: 2020-11-03T10:00:00-05:00
      author: [Ann Example, Bob Sample, City Desk]
      source: Combined Sources
      place: YEREVAN
      url: https://weekly.example/bridge
      category: unknown keys are fine
      image: {url: "https://weekly.example/b.jpg", alt: A bridge, caption: The bridge, credit: City Desk}
      ---

      """
    let read = reading(yaml + body)
    let metadata = try #require(read.article).metadata
    #expect(read.diagnostics.isEmpty)
    #expect(metadata.title == "Bridge: Open")
    #expect(metadata.date == CalendarDate(year: 2020, month: 11, day: 3))
    #expect(metadata.byline == "Ann Example, Bob Sample and City Desk")
    #expect(metadata.source == "Combined Sources")
    #expect(metadata.place == "YEREVAN")
    #expect(metadata.url == "https://weekly.example/bridge")
    #expect(
      metadata.image
        == Picture(
          address: "https://weekly.example/b.jpg", alt: "A bridge", caption: "The bridge",
          credit: "City Desk"))
  }

  @Test(
    "A picture is an address or a mapping",
    arguments: [
      "image: https://weekly.example/b.jpg\nalt: A bridge",
      "image: {src: https://weekly.example/b.jpg, alt: A bridge}",
      "image:\n  url: https://weekly.example/b.jpg\n  alt: A bridge",
      "image:\n  url: https://weekly.example/b.jpg\nimage_alt: A bridge",
    ])
  func pictures(yaml: String) throws {
    let article = try #require(reading("---\n\(yaml)\n---\n\(body)").article)
    #expect(
      article.metadata.image == Picture(address: "https://weekly.example/b.jpg", alt: "A bridge"))
  }

  @Test(
    "A date may carry a time and a zone",
    arguments: [
      "2020-11-03", "2020-11-03 18:30", "2020-11-03T18:30:00Z", "2020-11-03T18:30:00.5+04:00",
      "\"2020-11-03\"", "November 3, 2020", "3 November 2020", "Tuesday, Nov. 3, 2020",
    ])
  func dates(date: String) throws {
    let read = reading("---\ndate: \(date)\n---\n\(body)")
    #expect(read.diagnostics.isEmpty)
    #expect(read.article?.metadata.date == CalendarDate(year: 2020, month: 11, day: 3))
  }

  struct Flaw: Sendable, CustomTestStringConvertible {
    var yaml: String
    var finding: String
    var testDescription: String { yaml }
  }

  @Test("What is wrong is reported with its place, and the article is read", arguments: flaws)
  func findings(flaw: Flaw) throws {
    let read = reading(flaw.yaml + body)
    #expect(read.diagnostics.map(\.severity) == [.warning])
    #expect(
      read.diagnostics.first?.description.hasPrefix(flaw.finding) == true, "\(read.diagnostics)")
    let article = try #require(read.article)
    #expect(article.metadata.title == "Council Opens New Bridge")
    #expect(article.blocks.map(\.kind) == [.frontMatter, .headline, .paragraph])
  }

  static let flaws = [
    Flaw(
      yaml: "---\nsource: Desk\ndate: 2020-11-03\n\n",
      finding: "week/a.txt:1:1: warning: The front matter is not closed"),
    Flaw(
      yaml: "---\nsource: Desk\ndate: soon\n---\n",
      finding: "week/a.txt:3:7: warning: The date is not of the form 2020-11-03"),
    Flaw(
      yaml: "---\nsource: Desk: a newsroom\n---\n",
      finding: "week/a.txt:2:13: warning: The front matter is not well-formed YAML"),
    Flaw(
      yaml: "---\nsource: \"Desk\nplace: Here\n---\n",
      finding: "week/a.txt:"),
    Flaw(
      yaml: "---\nsource: Desk\nsource: Room\n---\n",
      finding: "week/a.txt:2:1: warning: The front matter has a key twice: source"),
    Flaw(
      yaml: "---\nimage: {alt: A bridge}\n---\n",
      finding: "week/a.txt:2:8: warning: The image has no ‘url’"),
  ]

  @Test("What is no YAML is read line by line")
  func plainFields() throws {
    let yaml =
      "---\ntitle: Council: Bridge Is \"Open\"\ndate: 2020-11-03\nurl: 'https://x.example/'\n---\n"
    let read = reading(yaml + body)
    let article = try #require(read.article)
    #expect(read.diagnostics.count == 1)
    #expect(article.metadata.title == "Council: Bridge Is \"Open\"")
    #expect(article.metadata.date == CalendarDate(year: 2020, month: 11, day: 3))
    #expect(article.metadata.url == "https://x.example/")
  }

  @Test("A rule at the start of a text is no front matter, and takes nothing of the text")
  func rule() throws {
    let read = reading("---\n\(body)\n---\n\nIt is long and wide: a bridge.\n")
    let article = try #require(read.article)
    #expect(read.diagnostics.isEmpty)
    #expect(
      article.blocks.map(\.kind) == [.boilerplate, .headline, .paragraph, .boilerplate, .paragraph])
  }

  @Test("Front matter that is not closed does not end at a rule of the text")
  func notClosed() throws {
    let read = reading("---\nsource: Desk\n\n\(body)\n---\n\nThe end: it is long.\n")
    let article = try #require(read.article)
    #expect(read.diagnostics.count == 1)
    #expect(
      article.blocks.map(\.kind) == [.frontMatter, .headline, .paragraph, .boilerplate, .paragraph])
  }

  @Test("The title of the front matter is the headline, also where the text prints it otherwise")
  func title() throws {
    let article = try #require(
      reading("---\ntitle: Council opens  new bridge!\n---\n\(body)").article)
    #expect(article.metadata.title == "Council opens new bridge!")
    #expect(article.blocks.map(\.kind) == [.frontMatter, .headline, .paragraph])
  }

  @Test("The lines of labels that content systems write are front matter")
  func labels() throws {
    let fields = """
      HEADLINE: Bridge: Open
      By: Jane Roe, Staff Writer
      **Published:** 13/11/2020

      Section: City News
      Slug: bridge-open
      Deck: After ten years the town has its bridge.
      Link: https://weekly.example/bridge
      Body: The council opened the bridge on Saturday. It is long.

      """
    let read = reading(fields)
    let article = try #require(read.article)
    #expect(read.diagnostics.isEmpty)
    #expect(article.metadata.title == "Bridge: Open")
    #expect(article.metadata.byline == "Jane Roe")
    #expect(article.metadata.date == CalendarDate(year: 2020, month: 11, day: 13))
    #expect(article.metadata.categories == ["City News"])
    #expect(article.metadata.url == "https://weekly.example/bridge")
    #expect(article.blocks.map(\.kind) == [.frontMatter, .paragraph])
    #expect(article.foldedText(of: article.blocks[1].range).hasPrefix("The council opened"))
    #expect(article.text == fields)
  }

  @Test(
    "Other lines with colons are the article's",
    arguments: [
      "Council: Bridge Is Open\nBy: Jane Roe\n\nThe council opened the bridge on Saturday. It is long.\n",
      "Title: Open\n\nThe council opened the bridge on Saturday. It is long.\n",
      "Reporter: Why is it long?\nWriter: Because the river is.\nReporter: Is it open?\n",
      "Title: Open\nDate: 2020-11-03\n",
      "Title: A Conversation\n\nEditor: Why did you stay in the town for so long?\n\nAuthor: Because of her.\n\nEditor: And now?\n\nIt was late.\n",
    ])
  func noLabels(text: String) throws {
    let article = try #require(reading(text).article)
    #expect(!article.blocks.contains { $0.kind == .frontMatter })
  }

  @Test(
    "A field may go on in the next line, and stand in bold; what ends as a sentence after a blank line is text"
  )
  func folded() throws {
    let text = """
      **Headline: Talks to resume
        within days in Vik**
      By: Jane Roe

      Updated: The ministers of Norland and Sund have met in Vik, the ministry said on Tuesday.

      They parted late.

      """
    let article = try #require(reading(text).article)
    #expect(article.metadata.title == "Talks to resume within days in Vik")
    #expect(article.blocks.filter(\.isProse).count == 2)
    let long =
      "Title: Open\nDate: 2020-11-03\nText: " + String(repeating: "It is long. ", count: 120)
    let read = try #require(reading(long + "\n").article)
    #expect(read.blocks.map(\.kind) == [.frontMatter, .paragraph])
  }

  @Test("A date of a label that may be two days is not used, and said to be so")
  func ambiguous() throws {
    let read = reading("Title: Open\nDate: 03/11/2020\n\n" + body)
    #expect(try #require(read.article).metadata.date == nil)
    #expect(
      read.diagnostics.map(\.summary) == ["The date is not of the form 2020-11-03 and is not used"])
  }

  @Test("Deep nesting is a finding, not a crash")
  func deep() {
    let yaml = "---\ntitle: " + String(repeating: "[", count: 20_000) + "\n---\n"
    #expect(reading(yaml + body).diagnostics.count == 1)
  }
}
