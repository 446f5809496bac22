// Dates as a reader has them.

import Testing

@testable import Publication

@Suite struct DateTextTests {
  @Test(
    "Month and day, as the Associated Press shortens months",
    arguments: [
      ("2020-01-03", "Jan.\u{A0}3"), ("2020-02-29", "Feb.\u{A0}29"), ("2020-03-01", "March\u{A0}1"),
      ("2020-04-30", "April\u{A0}30"), ("2020-05-01", "May\u{A0}1"), ("2020-06-01", "June\u{A0}1"),
      ("2020-07-01", "July\u{A0}1"), ("2020-08-01", "Aug.\u{A0}1"), ("2020-09-01", "Sept.\u{A0}1"),
      ("2020-10-01", "Oct.\u{A0}1"), ("2020-11-01", "Nov.\u{A0}1"), ("2020-12-31", "Dec.\u{A0}31"),
    ])
  func short(date: String, expected: String) throws {
    #expect(try #require(CalendarDate(iso8601: date)).short(in: "en-US") == expected)
  }

  @Test("Other languages have their own order", arguments: [("de", "6. Nov."), ("fr", "6 nov.")])
  func shortElsewhere(language: String, expected: String) throws {
    #expect(try #require(CalendarDate(iso8601: "2020-11-06")).short(in: language) == expected)
  }
}
