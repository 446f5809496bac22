// An item of two sentences tells what another article says in one.

import Testing

@testable import Digest

@Suite("The news of an item")
struct ItemNewsTests {
  private let inquiry: TestPost.Text = (
    name: "2020-11-03-inquiry",
    text: """
    Captains Call for Inquiry Into Ferry Company

    The guild of harbor captains wants an outside investigation of reports that the Northern Ferry Company sails with \
    expired papers.

    Harbor inspectors said on Monday that three captains of the Northern Ferry Company had been taken off their boats.
    """
  )

  private func update(_ sentence: String) -> TestPost.Text {
    (name: "2020-11-04-update", text: "Ferry Strike Enters Second Week\n\n\(sentence)\n")
  }

  private let told =
    "The guild says three captains of the Northern Ferry Company had expired papers, and it has called for an inquiry."

  @Test("It is not told again in one sentence of another article")
  func repeated() throws {
    let build = try TestPost.build(
      [TestPost.weather, inquiry, update(told)], lead: inquiry.name)
    #expect(build.lead == inquiry.name)
    #expect(!"\(build.issue.sections)".contains("it has called for an inquiry"))
  }

  @Test(
    "What else another article tells is news",
    arguments: [
      "An inquiry has found ninety captains whose papers have expired or were never given out by the harbor of Westport at all.",
      "The guild of harbor captains met the mayor over the reports and asked every dock to refuse the company’s boats.",
    ])
  func news(sentence: String) throws {
    let build = try TestPost.build(
      [TestPost.weather, inquiry, update(sentence)], lead: inquiry.name)
    #expect("\(build.issue.sections)".contains(String(sentence.suffix(40))))
  }
}
