// Standing blocks of copydesk.yaml in the three forms: in their place, marked, and harmless.

import CommonMark
import Digest
import Publication
import Testing

@testable import Rendering

@Suite("Standing blocks")
struct StandingBlockTests {
  private func forms(_ blocks: [StandingBlock]) throws -> [String] {
    var publication = Sample.publication
    publication.blocks = blocks
    let renderer = Renderer(theme: try Theme(named: "mirror-spectator"), publication: publication)
    let issue = try Sample.issue()
    return [try renderer.email(issue), try renderer.web(issue), try renderer.text(issue)]
  }

  /// Whether texts stand in a form in this order.
  private func stands(_ texts: [String], in form: String) -> Bool {
    var rest = form.lowercased()[...]
    for text in texts {
      guard let found = rest.firstRange(of: text.lowercased()) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }

  @Test("A block stands behind its section, the others before the footer")
  func places() throws {
    for form in try forms([
      StandingBlock(id: "donate", title: "Support us", text: "We live on subscriptions."),
      StandingBlock(id: "events", title: "Events", after: "harbor", text: "The fair opens."),
      StandingBlock(id: "none", after: "elsewhere", text: "A block without its section."),
      StandingBlock(id: "tide", after: "harbor", text: "Tide tables at the office."),
    ]) {
      #expect(
        stands(
          [
            "set aside 1.2 million", "Events", "The fair opens", "Tide tables",
            "Library Stays Open Later", "Support us", "We live on subscriptions",
            "A block without its section", "1 Sample Street",
          ], in: form))
    }
  }

  @Test("A sponsor's block says so before it begins")
  func label() throws {
    for form in try forms([
      StandingBlock(
        id: "sponsor", title: "Tea", label: "Sponsored", text: "From [the shop](https://t.example)."
      )
    ]) {
      #expect(stands(["Sponsored", "Tea", "From", "the shop"], in: form))
      #expect(form.contains("https://t.example"))
    }
  }

  @Test("Headings do not skip a level, with and without a title", arguments: [nil, "Title"])
  func headings(title: String?) throws {
    for form in try forms([
      StandingBlock(id: "a", title: title, after: "lead", text: "##### Deep\n\nText")
    ]).prefix(2) {
      let levels = HTMLPart.parts(of: form).compactMap { part -> Int? in
        guard case .start(let name, _) = part, name.count == 2, name.first == "h" else {
          return nil
        }
        return name.last?.wholeNumberValue
      }
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    }
  }

  @Test("Nothing in a block works as markup", arguments: HostileTextTests.texts)
  func hostile(text: String) throws {
    for form in try forms([
      StandingBlock(
        id: "a", title: text, label: text,
        text: "<script>x</script> [x](javascript:x) <b>\(text)</b>\n\n<iframe src=x>\n")
    ]).prefix(2) {
      let names = Set(
        HTMLPart.parts(of: form).compactMap {
          // The page's own description of itself is data that no browser runs.
          if case .start(let name, let attributes) = $0,
            name != "script" || attributes["type"] != "application/ld+json"
          {
            name
          } else {
            nil
          }
        })
      #expect(names.isDisjoint(with: ["script", "b", "iframe"]))
      #expect(!form.contains("href=\"javascript"))
    }
  }

  @Test("A block is no part of the digest")
  func digest() throws {
    var publication = Sample.publication
    let issue = try Sample.issue()
    let plain = try issue.markdown(for: publication)
    publication.blocks = [StandingBlock(id: "a", title: "A", text: "Text")]
    #expect(try issue.markdown(for: publication) == plain)
  }
}
