// Live pages, scenes with decks, and stories that nothing can tell.

import Publication
import Testing

@testable import Digest

@Suite("What is left to its article")
struct LivePageTests {
  private func build(_ text: String) throws -> DigestBuild {
    try TestPost.build(
      TestPost.gardens + [(name: "2020-11-05-story", text: text)], lead: "2020-11-01-north")
  }

  private func markdown(_ text: String) throws -> String {
    try build(text).issue.markdown(for: TestPost.publication)
  }

  @Test("An entry of a live page stands under the headline only with a word of it")
  func live() throws {
    func page(_ entry: String) -> String {
      """
      Ferry Strike in Westport as It Happened

      November 5, 2020

      21.35

      That is all from us tonight, and the page is closed until the morning comes.

      19.12

      Visit to the dock

      \(entry)

      17.40

      Rain fell on the roofs of the town, and nobody was out on the streets of it.
      """
    }
    let near =
      "Captains on strike held a vote at the ferry dock of Westport, and the mayor of Northport spoke."
    let far = "Jane Roe, the mayor of Northport, saw the harbor office and its dock for an hour."
    #expect(try markdown(page(near)).contains(near))
    #expect(try !markdown(page(far)).contains(far))
    // In a report, which has no times over its paragraphs, it is news.
    let report = page(far).replacing(#/(?m)^[0-9]{2}\.[0-9]{2}\n\n/#, with: "")
    #expect(!report.contains("19.12"))
  }

  @Test("A scene is left to the deck, which the list of articles has")
  func deck() throws {
    let scene =
      "Nobody who has stood in the hall of the harbor dock at noon has ever wanted for soup."
    let deck =
      "Westport has nine ferries too many. The plan of Monday deals with the first of them and is quiet about the others."
    func text(_ deck: String) -> String {
      "The sums behind the closures are sound\n\n\(deck)By Jane Roe\nNovember 5, 2020\n\n\(scene)\n\nIt has nine tables.\n"
    }
    let digest = try markdown(text(deck + "\n\n"))
    #expect(!digest.contains(scene))
    #expect(digest.contains("The sums behind the closures are sound · Nov.\u{A0}5 · \(deck)"))
    let charge =
      "Westport says that troops of Eastport have shelled the ferry and killed nine of its sailors."
    let bare =
      "Prisoners were beaten and thrown into the river by men of Westport, and nobody would say who had sent them."
    for text in [charge, bare].map({ text($0 + "\n\n") }) {
      #expect(try !markdown(text).contains("who had sent them") && !markdown(text).contains(charge))
    }
  }

  @Test("A note says why a story that begins with nobody's count is told nowhere")
  func untold() throws {
    let text = """
      Quake Shakes the Valley of Eastport

      A quake struck the valley of Eastport on Tuesday, killing at least 38 people and injuring 400.

      It came at noon.
      """
    let notes = try build(text).notes
    #expect(notes.contains { $0.hasPrefix("2020-11-05-story: nothing of the article is told") })
    let sourced = text.replacing("injuring 400.", with: "injuring 400, the governor’s office said.")
    #expect(try !build(sourced).notes.contains { $0.contains("nothing of the article") })
  }
}
