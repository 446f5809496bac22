// Needs of times, comparisons, places and demonstratives that are told from something before.

extension NeedFinder {
  /// "Later on Saturday", "the next day", "At 2:30 p.m.", "have since met".
  func time(_ sentence: ReadSentence) -> Need? {
    let words = sentence.words
    if words.contains(where: isTimeOfDay), !words.contains(where: { isDay($0.lower) }) {
      return .previous("time-of-day")
    }
    for (index, word) in words.enumerated() {
      guard let phrases = ReportWords.relativeTimesByWord[word.lower] else { continue }
      for phrase in phrases where words[index...].lazy.map(\.lower).starts(with: phrase) {
        // "took over a band and 13 years later led it", "in 1955 and led it 22 years later".
        if phrase.last == "later", index > 4,
          ["and", "then", "but"].contains(words[index - 2].lower)
            || words[..<index].contains(where: { $0.kind == .number && $0.text.count == 4 })
        {
          continue
        }
        // "on Tuesday … earlier in the day", "denied on Wednesday … the market struck a day earlier".
        if phrase.last == "day" || phrase.first == "a" && phrase.contains("day"),
          words[..<index].contains(where: { Self.weekdays.contains($0.lower) })
        {
          continue
        }
        return .previous(phrase.joined(separator: "-"))
      }
    }
    for (index, word) in words.enumerated().dropLast() where word.lower == "later" && index > 0 {
      let next = words[index + 1].lower
      // "was later raided": later than what was told.
      if VerbWords.being.contains(words[index - 1].lower),
        index < 2 || !VerbWords.relatives.contains(words[index - 2].lower),
        next.hasSuffix("ed") || VerbWords.irregular.contains(next)
      {
        return .previous("later")
      }
    }
    for (index, word) in words.enumerated().dropLast() where word.lower == "since" && index > 0 {
      let next = words[index + 1].lower
      if ["has", "have", "had"].contains(words[index - 1].lower),
        next.hasSuffix("ed") || VerbWords.irregular.contains(next) || next == "been"
      {
        return .previous("since")
      }
    }
    return nil
  }

  /// Whether what "such" means stands before it, counted: "presented six foreign fighters … said that 1,400 such men had
  /// been hired", but not "killed 12 soldiers … used such weapons".
  private static func names(_ noun: Token, before tokens: ArraySlice<Token>) -> Bool {
    let isPerson = persons.contains(noun.lower)
    return tokens.indices.dropLast().contains { index in
      let isNumber =
        tokens[index].kind == .number || ReportWords.numberWords.contains(tokens[index].lower)
      return isNumber
        && tokens[(index + 1)...].prefix(3).contains {
          $0.lower == noun.lower || isPerson && persons.contains($0.lower)
        }
    }
  }

  private static let persons = ReportWords.people.union([
    "men", "women", "sailors", "workers", "foreigners", "gunmen", "recruits", "prisoners",
    "volunteers",
  ])

  /// "the same direction", "such weapons", "the 11".
  func comparison(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    for (index, token) in tokens.enumerated().dropLast()
    where !sentence.isQuoted[index] || !sentence.quotation.startsInside {
      let next = tokens[index + 1]
      if token.lower == "same", index > 0, tokens[index - 1].lower == "the",
        !tokens[index...].contains(where: { ["as", "that"].contains($0.lower) }),
        next.lower != "time"
      {
        return .previous("the-same")
      }
      // "The younger Roe": of two that were told.
      if ["younger", "elder", "older"].contains(token.lower), index > 0,
        tokens[index - 1].lower == "the", next.kind == .word, next.isCapitalized,
        !sentence.mentions.contains(where: { $0.isIntroduced && $0.surname == next.text })
      {
        return .introduction(next.text)
      }
      // "Jane Roe was briefer.": than somebody who was told of.
      if VerbWords.being.contains(token.lower), index + 2 < tokens.count,
        tokens[index + 2].isMark("."), Self.comparatives.contains(next.lower)
      {
        return .previous(next.lower)
      }
      // "had heard nothing from either company": of two that were told.
      if ["either", "neither"].contains(token.lower), index > 1, Self.halves.contains(next.lower),
        !tokens[index...].prefix(6).contains(where: { ["or", "nor"].contains($0.lower) }),
        !(index + 2 < tokens.count && tokens[index + 2].lower == "of"),
        !namesTwo(sentence, before: index), tokens[..<index].allSatisfy({ $0.lower != "and" })
      {
        return .pair(token.lower + "-" + next.lower)
      }
      if token.lower == "similar", index > 0, ["a", "an"].contains(tokens[index - 1].lower),
        !tokens[index...].prefix(8).contains(where: { ["to", "as"].contains($0.lower) })
      {
        return .previous("similar")
      }
      if token.lower == "such", next.kind == .word,
        !["as", "a", "an", "that"].contains(next.lower), !next.isCapitalized,
        !Self.names(next, before: tokens[..<index]),
        !tokens[(index + 1)...].prefix(4).contains(where: { ["as", "that"].contains($0.lower) })
      {
        return .previous("such")
      }
      if token.lower == "the", next.kind == .number, index + 2 < tokens.count,
        tokens[index + 2].kind == .mark,
        Int(next.text).map({ $0 < 1000 }) ?? false, [",", "."].contains(tokens[index + 2].text)
      {
        return .previous("the-" + next.text)
      }
    }
    return nil
  }

