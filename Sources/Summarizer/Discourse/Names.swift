// Who is who in an article: full names, the surnames that stand for them, abbreviations and what they mean.

/// The people and the abbreviations of one article.
struct Names {
  /// A person's name where it stands in a sentence.
  struct Mention: Equatable {
    /// The tokens of the name, without titles.
    var tokens: Range<Int>
    /// The last word of the name, by which others refer to the person.
    var surname: String
    /// Whether first name or title stand with it, so that a reader knows who is meant.
    var isIntroduced: Bool
  }

  /// The full name of a surname, as the article first gives it.
  private(set) var fullNames: [String: String] = [:]
  /// All full names.
  private(set) var people: Set<String> = []
  /// Abbreviations that the article explains, "Human Rights Watch (HRW)": the sentence that does.
  private(set) var definitions: [String: Int] = [:]
  /// Words that also stand in lower case: they are no names.
  let commonWords: Set<String>
  private var surnames: Set<String> = []
  /// Countries, regions and towns that the article shows to be such: "Ardova", where it has "Ardovan" or "in Ardova".
  private(set) var places: Set<String> = []
  /// By first name, the surname of the person who has it.
  private var firstNames: [String: String] = [:]
  private var counts: [String: [String: Int]] = [:]

  /// Reads the sentences of an article.
  init(_ sentences: [[Token]]) {
    var common: Set<String> = []
    for sentence in sentences {
      for token in sentence where token.kind == .word && !token.isCapitalized {
        common.insert(token.lower)
      }
    }
    commonWords = common
    // By full name: the sentence that has it first.
    var introduction: [String: Int] = [:]
    // By word: the first sentence that has it as places are written, "near Europa".
    var placeUses: [String: Int] = [:]
    for (index, sentence) in sentences.enumerated() {
      collectDefinitions(in: sentence, index)
      for (place, token) in sentence.enumerated() where token.kind == .word && token.isCapitalized {
        if Self.isPlaceLike(place, in: sentence) {
          placeUses[token.text] = placeUses[token.text] ?? index
        }
      }
      for run in runs(in: sentence) {
        guard let name = collect(run, of: sentence) else { continue }
        introduction[name] = introduction[name] ?? index
      }
    }
    // "in a letter sent to Putin Pashinyan presented": the name that most sentences give is the person's.
    for (surname, names) in counts {
      fullNames[surname] =
        names.max { ($0.value, $1.key.count, $1.key) < ($1.value, $0.key.count, $0.key) }?.key
    }
    people = Set(fullNames.values)
    for (surname, name) in fullNames.sorted(by: { $0.key < $1.key }) {
      guard let first = name.split(separator: " ").first.map(String.init), first.count > 2,
        first != surname
      else { continue }
      // A place that is named before the two words come together is no person who is called by the first name: the moon
      // Europa and a ship named Europa Clipper.
      if let use = placeUses[first], let introduction = introduction[name], use < introduction {
        continue
      }
      firstNames[first] = firstNames[first] ?? surname
    }
    places = LearnedPlaces(sentences).names.filter {
      fullNames[$0] == nil && firstNames[$0] == nil && !surnames.contains($0)
    }
  }

  /// The people that a sentence names.
  func mentions(in sentence: [Token]) -> [Mention] {
    runs(in: sentence).compactMap { run in
      guard let name = personName(in: run, of: sentence) else { return nil }
      let surname = sentence[name.upperBound - 1].text
      // "Mr. Doe" is how papers take up a person whom they have introduced.
      let isTitled =
        isTitle(before: name.lowerBound, in: sentence)
        && !(name.count == 1 && isCourtesy(before: name.lowerBound, in: sentence))
      if name.count == 1, let full = firstNames[surname], fullNames[surname] == nil, !isTitled {
        return Mention(tokens: name, surname: full, isIntroduced: false)
      }
      if name.count == 1, !surnames.contains(surname), !isTitled { return nil }
      return Mention(
        tokens: name, surname: surname, isIntroduced: isTitled || isFullName(name, in: sentence))
    }
  }

