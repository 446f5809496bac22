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

  @Test("The speaker at a headline's end is not cut off")
  func speaker() {
    let headline = "Three Boats Lost in Thursday Night's Storm, Harbor Office Says"
    #expect(HeadlineCut.cut(headline, to: 50) == headline)
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
      ("Minister Denies War Crimes", false), ("Talks in the Capital", false),
      ("U.N. Warns of Possible War Crimes", false),
    ])
  func charges(heading: String, asserts: Bool) {
    #expect(HeadlineCut.assertsCharge(heading) == asserts)
  }
}
