// What a sentence is in a dispute: an accusation, a denial, a count of the dead.

/// What a sentence says that a digest has to treat with care.
public struct SentenceTraits: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt16

  /// Makes traits from their bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Somebody denies or rejects something.
  public static let denial = SentenceTraits(rawValue: 1)
  /// Somebody is accused, or a wrong is alleged.
  public static let accusation = SentenceTraits(rawValue: 2)
  /// It has a number that counts or measures, not only a date or a time.
  public static let figure = SentenceTraits(rawValue: 4)
  /// It counts people killed, wounded or missing.
  public static let casualtyFigure = SentenceTraits(rawValue: 8)
  /// It has a statement in somebody's own words.
  public static let quotation = SentenceTraits(rawValue: 16)
  /// It asks.
  public static let question = SentenceTraits(rawValue: 32)
}

extension SentenceTraits {
  /// The traits of a sentence.
  init(of read: ReadSentence) {
    let sentence = read.tokens
    self = []
    if Self.denies(sentence) { insert(.denial) }
    if sentence.contains(where: { Self.isAccusing($0) }), !contains(.denial) { insert(.accusation) }
    let numbers = sentence.indices.filter { Self.isCount(sentence, at: $0) }
    if !numbers.isEmpty { insert(.figure) }
    if Self.countsPeople(sentence, numbers: numbers) { insert(.casualtyFigure) }
    if read.quotation.quotes || read.quotation.startsInside { insert(.quotation) }
    if sentence.contains(where: { $0.isMark("?") }) { insert(.question) }
  }

  private static func denies(_ sentence: [Token]) -> Bool {
    sentence.indices.contains { index in
      let next = sentence[(index + 1)...].prefix(6)
      switch sentence[index].lower {
      case "deny", "denies", "denied", "denying":
        return !isNegated(sentence[..<index]) && !withholds(next.first?.lower)
          && !isPassive(sentence[..<index])
      case "denial", "denials", "refute", "refutes", "refuted", "disputes", "disputed", "rebuffed",
        "rebuts", "rebutted":
        return !isNegated(sentence[..<index])
      case "reject", "rejects", "rejected", "rejecting", "dismiss", "dismisses", "dismissed",
        "dismissing":
        return !isNegated(sentence[..<index]) && next.contains { claims.contains($0.lower) }
      case "baseless", "unfounded", "groundless", "fabricated", "untrue": return true
      default: return false
      }
    }
  }

  /// "did not deny", "neither confirmed nor denied", "to confirm or deny": no denial.
  private static func isNegated(_ before: ArraySlice<Token>) -> Bool {
    before.suffix(3).contains {
      [
        "not", "never", "nor", "neither", "cannot", "didn't", "doesn't", "don't", "can't",
        "couldn't", "won't", "hasn't",
      ].contains($0.lower)
    }
      || before.suffix(3).contains { ["confirm", "confirmed"].contains($0.lower) }
        && before.last?.lower == "or"
  }

  /// "denied entry", "denied access": withholds something.
  private static func withholds(_ next: String?) -> Bool {
    [
      "entry", "access", "permission", "bail", "visas", "visa", "asylum", "treatment", "parole",
      "medical", "entrance",
      "requests", "request", "passage", "citizenship", "accreditation", "service",
    ].contains(next ?? "")
  }

  /// "were denied visas": somebody is refused something.
  private static func isPassive(_ before: ArraySlice<Token>) -> Bool {
    ["was", "were", "been", "being", "are", "is"].contains(before.last?.lower ?? "")
  }

  private static let claims: Set<String> = [
    "accusation", "accusations", "allegation", "allegations", "claim", "claims", "charge",
    "charges", "report", "reports",
    "criticism", "suggestion", "suggestions", "rumor", "rumors", "assertion", "assertions",
  ]

