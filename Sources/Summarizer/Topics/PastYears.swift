// What is long past is background, whatever it is about: the massacre of a century ago is no news of this week.

/// Tells sentences on what is long past by the years that they name.
struct PastYears {
  /// How far a sentence is from the news of its document.
  enum Distance {
    /// It may be news.
    case none
    /// It names a year long past.
    case year
    /// It tells the history of a war or a country: nothing but years long past, and no day of this week.
    case history
  }

  /// The years up to which something is long past, counted from the newest year.
  private static let span = 4
  /// Where no newer year is known, a text is taken to be from this one at least.
  private static let recent = 2003

  private let newest: Int

  /// Knows the newest year that a document's sentences name; `year` is its own, where it is known.
  init(sentences: [String], year: Int?) {
    newest = max(year ?? Self.recent, sentences.compactMap { Self.years(in: $0).max() }.max() ?? 0)
  }

  /// How far a sentence is from the news.
  func distance(of text: String) -> Distance {
    guard let year = Self.years(in: text).max(), year + Self.span <= newest else { return .none }
    let words = Set(text.split { !$0.isLetter }.map { $0.lowercased() })
    guard words.isDisjoint(with: Self.present) else { return .none }
    return words.isDisjoint(with: Self.states) ? .year : .history
  }

  /// Numbers of four digits that can be years: "1994", not "1,994", "$1994" or "1994.5".
  private static func years(in text: String) -> [Int] {
    guard text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return []
    }
    return text.split { !$0.isNumber && $0 != "," && $0 != "." && $0 != "$" }.compactMap { run in
      let digits = run.last.map { $0 == "," || $0 == "." } ?? false ? run.dropLast() : run
      guard digits.utf8.count == 4, let year = Int(digits), (1000...2100).contains(year) else {
        return nil
      }
      return year
    }
  }

  /// Words of the days that news is of.
  private static let present: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",
    "today", "now", "week", "current", "currently",
  ]

  /// What a war's or a country's history is told of.
  private static let states: Set<String> = [
    "war", "wars", "independence", "region", "territory", "enclave", "district", "districts",
    "republic", "ceasefire", "cease", "truce", "armistice", "conflict", "massacre", "massacres",
    "genocide", "pogrom", "pogroms", "empire", "soviet", "state", "borders", "recognized",
    "recognised",
  ]
}
