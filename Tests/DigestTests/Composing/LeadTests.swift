// Which article leads, and what the lead tells.

import CommonMark
import Testing

@testable import Digest

@Suite("The lead tells its headline")
struct LeadTests {
  /// Its news leans on a sentence that is not there; what follows can stand, and tells something else.
  private let captain: TestPost.Text = (
    name: "2020-11-05-captain",
    text: """
    Ferry Captain to Retire

    He will retire from the ferry in June, the captain of it for thirty-one years, and nobody is to follow him yet.

    Sampletown counts eleven boats at its harbor dock this fall, three fewer than the town had there in 2016.

    Sampletown Council and Sampletown Harbor disagree about the harbor budget, and neither wants to give way.
    """
  )
  private let budget: TestPost.Text = (
    name: "2020-11-03-budget",
    text: """
    Council Passes Budget

    The council passed a budget on Tuesday that pays for eighteen roads and two small bridges.
    """
  )

  @Test("An article whose news cannot stand alone does not lead")
  func chosen() throws {
    let build = try TestPost.build([budget, captain])
    #expect(build.lead == budget.name)
    #expect(!build.notes.contains { $0.contains("headline") })
  }

  @Test("If the editor has it lead, a note says what is missing")
  func told() throws {
    let build = try TestPost.build([budget, captain], lead: captain.name)
    #expect(build.lead == captain.name)
    #expect(
      build.notes.contains {
        $0.hasPrefix("2020-11-05-captain: the lead does not tell what its headline says")
      })
  }
}
