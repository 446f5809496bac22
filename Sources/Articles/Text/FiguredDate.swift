// Dates in figures: "11.11.2021", "13/11/2021", "2021/11/13".

import Publication

/// A day, a month and a year written in figures only.
struct FiguredDate {
  /// The days that it may be: two where day and month could change places.
  let dates: [CalendarDate]

  /// Reads a word; nil where it is no date.
  ///
  /// Points stand between day and month in that order; with slashes Americans write the month first.
  init?(_ word: some StringProtocol) {
    let marks = Set(word.filter { !$0.isNumber })
    let numbers = word.split { !$0.isNumber }
    guard marks.count == 1, let mark = marks.first, "./-".contains(mark), numbers.count == 3 else {
      return nil
    }
    let values = numbers.compactMap { Int($0) }
    guard values.count == 3 else { return nil }
    var found: [CalendarDate?] = []
    if numbers[0].count == 4, numbers[1].count <= 2, numbers[2].count <= 2 {
      found = [CalendarDate(year: values[0], month: values[1], day: values[2])]
    } else if numbers[2].count == 4, numbers[0].count <= 2, numbers[1].count <= 2 {
      found = [CalendarDate(year: values[2], month: values[1], day: values[0])]
      if mark != ".", values[0] != values[1] {
        found.append(CalendarDate(year: values[2], month: values[0], day: values[1]))
      }
    }
    dates = found.compactMap(\.self)
    if dates.isEmpty { return nil }
  }

  /// The day that it is: the only one that it may be, or the only one in the weeks up to a day that the text is not
  /// later than.
  ///
  /// - Parameters:
  ///   - latest: that day, where it is known.
  ///   - days: how many days back from it are looked at.
  func date(upTo latest: CalendarDate?, within days: Int) -> CalendarDate? {
    if dates.count == 1 { return dates[0] }
    guard let latest else { return nil }
    let near = dates.filter {
      (0...days).contains(latest.daysSince1970 - $0.daysSince1970)
    }
    return near.count == 1 ? near[0] : nil
  }
}
