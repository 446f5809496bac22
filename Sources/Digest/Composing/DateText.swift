// Dates as a source line has them.

import Foundation
import Publication

extension CalendarDate {
  /// Month and day without the year: "Nov. 3" as the Associated Press writes it; in other languages as the
  /// locale does (Unicode CLDR).
  func short(in language: String) -> String {
    if language.lowercased().hasPrefix("en") {
      let months = [
        "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.",
        "Dec.",
      ]
      // Unbroken: "Nov." at the end of a line reads as a stop.
      return "\(months[month - 1])\u{A0}\(day)"
    }
    let formatter = DateFormatter()
    formatter.calendar = Calendar(identifier: .gregorian)
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.locale = Locale(identifier: language)
    formatter.setLocalizedDateFormatFromTemplate("dMMM")
    return formatter.string(from: Date(timeIntervalSince1970: Double(daysSince1970) * 86_400))
  }
}
