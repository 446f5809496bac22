// When issues come out, and which days each one covers.

/// The rhythm of a publication's issues.
public struct Schedule: Sendable, Equatable {
  /// The day of the week on which an issue comes out.
  public var weekday: Weekday
  /// How many days an issue covers.
  public var days: Int
  /// The date of issue number 1, if issues are numbered.
  public var first: CalendarDate?

  /// A rhythm; the values that a copydesk.yaml without `issue:` has.
  public init(weekday: Weekday = .friday, days: Int = 7, first: CalendarDate? = nil) {
    self.weekday = weekday
    self.days = days
    self.first = first
  }

  /// The date of the issue that carries what happened on `date`: that day, or the next issue day.
  public func issueDate(carrying date: CalendarDate) -> CalendarDate {
    let week = (0..<7).lazy.map { date.adding(days: $0) }
    // The calendar ends in the year 9999, and there the last day stands for the issue's.
    return week.first { $0.weekday == weekday } ?? date.adding(days: 6)
  }

  /// The days that the issue of a date covers: closed on the left, open on the right.
  public func period(endingAt date: CalendarDate) -> Range<CalendarDate> {
    date.adding(days: -days)..<date
  }

  /// The running number of the issue of a date, from 1; nil before the first one or unnumbered.
  public func number(of date: CalendarDate) -> Int? {
    guard let first, date >= first, days > 0 else { return nil }
    return (date.daysSince1970 - first.daysSince1970) / days + 1
  }
}
