// Needs that the first words of a sentence show.

extension NeedFinder {
  /// A connective, or a phrase that points back, at the very start.
  func opening(_ sentence: ReadSentence) -> Need? {
    let words = sentence.words
    guard let first = words.first else { return nil }
    if sentence.tokens.count > 2, isInterview(sentence.tokens) { return .previous("interview") }
    if ReportWords.connectives.contains(first.lower), !isAdjective(words) {
      return .previous(first.lower)
    }
    for phrase in ReportWords.connectivePhrases
    where words.starts(with: phrase) && !isTitle(phrase, in: sentence.tokens) {
      return .previous(phrase.joined(separator: "-"))
    }
    if Self.pronouns.contains(first.lower), !isHarmless(words) { return .previous(first.lower) }
    if ["this", "that"].contains(first.lower), words.count > 1,
      !(first.lower == "this" && Self.periods.contains(words[1].lower))
    {
      return .previous(first.lower)
    }
    if let pronoun = pronounAfterTime(words) { return .previous(pronoun) }
    // "The man from Oslo said …": which one.
    if first.lower == "the", words.count > 3,
      ["man", "woman", "boy", "girl", "couple", "teenager", "youth"].contains(words[1].lower),
      ["from", "in", "at"].contains(words[2].lower)
    {
      return .previous("the-" + words[1].lower)
    }
    // "In one, a man says …": of several that were told.
    if first.lower == "in", words.count > 1, ["one", "another", "others"].contains(words[1].lower),
      let after = sentence.tokens.firstIndex(of: words[1]), after + 1 < sentence.tokens.count,
      sentence.tokens[after + 1].isMark(",")
    {
      return .previous("in-" + words[1].lower)
    }
    // "The only catch was the price": of what.
    if first.lower == "the", words.count > 3, words[1].lower == "only",
      VerbWords.auxiliaries.contains(words[3].lower), !words[2].isCapitalized
    {
      return .previous("the-only")
    }
    if let need = setting(words) ?? pointingBack(words) ?? condition(words) { return need }
    if [
      "later", "earlier", "previously", "initially", "outside", "inside", "nearby", "downstairs",
      "upstairs", "across",
    ].contains(first.lower),
      let mark = sentence.tokens.dropFirst().first,
      mark.isMark(",")
    {
      return .previous(first.lower)
    }
    return nil
  }

  /// "The former mayor of Oslo": not the first of two.
  private func isTitle(_ phrase: [String], in words: [Token]) -> Bool {
    guard phrase.last == "former", words.count > 4, words[2].kind == .word else { return false }
    return words[3...].prefix(3).contains { $0.lower == "of" || $0.isCapitalized }
      && VerbReader(sentence: words).group(at: 2) == nil
  }

  /// "On Tuesday it showed four days of fuel": whatever it is stands before the sentence; not "On Tuesday it was clear
  /// that …".
  private func pronounAfterTime(_ words: [Token]) -> String? {
    guard ["on", "in", "by", "since", "last", "this", "until"].contains(words[0].lower),
      let place = words.prefix(5).firstIndex(where: { ["it", "they"].contains($0.lower) }),
      place > 1, place + 1 < words.count,
      words[1..<place].allSatisfy({
        $0.kind == .number || ReportWords.times.contains($0.lower)
          || ReportWords.timeNouns.contains($0.lower) || ["early", "late"].contains($0.lower)
      }),
      !(words[place].lower == "it" && isExpletive(Array(words[place...])))
    else { return nil }
    return words[place].lower
  }

  /// "In that age group, …", "At those hours the …": a circumstance that was told before.
  private func pointingBack(_ words: [Token]) -> Need? {
    // "On one of those nights, …", "Two of these ships …".
    if let of = words.prefix(4).firstIndex(where: { $0.lower == "of" }), of > 0,
      of + 4 < words.count,
      words[of - 1].kind == .number || ReportWords.numberWords.contains(words[of - 1].lower)
        || ["some", "many", "most", "each", "several", "all", "none"].contains(words[of - 1].lower),
      ["those", "these"].contains(words[of + 1].lower), words[of + 2].kind == .word,
      // A noun: "of those killed" says who.
      words[of + 2].lower.hasSuffix("s"), !ReportWords.functionWords.contains(words[of + 2].lower),
      !words[(of + 2)...].prefix(3).contains(where: { VerbWords.relatives.contains($0.lower) })
    {
      return .previous("of-" + words[of + 1].lower)
    }
    // "Of the 12 arrested on Saturday, seven …": a number that was told; not "Of the 27 members of the Union".
    if words.count > 6, words[0].lower == "of", words[1].lower == "the", isCount(words[2]),
      words[3].lower.hasSuffix("ed") || VerbWords.auxiliaries.contains(words[3].lower)
        || VerbWords.irregular.contains(words[3].lower),
      !words[3...].prefix(6).contains(where: {
        VerbWords.relatives.contains($0.lower) || $0.lower == "by"
          || $0.isCapitalized && !ReportWords.times.contains($0.lower)
      })
    {
      return .previous("of-the-" + words[2].lower)
    }
    guard words.count > 5,
      ["in", "at", "on", "during", "for", "from", "by"].contains(words[0].lower),
      ["that", "those", "these"].contains(words[1].lower), words[2].kind == .word,
      !words[2].isCapitalized, !ReportWords.functionWords.contains(words[2].lower),
      !words[3...5].contains(where: { VerbWords.relatives.contains($0.lower) })
    else { return nil }
    return .previous(words[0..<3].map(\.lower).joined(separator: "-"))
  }