  private static func isAccusing(_ token: Token) -> Bool {
    if token.kind != .word { return false }
    let stems = [
      "accus", "alleg", "blam", "recruit", "violat", "atrocit", "massacr", "aggress", "behead",
    ]
    if stems.contains(where: { token.lower.hasPrefix($0) }) { return true }
    return [
      "crimes", "mercenaries", "mercenary", "jihadists", "terrorists", "genocide", "deliberately",
      "claims", "claimed",
    ]
    .contains(token.lower)
  }

  /// A number that is no date, time, year, age in a name or ordinal.
  private static func isCount(_ sentence: [Token], at index: Int) -> Bool {
    let token = sentence[index]
    let next = index + 1 < sentence.count ? sentence[index + 1].lower : ""
    let before = index > 0 ? sentence[index - 1].lower : ""
    if token.kind == .word {
      guard ReportWords.numberWords.contains(token.lower) else { return false }
      // "One of them", "one such": no count.
      return token.lower != "one" || ReportWords.people.contains(next)
        || ["million", "billion", "hundred", "thousand"].contains(next)
    }
    guard token.kind == .number else { return false }
    if months.contains(before) || months.contains(next) { return false }
    if token.text.contains(":") || ["p.m", "a.m", "p.m.", "a.m.", "pm", "am"].contains(next) {
      return false
    }
    if token.lower.hasSuffix("pm") || token.lower.hasSuffix("am") || token.lower.hasSuffix("th")
      || token.lower.hasSuffix("st") || token.lower.hasSuffix("nd") || token.lower.hasSuffix("rd")
    {
      return false
    }
    // A year: four digits without a unit after them, after a month, "in", "since" or a comma.
    if let number = Int(token.text), (1500...2100).contains(number),
      ["in", "since", "of", "from", "until", "by", "–", "-", ",", "and", "after", "before", "the"]
        .contains(before),
      !ReportWords.people.contains(next)
    {
      return false
    }
    return !Self.labels.contains(before)
  }

  private static func countsPeople(_ sentence: [Token], numbers: [Int]) -> Bool {
    let numbers = numbers.filter { !isMeasure(sentence, at: $0) }
    guard !numbers.isEmpty else { return false }
    let words = sentence.map(\.lower)
    if words.contains(where: ReportWords.casualties.contains) { return true }
    guard words.contains(where: ReportWords.destroying.contains) else { return false }
    return numbers.contains { index in
      words[index...].prefix(4).contains(where: ReportWords.people.contains)
    }
  }

  /// A number that is an age, a span of time, a share, a price or one of a known number: it counts nobody.
  private static func isMeasure(_ sentence: [Token], at index: Int) -> Bool {
    let next = index + 1 < sentence.count ? sentence[index + 1] : nil
    let before = index > 0 ? sentence[index - 1] : nil
    // "Jane Doe, 89, died", "aged 89".
    if sentence[index].kind == .number, let before, let next, before.isMark(","),
      next.isMark(",") || next.isMark("."), let number = Int(sentence[index].text), number < 120,
      index > 1, sentence[index - 2].isCapitalized
    {
      return true
    }
    if ["aged", "age", "$", "€", "£"].contains(before?.lower ?? "") { return true }
    // "one of just four …".
    if index > 2, ["just", "only"].contains(before?.lower ?? ""),
      sentence[index - 2].lower == "of", sentence[index - 3].lower == "one"
    {
      return true
    }
    return measures.contains(next?.lower ?? "") || sentence[index].lower.hasSuffix("-year-old")
  }

  private static let measures: Set<String> = [
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute",
    "minutes", "decade", "decades", "century", "centuries", "mile", "miles", "km", "kilometer",
    "kilometers", "kilometre", "kilometres", "meter", "meters", "foot", "feet", "acre", "acres",
    "dollar", "dollars", "degree", "degrees",
  ]
  /// Words after which a number is a name.
  private static let labels: Set<String> = [
    "article", "no", "chapter", "page", "section", "resolution", "call", "dial", "phone", "text",
    "room", "route", "highway", "channel", "flight", "gate", "line", "bus", "extension", "figure",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november",
    "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
  ]
}
