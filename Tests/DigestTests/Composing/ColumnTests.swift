// Columns of briefs: stories of their own under one name.

import Articles
import CommonMark
import Testing

@testable import Digest

@Suite("Columns of briefs")
struct ColumnTests {
  private static let charge: TestPost.Text = (
    name: "2020-11-03-charge",
    text: """
    Harbor Office Shows Hired Men

    The harbor office accused the ferry company of Norvik on Tuesday of having put 30 hired forces on its dock in Westport.
    """
  )
  private static let resigned = """
    Ann Field of Westport resigned on Wednesday, a day after her office denied that she had asked for a boat of the \
    fire department, saying that she would grow roses.
    """
  private static let died = """
    A fisherman hurt in Monday's fall of the crane on the ferry dock died on Wednesday, bringing the number of dead to \
    three, the health ministry said.
    """
  private static let denied = "Norvik denies that its forces pulled the crane."
  private static let drift =
    "Two ferry boats of Westport broke loose from their dock on Tuesday, the harbor office said."
  private static let brief = """
    Harbor News in Brief

    Ann Field resigns

    \(resigned)

    Westport: a third victim

    \(died) Nine others are in care. \(denied)

    Boats adrift

    \(drift) It caught them before noon.
    """

  private func lines(_ articles: [TestPost.Text]) throws -> String {
    let column: TestPost.Text = (name: "2020-11-05-brief", text: Self.brief)
    return try TestPost.build(
      TestPost.gardens + articles + [column], lead: TestPost.gardens[0].name
    ).issue.markdown(for: TestPost.publication)
  }

  @Test("Each brief is told from its beginning, under its own headline")
  func briefs() throws {
    let text = try lines([])
    #expect(text.contains("### Westport: a third victim\n\n\(Self.died)"))
    #expect(text.contains("### Boats adrift\n\n\(Self.drift)"))
  }

  @Test("Its denial of another brief's, or of what no word of it is on, stands under no charge")
  func denial() throws {
    let text = try lines([Self.charge])
    let accused = try #require(text.firstRange(of: "30 hired forces"))
    #expect(!text[accused.upperBound...].prefix(300).contains(Self.denied))
    #expect(!text.contains("\(Self.resigned)\n\n\(Self.drift)"))
    #expect(text.contains(Self.resigned))
  }

  @Test(
    "A newer count of a day and a place takes the older one from the reader, wherever the whole week is"
  )
  func newer() throws {
    let crane = "Two people were killed on Monday when a crane fell on the ferry dock of Westport"
    let first: TestPost.Text = (
      name: "2020-11-03-crane", text: "Crane Falls in Westport\n\n\(crane), police said."
    )
    let others: [TestPost.Text] = (1...4).map { number in
      (
        name: "2020-11-04-other-\(number)",
        text: """
        Council of Westport Meets Group \(number)

        The council of Westport met group \(number) of its gardeners on Wednesday for a vote on the roses of Westport.
        """
      )
    }
    let text = try lines([first] + others)
    #expect(text.contains(Self.died))
    #expect(!text.contains(crane))
  }

  @Test("The name of a column is no headline")
  func names() {
    for name in [
      "Harbor News in Brief", "POLICE & FIRE BRIEFS", "Sports Notebook", "Sheriff’s Log",
      "Police Briefs: Nov. 2 to 8", "Around the Coast: Harbor News in Brief", "The Week in Brief",
    ] {
      #expect(ColumnName.isName(name), "\(name)")
    }
    for headline in [
      "Mayor Briefs Council", "Judge Demands White House Log", "Life in Brief Moments",
      "Prosecutors Accuse Ferry Line in Brief", "Council Passes Budget: 5 to 4",
    ] {
      #expect(!ColumnName.isName(headline), "\(headline)")
    }
  }

  @Test("“Monday's” is of Monday")
  func possessive() {
    #expect(CountedHarm("The toll of Monday’s storm rose to 9 dead.").days == ["monday"])
  }
}