  /// "If that holds, …": what the clause is about was told before.
  private func condition(_ words: [Token]) -> Need? {
    guard words.count > 4, VerbWords.subordinators.contains(words[0].lower),
      ["this", "that", "these", "those"].contains(words[1].lower),
      VerbReader(sentence: words).group(at: 2) != nil
    else { return nil }
    return .previous(words[0..<2].map(\.lower).joined(separator: "-"))
  }

  /// "Farther east, …", "Within hours, …", "By midday, …", "On Friday one of its cars …": a place, an hour or an owner that
  /// was told before.
  private func setting(_ words: [Token]) -> Need? {
    guard words.count > 3 else { return nil }
    let (first, second, third) = (words[0].lower, words[1].lower, words[2].lower)
    if ["farther", "further"].contains(first), Self.directions.contains(second) {
      return .previous(first + "-" + second)
    }
    if first == "within", ["hours", "minutes", "days", "weeks"].contains(second) {
      return .previous(first + "-" + second)
    }
    if ["by", "until"].contains(first), Self.hours.contains(second == "the" ? third : second) {
      return .previous(first + "-" + (second == "the" ? third : second))
    }
    let start = words.prefix(8).map(\.lower)
    if let one = start.firstIndex(of: "one"), one + 2 < start.count, start[one + 1] == "of",
      ["its", "their", "his", "her"].contains(start[one + 2]),
      words[..<one].allSatisfy({
        !$0.isCapitalized || Self.periods.contains($0.lower) || $0.lower == first
      })
    {
      return .previous("one-of-" + start[one + 2])
    }
    return nil
  }

  /// "Two others were wounded", "Eleven more names", "One of the two", "Most were children".
  func numbered(_ sentence: ReadSentence) -> Need? {
    let words = sentence.words
    guard words.count > 2 else { return nil }
    let first = words[0].lower
    let second = words[1].lower
    let isNumber = words[0].kind == .number || ReportWords.numberWords.contains(first)
    let isShare = [
      "all", "each", "none", "neither", "most", "several", "some", "many", "few", "both", "either",
    ].contains(first)
    if isNumber, ["others", "more", "other"].contains(second), words[2].lower != "than" {
      return .previous(first + "-" + second)
    }
    // "Many other towns have stopped the work"; not "Many other towns, among them Oslo".
    if ["many", "some", "several"].contains(first), ["other", "others"].contains(second),
      !["countries", "states", "nations"].contains(words[2].lower),
      !words[2...].prefix(6).contains(where: {
        $0.isCapitalized || ["among", "such"].contains($0.lower)
      })
    {
      return .previous(first + "-" + second)
    }
    // "One, who gave his age as 19, said", "Two, both from Oslo, were freed": of those who were told of.
    if isNumber, words[0].kind == .word, sentence.tokens.count > 2, sentence.tokens[1].isMark(","),
      sentence.tokens[0].range == words[0].range
    {
      return .previous(first)
    }
    // "Some of this may sound small", but not "Some of this year’s rain".
    if isShare || ["part", "much"].contains(first), second == "of", words.count > 3,
      ["this", "that", "it"].contains(words[2].lower),
      !Self.periods.contains(words[3].lower.prefix { $0.isLetter }.description)
    {
      return .previous(first + "-of")
    }
    if isNumber || isShare, second == "of",
      ["them", "those", "these"].contains(words[2].lower)
        || words[2].lower == "the" && words.count > 3 && isCount(words[3]) && words.count > 4
          && !words[4].isCapitalized
    {
      return .previous(first + "-of")
    }
    if isShare || isNumber, VerbWords.auxiliaries.contains(second) { return .previous(first) }
    if isShare,
      VerbWords.irregular.contains(second) || VerbReader(sentence: words).group(at: 1) != nil
    {
      return .previous(first)
    }
    if isShare, Self.doings.contains(second) { return .previous(first) }
    if isShare, isCount(words[1]), VerbWords.auxiliaries.contains(words[2].lower) {
      return .previous(first + "-" + second)
    }
    if ["either", "neither"].contains(first), second != "of", !words[1].isCapitalized {
      return .previous(first)
    }
    if ReportWords.openers.contains(first),
      second == "another" || ["other", "separate"].contains(second) && first == "in"
    {
      return .previous(first + "-" + second)
    }
    // "A third man said", "A second bomb went off": after others.
    if first == "a", ["second", "third", "fourth", "fifth"].contains(second),
      ReportWords.persons.contains(words[2].lower)
        || Self.oneOfSeveral.contains(words[2].lower) && words.count > 3
          && !["of", "on", "at", "in", "helicopter"].contains(words[3].lower)
          && !words[3...].contains(where: { ["first", "within"].contains($0.lower) })
    {
      return .previous("a-" + second)
    }
    // "The paper called it."
    if words.count < 6, words[words.count - 1].lower == "it" { return .previous("it") }
    if first == "another" { return .previous(first) }
    if ["other", "others"].contains(first), second != "than" { return .previous(first) }
    return nil
  }

