// The figures and times of a sentence: what makes the next report of a story news.

import Publication

/// What a sentence counts and dates, each in one form however it is written.
///
/// Number words, months and weekdays are told in English; figures in digits in any language.
struct Particulars: Equatable {
  /// Its figures: "12" for "12", "twelve" and "a dozen", "3500000" for "3.5 million", "5:30" for a time.
  private(set) var figures: Set<String> = []
  /// The times that it names.
  private(set) var times: Set<Mention> = []
  /// Whether it negates: "will not reopen".
  private(set) var isNegated = false

  private let date: CalendarDate?
  private let window: ClosedRange<CalendarDate>
  private let isSent: Bool

  /// Reads a sentence.
  ///
  /// - Parameters:
  ///   - text: the sentence.
  ///   - date: the day of its article: "on Tuesday" is the last Tuesday up to it.
  ///   - issue: the date of its issue; its year tells nothing new.
  ///   - isSent: whether the issue is a sent one. Then a weekday of an article without a date stands for each
  ///     such day of the issue's period, so that a sentence in doubt is not told twice.
  init(of text: String, date: CalendarDate?, issue: CalendarDate, isSent: Bool = false) {
    self.date = date
    window = issue.adding(days: -7)...issue
    self.isSent = isSent
    var number = NumberReader()
    let words = NumberWord.words(of: text)
    var index = words.startIndex
    while index < words.endIndex {
      if let taken = readDay(words[index...]) {
        add(number.finished())
        index += taken
        continue
      }
      let word = words[index]
      isNegated = isNegated || Self.negations.contains(word.lower) || word.lower.hasSuffix("n't")
      if !number.read(word) {
        add(number.finished())
        _ = number.read(word)
      }
      index += 1
    }
    add(number.finished())
    figures.remove(String(issue.year))
  }

  /// Whether another sentence has every figure and time of this one.
  func areAll(in other: Particulars) -> Bool {
    figures.isSubset(of: other.figures) && times.isSubset(of: other.times)
  }

  /// Whether a word names a time or a number, and so is compared here and not as a word.
  static func isParticular(_ lower: String) -> Bool {
    months[lower] != nil || Weekday(rawValue: lower) != nil || nearDays[lower] != nil
      || NumberWord.isNumber(lower)
  }

  private mutating func add(_ values: [String]) { figures.formUnion(values) }
}

extension Particulars {
  /// Reads a day at the start of words; the number of words that it takes.
  private mutating func readDay(_ words: ArraySlice<NumberWord>) -> Int? {
    guard let first = words.first else { return nil }
    let rest = words.dropFirst()
    if let month = Self.month(first) {
      if let day = rest.first?.dayOfMonth { return take(month, day, 2, rest.dropFirst()) }
      // "May" and "March" begin sentences that are about no month.
      guard words.startIndex > 0 || !["may", "march"].contains(first.lower) else { return nil }
      times.insert(.month(month))
      return 1
    }
    if let day = first.dayOfMonth {
      let isOf = rest.first?.lower == "of"
      let after = isOf ? rest.dropFirst() : rest
      if let month = after.first.flatMap({ Self.month($0) }) {
        return take(month, day, isOf ? 3 : 2, after.dropFirst())
      }
    }
    if first.isCapitalized, let weekday = Weekday(rawValue: first.lower) {
      // "Tuesday, November 3": the day says it.
      if rest.first.flatMap({ Self.month($0) }) == nil { take(weekday) }
      return 1
    }
    if let offset = Self.nearDays[first.lower] {
      take(near: first.lower, offset)
      return 1
    }
    return nil
  }

  private mutating func take(
    _ month: Int, _ day: Int, _ count: Int, _ after: ArraySlice<NumberWord>
  ) -> Int {
    times.formUnion([.day(month: month, day: day), .month(month)])
    return count + (after.first?.isYear == true ? 1 : 0)
  }

  private mutating func take(_ weekday: Weekday) {
    if let date {
      let day = (0..<7).map { date.adding(days: -$0) }.first { $0.weekday == weekday } ?? date
      take([day])
    } else if isSent {
      take(windowDays.filter { $0.weekday == weekday })
    }
    // An article without a date is compared by the name.
    if date == nil || isSent { times.insert(.weekday(weekday)) }
  }

  private mutating func take(near word: String, _ offset: Int) {
    if let date {
      take([date.adding(days: offset)])
    } else if isSent {
      take(windowDays)
    }
    if date == nil || isSent { times.insert(.near(word)) }
  }

  private mutating func take(_ days: [CalendarDate]) {
    times.formUnion(days.flatMap { [Mention($0), .month($0.month)] })
  }

  private var windowDays: [CalendarDate] {
    let count = window.upperBound.daysSince1970 - window.lowerBound.daysSince1970
    return (0...count).map { window.lowerBound.adding(days: $0) }
  }

  private static func month(_ word: NumberWord) -> Int? {
    word.isCapitalized ? months[word.lower] : nil
  }

  private static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2,
    "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  /// Names of months and weekdays, lower-case.
  static let timeNames = months.keys.sorted() + Weekday.allCases.map(\.rawValue)

  private static let nearDays = ["yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1]

  private static let negations: Set<String> = [
    "not", "never", "no", "nor", "neither", "without", "cannot", "none", "nobody", "nothing",
  ]
}
