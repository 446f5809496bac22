// A date in the words of a language.

import Foundation
import Publication

/// Writes dates out in full: "Friday, November 6, 2020".
struct DateText {
  /// A BCP 47 tag.
  let language: String

  /// The weekday, day, month and year. English is written here; other languages are formatted by ICU, in the
  /// Gregorian calendar and UTC, whatever the machine's settings.
  func text(_ date: CalendarDate) -> String {
    let base = language.split(separator: "-").first.map { $0.lowercased() } ?? "en"
    if base == "en", !language.lowercased().hasPrefix("en-gb") { return Self.english(date) }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: language.replacingOccurrences(of: "-", with: "_"))
    formatter.calendar = Calendar(identifier: .gregorian)
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateStyle = .full
    formatter.timeStyle = .none
    return formatter.string(
      from: Date(timeIntervalSince1970: Double(date.daysSince1970) * 86_400 + 43_200))
  }

  private static func english(_ date: CalendarDate) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November",
      "December",
    ]
    return
      "\(date.weekday.rawValue.capitalized), \(months[date.month - 1]) \(date.day), \(date.year)"
  }
}
