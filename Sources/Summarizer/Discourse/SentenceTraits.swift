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
    if !contains(.denial),
      sentence.contains(where: Self.isAccusing) || Self.tellsOfHiredMen(sentence)
    {
      insert(.accusation)
    }
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
          && !isPassive(sentence[..<index]) && !isOfAll(sentence)
      case "denial", "denials", "refute", "refutes", "refuted", "disputes", "disputed", "rebuffed",
        "rebuts", "rebutted":
        return !isNegated(sentence[..<index])
      case "reject", "rejects", "rejected", "rejecting", "dismiss", "dismisses", "dismissed",
        "dismissing":
        return !isNegated(sentence[..<index])
          && (next.contains { claims.contains($0.lower) } || callsFalse(sentence[(index + 1)...]))
      case "called", "calls", "described", "labeled":
        // Who calls it a lie and accuses others accuses.
        return !isPassive(sentence[..<index]) && callsFalse(sentence[(index + 1)...])
          && !sentence.contains { $0.lower.hasPrefix("accus") }
      case "scoffed", "laughed":
        return next.first?.lower == "at" && next.contains { claims.contains($0.lower) }
      case "is", "was", "are", "were": return isCalledFalse(sentence, at: index)
      case "nothing": return disclaimsAll(sentence, at: index)
      case "baseless", "unfounded", "groundless", "fabricated", "untrue": return true
      case "not", "never":
        // "said its forces had not fired", "“Not one shell has been fired from Norway”".
        let before = sentence[..<index]
        if disclaims(sentence, at: index) { return true }
        return isAttack(next)
          && (before.allSatisfy { $0.kind == .mark }
            ? next.contains { ["one", "single"].contains($0.lower) } : speaksOfOwnDeeds(before))
      case "no":
        if disclaims(sentence, at: index) || disclaimsAll(sentence, at: index) { return true }
        // "said no missile had been launched at Oslo".
        return next.prefix(2).contains { weapons.contains($0.lower) }
          && sentence[index...].prefix(10).contains { ["been", "was", "were"].contains($0.lower) }
          && sentence[index...].prefix(12).contains { undone.contains($0.lower) }
          && (next.first?.lower != "fire"
            || sentence[index...].prefix(9).contains {
              ["toward", "towards", "on", "at", "from"].contains($0.lower)
            })
          && sentence.contains { ReportWords.speech.contains($0.lower) }
      default: return false
      }
    }
  }

  /// "dismissed the videos as “cheap theater”", "called the report a fabrication".
  private static func callsFalse(_ next: ArraySlice<Token>) -> Bool {
    let object = next.prefix(10)
    guard let word = object.firstIndex(where: { inventions.contains($0.lower) }),
      object[..<word].contains(where: { evidence.contains($0.lower) || claims.contains($0.lower) })
    else { return false }
    let before = object[..<word]
    return !before.contains { $0.lower == "for" }
      && (!["theater", "theatre"].contains(object[word].lower)
        || before.contains { $0.lower == "as" })
  }

  /// What is shown or told for a claim.
  static let evidence: Set<String> = [
    "video", "videos", "footage", "recording", "recordings", "image", "images", "photograph",
    "photographs", "picture", "pictures", "evidence", "testimony", "story", "stories", "article",
    "findings", "figures", "account", "accounts", "statement", "statements", "document",
    "documents",
  ]
  /// What is said of what is not true.
  static let inventions: Set<String> = [
    "theater", "theatre", "propaganda", "fabrication", "fabrications", "lie", "lies", "nonsense",
    "fake", "fakes", "fiction", "fantasy", "slander", "disinformation", "misinformation", "hoax",
    "invention", "inventions", "staged", "false", "forgery", "forgeries",
  ]

  /// Whether what was not done is an attack: "launched rockets", not "launched a paper".
  private static func isAttack(_ next: ArraySlice<Token>) -> Bool {
    next.contains { attacks.contains($0.lower) }
      || next.contains { $0.lower == "launched" } && next.contains { weapons.contains($0.lower) }
  }

  /// "said that its army had", "responded that it did": somebody speaks of what is theirs, and of what has been.
  private static func speaksOfOwnDeeds(_ before: ArraySlice<Token>) -> Bool {
    guard ["had", "has", "have", "did"].contains(before.last?.lower ?? ""),
      let verb = before.lastIndex(where: {
        ReportWords.speech.contains($0.lower) || $0.lower == "responded"
      })
    else { return false }
    return before[verb...].contains {
      ["its", "it", "their", "they", "his", "our"].contains($0.lower)
    }
  }

  private static let attacks: Set<String> = [
    "fired", "shelled", "attacked", "attack", "targeted", "bombed", "violated",
  ]
  private static let weapons: Set<String> = [
    "missile", "missiles", "rocket", "rockets", "drone", "drones", "attack", "attacks", "strikes",
    "fire",
  ]
  private static let undone: Set<String> = [
    "launched", "fired", "dropped", "used", "lost", "downed", "destroyed", "opened",
  ]

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

  static let claims: Set<String> = [
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
      // "the Well of Nine": of a name.
      if token.isCapitalized, before == "of" { return false }
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
    let words = sentence.map(\.lower)
    let numbers = numbers.filter { !isMeasure(sentence, at: $0) && !isExchanged(words, at: $0) }
    guard !numbers.isEmpty else { return false }
    if isObituary(sentence),
      !numbers.contains(where: { index in
        words[index...].prefix(4).contains(where: ReportWords.people.contains)
      })
    {
      return false
    }
    if isRelease(words) { return false }
    // "sailors killed in the war … a hearing at which 53 people spoke": far behind it. Of what stands before it, in doubt
    // all is counted.
    if numbers.contains(where: { index in
      words.indices[max(0, index - 14)...].contains { isCasualty(words, at: $0) }
    }) {
      return true
    }
    guard words.contains(where: ReportWords.destroying.contains) else { return false }
    return numbers.contains { index in
      words[index...].prefix(4).contains(where: ReportWords.people.contains)
    }
  }

  /// "Jane Doe, who won 512 games in 31 seasons, died on Tuesday": of one person's death it counts none.
  private static func isObituary(_ sentence: [Token]) -> Bool {
    guard sentence.count > 6,
      let died = sentence.firstIndex(where: { $0.lower == "died" }), died > 2,
      sentence[died - 1].isMark(","),
      died + 1 < sentence.count,
      ["on", "at", "of", "in"].contains(sentence[died + 1].lower)
        || ReportWords.days.contains(sentence[died + 1].lower),
      let comma = sentence.firstIndex(where: { $0.isMark(",") }), (2...5).contains(comma),
      sentence[..<comma].allSatisfy({
        $0.kind == .mark || $0.isCapitalized && !Places.contains($0.text)
      })
    else { return false }
    return sentence.count { ReportWords.casualties.contains($0.lower) } == 1
  }

  /// A number that is an age, a span of time, a distance, a price or one of a known number: it counts nobody. In doubt it
  /// counts: a count of the dead without a source must not pass for something else.
  private static func isMeasure(_ sentence: [Token], at index: Int) -> Bool {
    let next = index + 1 < sentence.count ? sentence[index + 1].lower : ""
    let before = index > 0 ? sentence[index - 1].lower : ""
    if countsAnimals(sentence, at: index) { return true }
    // "killed 80 days before".
    if ReportWords.casualties.contains(before) { return false }
    if isAge(sentence, at: index) || ["aged", "$", "€", "£"].contains(before) { return true }
    // "at the age of nine", "voted 6 to 5", "the 1998-99 war".
    if before == "of", index > 1, sentence[index - 2].lower == "age" { return true }
    if isScore(sentence, at: index) || isSpan(sentence[index]) && !ReportWords.people.contains(next)
    {
      return true
    }
    // "one of just four …".
    if index > 2, ["just", "only"].contains(before), sentence[index - 2].lower == "of",
      sentence[index - 3].lower == "one"
    {
      return true
    }
    // "a 36-hour pause".
    let unit = sentence[index].lower.split(separator: "-").last.map { $0 + "s" } ?? ""
    return measures.contains(next) || measures.contains(unit)
      || sentence[index].lower.hasSuffix("-year-old")
  }

  /// "killing 40 sheep", "killing hundreds of trout"; not "killing nine fish sellers".
  private static func countsAnimals(_ sentence: [Token], at index: Int) -> Bool {
    let next = sentence[(index + 1)...]
    guard let animal = next.first?.lower == "of" ? next.dropFirst().first : next.first,
      animals.contains(animal.lower)
    else { return false }
    let after = next.drop { $0.lower != animal.lower }.dropFirst().first
    return after.map { $0.kind == .mark || ReportWords.functionWords.contains($0.lower) } ?? true
  }

  /// "voted 6 to 5", "passed by 58 to 41"; not "lost 12 to 15 soldiers".
  private static func isScore(_ sentence: [Token], at index: Int) -> Bool {
    func isNumber(_ index: Int) -> Bool { sentence[index].kind == .number }
    let isHalf =
      index + 2 < sentence.count && isNumber(index) && sentence[index + 1].lower == "to"
      && isNumber(index + 2)
      || index > 1 && isNumber(index) && sentence[index - 1].lower == "to" && isNumber(index - 2)
    return isHalf
      && sentence[max(0, index - 6)..<min(sentence.count, index + 6)].contains {
        votes.contains($0.lower)
      }
      && !sentence[(index + 1)...].prefix(4).contains { ReportWords.people.contains($0.lower) }
  }

  private static let votes: Set<String> = [
    "vote", "votes", "voted", "passed", "rejected", "approved", "ruled",
  ]

  /// "1998-99": years.
  private static func isSpan(_ token: Token) -> Bool {
    let parts = token.text.split { $0 == "-" || $0 == "–" }
    guard parts.count == 2, let first = Int(parts[0]), Int(parts[1]) != nil else { return false }
    return (1500...2100).contains(first) && [2, 4].contains(parts[1].count)
  }

  /// "Jane Doe, 89, died": after a name of two words that is no place.
  private static func isAge(_ sentence: [Token], at index: Int) -> Bool {
    guard index > 2, index + 2 < sentence.count, let number = Int(sentence[index].text),
      (1..<120).contains(number), sentence[index - 1].isMark(","),
      sentence[index + 1].isMark(","), !Self.shares.contains(sentence[index + 2].lower)
    else { return false }
    let name = sentence[(index - 3)..<(index - 1)]
    return name.allSatisfy { $0.kind == .word && $0.isCapitalized && !Places.contains($0.text) }
      && !(index > 3 && ["in", "at", "near", "of", "from"].contains(sentence[index - 4].lower))
  }

  /// After "73, …": they are counted, not old.
  private static let shares: Set<String> = [
    "most", "mostly", "many", "all", "including", "among", "both", "some", "half", "and", "were",
  ]
  private static let measures: Set<String> = [
    "years", "months", "weeks", "days", "hours", "minutes", "decades", "centuries", "miles",
    "kilometers", "kilometres", "meters", "metres", "feet", "acres", "dollars", "degrees",
    "gallons", "liters", "litres", "tons", "tonnes", "barrels", "pounds", "kilograms", "inches",
    "yards",
  ]
  private static let animals: Set<String> = [
    "fish", "trout", "salmon", "sheep", "cattle", "cows", "horses", "pigs", "chickens", "turkeys",
    "birds", "dogs", "cats", "animals", "livestock", "bees", "trees", "deer", "seals", "whales",
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