  /// "there" as a place, with no place before it in the sentence.
  func there(_ sentence: ReadSentence) -> Need? {
    let words = sentence.words
    guard let there = words.firstIndex(where: { $0.lower == "there" }) else { return nil }
    let next = there + 1 < words.count ? words[there + 1].lower : ""
    if there > 0, ["in", "over", "out", "up"].contains(words[there - 1].lower) {
      return .previous("there")
    }
    let isExistential = VerbWords.auxiliaries.contains(next) || Self.existential.contains(next)
    // "Moscow", "the village of …", "in Tartar", "across the Lowland district": a name after "in" is a place too.
    let hasPlace = words[..<there].enumerated().contains { index, word in
      word.isCapitalized
        && (Places.contains(word.text) && !Places.isDemonym(word.text)
          || index > 0 && ["in", "at", "to", "near", "of"].contains(words[index - 1].lower)
          || index + 1 < there && Self.regions.contains(words[index + 1].lower))
    }
    return isExistential || hasPlace ? nil : .previous("there")
  }

  /// "bring that about", "for this.": a demonstrative that stands for what was told.
  func demonstrative(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    for index in tokens.indices.dropFirst().dropLast()
    where VerbWords.demonstratives.contains(tokens[index].lower) {
      let next = tokens[index + 1]
      let before = tokens[index - 1]
      guard before.kind == .word, !ReportWords.speech.contains(before.lower) else { continue }
      if [".", ",", "”", "\"", ";"].contains(next.text),
        !["and", "all", "like"].contains(before.lower),
        VerbWords.beforeNouns.contains(before.lower) || next.text == "."
      {
        return .previous(tokens[index].lower)
      }
      // "who have heard this before".
      if ["before", "again"].contains(next.lower), index + 2 < tokens.count,
        tokens[index + 2].kind == .mark
      {
        return .previous(tokens[index].lower)
      }
      // "Apple delivered all of that and then some."
      if tokens[index].lower == "that", before.lower == "of", next.lower == "and", index > 1,
        ["all", "most", "none", "some", "much"].contains(tokens[index - 2].lower)
      {
        return .previous(tokens[index].lower)
      }
      // "bring that about"; not "and that about 240 jobs would go".
      if tokens[index].lower == "that", ["about", "happen", "happened"].contains(next.lower),
        !["all", "and"].contains(before.lower)
      {
        return .previous("that")
      }
    }
    return nil
  }

  /// "1:30", "2:30pm"; "p.m" after a number.
  private func isTimeOfDay(_ token: Token) -> Bool {
    if VerbWords.halfDays.contains(token.lower) { return true }
    guard token.kind == .number else { return false }
    if token.lower.hasSuffix("pm") || token.lower.hasSuffix("am") { return token.text.count <= 7 }
    return token.text.contains(":") && token.text.count <= 5
  }

  private func isDay(_ word: String) -> Bool {
    ReportWords.times.contains(word) || Self.days.contains(word)
  }

  private static let comparatives: Set<String> = [
    "briefer", "blunter", "harsher", "softer", "sharper", "tougher", "gloomier", "warmer", "colder",
    "calmer", "milder", "firmer", "sterner", "luckier", "angrier", "bolder", "kinder",
  ]
  /// Of which there are two.
  private static let halves: Set<String> = [
    "company", "side", "party", "man", "woman", "country", "army", "government", "leader", "team",
    "candidate", "group", "firm", "club", "plan", "proposal",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let days: Set<String> = [
    "every", "daily", "weekdays", "weekends", "today", "tomorrow", "yesterday",
  ]
  private static let regions: Set<String> = [
    "district", "region", "province", "county", "valley", "city", "town", "village", "island",
    "peninsula", "neighborhood", "suburb", "camp", "coast",
  ]
  private static let existential: Set<String> = [
    "appears", "seems", "remains", "remain", "exists", "came", "comes", "seemed", "appeared",
    "remained",
  ]
}
