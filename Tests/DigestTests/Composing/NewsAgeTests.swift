// How old a sentence's news is, and what that does to a digest.

import Publication
import Testing

@testable import Digest

@Suite("How old news is")
struct NewsAgeTests {
  @Test(
    "The newest day of a sentence dates it",
    arguments: [
      ("The ferry sank on October 6 off the old dock.", 29),
      ("The ferry that sank on October 6 was raised on Tuesday.", 1),
      ("The ferry was raised on November 3 and towed home.", 1),
      ("The ferry sank in October, the captain said.", 20),
      ("The ferry will sail again on November 20, the captain said.", 0),
      ("The ferry will sail again in February, the captain said.", 0),
      ("The ferry is to sail again in May, the captain said.", 0),
      ("The ferry sank on October 6, and nobody will forget it.", 29),
      ("The ferry was launched on March 12 in front of the mayor.", 237),
      ("Nobody has sailed the ferry since September 27, the captain said.", 0),
      ("The council keeps the anniversary of the flood of April 24.", 0),
      ("The ferry was built on May 3, 1972, at the old dock.", 0),
      ("The captain said nothing of it.", 0),
      // What a sentence begins with is the time of all of it.
      ("A year ago, the harbor office named nine captains.", 365),
      ("Some 99999999999999999999 years ago, the sea left.", 365),
      ("Some 9000000000000000000 years ago, the sea left.", 1_000_000),
      ("Inf years ago, the sea left, or nan years ago.", 365),
      ("Two years ago the ferry sank, and on Tuesday its owner was jailed.", 1),
      ("About two decades ago, the dock was moved.", 7300),
      ("Three weeks ago the ferry left for good.", 21),
      ("Last month, the harbor office named nine captains.", 30),
      ("Last week, the harbor office named nine captains.", 0),
      ("Last week the captain said that the ferry had sunk a year ago.", 0),
      ("In 2018, the harbor office named nine captains.", 857),
      ("In May 2018 the harbor office named nine captains.", 857),
      ("In 2018, the captain said, nobody had sailed since June.", 0),
      ("In 2020, the harbor office named nine captains.", 0),
    ])
  func days(text: String, days: Int) throws {
    let date = try #require(CalendarDate(iso8601: "2020-11-04"))
    let times = Particulars(of: text, date: date, issue: date).times
    #expect(NewsAge(of: text, naming: times, on: date).days == days)
    #expect(NewsAge(of: text, naming: times, on: nil).days == 0)
  }

  @Test("A week is fresh, two weeks more halve it")
  func freshness() throws {
    let date = try #require(CalendarDate(iso8601: "2020-11-30"))
    func freshness(_ day: Int) -> Double {
      NewsAge(of: "The ferry sank.", naming: [.day(month: 11, day: day)], on: date).freshness
    }
    #expect(freshness(30) == 1)
    #expect(freshness(23) == 1)
    #expect(freshness(9) == 0.5)
    #expect(freshness(1) > 0)
  }

  @Test("What happened weeks ago stands behind the week's news")
  func order() throws {
    let ferry: TestPost.Text = (
      name: "2020-11-04-ferry",
      text: """
      Ferry Back at Its Dock

      The captain took the ferry out of the harbor on September 6 with ninety guests aboard.

      Two tugs towed the ferry back to the harbor dock on Tuesday with a broken rudder.

      The captain told the harbor court on October 2 that nobody had warned the ferry company.
      """
    )
    let build = try TestPost.build([TestPost.weather, ferry], lead: TestPost.weather.name)
    let first = try #require(TestPost.items(of: build, in: "harbor").first)
    #expect("\(first)".contains("Two tugs towed the ferry back"))
  }
}
