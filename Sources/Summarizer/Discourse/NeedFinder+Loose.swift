// Weak signs that a sentence is about something that was told before.

extension NeedFinder {
  /// The loose references of a sentence; an article's first sentence introduces what it names, unless it tells what a
  /// picture shows.
  func looseReferences(of index: Int) -> [LooseReference] {
    let sentence = discourse.sentences[index]
    guard sentence.tokens.count <= Discourse.longest else { return [] }
    if index == 0 {
      let form = looseForm(sentence).flatMap { ["caption", "no-verb"].contains($0) ? $0 : nil }
      if let form { return [LooseReference(word: form, kind: .form, weight: 2)] }
      return scene(sentence).map { [$0] } ?? []
    }
    var found: [LooseReference] = []
    for reference in looseNouns(sentence) + looseEpithets(sentence) + looseNames(sentence)
      + looseWords(sentence) + looseAdditions(sentence)
    where !found.contains(where: { $0.word == reference.word }) {
      found.append(reference)
    }
    if speaksOfAnother(sentence) {
      found.append(LooseReference(word: "he-or-she", kind: .place, weight: 1))
    }
    if let form = looseForm(sentence) {
      found.append(LooseReference(word: form, kind: .form, weight: 2))
    }
    return found
  }

  /// "The generator coughed twice, and the lights went brown.": a story that begins with a scene, and with nobody's name.
  private func scene(_ sentence: ReadSentence) -> LooseReference? {
    let tokens = sentence.tokens
    guard tokens.count > 3, tokens[0].lower == "the", !Self.hasName(sentence),
      sentence.phrase == nil,
      !tokens.contains(where: {
        $0.kind == .number && $0.text.count > 1 || ReportWords.times.contains($0.lower)
          || ["killed", "wounded", "injured", "died"].contains($0.lower)
      }),
      tokens[1].kind == .word, tokens[3].lower != "by",
      tokens[2].lower.hasSuffix("ed") || VerbWords.irregular.contains(tokens[2].lower)
    else { return nil }
    let key = Self.singular(tokens[1].lower)
    guard !ReportWords.institutions.contains(key), !ReportWords.offices.contains(key),
      !ReportWords.unique.contains(key), !Self.oneOfTheKind.contains(key)
    else { return nil }
    return LooseReference(word: key, kind: .word, weight: 1)
  }

  /// "The carrier seeks a stake", "fixing the bikes": definite nouns at first mention without a word that says which.
  private func looseNouns(_ sentence: ReadSentence) -> [LooseReference] {
    let tokens = sentence.tokens
    return tokens.indices.dropLast().compactMap { position in
      guard tokens[position].lower == "the",
        let noun = bareHead(after: position, in: tokens) ?? addedTo(after: position, in: tokens)
          ?? setting(after: position, in: tokens)
      else { return nil }
      let key = Self.singular(tokens[noun].lower)
      // "the fire department said": whoever speaks is told of by what is said.
      if speaks(from: position, in: sentence) || isToldAfter(noun, in: tokens)
        || tokens[noun].lower == "reports"
      {
        return nil
      }
      if Self.oneOfTheKind.contains(key)
        || tokens[..<position].contains(where: { Self.singular($0.lower) == key })
      {
        return nil
      }
      if ReportWords.institutions.contains(key), !Self.buildings.contains(key),
        hasPlace(sentence, except: position..<noun)
      {
        return nil
      }
      // "Rescue Watch documented …, the group said".
      if ReportWords.offices.contains(key), Self.antecedentInside(sentence, before: position) {
        return nil
      }
      // What a sentence begins with is what it is about.
      let isSubject = position < 3
      // What somebody says in person is about what the speaker sees.
      if sentence.isQuoted[position], sentence.isQuoted[0] || sentence.isQuoted[1], !isSubject {
        return nil
      }
      // "the free-throw line": a part that all such things have.
      if !isSubject, noun > position + 1, tokens[noun - 1].text.contains("-"),
        !tokens[noun - 1].isCapitalized, tokens[noun - 1].kind == .word
      {
        return nil
      }
      let describedBy = noun > position + 1 ? Self.singular(tokens[noun - 1].lower) : nil
      return LooseReference(
        word: key, describedBy: describedBy, kind: .word,
        weight: isSubject || Self.reported.contains(key) ? 1 : 0.5)
    }
  }

  /// What somebody answers, shows or has found, and where it was: "dismissed the footage", "found at the site".
  private static let reported = ReportWords.words(
    """
    footage recording video clip film photograph photo image picture report statement claim accusation allegation charge \
    announcement proposal offer decision list finding figure attack strike explosion blast incident site scene crater \
    wreckage fragment toll massacre raid invitation appeal request demand suggestion idea document text ruling verdict remark comment event
    """)

