// What is long past is background, whatever it is about: the massacre of a century ago is no news of this week.

/// Tells sentences on what is long past by the years that they name.
///
/// Careful: a number may count soldiers, and a report of today's shelling may say when the town was taken.
struct PastYears {
  /// How far a sentence is from the news of its document.
  enum Distance {
    /// It may be news.
    case none
    /// It names a year long past.
    case year
    /// It names one and tells of a war, a territory or a truce.
    case history
  }

  /// From so many years on something is long past.
  private static let span = 4
  /// Where no newer year is known, a text is taken to be from this one at least.
  private static let recent = 2003

  private let newest: Int

  /// Knows the year of a document, or else the newest one that its sentences name.
  init(sentences: [String], year: Int?) {
    newest =
      year
      ?? max(Self.recent, sentences.flatMap { Self.words(of: $0).years.map(\.year) }.max() ?? 0)
  }

  /// How far a sentence is from the news.
  func distance(of text: String) -> Distance {
    guard text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return .none
    }
    let (words, years) = Self.words(of: text)
    guard let year = years.map(\.year).max(), year + Self.span <= newest,
      !Self.isOfToday(words, besides: Set(years.map(\.index))),
      years.allSatisfy({ Self.isOfMainClause($0.index, in: words) })
    else { return .none }
    return words.contains { Self.states.contains($0.lower) } ? .history : .year
  }

  private struct Word {
    var lower: String
    /// Whether a comma stands before it.
    var followsComma: Bool
  }

  /// The words of a text, and which of them are years: "in 1994", "the 1994 war", "1992-1994", not "1994 soldiers".
  private static func words(of text: String) -> (words: [Word], years: [(index: Int, year: Int)]) {
    var words: [Word] = []
    var followsComma = false
    for run in text.split(separator: " ") {
      for part in run.split(whereSeparator: { "-–—/".contains($0) }) {
        let bare = part.filter { $0.isLetter || $0.isNumber || $0 == "$" || $0 == "," || $0 == "." }
        var lower = bare.lowercased()
        while let last = lower.last, last == "," || last == "." { lower.removeLast() }
        words.append(Word(lower: lower, followsComma: followsComma))
        followsComma = false
      }
      followsComma = run.hasSuffix(",")
    }
    let years = words.indices.compactMap { index -> (index: Int, year: Int)? in
      guard words[index].lower.utf8.count == 4, let year = Int(words[index].lower),
        (1000...2100).contains(year)
      else { return nil }
      let next = index + 1 < words.count ? words[index + 1] : nil
      let before = index > 0 ? words[index - 1].lower : ""
      let isOfThing = next.map { !$0.followsComma && things.contains($0.lower) } ?? false
      let counts =
        next.map { !$0.followsComma && $0.lower.hasSuffix("s") && $0.lower.count > 3 } ?? false
      return isOfThing || leading.contains(before) && !counts ? (index, year) : nil
    }
    return (words, years)
  }

  /// Whether somebody says it now, or it names a day or a month by itself.
  private static func isOfToday(_ words: [Word], besides years: Set<Int>) -> Bool {
    words.indices.contains { index in
      present.contains(words[index].lower)
        || ReportWords.months.contains(words[index].lower) && !years.contains(index + 1)
    }
  }

  /// Whether a year stands in what the sentence tells, and not in what it only says of a name: ", which was taken in 1992",
  /// "since the war of 1994" of the largest advance.
  private static func isOfMainClause(_ year: Int, in words: [Word]) -> Bool {
    let isRule = words.contains { rules.contains($0.lower) }
    if isRule { return true }
    return !words[..<year].contains { word in
      asides.contains(word.lower) && (word.followsComma || word.lower == "since")
        || ["after", "under"].contains(word.lower)
    }
  }

  private static let leading = Set([
    "in", "of", "since", "from", "before", "until", "after", "between", "during", "by", "and", "to",
    "late", "early", "spring", "summer", "autumn", "fall", "winter", "1990s",
  ]).union(ReportWords.months)
  private static let things: Set<String> = [
    "war", "wars", "ceasefire", "cease", "truce", "treaty", "agreement", "accord", "conflict",
  ]
  private static let present: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",
    "today", "now", "week", "night", "morning", "current", "currently", "said", "says", "told",
    "according",
  ]
  /// What begins a clause on a name.
  private static let asides: Set<String> = [
    "which", "who", "whose", "where", "created", "founded", "established", "formed", "born",
    "taken", "held", "home", "since",
  ]
  /// What a territory's history says it has been.
  private static let rules: Set<String> = [
    "governed", "ruled", "run", "recognized", "recognised", "administered", "independence",
  ]

  /// What a war's or a country's history is told of.
  private static let states: Set<String> = [
    "war", "wars", "independence", "region", "territory", "enclave", "district", "districts",
    "republic", "ceasefire", "cease", "truce", "armistice", "conflict", "massacre", "massacres",
    "genocide", "pogrom", "pogroms", "empire", "soviet", "state", "borders", "recognized",
    "recognised",
  ]
}
