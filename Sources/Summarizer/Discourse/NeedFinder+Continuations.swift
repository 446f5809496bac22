// Needs of words inside a sentence that go on from what was told: "then", "tomorrow", "Nine of the refusals".

extension NeedFinder {
  /// What a sentence goes on from, though its first word does not say so.
  func continuing(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    return sequel(tokens) ?? counted(tokens) ?? elliptic(tokens) ?? nearDay(sentence)
      ?? lasting(tokens) ?? further(sentence) ?? uncounted(tokens) ?? entered(tokens)
  }

  /// "The rescue service gives a figure of 46.": of what was told before.
  private func uncounted(_ tokens: [Token]) -> Need? {
    let isBare = tokens.indices.dropLast(2).contains { place in
      ["figure", "count", "tally", "total"].contains(tokens[place].lower)
        && tokens[place + 1].lower == "of" && isNumber(tokens[place + 2])
        && (place + 3 == tokens.count || tokens[place + 3].kind == .mark)
    }
    return isBare && !tokens.contains { Self.harms.contains($0.lower) }
      ? .previous("a-figure") : nil
  }

  /// "Overnight: an explosion at a depot.": an entry of a live page.
  private func entered(_ tokens: [Token]) -> Need? {
    tokens.count > 2 && tokens[1].isMark(":") && Self.stamps.contains(tokens[0].lower)
      ? .previous(tokens[0].lower) : nil
  }

  private static let harms: Set<String> = [
    "dead", "deaths", "died", "killed", "wounded", "injured", "missing", "displaced", "victims",
  ]
  private static let stamps: Set<String> = [
    "overnight", "earlier", "later", "now", "update", "breaking", "tonight", "meanwhile",
    "elsewhere",
  ]

  /// "The Hummer then follows", "Seconds later, …": what happens next.
  private func sequel(_ tokens: [Token]) -> Need? {
    let words = tokens.lazy.filter { $0.kind != .mark }.prefix(8).map(\.lower)
    let start = Array(words)
    if start.count > 2, start[1] == "later" || start[1] == "earlier",
      Self.spans.contains(start[0])
    {
      return .previous(start[0] + "-" + start[1])
    }
    guard let then = start.firstIndex(of: "then"), then > 0, then + 1 < start.count else {
      return nil
    }
    let (before, next) = (start[then - 1], start[then + 1])
    // "Roe kept the hopes alive, then two others won": of what the sentence itself tells; not "Roe, who had a boat, then
    // flew".
    if let place = tokens.firstIndex(where: { $0.lower == "then" }), place > 4,
      tokens[..<place].count(where: { $0.isMark(",") }) == 1, tokens[place - 1].isMark(",")
    {
      return nil
    }
    let isOfThatTime = ["the", "a", "since", "by", "until", "till", "from", "and", "if", "back"]
    if isOfThatTime.contains(before) || ReportWords.titles.contains(next) { return nil }
    return .previous("then")
  }

  /// "Nine of the refusals took place", "More than 400 answered it", "More of the interview": some of what was told.
  private func counted(_ tokens: [Token]) -> Need? {
    guard tokens.count > 5 else { return nil }
    var place = 0
    if ["more", "fewer", "less", "almost", "nearly", "about", "at", "some"]
      .contains(tokens[0].lower),
      ["than", "least", "most"].contains(tokens[1].lower) || isNumber(tokens[1])
    {
      place = isNumber(tokens[1]) ? 1 : 2
    }
    let isShare = place == 0 && Self.shares.contains(tokens[0].lower)
    guard isShare || isNumber(tokens[place]) else { return nil }
    // "10% goes to the theater": a tenth of what was told.
    let next = tokens[place + 1].isMark("%") ? place + 2 : place + 1
    if !isShare, tokens[next].kind == .word,
      VerbWords.irregular.contains(tokens[next].lower) || Self.deeds.contains(tokens[next].lower)
    {
      return .previous(tokens[place].lower)
    }
    guard next + 3 < tokens.count, tokens[next].lower == "of", tokens[next + 1].lower == "the",
      tokens[next + 2].kind == .word, !tokens[next + 2].isCapitalized,
      !tokens[next + 2].isPossessive
    else { return nil }
    // "Two of the soldiers were", but not "Two of the largest banks", "Some of the people who", "Half of the aid to".
    let after = tokens[next + 3]
    let isBare =
      VerbWords.auxiliaries.contains(after.lower) || VerbWords.irregular.contains(after.lower)
      || Self.deeds.contains(after.lower)
    return isBare ? .previous(tokens[place].lower + "-of") : nil
  }

