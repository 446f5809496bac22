// Numbers that count something, told from those that only name it.

/// Finds in a sentence the numbers that count: people, money, shares, distances, and not telephones, streets, days.
enum CountedNumber {
  /// The largest number that counts something, or nil.
  ///
  /// After it stands what it counts ("40 windows", "12 percent", "3 million"), or before it a currency sign.
  static func largest(in text: String) -> Double? {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.indices.compactMap { value(of: words, at: $0) }.max()
  }

  private static func value(of words: [String], at index: Int) -> Double? {
    let word = words[index]
    let opened = word.drop { "“\"(‘'".contains($0) }
    let isMoney = opened.first.map { "$€£¥֏₽₺₼".contains($0) } ?? false
    let number = opened.drop { !$0.isNumber }
    let digits = number.prefix { $0.isNumber || $0 == "," || $0 == "." }
    let after = number.dropFirst(digits.count)
    let closed = String(digits.reversed().drop { !$0.isNumber }.reversed())
    guard opened.first?.isNumber == true || isMoney, !closed.isEmpty,
      var value = Double(closed.filter { $0 != "," })
    else { return nil }
    let next = index + 1 < words.count ? words[index + 1] : ""
    let scale = next.lowercased().prefix { $0.isLetter }
    if let factor = scales[String(scale)] { value *= factor }
    // "19:30", "28-27", "24/7", "3rd"; "40%" counts, "12-year-old" does not.
    if isMoney || after.hasPrefix("%") { return value }
    guard after.isEmpty, digits.count == closed.count else { return nil }
    if index > 0, naming.contains(bare(words[index - 1])) { return nil }
    // "2,300 of them", "217 Turkish-backed fighters", "40 windows"; not "2017 and", "7 p.m.", "112 at".
    let noun = bare(next)
    guard let first = next.first, first.isLetter, !idle.contains(noun) else { return nil }
    // "90 Elm Street".
    if first.isUppercase,
      words[(index + 1)...].prefix(3).contains(where: { streets.contains(bare($0)) })
    {
      return nil
    }
    // "worried that 60 days would turn into six months": a span of time is no figure of the week.
    if spans.contains(noun) { return nil }
    let isYear = closed.count == 4 && !closed.contains(",") && (1800...2100).contains(value)
    return isYear ? nil : value
  }

  private static let spans: Set<String> = [
    "days", "hours", "minutes", "months", "seconds", "weeks", "years",
  ]

  /// A word in lower case without the punctuation at its end.
  private static func bare(_ word: String) -> String {
    var word = word.lowercased()
    while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    return word
  }

  private static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
  ]

  /// Before a number that is a name.
  private static let naming: Set<String> = [
    "act", "apartment", "april", "article", "aug", "august", "battalion", "brigade", "bus",
    "call", "called", "calling", "channel", "chapter", "dec", "december", "dial", "dialing",
    "district", "feb", "february", "flat", "flight", "form", "gate", "grade", "highway", "hotline",
    "jan", "january", "july", "june", "line", "march", "may", "no", "nov", "november", "number",
    "oct", "october", "order", "page", "phone", "platform", "pier", "precinct", "proposition",
    "resolution", "road", "room", "route", "school", "sec", "section", "sept", "september",
    "street", "suite", "tel", "telephone", "text", "track", "ward", "week", "year",
  ]

  private static let streets: Set<String> = [
    "ave", "avenue", "boulevard", "blvd", "drive", "lane", "road", "st", "street",
  ]

  /// After a number that counts nothing there.
  private static let idle: Set<String> = [
    "a.m", "am", "after", "ago", "and", "april", "as", "at", "aug", "august", "ave", "avenue",
    "because", "before", "boulevard", "but", "by", "dec", "december", "drive", "during", "feb",
    "february", "for", "from", "he", "if", "in", "into", "is", "it", "jan", "january", "july",
    "june", "lane", "march", "may", "noon", "nov", "november", "o’clock", "o'clock", "oct",
    "october", "on", "or", "p.m", "pm", "road", "sept", "september", "she", "since", "st",
    "street", "that", "the", "they", "this", "to", "until", "was", "were", "when", "where",
    "which", "while", "who", "will", "with",
  ]
}
