// Opinion stays out of the news.

import Testing

@testable import Digest

@Suite("Opinion in a digest")
struct OpinionTests {
  private let editorial: TestPost.Text = (
    name: "2020-11-04-editorial",
    text: """
    Editorial: The Harbor Deserves Better

    The harbor has been left to rot by every mayor and every council since the ferry came.

    “Nobody who loves the dock and the ferry can stand by and say nothing,” said the old captain of the harbor.
    """
  )
  private let repair: TestPost.Text = (
    name: "2020-11-02-repair",
    text: """
    Ferry Dock Repaired

    Workers repaired the ferry dock on Monday after a boat had torn away eleven of its planks.
    """
  )

  @Test("It is listed, told of in a note, and in no section")
  func listed() throws {
    let build = try TestPost.build([TestPost.weather, repair, editorial])
    for section in build.issue.sections where section.role != .articles {
      #expect(!"\(section)".contains("Editorial"), "\(section.role)")
      #expect(!"\(section)".contains("rot by every mayor"), "\(section.role)")
      #expect(!"\(section)".contains("old captain"), "\(section.role)")
    }
    #expect("\(build.issue.sections.last.map { "\($0)" } ?? "")".contains("Editorial: The Harbor"))
    #expect(build.notes.contains { $0.hasPrefix("2020-11-04-editorial: the article is opinion") })
  }

  @Test("The editor may have it lead")
  func lead() throws {
    let build = try TestPost.build([TestPost.weather, repair, editorial], lead: editorial.name)
    let lead = try #require(build.issue.sections.first)
    #expect(lead.role == .lead)
    #expect("\(lead)".contains("rot by every mayor"))
    #expect(!build.notes.contains { $0.contains("is opinion") })
  }
}

@Suite("A party's own text in a digest")
struct StatementTests {
  private func briefing(_ voice: String) -> TestPost.Text {
    (
      name: "2020-11-04-briefing",
      text: """
      Captains Hold the Dock

      The ferry dock of Norvik was shelled on Tuesday and eleven boats of the harbor were lost.

      \(voice)

      Colonel Jane Roe of Norvik said that her captains hold the ferry dock and the harbor.

      The shelling of the harbor of Norvik is a crime for which Sudvik bears the full responsibility.
      """
    )
  }

  @Test("What it says in its own voice is not printed, what somebody in it says is")
  func ownVoice() throws {
    func printed(_ voice: String) throws -> String {
      let build = try TestPost.build(
        [TestPost.weather, briefing(voice)], lead: TestPost.weather.name)
      return "\(TestPost.items(of: build, in: "harbor"))"
    }
    let own = try printed(
      "The enemy fired at our positions along the harbor all night. Our troops fired back.")
    #expect(own.contains("Colonel Jane Roe") && !own.contains("full responsibility"), "\(own)")
    #expect(!own.contains("was shelled on Tuesday"), "\(own)")
    let report = try printed("“They fired at our positions,” Colonel Jane Roe said in Norvik.")
    #expect(report.contains("was shelled on Tuesday"), "\(report)")
  }
}
