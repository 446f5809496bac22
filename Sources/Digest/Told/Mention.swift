// A time that a sentence names.

import Publication

/// A day, month or weekday; what is said of two sentences' times when they are compared.
enum Mention: Hashable {
  /// A day of a month. The year is left out: issues that are compared are less than a year apart.
  case day(month: Int, day: Int)
  /// A month.
  case month(Int)
  /// A weekday that nothing tells the date of.
  case weekday(Weekday)
  /// "yesterday", "today", "tomorrow" in an article without a date.
  case near(String)

  /// The day of a date.
  init(_ date: CalendarDate) { self = .day(month: date.month, day: date.day) }
}
