// The only reader of the clock.

import Foundation
import Publication

/// What day it is.
enum Clock {
  /// Today in a time zone (IANA name); an unknown name is UTC.
  static func today(in timezone: String) -> CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: timezone) ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return CalendarDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
      ?? CalendarDate(daysSince1970: 0)
  }

  /// Seconds since the beginning of 1970.
  static var now: Int { Int(Date().timeIntervalSince1970) }

  /// Seconds that only grow, whatever is done to the clock.
  static var seconds: Double {
    let time = ContinuousClock.now - start
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
  }

  private static let start = ContinuousClock.now
}
