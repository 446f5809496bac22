// The three forms carry the same items and links in the same order.

import CommonMark
import Digest
import Publication
import Testing

@testable import Rendering

@Suite("Email, web page and plain text agree")
struct SameContentTests {
  private func renderer(_ theme: String) throws -> Renderer {
    Renderer(theme: try Theme(named: theme), publication: Sample.publication)
  }

  /// What only one form says: the page's own addresses.
  private let own = ["https://weekly.example/u/{token}", "https://weekly.example/", "#digest"]

  @Test(
    "The email and the page have the same links in the same order", arguments: Theme.embeddedNames)
  func links(theme: String) throws {
    let issue = try Sample.issue()
    let browser = "https://weekly.example/digest/\(issue.id).html"
    let email = HTMLPart.links(in: try renderer(theme).email(issue)).filter {
      !own.contains($0) && $0 != browser
    }
    let web = HTMLPart.links(in: try renderer(theme).web(issue)).filter { !own.contains($0) }
    #expect(email == web)
    #expect(email.count == 10)
  }

  @Test("The text numbers the same links by first appearance", arguments: Theme.embeddedNames)
  func numbers(theme: String) throws {
    let issue = try Sample.issue()
    let text = try renderer(theme).text(issue)
    var seen: Set<String> = []
    let email = HTMLPart.links(in: try renderer(theme).email(issue)).map {
      // The text's addresses are short: they lead to the page, not to the sentence.
      $0.replacing(/#?:~:.*/, with: "")
    }.filter {
      !own.contains($0) && !$0.contains("/digest/") && seen.insert($0).inserted
    }
    let list = text.split(separator: "\n").filter { $0.wholeMatch(of: /\[\d+\] \S+/) != nil }
    #expect(list == email.enumerated().map { "[\($0 + 1)] \($1)" })
  }

  @Test(
    "Every headline, sentence and source line stands in each, in order",
    arguments: Theme.embeddedNames)
  func order(theme: String) throws {
    let issue = try Sample.issue()
    var expected: [String] = []
    for section in issue.sections {
      expected.append(section.heading.text.plainText)
      for item in section.items {
        if let heading = item.heading { expected.append(heading.text.plainText) }
        for case .passage(let passage) in item.blocks {
          expected += passage.sentences.map(\.plainText)
        }
      }
      if case .list(let passages) = section.content {
        expected += passages.flatMap { $0.sentences + ($0.source.map { [$0] } ?? []) }
          .map(\.plainText)
      }
      if case .free(let events) = section.content {
        expected.append(Inlines(events).plainText.prefix(12).description)
      }
    }
    let forms = [
      HTMLPart.text(of: try renderer(theme).email(issue)),
      HTMLPart.text(of: try renderer(theme).web(issue)),
      try renderer(theme).text(issue).replacing(/\s?\[\d+\]/, with: ""),
    ]
    for form in forms {
      let form = form.lowercased().filter { !$0.isWhitespace }
      var place = form.startIndex
      for text in expected {
        let wanted = text.lowercased().filter { !$0.isWhitespace }
        let found = form[place...].firstRange(of: wanted)
        #expect(found != nil, "\(text)")
        place = found?.upperBound ?? place
      }
    }
  }

  @Test(
    "An issue written as digest.md and read again renders the same", arguments: Theme.embeddedNames)
  func throughMarkdown(theme: String) throws {
    let issue = try Sample.issue()
    let markdown = try issue.markdown(for: Sample.publication)
    let reading = Digest.Issue.reading(markdown, for: Sample.publication, path: "digest.md")
    #expect(reading.diagnostics.isEmpty)
    let read = try #require(reading.issue)
    #expect(try renderer(theme).email(read) == renderer(theme).email(issue))
    #expect(try renderer(theme).web(read) == renderer(theme).web(issue))
    #expect(try renderer(theme).text(read) == renderer(theme).text(issue))
  }

  @Test(
    "A reader can leave, see the page and write to the publisher from both parts",
    arguments: Theme.embeddedNames)
  func footer(theme: String) throws {
    let issue = try Sample.issue()
    for form in [try renderer(theme).email(issue), try renderer(theme).text(issue)] {
      #expect(form.contains("https://weekly.example/u/{token}"))
      #expect(form.contains("https://weekly.example/digest/the-weekly-mirror-2020-11-06.html"))
      #expect(form.contains("1 Sample Street"))
      #expect(form.contains("You receive this because"))
    }
  }

  @Test("Sections without content are left out", arguments: Theme.embeddedNames)
  func empty(theme: String) throws {
    var issue = try Sample.issue()
    issue.sections = [
      Section(.glance, heading: Heading(Inlines("At a glance")), content: .list([])),
      Section(.topic("harbor"), heading: Heading(Inlines("The Harbor")), content: .items([])),
      Section(.own, heading: Heading(Inlines("From the editor")), content: .free([])),
    ]
    for form in [
      try renderer(theme).email(issue), try renderer(theme).web(issue),
      try renderer(theme).text(issue).lowercased(),
    ] {
      #expect(
        !form.lowercased().contains("at a glance") && !form.lowercased().contains("from the editor")
      )
    }
  }
}
