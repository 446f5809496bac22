// Days of the calendar against days that are known.

import Testing

@testable import Publication

@Suite struct CalendarDateTests {
  @Test(
    "A known day has its known number and weekday",
    arguments: [
      (1, 1, 1, -719_162, Weekday.monday), (1582, 10, 15, -141_427, .friday),
      (1900, 2, 28, -25_509, .wednesday), (1969, 12, 31, -1, .wednesday),
      (1970, 1, 1, 0, .thursday),
      (2000, 2, 29, 11_016, .tuesday), (2020, 11, 3, 18_569, .tuesday),
      (2024, 2, 29, 19_782, .thursday),
      (2100, 3, 1, 47_541, .monday), (9999, 12, 31, 2_932_896, .friday),
    ])
  func known(year: Int, month: Int, day: Int, number: Int, weekday: Weekday) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.daysSince1970 == number)
    #expect(CalendarDate(daysSince1970: number) == date)
    #expect(date.weekday == weekday)
  }

  @Test("Every day of eight centuries follows the one before")
  func succession() throws {
    var date = try #require(CalendarDate(year: 1600, month: 1, day: 1))
    let end = try #require(CalendarDate(year: 2401, month: 1, day: 1))
    var days = 0
    var failures = 0
    while date < end {
      let next = date.adding(days: 1)
      let isNextDay = next.day == date.day + 1 && next.month == date.month && next.year == date.year
      let isNextMonth = next.day == 1 && (next.month == date.month % 12 + 1)
      if !(isNextDay || isNextMonth) || next.adding(days: -1) != date { failures += 1 }
      date = next
      days += 1
    }
    #expect(failures == 0)
    #expect(days == 292_560)
  }

  @Test(
    "A day that the calendar has not is none",
    arguments: [
      (2021, 2, 29), (1900, 2, 29), (2020, 4, 31), (2020, 13, 1), (2020, 0, 1), (2020, 1, 0),
      (0, 1, 1),
      (10_000, 1, 1), (2020, 1, -1),
    ])
  func none(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "ISO 8601 is read, with a time after it or not",
    arguments: [
      ("2020-11-03", "2020-11-03"), ("2020-11-03T18:30:00Z", "2020-11-03"),
      ("2020-11-03 18:30", "2020-11-03"), ("0001-01-01", "0001-01-01"), ("2020-11-3", nil),
      ("20201103", nil),
      ("2020-02-30", nil), ("+020-01-01", nil), ("-020-01-01", nil), ("2020-+1-01", nil), ("", nil),
      ("2020-11-03-04", nil), ("٢٠٢٠-11-03", nil), ("November 3", nil),
    ] as [(String, String?)])
  func iso(text: String, date: String?) {
    #expect(CalendarDate(iso8601: text)?.description == date)
  }

  @Test("Days beyond the calendar are its first and last day")
  func bounds() {
    #expect(CalendarDate(daysSince1970: .max / 2).description == "9999-12-31")
    #expect(CalendarDate(daysSince1970: .min / 2).description == "0001-01-01")
  }
}
