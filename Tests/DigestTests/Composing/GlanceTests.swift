// What is a line at a glance.

import Testing

@testable import Digest

@Suite("Lines at a glance")
struct GlanceTests {
  private func harbor(_ fourth: String) -> TestPost.Text {
    (
      name: "2020-11-03-harbor",
      text: """
      Harbor Office Begins to Dredge the Ferry Lane

      The harbor office began to dredge the ferry lane of Westport on Tuesday after eleven years without dredging.

      Mud from the harbor of Westport will be spread on fields behind the ferry dock before winter comes.

      \(fourth)
      """
    )
  }

  private let council: TestPost.Text = (
    name: "2020-11-04-council",
    text: """
    Council Agrees on Money for Roads

    The council of Westport agreed on Wednesday on a budget that pays for eighteen roads and two small bridges.

    Mayor Ann Field of Westport opened a bridge in Northport on Monday, eight months after a vote of the council.

    Buses of Westport will stop at Hill Street from Sunday on, Mayor Ann Field of Westport said on Wednesday.

    Benches will stand at every bus stop of Westport from March on, the council of Westport decided.

    Children of Westport will ride free of charge on Sundays, council member Bill Roe said on Wednesday.
    """
  )

  private func glance(_ fourth: String) throws -> String {
    let build = try TestPost.build(
      [TestPost.weather, harbor(fourth), council], lead: TestPost.weather.name)
    return "\(build.issue.sections.filter { $0.role == .glance })"
  }

  @Test("It has none of one side's words for the other")
  func words() throws {
    let plain =
      "The ferry company of Northport told captains in Westport on Monday of dock fees and delay."
    let charged =
      "The ferry company of Northport told captains in Westport on Monday of dock fees and aggression."
    let lines = try glance(plain)
    #expect(lines.contains("fees and delay"), "\(lines)")
    #expect(try !glance(charged).contains("and aggression"))
  }

  /// A week full of Westport and its council, in which the owner of a tram company denies something.
  private func glance(denying what: String, of line: String) throws -> Bool {
    var weather = TestPost.weather
    weather.text += """


      Streets of Northport and Westport were under water all day, the council of Northport said.

      The owner Carl Lake of Northport denies that the tram company of Westport \(what).
      """
    let build = try TestPost.build([weather, harbor(line), council], lead: weather.name)
    return "\(build.issue.sections.filter { $0.role == .glance })".contains("a tank of oil")
  }

  @Test(
    "It has nothing that a denial answers, and something although a denial names the same places")
  func denials() throws {
    let line =
      "The Ferry Union of Westport told captains on Monday of a tank of oil that the council had sunk off Northport."
    #expect(try glance(denying: "owes the council of Northport any fare", of: line))
    #expect(try !glance(denying: "and the council sank any tank of oil off Northport", of: line))
  }

  /// The glance of a week of many stories, the last of which is on no topic.
  private func glance(beginning opening: String) throws -> String {
    let bakery: TestPost.Text = (
      name: "2020-11-05-bakery",
      text: """
      Bakery of Norvik Wins Prize for Rye Bread

      \(opening)

      The oven of the house is from 1911, and wood from the hills behind the town burns in it.
      """
    )
    let choir: TestPost.Text = (
      name: "2020-11-04-choir",
      text: """
      Choir of Southport Sings for Sailors

      The choir of Southport sang for sailors in the church on Tuesday, the first time since the roof fell in.
      """
    )
    let build = try TestPost.build(
      TestPost.gardens + [choir, bakery], lead: TestPost.gardens[0].name)
    return "\(build.issue.sections.filter { $0.role == .glance })"
  }

  @Test("Of many stories it has what those on no topic begin with, where that is their news")
  func openings() throws {
    let news = "A bakery of Norvik won a prize for its rye bread on Monday at the fair in Oslo."
    #expect(try glance(beginning: news).contains("won a prize"))
    for opening in [
      "There was a bakery of Norvik that won a prize for its rye bread on Monday at the fair in Oslo.",
      "Anna Holm kneads the dough in the dark at four and listens to the radio from a shelf of flour.",
      "“A bakery of Norvik never won a prize for rye bread,” baker Anna Holm said on Monday at the fair.",
    ] {
      #expect(try !glance(beginning: opening).contains(opening.suffix(30)), "\(opening)")
    }
  }
}
