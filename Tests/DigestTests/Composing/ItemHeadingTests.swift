// Items of one section are told apart by their headings.

import CommonMark
import Testing

@testable import Digest

@Suite("Where an item of another article begins")
struct ItemHeadingTests {
  private let dredging: TestPost.Text = (
    name: "2020-11-03-dredging",
    text: """
    Dredging of the Harbor Begins

    The harbor office began to dredge the ferry lane on Tuesday after eleven years without any dredging at all.

    The mud from the harbor floor will be spread on the fields behind the old ferry dock before winter.

    Captains Hope

    A captain of the ferry line said that a deeper harbor lane would save twenty minutes a trip in winter, when ferries from northern islands wait for high water outside the harbor wall for hours on end.
    """
  )

  private let budget: TestPost.Text = (
    name: "2020-11-04-budget",
    text: """
    Council Agrees on Money for Roads

    The council agreed on Wednesday on a budget that pays for eighteen roads and two small bridges.

    The mayor said that the council had never before passed a budget without a single vote against.

    Visitors of the harbor will pay for parking at the ferry dock from January on, the harbor office said.
    """
  )

  private let fair: TestPost.Text = (
    name: "2020-11-02-fair",
    text: """
    Fair Opens in the Old Mill

    The fair opened on Monday in the old mill with ninety stalls of bakers and of potters.

    Visitors came from all villages of the valley, and the bakers had sold all they had by noon.
    """
  )

  private func items(_ topic: String) throws -> [Item] {
    let build = try TestPost.build(
      [TestPost.weather, dredging, budget], lead: TestPost.weather.name)
    return TestPost.items(of: build, in: topic)
  }

  @Test("An item after one of another article has a heading")
  func heading() throws {
    let items = try items("harbor")
    let parking = try #require(
      items.firstIndex { "\($0.blocks)".contains("parking") && !"\($0.blocks)".contains("dredge") })
    try #require(parking > 0)
    #expect(items[parking].heading?.text.plainText == "Council Agrees on Money for Roads")
    // The heading names the article: the source line need not again.
    #expect(items[parking].source?.plainText.contains("Nov.") == true)
  }

  @Test("So has the first item of a section, where its article is at home in another")
  func firstHeading() throws {
    let build = try TestPost.build([TestPost.weather, budget], lead: TestPost.weather.name)
    let parking = try #require(TestPost.items(of: build, in: "harbor").first)
    #expect("\(parking.blocks)".contains("parking"))
    #expect(parking.heading?.text.plainText == "Council Agrees on Money for Roads")
  }

  @Test(
    "The lead's headline stands over a section's first item, unless few articles feed every section"
  )
  func leadHeading() throws {
    let many = try TestPost.build(
      [TestPost.weather, dredging, budget, fair], lead: budget.name)
    let below = try #require(
      TestPost.items(of: many, in: "harbor").first { "\($0.blocks)".contains("parking") })
    let few = try TestPost.build([budget], lead: budget.name)
    let alone = try #require(TestPost.items(of: few, in: "harbor").first)
    #expect("\(alone.blocks)".contains("parking") && alone.heading == nil)
    #expect(below.heading?.text.plainText == "Council Agrees on Money for Roads")
  }

  @Test("Items of one article stand together, in its order")
  func order() throws {
    let texts = try items("harbor").map { "\($0.blocks)" }
    let dredging = texts.indices.filter {
      texts[$0].contains("ferry lane") || texts[$0].contains("captain")
    }
    try #require(dredging.count == 2)
    #expect(dredging[1] == dredging[0] + 1)
    #expect(texts[dredging[0]].contains("ferry lane"))
  }
}