  /// Whether somebody who is more than a bare noun says it: "the fire department", but not "the report".
  private func speaks(from position: Int, in sentence: ReadSentence) -> Bool {
    guard let phrase = sentence.phrase else { return false }
    return position > 2 && phrase.tokens.lowerBound == position && phrase.tokens.count > 2
  }

  /// "the crimes committed by soldiers", "the villages shelled, …", "the groups it backs".
  private func isToldAfter(_ noun: Int, in tokens: [Token]) -> Bool {
    func isParticiple(_ position: Int) -> Bool {
      tokens[position].lower.hasSuffix("ed") || VerbWords.irregular.contains(tokens[position].lower)
    }
    guard noun + 1 < tokens.count else { return false }
    let next = tokens[noun + 1]
    if isParticiple(noun), next.lower == "by" { return true }
    // "the divers’ union of Oslo".
    if tokens[noun].isPossessive, noun + 2 < tokens.count, tokens[noun + 2].lower == "of" {
      return true
    }
    if ["it", "he", "she", "they", "we", "i", "you"].contains(next.lower) { return true }
    // "among the places destroyed.": by what?
    return isParticiple(noun + 1) && noun + 2 < tokens.count && tokens[noun + 2].isMark(",")
  }

  /// "The report, which was issued on Tuesday, …": what is added between commas does not say which.
  private func addedTo(after position: Int, in tokens: [Token]) -> Int? {
    // "One resident of the neighborhood, Jane Doe, …": her name.
    if position > 0, tokens[position - 1].lower == "of", position + 2 < tokens.count,
      tokens[position + 1].kind == .word, !tokens[position + 1].isCapitalized,
      tokens[position + 2].isMark(",")
    {
      return position + 1
    }
    // "protested the film when it opened", "who was part of the dig: …".
    if position + 2 < tokens.count, tokens[position + 1].kind == .word,
      !tokens[position + 1].isCapitalized, tokens[position + 1].lower.count > 2,
      !ReportWords.timeNouns.contains(tokens[position + 1].lower),
      !ReportWords.unique.contains(tokens[position + 1].lower),
      tokens[position + 2].lower == "when" || tokens[position + 2].isMark(":")
    {
      return position + 1
    }
    guard position + 3 < tokens.count, ReportWords.anaphoric.contains(tokens[position + 1].lower),
      !ReportWords.unique.contains(tokens[position + 1].lower), tokens[position + 2].isMark(","),
      ["which", "who", "whose", "where"].contains(tokens[position + 3].lower)
    else { return nil }
    return position + 1
  }

  /// "not far from the scene": a place that everything has.
  private func setting(after position: Int, in tokens: [Token]) -> Int? {
    guard Self.settings.contains(tokens[position + 1].lower) else { return nil }
    let next = position + 2 < tokens.count ? tokens[position + 2].lower : ""
    return ["of", "where", "in", "at"].contains(next) ? nil : position + 1
  }

  /// "in that moment", "those 264 seconds", "More of the interview": what was told, wherever it stands.
  private func looseWords(_ sentence: ReadSentence) -> [LooseReference] {
    let tokens = sentence.tokens
    let shares = looseShare(tokens).map { [$0] } ?? []
    let verbs = VerbReader(sentence: tokens)
    return shares
      + tokens.indices.dropFirst().compactMap { position in
        let token = tokens[position]
        let next = position + 1 < tokens.count ? tokens[position + 1].lower : ""
        let before = tokens[position - 1].lower
        let isLoose =
          switch token.lower {
          case "that":
            // "in that moment", "translated that as".
            VerbWords.beforeNouns.contains(before) && Self.timesAndPlaces.contains(next)
              || next == "as" && !ReportWords.speech.contains(before) && before.hasSuffix("ed")
          // "More of the interview will air".
          case "of": position == 1 && tokens[0].lower == "more" && next == "the"
          case "these", "those":
            position + 1 < tokens.count && tokens[position + 1].kind == .number
          // "no idea how to deal with it.", "Jane Doe made it happen", "thought it was nearer to 40".
          case "it":
            next == "." || isCompared(position, in: sentence)
              || ["made", "makes", "called", "calls", "did", "got"].contains(before)
                && !tokens[..<position].contains { ["a", "an", "the", "this"].contains($0.lower) }
              // "Jane Roe, an adviser, dismissed it": nothing happens before it in the sentence.
              || Self.reactions.contains(before) && !sentence.isQuoted[position]
                && !tokens.indices.prefix(position - 1).dropFirst().contains {
                  verbs.group(at: $0) != nil
                }
          // "a picture of one on parade".
          case "one":
            ["of", "with", "for"].contains(before)
              && ["on", "in", "at", "from", ".", ",", "that", "which"].contains(next)
          // "similar lists", "the resulting wound".
          case "similar":
            !["to", "as", "a", "an"].contains(next) && !["a", "an"].contains(before)
              && !tokens[position...].prefix(5).contains { ["to", "as"].contains($0.lower) }
          case "resulting": ["the", "a"].contains(before)
          // "before spending so much money".
          case "so":
            ["much", "many"].contains(next) && !tokens[position...].contains { $0.lower == "that" }
          default: false
          }
        return isLoose ? LooseReference(word: token.lower, kind: .place, weight: 1) : nil
      }
  }

