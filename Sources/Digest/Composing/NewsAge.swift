// How old the news of a sentence is.

import Foundation
import Publication

/// The days from the newest day that a sentence names to the day of its article.
///
/// An article of this week tells what happened a month ago to explain what happened now. There the old is background; in
/// a digest it would stand as the week's news.
struct NewsAge {
  /// Whole days, 0 where the sentence names no day, one of the future, or a time that lasts ("since September 27").
  let days: Int

  /// What is up to so many days old is news in a weekly.
  static let fresh = 7

  /// The share of its worth that a sentence keeps, above 0 and at most 1: half after two weeks more.
  var freshness: Double { exp2(-Double(max(0, days - Self.fresh)) / 14) }

  /// Reads a sentence that names times, of an article of a date; an article without one dates nothing.
  init(of text: String, naming times: Set<Mention>, on date: CalendarDate?) {
    let words = NumberWord.words(of: text)
    // "Two years ago the ferry sank, and on Tuesday a court convicted its owner": the later day is the news.
    let hasDay = times.contains { time in
      switch time {
      case .day, .weekday: true
      default: false
      }
    }
    if !hasDay, let date, let age = Self.age(ofOpening: words, on: date) {
      days = age
      return
    }
    guard let date, !words.contains(where: { Self.lasting.contains($0.lower) }),
      !words.contains(where: { $0.isYear && $0.lower != String(date.year) })
    else {
      days = 0
      return
    }
    let dated = times.compactMap { Self.age(ofDay: $0, on: date) }
    let months =
      Self.isAhead(words.map(\.lower))
      ? []
      : times.compactMap {
        Self.age(ofMonth: $0, on: date)
      }
    days = dated.min() ?? months.min() ?? 0
  }

  /// "The council will meet in May", "is to open in May": the May that comes.
  private static func isAhead(_ words: [String]) -> Bool {
    words.contains("will")
      || zip(words, words.dropFirst()).contains { ["is", "are"].contains($0) && $1 == "to" }
  }

  /// "A year ago, the agency named nine": what a sentence that begins with a past time tells.
  private static func age(ofOpening words: [NumberWord], on date: CalendarDate) -> Int? {
    let opening = words.prefix(lengthOfOpening).map(\.lower)
    if let ago = opening.firstIndex(of: "ago"), ago > 1, let unit = daysOfUnit(opening[ago - 1]) {
      let number = opening[..<(ago - 1)].last.flatMap {
        NumberReader.values[$0] ?? Int($0).map(Double.init)
      }
      return Int(min((number ?? 1) * unit, mostDays))
    }
    guard opening.count > 2, opening[0] == "in" || opening[0] == "last",
      !words.contains(where: { lasting.contains($0.lower) })
    else { return nil }
    if opening[0] == "last" { return daysOfUnit(opening[1]).flatMap { $0 > 7 ? Int($0) : nil } }
    // "In 2019", "In May 2019".
    guard let year = words.prefix(3).dropFirst().first(where: \.isYear).flatMap({ Int($0.lower) }),
      year < date.year
    else { return nil }
    return CalendarDate(year: year, month: 7, day: 1).map {
      max(0, date.daysSince1970 - $0.daysSince1970)
    }
  }

  /// Older than all that is told.
  private static let mostDays = 1e6

  /// "About two and a half years ago".
  private static let lengthOfOpening = 7

  private static func daysOfUnit(_ word: String) -> Double? {
    let units: [String: Double] = [
      "week": 7, "month": 30, "year": 365, "decade": 3650, "century": 36500,
    ]
    return units[word] ?? (word.hasSuffix("s") ? units[String(word.dropLast())] : nil)
  }

  /// What began then goes on.
  private static let lasting: Set<String> = ["since", "until", "till", "anniversary"]

  /// A day that is further ahead than this was last year's.
  private static let mostAhead = 120

  private static func age(ofDay time: Mention, on date: CalendarDate) -> Int? {
    guard case .day(let month, let day) = time else { return nil }
    let years = [date.year + 1, date.year, date.year - 1]
    let ages = years.compactMap { CalendarDate(year: $0, month: month, day: day) }.map {
      date.daysSince1970 - $0.daysSince1970
    }
    return ages.first { $0 >= -mostAhead }.map { max(0, $0) }
  }

  /// A month that is over, from its middle on.
  private static func age(ofMonth time: Mention, on date: CalendarDate) -> Int? {
    guard case .month(let month) = time else { return nil }
    if month == date.month { return 0 }
    return age(ofDay: .day(month: month, day: 15), on: date)
  }
}
