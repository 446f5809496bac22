// A time on the command line.

import Foundation
import Publication

/// A moment as a person writes it: `2026-11-27T09:00:00Z`, `2026-11-27 09:00` in the publication's time zone, or a
/// day, which begins at midnight.
enum SendDate {
  /// Seconds since the beginning of 1970; nil where it is no time.
  static func seconds(_ text: String, in timezone: String) -> Int? {
    let plain = text.trimmingCharacters(in: .whitespaces).replacing(" ", with: "T")
    if let date = try? Date(plain, strategy: .iso8601) { return Int(date.timeIntervalSince1970) }
    let parts = plain.split(separator: "T", omittingEmptySubsequences: false)
    guard let first = parts.first, let day = CalendarDate(iso8601: String(first)),
      parts.count <= 2
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: timezone) ?? .gmt
    var components = DateComponents(year: day.year, month: day.month, day: day.day)
    if parts.count == 2 {
      let numbers = parts[1].split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
      guard (2...3).contains(numbers.count), let hour = numbers[0], let minute = numbers[1],
        (0..<24).contains(hour), (0..<60).contains(minute)
      else { return nil }
      components.hour = hour
      components.minute = minute
    }
    return calendar.date(from: components).map { Int($0.timeIntervalSince1970) }
  }

  /// A moment in the form that programs read (ISO 8601, UTC).
  static func text(_ seconds: Int) -> String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }
}
