// Dates as English newspapers write them: "Nov. 3", "Monday, November 2", "3 November 2020".

import Publication

/// A month and day found in a text, with the weekday and the year where they are written beside it.
struct MonthDay: Equatable {
  var month: Int
  var day: Int
  var weekday: Weekday?
  var year: Int?

  /// The first one in a text.
  static func first(in text: some StringProtocol) -> MonthDay? { all(in: text).first }

  /// All of them in a text, in order.
  static func all(in text: some StringProtocol) -> [MonthDay] {
    let words = text.split { !$0.isLetter && !$0.isNumber }
    var found: [MonthDay] = []
    for (index, word) in words.enumerated() {
      guard let month = Self.month(word) else { continue }
      func number(at offset: Int) -> Int? {
        let position = index + offset
        guard words.indices.contains(position) else { return nil }
        let digits = words[position].prefix { $0.isNumber }
        let suffix = words[position].dropFirst(digits.count).lowercased()
        return ["", "st", "nd", "rd", "th"].contains(suffix) ? Int(digits) : nil
      }
      func weekday(at offset: Int) -> Weekday? {
        let position = index + offset
        return words.indices.contains(position) ? Self.weekday(words[position]) : nil
      }
      func year(at offset: Int) -> Int? { number(at: offset).flatMap { $0 >= 1900 ? $0 : nil } }
      if let first = number(at: 1), let last = number(at: 2), let year = year(at: 3),
        (1...31).contains(first), (1...31).contains(last), first < last
      {
        // "Week of April 13-19, 2026" is over on its last day.
        found.append(MonthDay(month: month, day: last, weekday: nil, year: year))
      } else if let day = number(at: 1), (1...31).contains(day) {
        found.append(
          MonthDay(month: month, day: day, weekday: weekday(at: -1), year: year(at: 2)))
      } else if let day = number(at: -1), (1...31).contains(day) {
        found.append(
          MonthDay(month: month, day: day, weekday: weekday(at: -2), year: year(at: 1)))
      }
    }
    return found
  }

  /// The date that this is in a year, if that year has it and the weekday agrees.
  func date(in year: Int) -> CalendarDate? {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    if let weekday, date.weekday != weekday { return nil }
    return date
  }

  /// Whether a word is a month's name or its abbreviation.
  static func isMonth(_ word: some StringProtocol) -> Bool { month(word) != nil }

  private static func month(_ word: some StringProtocol) -> Int? {
    guard word.count >= 3, word.first?.isUppercase == true else { return nil }
    let lowered = word.lowercased()
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    if let index = names.firstIndex(of: lowered) { return index + 1 }
    let abbreviations = [
      "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
      "oct": 10, "nov": 11, "dec": 12,
    ]
    return abbreviations[lowered]
  }

  /// The weekday that a word names, or its abbreviation.
  static func weekday(_ word: some StringProtocol) -> Weekday? {
    let lowered = word.lowercased()
    if let weekday = Weekday(rawValue: lowered) { return weekday }
    guard
      ["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"].contains(
        lowered)
    else { return nil }
    return Weekday.allCases.first { $0.rawValue.hasPrefix(lowered.prefix(3)) }
  }
}
