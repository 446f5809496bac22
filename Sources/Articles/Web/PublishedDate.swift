// Dates as feeds and pages write them.

import Foundation
import Publication

/// The day in a date and time: RFC 3339, RFC 5322, and what people write instead.
enum PublishedDate {
  /// The day that a time is in a zone; a text without time or zone is of the day that it names.
  static func day(of text: String, in zone: TimeZone?) -> CalendarDate? {
    guard let day = day(of: text), !isUnset(day) else { return nil }
    guard let zone, let time = seconds(in: text), let offset = offset(of: text) else { return day }
    let instant = day.daysSince1970 * 86_400 + time - offset
    let local = instant + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    return CalendarDate(daysSince1970: Int((Double(local) / 86_400).rounded(.down)))
  }

  /// Whether a day is what systems print where they have none: `0001-01-01`, or the first of Unix time.
  private static func isUnset(_ day: CalendarDate) -> Bool {
    day.year < 1_600 || day.daysSince1970 == 0
  }

  /// The day in the path of an address, as papers write it: `/2019/11/19/story`, `/2019/nov/19/story`; nil where it has none.
  static func day(inPathOf address: String) -> CalendarDate? {
    let parts = address.split(separator: "/").map(String.init)
    // A calendar's addresses have the days of what is to come.
    guard !parts.contains(where: { ["event", "events", "calendar"].contains($0.lowercased()) })
    else { return nil }
    for (year, (month, day)) in zip(parts, zip(parts.dropFirst(), parts.dropFirst(2))) {
      guard year.utf8.count == 4, let year = Int(year), (1_990...2_100).contains(year),
        let month = Int(month) ?? Self.month(of: month), let day = Int(day)
      else { continue }
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// The seconds of the day in `…10:30` or `…10:30:00`.
  private static func seconds(in text: String) -> Int? {
    guard let colon = text.firstIndex(of: ":"),
      let hour = Int(text[..<colon].suffix(2).filter(\.isNumber)),
      let minute = Int(text[text.index(after: colon)...].prefix(2)), hour < 25, minute < 60
    else { return nil }
    let half = text[colon...].split(separator: " ").dropFirst().first?.lowercased() ?? ""
    let isAfternoon =
      half.hasPrefix("pm") || half.hasPrefix("p.m")
      || text[colon...].dropFirst(3).lowercased().hasPrefix("pm")
    return (isAfternoon && hour < 12 ? hour + 12 : hour) * 3_600 + minute * 60
  }

  /// The seconds that a zone is ahead of UTC: `Z`, `GMT`, `+04:00`, `-0500`, `EST`.
  private static func offset(of text: String) -> Int? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[colon...].trimmingCharacters(in: .whitespaces)
    if rest.hasSuffix("Z") { return 0 }
    let name = String(rest.split(separator: " ").last ?? "")
    if let hours = zones[name] { return hours * 3_600 }
    guard let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
    let digits = rest[rest.index(after: sign)...].filter(\.isNumber)
    guard digits.count == 4, let number = Int(digits) else { return nil }
    return (rest[sign] == "-" ? -1 : 1) * (number / 100 * 3_600 + number % 100 * 60)
  }

  /// The names of RFC 5322, section 4.3.
  private static let zones = [
    "GMT": 0, "UT": 0, "UTC": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7,
  ]

  /// The day, in the zone that the time is written in; nil where the text names none.
  static func day(of text: String) -> CalendarDate? {
    let text = Article.folded(text.unicodeScalars)
    if let date = CalendarDate(iso8601: text) { return date }
    let digits = text.prefix(while: \.isNumber)
    if digits.utf8.count == 8, text.count == 8, let number = Int(digits) {
      return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    if digits.utf8.count == 10 || digits.utf8.count == 13, digits.count == text.count,
      let seconds = Int(digits.prefix(10))
    {
      return CalendarDate(daysSince1970: seconds / 86_400)
    }
    if let named = named(in: text) { return named }
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." || $0 == " " || $0 == "T" }
    if parts.count >= 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    {
      return CalendarDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// `Tue, 03 Nov 2020 10:00:00 GMT` (RFC 5322, section 3.3), `November 3, 2020`, `3 November 2020`.
  private static func named(in text: String) -> CalendarDate? {
    // A time may stand between the day and its year (ISO C `asctime`).
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != ":" }.filter {
      !$0.contains(":")
    }.map(String.init)
    guard let index = words.firstIndex(where: { month(of: $0) != nil }),
      let month = month(of: words[index])
    else { return nil }
    func number(_ index: Int) -> Int? {
      words.indices.contains(index) ? Int(words[index].prefix(while: \.isNumber)) : nil
    }
    let candidates = [
      (number(index - 1), number(index + 1)), (number(index + 1), number(index + 2)),
    ]
    for case (let day?, var year?) in candidates {
      // Two digits, as RFC 822 had them.
      if year < 100 { year += year < 70 ? 2000 : 1900 }
      if year > 1900, let date = CalendarDate(year: year, month: month, day: day) { return date }
    }
    return nil
  }

  private static func month(of word: String) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard word.count >= 3 else { return nil }
    return names.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
  }
}
