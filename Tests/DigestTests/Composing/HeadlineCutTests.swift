// Headlines made short.

import Testing

@testable import Digest

@Suite("Headlines made short")
struct HeadlineCutTests {
  @Test(
    "A headline is cut at a clause, without its kicker",
    arguments: [
      ("Council Votes to Repair the Harbor Wall", 60, "Council Votes to Repair the Harbor Wall"),
      (
        "October 24 Update: Council Votes to Repair the Harbor Wall", 60,
        "Council Votes to Repair the Harbor Wall"
      ),
      (
        "Council Votes to Repair the Harbor Wall as Winter Storms Near the Coast", 50,
        "Council Votes to Repair the Harbor Wall…"
      ),
      (
        "Council Votes to Repair Harbor Wall; School Roof Must Wait for Spring", 40,
        "Council Votes to Repair Harbor Wall…"
      ),
      ("One Two Three Four Five Six Seven Eight Nine Ten", 20, "One Two Three Four…"),
      ("Opinion: No", 60, "Opinion: No"),
    ])
  func cut(headline: String, limit: Int, expected: String) {
    #expect(HeadlineCut.cut(headline, to: limit) == expected)
  }

  @Test("The name of a column is known, and a headline with its words is none")
  func column() {
    #expect(HeadlineCut.namesColumn("POLICE & FIRE BRIEFS", of: TestPost.publication))
    #expect(HeadlineCut.namesColumn("HARBOR", of: TestPost.publication))
    #expect(HeadlineCut.namesColumn("The Week in Brief", of: TestPost.publication))
    #expect(HeadlineCut.namesColumn("Sports Notebook", of: TestPost.publication))
    #expect(!HeadlineCut.namesColumn("Board Approves 2027 Calendar", of: TestPost.publication))
    #expect(!HeadlineCut.namesColumn("Judge Demands White House Log", of: TestPost.publication))
    #expect(!HeadlineCut.namesColumn("Harbor Wall Falls", of: TestPost.publication))
    #expect(!HeadlineCut.namesColumn("Mayor Briefs Council on Wall", of: TestPost.publication))
  }

  @Test("The speaker at a headline's end is not cut off")
  func speaker() {
    let headline = "Three Boats Lost in Thursday Night's Storm, Harbor Office Says"
    #expect(HeadlineCut.cut(headline, to: 50) == headline)
  }

  @Test(
    "A denial, and who says it, are not cut off",
    arguments: [
      "Rebels Take Harbor Town After a Week of Heavy Fighting; Army Denies It",
      "Harbor Company Dumped Oil Near the Dock; Company and Council Reject Report",
      "Eleven Boats Lost at the Dock in the Storm of Thursday, Harbor Office Says",
      "Eleven Boats Lost at the Dock in the Storm of Thursday – Harbor Office",
      "Eleven Boats Were Lost in the Storm at the Old Dock According to Captain",
    ])
  func otherSide(headline: String) {
    #expect(HeadlineCut.cut(headline, to: 55) == headline)
  }

  @Test("What is cut does not become a charge")
  func chargeByCut() {
    let headline = "Troops Massacre Villagers in the Valley, and Two Councils Ask for an Inquiry"
    #expect(HeadlineCut.cut(headline, to: 55) == headline)
  }

  @Test(
    "A speaker before a colon is no kicker",
    arguments: [
      ("Army: Three Assaults Repelled", "Army: Three Assaults Repelled"),
      ("Update: Three Assaults Repelled", "Three Assaults Repelled"),
      ("Week 12: Three Assaults Repelled", "Three Assaults Repelled"),
    ])
  func kicker(headline: String, expected: String) {
    #expect(HeadlineCut.withoutKicker(headline) == expected)
  }

  @Test("A headline of one long word comes out at the limit", arguments: [10, 40, 70])
  func longWord(limit: Int) {
    let cut = HeadlineCut.cut(String(repeating: "ա", count: 200), to: limit)
    #expect(cut.count <= limit)
    #expect(cut.hasSuffix("…"))
  }

  @Test(
    "A heading that asserts a charge is known",
    arguments: [
      ("War Crimes in the Valley", true), ("Massacre at the Bridge", true),
      ("Inquiry Into War Crimes", false),
      ("Minister Denies War Crimes", false), ("Army Massacres Villagers Over Harvest", true),
      ("Talks in the Capital", false),
      ("U.N. Warns of Possible War Crimes", false),
    ])
  func charges(heading: String, asserts: Bool) {
    #expect(HeadlineCut.assertsCharge(heading) == asserts)
  }
}
