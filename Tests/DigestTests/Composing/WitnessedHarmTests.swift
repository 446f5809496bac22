// First counts of the dead for whom somebody is named further down.

import CommonMark
import Testing

@testable import Digest

@Suite("First counts with their sources further down")
struct WitnessedHarmTests {
  private static let count =
    "Two people were killed and about 4,000 households lost power when a gale tore the ferry dock of Westport apart on Monday."
  private static let source =
    "A 67-year-old man died in Norvik when a chimney fell through the roof of his house, police said."
  private static let second = "In Ask a 34-year-old motorist was killed by a falling tree."

  private func storm(_ deaths: String) -> TestPost.Text {
    (
      name: "2020-11-02-storm",
      text: """
      Gale Tears Ferry Dock Apart

      \(Self.count)

      The gale blew from the north for nine hours.

      \(deaths)
      """
    )
  }

  private func build(_ articles: [TestPost.Text]) throws -> DigestBuild {
    try TestPost.build(TestPost.gardens + articles, lead: TestPost.gardens[0].name)
  }

  @Test(
    "They are told together, so that the story is",
    arguments: ["man", "man born in 1953", "bus driver", "train conductor"])
  func told(_ person: String) throws {
    let source = Self.source.replacing("year-old man", with: "year-old \(person)")
    let items = TestPost.items(
      of: try build([storm(source + " " + Self.second)]), in: "harbor")
    let text = "\(items)"
    #expect(text.contains("4,000 households") && text.contains("police said"))
    #expect(text.contains("34-year-old motorist"))
  }

  @Test(
    "A count of which nobody gives all is not told",
    arguments: [
      "Fire in Norvik\n\n" + source + " " + second,
      source.replacing("a chimney fell", with: "a chimney fell last year") + " " + second,
      source, second + " " + source.replacing(", police said", with: ""),
      // Of another event.
      source.replacing("a chimney fell through the roof of his house", with: "a bus overturned")
        + " " + second,
      source.replacing("a chimney fell", with: "in 2011 a chimney fell") + " " + second,
      source.replacing("man died", with: "man born in 1953 died in a fire in 2011, and one died")
        + " " + second,
      source.replacing(", police said", with: "") + " " + second,
      "“A man died in Norvik,” the mayor said. “A motorist was killed in Ask.”",
    ])
  func untold(_ deaths: String) throws {
    let text = try build([storm(deaths)]).issue.markdown(for: TestPost.publication)
    #expect(!text.contains("4,000 households"))
  }

  @Test("Of a toll that has risen it is enough who tells of those who died since")
  func risen() throws {
    let toll: TestPost.Text = (
      name: "2020-11-03-toll",
      text: """
      Gale Toll Rises

      Three more people have died of the gale that tore the ferry dock of Westport apart, and the number killed rose to five.

      The gale blew from the north for nine hours.

      The three who died overnight were fishermen of Norvik, the harbor office of Westport said.
      """
    )
    let text = "\(TestPost.items(of: try build([toll]), in: "harbor"))"
    #expect(text.contains("rose to five") && text.contains("were fishermen"))
  }

  @Test("An article with more dead of the event is named as the newer one")
  func newer() throws {
    let toll: TestPost.Text = (
      name: "2020-11-04-toll",
      text: """
      Gale Toll Rises to Three

      The gale that tore the ferry dock of Westport apart has cost three lives and eleven million crowns.
      """
    )
    let items = TestPost.items(
      of: try build([storm(Self.source + " " + Self.second), toll]), in: "harbor")
    let source = items.compactMap { $0.source?.plainText }.joined(separator: " | ")
    #expect(source.contains("newer count in Gale Toll Rises to Three"), "\(source)")
  }

  @Test(
    "Deaths are counted by their numbers, or one by one",
    arguments: [
      (source, 1), (second, 1), ("Nine men died in Oslo.", 9),
      ("A 19-year-old nurse died in Oslo.", 1),
      ("The mayor has died of boredom.", 0),
      ("A gale killed two people, one of them a sailor, and cost eleven million crowns.", 2),
      ("Five people were killed, two of them children.", 5),
      ("Two were killed and 4,000 households lost power.", 2), ("A tree was killed by frost.", 0),
    ])
  func deaths(_ text: String, _ count: Int) {
    #expect(WitnessedHarm.deaths(in: text) == count)
  }
}
