// Moments as header fields write them.

import Publication

/// A date of HTTP (RFC 9110, section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`, and the two obsolete forms
/// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994`.
enum HTTPDate {
  /// Seconds since the beginning of 1970; nil where the text is no date.
  static func seconds(of text: String) -> Int? {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != ":" }.map(String.init)
    guard let place = words.firstIndex(where: { $0.contains(":") }), let time = time(words[place])
    else { return nil }
    // The year stands before the time, or where the month does so after it.
    var day = Array(words[..<place].dropFirst())
    if day.count == 2, words.indices.contains(place + 1) { day.append(words[place + 1]) }
    guard day.count == 3 else { return nil }
    if Int(day[0]) == nil { day.swapAt(0, 1) }
    guard let number = Int(day[0]), let month = months.firstIndex(of: day[1].lowercased()),
      var year = Int(day[2])
    else { return nil }
    if day[2].count == 2 { year += year < 70 ? 2000 : 1900 }
    return CalendarDate(year: year, month: month + 1, day: number).map {
      $0.daysSince1970 * 86_400 + time
    }
  }

  private static func time(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    return hour * 3_600 + minute * 60 + second
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}
