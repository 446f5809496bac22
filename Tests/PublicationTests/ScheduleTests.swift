// Issue days, periods and numbers.

import Testing

@testable import Publication

@Suite struct ScheduleTests {
  private func date(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso8601: text))
  }

  @Test(
    "An issue carries the days up to its own",
    arguments: [
      ("2020-11-02", "2020-11-06"), ("2020-11-06", "2020-11-06"), ("2020-11-07", "2020-11-13"),
      ("2020-12-31", "2021-01-01"),
    ])
  func carrying(day: String, issue: String) throws {
    #expect(try Schedule(weekday: .friday).issueDate(carrying: date(day)) == date(issue))
  }

  @Test("Every weekday is reached within a week", arguments: Weekday.allCases)
  func weekdays(weekday: Weekday) throws {
    let start = try date("2020-11-03")
    let issue = Schedule(weekday: weekday).issueDate(carrying: start)
    #expect(issue.weekday == weekday)
    #expect((0..<7).contains(issue.daysSince1970 - start.daysSince1970))
    let end = try date("9999-12-31")
    #expect(Schedule(weekday: weekday).issueDate(carrying: end) == end)
  }

  @Test("A period ends before its issue's day, and periods meet")
  func period() throws {
    let schedule = Schedule()
    let period = schedule.period(endingAt: try date("2020-11-06"))
    #expect(try period == date("2020-10-30")..<date("2020-11-06"))
    #expect(schedule.period(endingAt: period.lowerBound).upperBound == period.lowerBound)
  }

  @Test(
    "Issues are numbered from the first",
    arguments: [
      ("2020-01-02", nil), ("2020-01-03", 1), ("2020-01-09", 1), ("2020-01-10", 2),
      ("2020-11-06", 45),
    ] as [(String, Int?)])
  func number(day: String, number: Int?) throws {
    let schedule = Schedule(first: try date("2020-01-03"))
    #expect(schedule.number(of: try date(day)) == number)
    #expect(Schedule().number(of: try date(day)) == nil)
  }
}