  /// "Ormund does, and …", "If they were to …, the mediation would be over": a verb or a person told before.
  private func elliptic(_ tokens: [Token]) -> Need? {
    guard tokens.count > 4 else { return nil }
    if tokens[0].isCapitalized, ["does", "did", "doesn't", "didn't"].contains(tokens[1].lower),
      tokens[2].isMark(",") || tokens[2].isMark(".")
    {
      return .previous(tokens[1].lower)
    }
    if ["if", "unless", "because", "once"].contains(tokens[0].lower), tokens[1].lower == "they" {
      return .previous("they")
    }
    // "To pay for it, the treasury will …".
    if tokens[0].lower == "to",
      let comma = tokens.prefix(8).firstIndex(where: { $0.isMark(",") }), comma > 2,
      ["it", "them", "this", "that"].contains(tokens[comma - 1].lower),
      !tokens[1..<comma].contains(where: \.isCapitalized)
    {
      return .previous(tokens[comma - 1].lower)
    }
    // "Although they were many, there are few traces"; not "Although they were many, the ships of Oslo …".
    if ["although", "though", "while"].contains(tokens[0].lower), tokens[1].lower == "they",
      !tokens.indices.dropLast().contains(where: { comma in
        let next = tokens[comma + 1]
        return tokens[comma].isMark(",")
          && (next.isCapitalized || ["the", "a", "an", "its", "their"].contains(next.lower)
            || next.kind == .number
            || next.lower.hasSuffix("s") && !ReportWords.functionWords.contains(next.lower))
      })
    {
      return .previous(tokens[1].lower)
    }
    return nil
  }

  /// "Tomorrow’s vote", "are due tonight": a day counted from when the article was written.
  private func nearDay(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    for (place, token) in tokens.enumerated()
    where ["tomorrow", "tonight", "yesterday"].contains(token.lower) && !sentence.isQuoted[place] {
      let rest = tokens[place...].dropFirst().prefix(3)
      if rest.contains(where: { $0.kind == .number || ReportWords.times.contains($0.lower) }) {
        continue
      }
      return .previous(token.lower)
    }
    return nil
  }

  /// "For a decade it worked", "For years they fought": a time, and somebody told before.
  private func lasting(_ tokens: [Token]) -> Need? {
    guard tokens.count > 5, ["for", "after", "during", "over", "within"].contains(tokens[0].lower),
      let pronoun = tokens.prefix(7).firstIndex(where: { ["it", "they"].contains($0.lower) }),
      pronoun > 1, pronoun + 1 < tokens.count,
      Self.spans.contains(tokens[pronoun - (tokens[pronoun - 1].isMark(",") ? 2 : 1)].lower),
      !tokens[1..<pronoun].contains(where: \.isCapitalized),
      !VerbWords.auxiliaries.contains(tokens[pronoun + 1].lower)
    else { return nil }
    return .previous(tokens[pronoun].lower)
  }

  /// "sending another three ships": more than those told before.
  private func further(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    for place in tokens.indices.dropLast().dropFirst()
    where tokens[place].lower == "another" && !sentence.isQuoted[place] {
      let isCounted = isNumber(tokens[place + 1])
      if isCounted, !tokens[..<place].contains(where: isNumber),
        !ReportWords.timeNouns.contains(tokens[min(place + 2, tokens.count - 1)].lower)
      {
        return .previous("another")
      }
    }
    return nil
  }

  /// Whether a word is a number, in figures or in letters.
  func isNumber(_ token: Token) -> Bool {
    token.kind == .number || ReportWords.numberWords.contains(token.lower)
      || token.lower.contains("-")
        && token.lower.split(separator: "-").allSatisfy {
          ReportWords.numberWords.contains(String($0))
        } && token.kind == .word
  }

  private static let spans: Set<String> = [
    "seconds", "minutes", "hours", "days", "weeks", "months", "years", "decade", "decades",
    "moments",
  ]
  private static let shares: Set<String> = [
    "more", "most", "much", "many", "some", "several", "few", "half", "part", "none", "each", "all",
  ]
  /// What people and things that were counted before do, in the past.
  private static let deeds: Set<String> = [
    "answered", "arrived", "attended", "died", "escaped", "fled", "followed", "joined", "killed",
    "lived", "moved", "refused", "remained", "returned", "signed", "survived", "voted", "walked",
    "worked", "wounded", "injured", "stayed", "turned", "appeared", "opened", "closed",
  ]
}
