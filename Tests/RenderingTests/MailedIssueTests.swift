// A mail that is too long leaves the least to the web page.

import CommonMark
import Digest
import Publication
import Testing

@testable import Rendering

@Suite("What is mailed")
struct MailedIssueTests {
  private static let url = "https://weekly.example/digest/the-weekly-mirror-2020-11-06.html"

  /// An issue of items in two sections, their sentences of a length.
  private func issue(_ counts: [Int], words: Int = 40, script: String = "ֆերրի") throws
    -> Digest.Issue
  {
    var issue = try Sample.issue()
    let topics: [Section] = counts.enumerated().map { number, count in
      let items = (0..<count).map { index in
        let text = Array(repeating: script, count: words).joined(separator: " ")
        return Item(
          heading: Heading(
            Inlines("Headline \(number).\(index)."),
            url: "https://weekly.example/\(number)/\(index)"),
          blocks: [.passage(Sample.passage("Sentence \(number).\(index) \(text)."))],
          source: Inlines("Nov. 3 · Desk"))
      }
      let topic = Sample.publication.topics[number]
      return Section(
        .topic(topic.id), heading: Heading(Inlines(topic.title)), content: .items(items))
    }
    issue.sections.removeAll { if case .topic = $0.role { true } else { false } }
    issue.sections.insert(contentsOf: topics, at: 2)
    return issue
  }

  private func renderer(limit: Int, archive: String? = Sample.publication.archive) throws
    -> Renderer
  {
    var publication = Sample.publication
    publication.limits.emailBytes = limit
    publication.archive = archive
    return Renderer(theme: try Theme(named: "mirror-spectator"), publication: publication)
  }

  private func headlines(_ text: String) -> [String] {
    text.matches(of: /Headline (\d+\.\d+)\./).map { String($0.1) }
  }

  @Test("What fits is mailed whole, and nobody asks what its sentences are worth")
  func fits() throws {
    let issue = try Sample.issue()
    let renderer = try renderer(limit: 100_000)
    var isAsked = false
    let mailed = try renderer.mailed(issue) {
      isAsked = true
      return [:]
    }
    #expect(mailed.email == (try renderer.email(issue)))
    #expect(mailed.text == (try renderer.text(issue)))
    #expect(mailed.leftOut.isEmpty && mailed.fits && !isAsked)
  }

  @Test("As little goes as the bytes allow, to the byte", arguments: [-1, 0, 1])
  func limit(difference: Int) throws {
    let issue = try issue([5, 8])
    let full = try renderer(limit: 10_000_000).email(issue).utf8.count
    let mailed = try renderer(limit: full + difference).mailed(issue)
    #expect(mailed.leftOut.items == (difference < 0 ? 1 : 0))
    #expect(mailed.email.utf8.count <= full + difference)
  }

  @Test("Without ranks the last item of the longest section goes first, of two the later one’s")
  func longest() throws {
    let order = RemovalOrder(of: try issue([2, 3]), gains: [:]).parts
    let items = order.prefix(5)
    #expect(
      items == [
        .item(section: 3, index: 2), .item(section: 3, index: 1), .item(section: 2, index: 1),
        .item(section: 3, index: 0), .item(section: 2, index: 0),
      ])
    // By the numbers, In their words, This week’s articles stand after the topics; At a glance before.
    #expect(
      order.dropFirst(5) == [
        .entry(section: 6, index: 1), .entry(section: 6, index: 0), .entry(section: 5, index: 0),
        .entry(section: 4, index: 1), .entry(section: 4, index: 0), .entry(section: 1, index: 1),
        .entry(section: 1, index: 0), .leadText(section: 0),
      ])
  }

  @Test("With ranks the item goes first whose best sentence gains least; the editor’s own after")
  func ranks() throws {
    let issue = try issue([2, 3], words: 1, script: "x")
    let gains = [
      "Sentence 0.0 x.": 1.0, "Sentence 0.1 x.": 3, "Sentence 1.0 x.": 0.5, "Sentence 1.1 x.": 1,
    ]
    #expect(
      RemovalOrder(of: issue, gains: gains).parts.prefix(5) == [
        .item(section: 3, index: 0), .item(section: 3, index: 1), .item(section: 2, index: 0),
        .item(section: 2, index: 1), .item(section: 3, index: 2),
      ])
  }

  @Test(
    "A week of sixty long items fits, both parts alike, and the web page is whole",
    arguments: [100_000, 60_000, 30_000])
  func stress(limit: Int) throws {
    let issue = try issue([40, 20], words: 120)
    let renderer = try renderer(limit: limit)
    let mailed = try renderer.mailed(issue)
    #expect(mailed.fits && mailed.email.utf8.count <= limit)
    let kept = headlines(mailed.email)
    #expect(kept == headlines(mailed.text))
    #expect(kept.count == 60 - mailed.leftOut.items && !kept.isEmpty)
    #expect(Set(headlines(try renderer.web(issue))).count == 60)
    for form in [mailed.email, mailed.text] {
      #expect(form.contains("More in this week’s digest"))
    }
    #expect(HTMLPart.links(in: mailed.email).filter { $0 == Self.url }.count == 2)
    // One more item would be too many.
    let order = RemovalOrder(of: issue, gains: [:]).parts
    let larger = issue.removing(
      order.prefix(mailed.leftOut.items - 1), link: Self.url, label: "More in this week’s digest")
    #expect(try renderer.email(larger).utf8.count > limit)
  }

  @Test("A section that loses all loses its heading, and the link stands in its place")
  func emptied() throws {
    let issue = try issue([1, 1], words: 3000)
    let mailed = try renderer(limit: 32_000).mailed(issue)
    #expect(mailed.leftOut.items == 2)
    #expect(
      !mailed.email.contains("The Harbor") && !mailed.email.contains("Schools &amp; Libraries"))
    let own = mailed.issue.sections.firstIndex { $0.heading.text.isEmpty }
    #expect(own == 2)
  }

  @Test("A lead that is too long keeps its headline and picture")
  func lead() throws {
    var issue = try issue([3, 3])
    let item = Item(
      blocks: [
        .picture(Illustration(address: "https://weekly.example/p.jpg", alt: "A quay")),
        .passage(Sample.passage(String(repeating: "ա", count: 60_000))),
      ], source: Inlines("Nov. 3 · Desk"))
    issue.sections[0].content = .items([item])
    let mailed = try renderer(limit: 100_000).mailed(issue)
    #expect(mailed.fits && mailed.leftOut.leadText && mailed.leftOut.items == 6)
    #expect(mailed.email.contains("Dredging of the Inner Harbor") && mailed.email.contains("p.jpg"))
    #expect(
      mailed.email.contains("Write to") && mailed.email.contains("More in this week’s digest"))
    #expect(!mailed.text.contains("ա"))
  }

  @Test("What the editor wrote never goes, and the mail says that it does not fit")
  func own() throws {
    var issue = try issue([3, 3])
    let long = String(repeating: "ա", count: 60_000)
    issue.sections[issue.sections.count - 1].content = .free(Inlines(long).asBlock())
    let mailed = try renderer(limit: 100_000).mailed(issue)
    #expect(!mailed.fits && mailed.email.contains(long))
    #expect(mailed.leftOut == .init(items: 6, entries: 7, leadText: true))
  }

  @Test("Without a web page there is no link to it")
  func noArchive() throws {
    let mailed = try renderer(limit: 30_000, archive: nil).mailed(issue([40, 20]))
    #expect(mailed.fits && mailed.leftOut.items > 0)
    #expect(!mailed.email.contains("More in this week’s digest"))
  }
}