  /// Whether several words are a first and a last name, and not two surnames that happen to meet.
  private func isFullName(_ name: Range<Int>, in sentence: [Token]) -> Bool {
    guard name.count > 1, let full = fullNames[sentence[name.upperBound - 1].text] else {
      return name.count > 1
    }
    let first = sentence[name.lowerBound].text
    return full.hasPrefix(first + " ") || !surnames.contains(first)
  }

  /// The full name that a mention stands for, or its own words.
  func fullName(of mention: Mention, in sentence: [Token]) -> String {
    if mention.tokens.count == 1, let full = fullNames[mention.surname] { return full }
    return sentence[mention.tokens].map(\.text).joined(separator: " ")
  }

  /// Whether a word may be somebody's only name: a "her" after it is theirs.
  func mayBeName(_ token: Token) -> Bool {
    token.kind == .word && token.isCapitalized && !token.isAcronym && token.text.count > 2
      && !Places.contains(token.text) && !places.contains(token.text)
      && !commonWords.contains(token.lower)
      && !ReportWords.functionWords.contains(token.lower)
      && !ReportWords.bodies.contains(token.lower)
      && !ReportWords.connectives.contains(token.lower) && !ReportWords.times.contains(token.lower)
      && (people.contains { $0.hasPrefix(token.text + " ") } || token.isPossessive)
  }

  /// Whether a word may be a surname that the article never introduces: "Aliyev on November 1 repeated".
  func mayBeSurname(_ token: Token) -> Bool {
    token.kind == .word && token.isCapitalized && !token.isPossessive && !token.isAcronym
      && token.text.count > 2 && !Places.contains(token.text) && !places.contains(token.text)
      && !commonWords.contains(token.lower) && !ReportWords.functionWords.contains(token.lower)
      && !ReportWords.bodies.contains(token.lower)
      && !ReportWords.connectives.contains(token.lower) && !ReportWords.titles.contains(token.lower)
      && !token.lower.hasSuffix("ly") && !token.lower.hasSuffix("s")
      && !token.lower.hasSuffix("ing")
  }
}

extension Names {
  /// "near Europa", "a Highland town": written as places and things are, and first names are not.
  private static func isPlaceLike(_ place: Int, in sentence: [Token]) -> Bool {
    guard place > 0 else { return false }
    let before = sentence[place - 1].lower
    if beforePlaces.contains(before) { return true }
    guard ["a", "an", "the"].contains(before), place + 1 < sentence.count,
      !sentence[place].isPossessive
    else { return false }
    let next = sentence[place + 1]
    return next.kind == .word && !next.isCapitalized
      && !ReportWords.functionWords.contains(next.lower)
  }

  /// Counts the name that a run has; the full name, where it is one.
  private mutating func collect(_ run: Range<Int>, of sentence: [Token]) -> String? {
    guard let name = personName(in: run, of: sentence) else { return nil }
    let words = sentence[name]
    guard let last = words.last, words.count > 1 || isTitle(before: name.lowerBound, in: sentence)
    else { return nil }
    surnames.insert(last.text)
    guard words.count > 1 else { return nil }
    let full = words.map(\.text).joined(separator: " ")
    counts[last.text, default: [:]][full, default: 0] += 1
    return full
  }

  private mutating func collectDefinitions(in sentence: [Token], _ index: Int) {
    for position in sentence.indices.dropFirst().dropLast()
    where sentence[position - 1].isMark("(") && sentence[position + 1].isMark(")")
      && sentence[position].isAcronym
    {
      let key = sentence[position].text
      if definitions[key] == nil { definitions[key] = index }
    }
  }

  /// Runs of words that are written large, with small particles inside names.
  private func runs(in sentence: [Token]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for (index, token) in sentence.enumerated() {
      let isFirst =
        index == 0 || sentence[index - 1].isMark("“") || sentence[index - 1].isMark("\"")
      let isNamePart =
        token.kind == .word && token.isCapitalized
        && !(isFirst && (isCommon(token) || ReportWords.functionWords.contains(token.lower)))
        && (!Self.neverNames.contains(token.lower) || token.lower == "may" && start != nil)
      let isParticle =
        start != nil && Self.particles.contains(token.lower) && index + 1 < sentence.count
        && sentence[index + 1].isCapitalized && sentence[index + 1].kind == .word
      if isNamePart || isParticle {
        if start == nil { start = index }
        if token.isPossessive, let begin = start {
          runs.append(begin..<(index + 1))
          start = nil
        }
      } else if let begin = start {
        // An initial's stop stands inside the name: "Hovhannes S. Toumanian".
        if token.isMark("."), index > begin, sentence[index - 1].text.count == 1,
          index + 1 < sentence.count, sentence[index + 1].isCapitalized
        {
          continue
        }
        runs.append(begin..<index)
        start = nil
      }
    }
    if let start { runs.append(start..<sentence.count) }
    return runs
  }

