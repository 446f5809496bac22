// Dates as a reader has them, in the publication's language.

import Foundation

extension CalendarDate {
  /// Month and day without the year: "Nov. 3" as the Associated Press writes it, the space unbroken; in other
  /// languages as the locale does (Unicode CLDR), in the Gregorian calendar and UTC, whatever the machine's settings.
  ///
  /// - Parameter language: a BCP 47 tag.
  public func short(in language: String) -> String {
    if Self.isEnglish(language) {
      let name = Self.months[month - 1]
      // March to July stand whole; September has four letters.
      let short = name.count < 6 ? name : name.prefix(name == "September" ? 4 : 3) + "."
      // Unbroken: "Nov." at the end of a line reads as a stop.
      return "\(short)\u{A0}\(day)"
    }
    let formatter = Self.formatter(in: language)
    formatter.setLocalizedDateFormatFromTemplate("dMMM")
    return formatter.string(from: noon)
  }

  /// Weekday, day, month and year: "Friday, November 6, 2020"; in other languages, and in British English, as the
  /// locale does.
  ///
  /// - Parameter language: a BCP 47 tag.
  public func long(in language: String) -> String {
    if Self.isEnglish(language), !language.lowercased().hasPrefix("en-gb") {
      return "\(weekday.rawValue.capitalized), \(Self.months[month - 1]) \(day), \(year)"
    }
    let formatter = Self.formatter(in: language)
    formatter.dateStyle = .full
    formatter.timeStyle = .none
    return formatter.string(from: noon)
  }

  private var noon: Date { Date(timeIntervalSince1970: Double(daysSince1970) * 86_400 + 43_200) }

  private static func isEnglish(_ language: String) -> Bool {
    language.split(separator: "-").first?.lowercased() == "en"
  }

  private static func formatter(in language: String) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: language.replacing("-", with: "_"))
    formatter.calendar = Calendar(identifier: .gregorian)
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    return formatter
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