  /// "The minister, however, refused": a connective between commas.
  func turning(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    for position in tokens.indices.dropFirst().dropLast().prefix(24)
    where !sentence.isQuoted[position] {
      let word = tokens[position].lower
      // "Norway, by contrast, …".
      if word == "contrast", tokens[position - 1].lower == "by", tokens[position + 1].isMark(",") {
        return .previous("by-contrast")
      }
      // "are employees and, therefore, may form a union": of the same sentence.
      let isSetOff =
        tokens[position - 1].isMark(",") && tokens[position + 1].isMark(",")
        && !(position > 2 && tokens[position - 2].lower == "and")
      if isSetOff && Self.turns.contains(word) || Self.adverbs.contains(word) {
        return .previous(word)
      }
    }
    return nil
  }

  private func isCount(_ token: Token) -> Bool {
    token.kind == .number || ReportWords.numberWords.contains(token.lower)
  }

  /// "Q: …", "RFE/RL: Do you …", as interviews are printed.
  private func isInterview(_ tokens: [Token]) -> Bool {
    for position in 1..<min(4, tokens.count - 1) where tokens[position].isMark(":") {
      return tokens[..<position].allSatisfy { $0.isCapitalized || $0.isMark(".") }
        && tokens[position + 1].isCapitalized
    }
    return false
  }

  /// "Both Azerbaijan and its ally", "It is expected that …", "Those who …".
  private func isHarmless(_ words: [Token]) -> Bool {
    guard words.count > 1 else { return false }
    switch words[0].lower {
    case "both":
      return words[1].isCapitalized
        || words.prefix(8).contains { $0.lower == "and" }
          && !ReportWords.anaphoric.contains(words[1].lower)
    case "it": return isExpletive(words)
    case "those":
      return ["who", "in", "with", "killed", "wounded", "injured", "responsible", "present"]
        .contains(words[1].lower)
        // "Those waiting in Oslo", but not "Those hanging and dimpled ballots".
        || words[1].lower.hasSuffix("ing") && words.dropFirst(2).first?.lower != "and"
    case "such": return ["a", "an", "is", "as"].contains(words[1].lower)
    default: return false
    }
  }

  /// "It is clear that", "It took an hour to", "It was in Geneva that": "it" stands for nothing.
  func isExpletive(_ words: [Token]) -> Bool {
    guard words.count > 3, words[0].lower == "it", Self.expletiveVerbs.contains(words[1].lower)
    else { return false }
    var next = 2
    while next < words.count - 1,
      ["not", "also", "now", "still", "be", "been", "never", "become", "more", "very", "too"]
        .contains(words[next].lower)
        || words[next].lower.hasSuffix("ly") && words[next].lower != "likely"
          && words[next].lower != "unlikely"
    {
      next += 1
    }
    if words[1].lower == "took" {
      return words[2...].prefix(6).contains { $0.lower == "to" || $0.lower == "for" }
    }
    // "It is expected that", but not "It is expected to cost more", "It is known as the formula".
    if next + 1 < words.count, words[next].lower.hasSuffix("ed") || words[next].lower == "known",
      ["as", "to"].contains(words[next + 1].lower)
    {
      return words[next + 1].lower == "to" && words[next].lower == "decided"
    }
    // "It has been three weeks since war broke out."
    let start = Array(words.dropFirst(next).prefix(5))
    if let since = start.firstIndex(where: { $0.lower == "since" }), since > 0,
      Self.spans.contains(start[since - 1].lower),
      start[..<(since - 1)].allSatisfy({ isNumber($0) || Self.beforeSpans.contains($0.lower) })
    {
      return true
    }
    // "It has been the best summer for wine."
    if next + 2 < words.count, words[next].lower == "the",
      ["best", "worst"].contains(words[next + 1].lower) || words[next + 1].lower.hasSuffix("est"),
      Self.periods.contains(words[next + 2].lower)
    {
      return true
    }
    // "It was announced on Monday that …", but not "It was announced in a statement".
    if words[next].lower.hasSuffix("ed")
      || ["said", "thought", "known"].contains(words[next].lower),
      Self.expletiveComplements.contains(words[next].lower)
    {
      return words[(next + 1)...].prefix(9).contains {
        ["that", "whether", "how", "why", "to", "if"].contains($0.lower)
      }
    }
    return Self.expletiveComplements.contains(words[next].lower)
  }