  /// The part of a run that is a person's name, or nil where it is a body, a place or something else.
  private func personName(in run: Range<Int>, of sentence: [Token]) -> Range<Int>? {
    var start = run.lowerBound
    if let title = run.last(where: { ReportWords.titles.contains(sentence[$0].lower) }) {
      start = title + 1
      if start < run.upperBound, sentence[start].isMark(".") { start += 1 }
    } else if run.contains(where: { ReportWords.bodies.contains(sentence[$0].lower) })
      || isPartOfBody(run, of: sentence)
    {
      return nil
    }
    while start < run.upperBound, Places.contains(sentence[start].text) || sentence[start].isAcronym
    {
      start += 1
    }
    // "John Doe Jr." is taken up as "Doe".
    var end = run.upperBound
    while end > start + 1, Self.generations.contains(sentence[end - 1].lower) { end -= 1 }
    let name = start..<max(start, end)
    guard !name.isEmpty, name.count <= 4,
      !name.contains(where: { ReportWords.bodies.contains(sentence[$0].lower) })
    else { return nil }
    let last = sentence[name.upperBound - 1]
    guard last.text.count > 1, !last.isAcronym, !isCommon(last), !Places.contains(last.text),
      !Places.isDemonym(last.text)
    else {
      return nil
    }
    return name
  }

  private static let generations: Set<String> = ["jr", "sr", "jr.", "sr.", "ii", "iii"]

  private func isTitle(before start: Int, in sentence: [Token]) -> Bool {
    var index = start - 1
    while index >= 0,
      sentence[index].isMark(".") || sentence[index].isMark("[") || sentence[index].isMark(",")
    {
      // "Turkey's foreign minister, Mevlut…" introduces; a comma after another name does not.
      if sentence[index].isMark(","),
        index == 0 || !ReportWords.titles.contains(sentence[index - 1].lower)
      {
        return false
      }
      index -= 1
    }
    return index >= 0 && ReportWords.titles.contains(sentence[index].lower)
  }

  /// "Mr.", "Mrs.", "Ms.", "Dr.": they say no more than the surname does.
  private func isCourtesy(before start: Int, in sentence: [Token]) -> Bool {
    guard start > 0 else { return false }
    let index = sentence[start - 1].isMark(".") ? start - 2 : start - 1
    return index >= 0 && ["mr", "mrs", "ms", "dr"].contains(sentence[index].lower)
  }

  /// "Ministry of Foreign Affairs": a run after a body's "of" belongs to the body's name.
  private func isPartOfBody(_ run: Range<Int>, of sentence: [Token]) -> Bool {
    guard run.lowerBound > 1, ["of", "for", "on"].contains(sentence[run.lowerBound - 1].lower)
    else { return false }
    return sentence[run.lowerBound - 2].isCapitalized
      && ReportWords.bodies.contains(sentence[run.lowerBound - 2].lower)
  }

  private func isCommon(_ token: Token) -> Bool { commonWords.contains(token.lower) }

  private static let particles: Set<String> = [
    "de", "del", "della", "di", "da", "du", "van", "von", "der", "den", "le", "la", "al", "el",
    "bin", "ibn", "ter",
  ]
  private static let beforePlaces: Set<String> = [
    "in", "at", "near", "across", "around", "into",
  ]
  private static let neverNames: Set<String> = [
    "no", "i", "i'm", "i've", "i'll", "i'd", "mr", "mrs", "ms", "january", "february", "march",
    "april",
    "may", "june",
    "july", "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept",
    "oct", "nov",
    "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
