// Dates as feeds and pages write them.

import Publication

/// The day in a date and time: RFC 3339, RFC 5322, and what people write instead.
enum PublishedDate {
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
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
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
