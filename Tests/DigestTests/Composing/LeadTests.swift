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

  @Test(
    "A game that was won leads no week of other news",
    arguments: [
      (
        "Captains Build Dock",
        "A ferry captain of Larvik laid the stone of a harbor dock on Thursday for ferry captains of the old town.",
        true
      ),
      (
        "Captains Win Cup",
        "A ferry captain of Larvik scored the goal of a harbor final on Thursday for ferry captains of the football league.",
        false
      ),
    ])
  func game(headline: String, first: String, leads: Bool) throws {
    func story(_ day: Int, _ town: String, _ heads: [String]) -> TestPost.Text {
      let rest = (2...9).map {
        "Captain \($0) of \(town) has a ferry of \($0) decks in the harbor."
      }
      return ("2020-11-0\(day)-story", (heads + rest).joined(separator: "\n\n"))
    }
    let pier = story(
      4, "Bergen",
      [
        "Captains Paint Pier",
        "A ferry captain of Bergen bought the paint of a harbor pier on Wednesday for ferry captains of the old port.",
      ])
    let story = story(5, "Larvik", [headline, first])
    let build = try TestPost.build(TestPost.gardens + [pier, story])
    #expect(build.lead == (leads ? story : pier).name)
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

  @Test(
    "A lead has the short sentence that answers what it charges",
    arguments: ["Sweden denies all of it.", "A court acquitted Sweden on Friday."])
  func answered(_ answer: String) throws {
    let charge = (
      name: "2020-11-05-charge",
      text: """
      Norway Accuses Sweden of Theft

      Norway accused Sweden on Thursday of stealing sand from its harbor for two years, Mayor Jane Roe wrote.

      \(answer)
      """
    )
    let issue = try TestPost.build([charge, budget], lead: charge.name).issue
    let lead = "\(issue.sections.first?.items ?? [])"
    #expect(lead.contains("stealing sand") && lead.contains(answer), "\(lead)")
  }

  /// A story of two paragraphs and more, the first of them news.
  private func sand(_ rest: String) -> TestPost.Text {
    (
      name: "2020-11-05-sand",
      text: """
      Westport Sells Sand

      Westport sold eleven boats of sand on Thursday to a town that has no beach, the harbor office wrote.

      \(rest)
      """
    )
  }

  @Test("A lead ends without a few words on what it has told")
  func aside() throws {
    let story = sand("Actually, nobody has counted them.")
    let issue = try TestPost.build([story, budget], lead: story.name).issue
    let lead = "\(issue.sections.first?.items ?? [])"
    #expect(lead.contains("boats of sand") && !lead.contains("Actually"), "\(lead)")
  }

  @Test("Neither a lead nor an item ends with a question of its report")
  func question() throws {
    let story = sand(
      """
      Why does a town that lies in the hills want sand from Westport?

      Its mayor said that children had asked for a beach by the river, and the river of the town has only stones.
      """)
    for lead in [story.name, budget.name] {
      let text = "\(try TestPost.build([story, budget], lead: lead).issue)"
      #expect(text.contains("boats of sand") && !text.contains("Why does"), "\(text)")
    }
  }
}
