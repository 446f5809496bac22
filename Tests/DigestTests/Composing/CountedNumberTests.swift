// Numbers that count something.

import Summarizer
import Testing

@testable import Digest

@Suite("Numbers that count something")
struct CountedNumberTests {
  @Test(
    "A number that counts is a figure",
    arguments: [
      ("Workers replaced 40 windows and one roof.", 40.0),
      ("The council spent $48,500 on plows.", 48_500),
      ("Fares rise by 12 percent, and sales fell 3.5%.", 12),
      ("Some 2.5 million people cross the bridge.", 2_500_000),
      ("The ferry carried “217 island pupils” and 1,174 tourists.", 1_174),
      ("The hospital was built for 120 patients and now has 310.", 120),
    ])
  func counts(text: String, expected: Double) {
    #expect(CountedNumber.largest(in: text) == expected)
  }

  @Test(
    "A number that names is none",
    arguments: [
      "Whoever finds a mine should not touch it and call 112.",
      "The mayor was worried that 60 days would turn into six months.",
      "Whoever finds a mine should call 112 at once.",
      "The council meets at 7 p.m. in room 214 of the hall.",
      "The pipes under 90 Elm Street date from 1950.", "The treaty of 1997 and that of 2001 hold.",
      "The Hornets won 28-27 on Nov. 16 at 19:30.", "The captain, 64, retires.",
      "Resolution 2254 passed in 2015 over Article 51 of the charter.",
      "A 44-year-old ferry sank off Pier 39 in the fog.",
    ])
  func names(text: String) { #expect(CountedNumber.largest(in: text) == nil) }

  @Test("A telephone number and a figure off the topics are no figures of the week")
  func week() throws {
    let article: TestPost.Text = (
      name: "2020-11-03-dock",
      text: """
      Dock Opens

      The ferry dock opened again on Tuesday after a winter of repairs by the harbor office.

      Carpenters from Hull replaced 140 planks of the ferry dock in November.

      Whoever sees a loose plank at the ferry dock should leave the dock and call 311.

      The bakery on the hill sold 2,400 rolls on the morning of the same day.
      """
    )
    let build = try TestPost.build([TestPost.weather, article], lead: TestPost.weather.name)
    let week = Week(
      [
        Analyzer(for: TestPost.publication).analyzed(
          try Samples.article(article.name, article.text))
      ],
      language: "en", sent: [], id: "next", date: build.issue.date)
    let figures = NumbersChoice(week: week).candidates.flatMap { week.texts(of: $0) }
    #expect(
      figures == ["Carpenters from Hull replaced 140 planks of the ferry dock in November."])
    #expect(!build.issue.sections.contains { $0.role == .numbers })
  }
}
