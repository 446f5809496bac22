// The news of an article stands in its topic's section, and a charge does not lead.

import CommonMark
import Testing

@testable import Digest

@Suite("The news of an article")
struct NewsTests {
  @Test("A first sentence without the topic's words is the topic's news where the others have them")
  func firstSentence() throws {
    let race: TestPost.Text = (
      name: "2020-11-03-race",
      text: """
      Aurora Wins the Autumn Race

      Aurora won the autumn race on Monday by four lengths in front of nine thousand people.

      The captain of the ferry slept through all of it in a chair at the old harbor dock.

      A ferry captain had not won a race from this harbor in nineteen years.
      """
    )
    let build = try TestPost.build([TestPost.weather, race], lead: TestPost.weather.name)
    let items = TestPost.items(of: build, in: "harbor")
    #expect("\(items)".contains("Aurora won the autumn race on Monday by four lengths"))
  }

  @Test("A headline that asserts a charge leads only if nothing else can as well")
  func charge() throws {
    func article(_ name: String, _ headline: String, _ place: String) -> TestPost.Text {
      (
        name: name,
        text: """
        \(headline)

        The council of \(place) passed a budget for the harbor dock and the old ferry on Monday.
        """
      )
    }
    let build = try TestPost.build([
      article("a", "Harbor Council Terrorizes Ferry With Budget", "Westport"),
      article("b", "Harbor Council Agrees With Ferry on Budget", "Eastport"),
    ])
    #expect(build.lead == "b")
  }
}
