// Charges by no word that accuses, and their denials.

import CommonMark
import Testing

@testable import Digest

@Suite("Charges by no word that accuses")
struct ChargeTests {
  private func harbor(_ charge: String, _ denial: String) throws -> String {
    let story: TestPost.Text = (
      name: "2020-11-03-dock",
      text: """
      Ferry Dock of Westport Is on Fire

      \(charge)

      The ferry dock of Westport was built of oak in 1902 and has room for nine boats.

      Divers of the harbor office looked at the dock for two hours.

      \(denial)
      """
    )
    let build = try TestPost.build(
      TestPost.gardens + [story], lead: TestPost.gardens[0].name)
    return "\(TestPost.items(of: build, in: "harbor"))"
  }

  @Test(
    "What somebody tells of another has the other’s denial",
    arguments: [
      (
        "Norway’s navy said on Monday that a ship of Sweden had opened fire first on the ferry dock of Westport.",
        "Sweden denied that it had fired first."
      ),
      (
        "Sweden struck the ferry dock of Westport with two rockets on Monday, the harbor office of Norway said.",
        "“This is a fabrication,” said a spokesman for Sweden’s army."
      ),
      (
        "Sweden is using sailors of Westport to clear its harbor of mines, Norway’s ministry said on Monday.",
        "Sweden’s minister said there was no truth in the report."
      ),
    ])
  func answered(_ charge: String, _ denial: String) throws {
    let text = try harbor(charge, denial)
    #expect(text.contains(charge.prefix(30)))
    #expect(text.contains(denial.dropFirst(2).prefix(20)))
  }

  @Test(
    "A denial of something else, or by who speaks, stays where it is",
    arguments: [
      (
        "Norway’s navy said on Monday that a ship of Sweden had brought bread to the ferry dock of Westport.",
        "Sweden denied that it had hired foreigners for its mills."
      ),
      (
        "Sweden’s navy said on Monday that its ship had struck the ferry dock of Westport in the fog.",
        "Sweden denied that the ship had a crew of nine."
      ),
    ])
  func apart(_ charge: String, _ denial: String) throws {
    let text = try harbor(charge, denial)
    #expect(text.contains(charge.prefix(30)))
    #expect(!text.contains(denial))
  }
}
