// Which item of a section comes first.

import CommonMark
import Testing

@testable import Digest

@Suite("The order of a section's items")
struct ItemOrderTests {
  private let old: TestPost.Text = (
    name: "2020-11-01-cake",
    text: """
    Ferry Captain Wins Cake Contest

    A ferry captain of Westport won the cake contest of the harbor office on Sunday with a sponge in the shape of a dock.
    """
  )

  private func strike(on day: Int) -> TestPost.Text {
    (
      name: "2020-11-0\(day)-strike",
      text: """
      Ferry Captains Stop Work at the Harbor

      All work on the water stopped on Monday, when eleven boats of Westport lay across the lane to Northport.

      The harbor office of Westport asked the captains on Tuesday to clear the dock before the end of the week.

      The captains want higher pay and a second dock for the ferry to Northport, the union of captains wrote.

      Some forty boats wait outside the harbor of Westport, the harbor office said on Wednesday.
      """
    )
  }

  @Test("The newest that tells most of the week comes before a small thing")
  func weight() throws {
    let build = try TestPost.build(
      [old, strike(on: 5), TestPost.weather], lead: TestPost.weather.name)
    let items = TestPost.items(of: build, in: "harbor")
    let articles = items.map { "\($0)" }.map { $0.contains("cake contest") ? "cake" : "strike" }
    #expect(Set(articles).count == 2, "\(articles)")
    #expect(articles.last == "cake", "\(articles)")
  }

  @Test("What stands under a subhead comes after all that the article's headline is over")
  func subheads() throws {
    let long: TestPost.Text = (
      name: "2020-11-05-long",
      text: """
      Ferry Captains of Westport Stop Work

      Ferry captains of Westport stopped work on Monday over pay that has not risen since 2011.

      DOCK SAFETY

      Ann Field, who leads the union of ferry captains, asked why the dock of Westport had been without safety inspectors since May.

      PAY OF CAPTAINS

      The ferry captains of Northport have had nine crowns more for an hour of work since May, Ann Field said.
      """
    )
    let items = TestPost.items(
      of: try TestPost.build(TestPost.gardens + [long], lead: TestPost.gardens[0].name),
      in: "harbor")
    let headings = items.map { $0.heading?.text.plainText ?? "" }
    #expect(headings.first == "Ferry Captains of Westport Stop Work", "\(headings)")
    #expect(headings.count == 3 && Set(headings).count == 3, "\(headings)")
  }
}