  /// "thought it was nearer to 12,000": a count that was told.
  private func isCompared(_ position: Int, in sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    guard position + 3 < tokens.count, !sentence.isQuoted[position],
      ["was", "is"].contains(tokens[position + 1].lower),
      ["nearer", "closer", "more", "less", "higher", "lower"].contains(tokens[position + 2].lower),
      tokens[(position + 3)...].prefix(3).contains(where: { $0.kind == .number })
    else { return false }
    return !tokens[..<position].contains {
      ["number", "figure", "toll", "total", "price", "cost", "amount", "population", "count"]
        .contains(Self.singular($0.lower))
    }
  }

  /// "Many arrived expecting …", "Each item costs …": some of those that were told of.
  private func looseShare(_ tokens: [Token]) -> LooseReference? {
    guard tokens.count > 3, tokens[0].kind == .word else { return nil }
    let isShare =
      ["many", "some", "few", "most", "several"].contains(tokens[0].lower)
      && tokens[1].lower.hasSuffix("ed")
    let isEach =
      tokens[0].lower == "each"
      && !["of", "year", "day", "week", "month"].contains(tokens[1].lower)
    // "Similar features are apparent in ice".
    let isLike = tokens[0].lower == "similar" && !tokens.prefix(5).contains { $0.lower == "to" }
    return isShare || isEach || isLike
      ? LooseReference(word: tokens[0].lower, kind: .place, weight: 1) : nil
  }

  /// "In the Oslo study, …", "The Oscar winner’s ships": a body or a person by another word than the name.
  private func looseEpithets(_ sentence: ReadSentence) -> [LooseReference] {
    let tokens = sentence.tokens
    return tokens.indices.dropLast(3).compactMap { position in
      guard tokens[position].lower == "the", position < 3 else { return nil }
      var noun = position + 1
      while noun < tokens.count, tokens[noun].kind == .word, tokens[noun].isCapitalized {
        noun += 1
      }
      guard noun > position + 1, noun < tokens.count, tokens[noun].kind == .word,
        Self.epithets.contains(tokens[noun].lower),
        !["of", "who", "that"].contains(noun + 1 < tokens.count ? tokens[noun + 1].lower : "")
      else { return nil }
      return LooseReference(
        word: tokens[noun].lower, describedBy: Self.singular(tokens[noun - 1].lower), kind: .word,
        weight: 1)
    }
  }

  /// "“I think he is leaving,” Jane Doe said": a person within a quotation who is not its speaker, and nobody else is named.
  private func speaksOfAnother(_ sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    guard let phrase = sentence.phrase,
      let pronoun = tokens.indices.first(where: {
        sentence.isQuoted[$0]
          && ["he", "she", "him", "her", "he's", "she's", "himself", "herself"].contains(
            tokens[$0].lower)
      })
    else { return false }
    let isNamed = sentence.mentions.contains {
      $0.isIntroduced && $0.tokens.lowerBound < pronoun && !phrase.tokens.overlaps($0.tokens)
    }
    return !isNamed
      && !tokens[..<pronoun].indices.contains {
        sentence.isQuoted[$0] && ReportWords.persons.contains(tokens[$0].lower)
      }
  }

  /// What is done about what was told.
  private static let reactions = ReportWords.words(
    """
    called calls dismissed dismisses rejected rejects welcomed welcomes condemned condemns denounced praised criticized described
    """)
  private static let epithets = ReportWords.words(
    """
    study report winner frontman actress actor rapper singer star campaign site app novelist comedian musician guitarist \
    drummer champion nominee laureate outlet paper magazine team
    """)
  private static let settings = ReportWords.words(
    "scene scenes ground building street streets table lot car house process")
  /// Of which a named place has many.
  private static let buildings = ReportWords.words(
    "school hospital church street bank club team company museum library bridge square village neighborhood"
  )
  private static let timesAndPlaces = ReportWords.words(
    """
    moment point place time date spot day night stage respect sense list number year age group area region town city \
    state era period week month season room house
    """)
  /// Things of which a reader needs no telling which.
  private static let oneOfTheKind = ReportWords.words(
    """
    nation country police public world government president law court congress senate house ocean sea sun moon sky ground \
    news media internet web business industry economy environment wild wounded dead injured homeless poor rich \
    fact way idea possibility situation reality latter truth odds tune subject first second
    """)
}