  /// "Still waters run deep": no connective.
  private func isAdjective(_ words: [Token]) -> Bool {
    guard words.count > 1, ["still", "so", "then", "or", "yet"].contains(words[0].lower) else {
      return false
    }
    if words[0].lower == "so" {
      return ["far", "many", "much", "long", "few"].contains(words[1].lower)
    }
    return words[0].lower == "then" && words[1].isCapitalized
      && ReportWords.titles.contains(words[1].lower)
      || words[0].lower == "still" && !words[1].isCapitalized && words[1].lower.hasSuffix("s")
  }

  /// What comes one after the other.
  private static let oneOfSeveral = ReportWords.words(
    "bomber bomb bombing blast explosion attacker volley suspect victim gunman prisoner"
  )
  private static let pronouns: Set<String> = [
    "they", "it", "these", "those", "them", "their", "its", "such", "others", "both", "theirs",
    "it's", "that's", "they're", "it'll", "they'll", "they've", "they'd", "it'd",
  ]
  private static let turns: Set<String> = [
    "however", "therefore", "instead", "nevertheless", "nonetheless", "moreover", "though", "too",
    "likewise", "similarly",
    "consequently", "furthermore", "thus", "hence",
  ]
  /// Adverbs that turn from what was said, wherever they stand.
  private static let adverbs: Set<String> = ["nonetheless", "nevertheless", "likewise"]
  /// What some, few or most of those told before do.
  private static let doings: Set<String> = [
    "want", "say", "think", "believe", "fear", "hope", "see", "argue", "call", "prefer", "expect",
    "doubt", "involve", "involved", "come", "came", "live", "lived", "stay", "stayed", "remain",
    "remained", "went", "go", "fled", "die", "died", "in", "here", "there",
  ]
  private static let directions: Set<String> = [
    "east", "west", "north", "south", "northeast", "northwest", "southeast", "southwest", "inland",
    "away", "up", "down", "along", "upstream", "downstream",
  ]
  private static let hours: Set<String> = [
    "midday", "noon", "dawn", "dusk", "nightfall", "evening", "midnight", "daybreak", "sunrise",
    "sunset", "afternoon", "morning", "night",
  ]
  private static let periods: Set<String> = [
    "week", "month", "year", "morning", "weekend", "fall", "spring", "summer", "winter", "season",
    "autumn", "afternoon",
    "evening", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday", "thursday",
  ]
  private static let spans: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades",
  ]
  private static let beforeSpans: Set<String> = [
    "a", "an", "about", "almost", "exactly", "just", "many", "more", "nearly", "only", "over",
    "several", "some", "than",
  ]
  private static let expletiveVerbs: Set<String> = [
    "is", "was", "will", "would", "has", "remains", "took", "appears", "seems", "isn't", "wasn't",
    "became", "may", "might", "could", "should", "must", "can",
  ]
  private static let expletiveComplements: Set<String> = [
    "clear", "unclear", "possible", "impossible", "important", "necessary", "likely", "unlikely",
    "hard", "difficult", "easy", "time", "expected", "believed", "estimated", "known", "unknown",
    "true", "imperative", "essential", "vital", "reported", "revealed", "said", "announced",
    "hoped", "feared", "thought", "understood", "assumed", "obvious", "evident", "certain",
    "doubtful", "raining", "snowing", "cold", "late", "wrong", "right", "that", "critical",
    "crucial", "common", "decided", "agreed", "argued", "worth", "noteworthy", "remembered",
    "noted", "rare", "surprising", "here", "in",
  ]
}

extension Array where Element == Token {
  fileprivate func starts(with words: [String]) -> Bool {
    count >= words.count && zip(self, words).allSatisfy { $0.lower == $1 }
  }
}
