// Sentences that add to what was told, or say that there is nothing to tell.

extension NeedFinder {
  /// What a sentence adds to, or comes after: "Two towns were also hit", "Roe earlier said", "China’s retaliation brought …".
  func looseAdditions(_ sentence: ReadSentence) -> [LooseReference] {
    let tokens = sentence.tokens
    var found: [LooseReference] = []
    let first = tokens.first(where: { $0.kind == .word })?.lower ?? ""
    if !Self.hasName(sentence) {
      found.append(LooseReference(word: "no-name", kind: .setting, weight: 1))
    }
    if quotesPointing(sentence) {
      found.append(LooseReference(word: "quoted", kind: .setting, weight: 1))
    }
    let links = [
      ["finally", "lastly"].contains(first) ? first : nil,
      addition(in: sentence), saidBefore(sentence) ? "earlier" : nil,
      opensWithNow(tokens) ? "now" : nil, tellsNothing(tokens) ? "no-answer" : nil,
      answering(sentence), bareCount(in: sentence) ? "count" : nil,
      saysOfIt(sentence) ? "it" : nil, pronounAfterOpening(tokens), bareFigure(in: tokens),
      knownCount(in: tokens),
    ]
    for case let word? in links {
      found.append(LooseReference(word: word, kind: .previous, weight: 1))
    }
    // "The owner, Fjord Lines, said": of what.
    if tokens.count > 5, tokens[0].lower == "the", Self.relations.contains(tokens[1].lower),
      tokens[2].isMark(","), tokens[3].isCapitalized
    {
      found.append(LooseReference(word: tokens[1].lower, kind: .word, weight: 1))
    }
    // "The youngest of the dead is a girl of four": of which.
    if let of = tokens.prefix(6).firstIndex(where: { $0.lower == "of" }), of > 0,
      of + 3 < tokens.count, tokens[of + 1].lower == "the",
      ["dead", "wounded", "injured", "victims", "missing", "captured"].contains(
        tokens[of + 2].lower),
      tokens[of - 1].lower.hasSuffix("est") || tokens[of - 1].kind == .number
        || ReportWords.numberWords.contains(tokens[of - 1].lower),
      VerbWords.auxiliaries.contains(tokens[of + 3].lower)
    {
      found.append(LooseReference(word: tokens[of + 2].lower, kind: .previous, weight: 1))
    }
    if let noun = bareDeed(in: tokens) {
      found.append(LooseReference(word: tokens[noun].lower, kind: .word, weight: 1))
    }
    return found
  }

  /// "Roe asked who had “these numbers”": what is pointed to within a quotation; a headline may tell of what.
  private func quotesPointing(_ sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    return tokens.indices.dropLast().contains { position in
      let next = tokens[position + 1]
      guard sentence.isQuoted[position],
        ["these", "those", "this"].contains(tokens[position].lower), next.kind == .word,
        !ReportWords.timeNouns.contains(next.lower),
        // "those who", "this war": everybody knows which.
        !["who", "that", "moment", "war", "country", "city", "world", "land", "people"]
          .contains(next.lower)
      else { return false }
      return !tokens[position...].dropFirst(2).prefix(2).contains {
        ["of", "by", "who", "that"].contains($0.lower)
      }
    }
  }

  /// The word by which a sentence adds to what was told: "The towns of … were also hit", "“We also heard three
  /// explosions,” …".
  ///
  /// What somebody also says is understood alone, and so is what a sentence adds to its own beginning.
  private func addition(in sentence: ReadSentence) -> String? {
    let tokens = sentence.tokens
    guard let first = tokens.first,
      !Self.adding.contains(first.lower), !VerbWords.subordinators.contains(first.lower)
    else { return nil }
    let verbs = VerbReader(sentence: tokens)
    let found = tokens.indices.dropFirst().dropLast().first { position in
      let next = tokens[position + 1].lower
      guard ["also", "separately"].contains(tokens[position].lower),
        !sentence.isQuoted[position] || position < 4,
        !ReportWords.speech.contains(next) || !saysWhoBefore(position, in: tokens),
        !["known", "called", "named", "denied", "denies", "accused", "killed"].contains(next),
        // "not only … but also", "who also leads the party", "sank a ship and also a boat".
        !["but", "and", "who", "which", "that", "or", "while", "not", ",", "is"].contains(
          tokens[position - 1].lower)
          || tokens[position - 1].lower == "is" && next.hasSuffix("ed")
      else { return false }
      // What a clause adds to the one before it is told there; "Oslo and Bergen were also hit" has one clause.
      let before = tokens[..<(position - 1)]
      return !before.contains {
        [";", ":"].contains($0.text) || Self.clauseOpeners.contains($0.lower)
          || ReportWords.speech.contains($0.lower)
      }
        && !before.indices.dropFirst().contains { joint in
          ["and", "but"].contains(tokens[joint].lower)
            && before.indices.prefix(joint).dropFirst().contains {
              verbs.group(at: $0) != nil || Self.isPresentVerb(at: $0, in: tokens)
            }
        }
    }
    return found.map { tokens[$0].lower }
  }

  /// Whether the words before say who it is, "the minister" or "he" as well as a name; not "Opposition lawmakers also
  /// criticized …".
  private func saysWhoBefore(_ position: Int, in tokens: [Token]) -> Bool {
    tokens[..<position].dropFirst().contains { $0.isCapitalized }
      || tokens.first.map { Places.contains($0.text) || Places.isDemonym($0.text) } ?? false
      || tokens[..<position].contains { ["he", "she"].contains($0.lower) }
      || tokens[..<position].contains { ["the", "a", "an"].contains($0.lower) }
      || tokens.first.map { $0.isAcronym || namesInside.contains($0.text) } ?? false
  }

  /// What opens a sentence that adds to its own beginning.
  private static let adding: Set<String> = [
    "after", "before", "besides", "apart", "in", "if", "beyond", "along", "not",
  ]
  private static let clauseOpeners: Set<String> = [
    "while", "who", "which", "when", "where", "as", "because", "that",
  ]

  /// "Norway’s latest official figure, from Sunday, is 968": of what.
  private func bareFigure(in tokens: [Token]) -> String? {
    guard
      let noun = tokens.prefix(6).firstIndex(where: {
        ["figure", "toll", "count", "tally", "estimate", "total"].contains($0.lower)
      }), noun > 0, noun + 3 < tokens.count,
      !["of", "for", "on", "among"].contains(tokens[noun + 1].lower),
      ["latest", "official", "the", "new", "its", "their"].contains(tokens[noun - 1].lower)
        || tokens[noun - 1].isPossessive
    else { return nil }
    let rest = tokens[(noun + 1)...]
    guard
      let verb = rest.prefix(7).firstIndex(where: {
        ["is", "was", "stood", "stands", "reached", "rose"].contains($0.lower)
      }), rest[(verb + 1)...].prefix(3).contains(where: { $0.kind == .number })
    else { return nil }
    return tokens[noun].lower
  }

  /// "Under international law it belongs to Norway", "With more ships, they could": what stands in the opening is not
  /// what the sentence is about.
  private func pronounAfterOpening(_ tokens: [Token]) -> String? {
    // "Dense and often funny, it listed 637 flowers".
    if let comma = tokens.prefix(7).firstIndex(where: { $0.isMark(",") }), comma + 2 < tokens.count,
      tokens[comma + 1].lower == "it", !isSmallWord(tokens[0].lower),
      tokens[..<comma].allSatisfy({
        $0.kind == .word
          && (!$0.isCapitalized || $0.range == tokens[0].range)
          && !["the", "a", "an", "its", "his", "her", "their"].contains($0.lower)
      }), VerbReader(sentence: tokens).group(at: comma + 2) != nil,
      !isExpletive(Array(tokens[(comma + 1)...]))
    {
      return "it"
    }
    guard tokens.count > 5,
      ["under", "by", "at", "in", "for", "with", "on", "from", "during", "through", "without"]
        .contains(tokens[0].lower),
      let place = tokens.prefix(8).firstIndex(where: { ["it", "they"].contains($0.lower) }),
      place > 1, tokens[place - 1].isMark(",") || tokens[place - 1].kind == .word,
      !tokens[1..<(place - 1)].contains(where: { $0.kind == .mark || $0.isPossessive })
    else { return nil }
    let verbs = VerbReader(sentence: tokens)
    let opening = tokens[1..<place]
    guard
      !opening.indices.contains(where: {
        verbs.group(at: $0) != nil || tokens[$0].lower.hasSuffix("ing")
          || ["that", "which", "who", "and", "how", "what"].contains(tokens[$0].lower)
      }), verbs.group(at: place + 1) != nil || Self.isPresentVerb(at: place + 1, in: tokens),
      // "By train it takes nine hours to reach Oslo."
      !["takes", "took", "costs", "cost"].contains(tokens[place + 1].lower),
      // "In Oslo it rained", "For Norway, it is time to …"
      !(tokens[place].lower == "it" && isExpletive(Array(tokens[place...])))
    else { return nil }
    // "In the report, the first of its kind, …" has its name there: "For the Harbor Club, it was a defeat".
    return opening.contains { $0.isCapitalized && !ReportWords.times.contains($0.lower) }
      ? nil : tokens[place].lower
  }

  /// "Jane Roe earlier said", "had earlier told": counted from what was told.
  private func saidBefore(_ sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    return tokens.indices.dropFirst().dropLast().contains { position in
      let before = tokens[position - 1]
      return ["earlier", "later"].contains(tokens[position].lower)
        && !sentence.isQuoted[position]
        && ["said", "told", "added", "wrote", "announced"].contains(tokens[position + 1].lower)
        && (before.isCapitalized || before.isMark(")") || before.isMark(",")
          || before.lower == "had")
        && !(position + 2 < tokens.count && tokens[position + 2].lower == "by")
    }
  }

  /// "An official, speaking anonymously, said that it was large": what a person says of what was told; a ministry's "it"
  /// is the ministry.
  private func saysOfIt(_ sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    guard let phrase = sentence.phrase, !phrase.isAccordingTo, phrase.tokens.lowerBound < 2,
      phrase.tokens.upperBound <= phrase.verb, phrase.verb + 3 < tokens.count
    else { return false }
    let it = tokens[phrase.verb + 1].lower == "that" ? phrase.verb + 2 : phrase.verb + 1
    guard tokens[it].lower == "it", it + 2 < tokens.count,
      ["was", "is", "had", "has"].contains(tokens[it + 1].lower),
      !isExpletive(Array(tokens[it...])),
      !tokens[(it + 2)...].prefix(6).contains(where: {
        ["to", "that", "for", "who"].contains($0.lower)
      })
    else { return false }
    let speaker = tokens[phrase.tokens]
    // "A spokesman for Fjord Lines said it had sold its boats."
    let isForBody = speaker.indices.dropLast().contains {
      ["of", "for"].contains(speaker[$0].lower) && speaker[$0 + 1].isCapitalized
    }
    return !isForBody
      && !speaker.contains {
        ReportWords.bodies.contains($0.lower) || ReportWords.collectives.contains($0.lower)
          || $0.isAcronym
      }
      && speaker.contains {
        ReportWords.titles.contains($0.lower) || ReportWords.persons.contains($0.lower)
          || $0.lower == "official"
      }
      && !tokens[phrase.tokens.upperBound..<phrase.verb].contains { $0.isCapitalized }
  }

  /// "The club, which had planned for more than 100, …", "2,580 have been sent in all": a count of nothing that the
  /// sentence names.
  private func bareCount(in sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    return tokens.indices.dropLast().contains { position in
      let (token, next) = (tokens[position], tokens[position + 1])
      guard token.kind == .number, !sentence.isQuoted[position],
        let count = Int(token.text.filter { $0 != "," }), count > 9,
        !(1900...2100).contains(count) || token.text.contains(",")
      else { return false }
      let before = tokens[..<position]
      if tokens.contains(where: { Self.harmed.contains($0.lower) }) { return false }
      if ["have", "has", "were", "are", "had"].contains(next.lower) {
        return before.last.map { ["that", "said"].contains($0.lower) } ?? true
      }
      // "Some 300 gathered outside parliament".
      if (1...2).contains(before.count), next.lower.hasSuffix("ed"), position + 2 < tokens.count,
        ["outside", "inside", "around", "in", "at", "near", "across", "on"].contains(
          tokens[position + 2].lower),
        ["some", "about", "around", "nearly", "almost", "than", "over"].contains(
          before[before.endIndex - 1].lower)
      {
        return true
      }
      // "Of the members, more than 100 …" has its noun before.
      let hasNoun = before.contains {
        $0.kind == .word && !$0.isCapitalized && $0.lower.hasSuffix("s") && $0.lower.count > 3
          && !VerbWords.auxiliaries.contains($0.lower) || $0.lower.hasPrefix("age")
      }
      return before.last?.lower == "than" && next.isMark(",") && !hasNoun
    }
  }

  /// "Now Jane Roe has been asked to …": after what was told; not "Now living in Oslo, …", "Now that the port is open".
  private func opensWithNow(_ tokens: [Token]) -> Bool {
    guard tokens.count > 4, tokens[0].lower == "now" else { return false }
    let next = tokens[1].isMark(",") ? tokens[2] : tokens[1]
    return next.isCapitalized && next.kind == .word
      && tokens.prefix(7).contains { ["has", "have"].contains($0.lower) }
  }

  /// "China’s retaliation, as …", "Roe’s remarks came": somebody’s deed, as a subject without a word that says which.
  private func bareDeed(in tokens: [Token]) -> Int? {
    guard let owner = tokens.prefix(4).firstIndex(where: \.isPossessive), owner + 3 < tokens.count,
      tokens[owner].isCapitalized, Self.deeds.contains(tokens[owner + 1].lower)
    else { return nil }
    let (next, after) = (tokens[owner + 2], tokens[owner + 3].lower)
    guard !ReportWords.speech.contains(next.lower),
      !(VerbWords.auxiliaries.contains(next.lower)
        && (["to", "that"].contains(after) || after.hasSuffix("ed"))),
      next.isMark(",") || !["after", "as", "hours", "days", "a"].contains(after)
    else { return nil }
    let isBare =
      next.isMark(",") || VerbWords.auxiliaries.contains(next.lower)
      || VerbReader(sentence: tokens).group(at: owner + 2) != nil
    return isBare ? owner + 1 : nil
  }

  /// That there is nothing to tell, and nothing else: "could offer no other details", "did not respond to requests for
  /// comment".
  private func tellsNothing(_ tokens: [Token]) -> Bool {
    let words = tokens.map(\.lower)
    // "There was no immediate comment from …".
    if words.count > 5, words[0] == "there", ["was", "were", "has"].contains(words[1]),
      words[2...].prefix(3).contains("no"),
      words[2...].prefix(5).contains(where: { ["comment", "response", "reaction"].contains($0) }),
      !words.contains(where: { ["denied", "denies", "deny", "rejected", "rejects"].contains($0) })
    {
      return true
    }
    // What is told besides, in another clause or in figures, counts.
    guard words.count < 32,
      !words.contains(where: { [",", ";", "but", "claim", "that"].contains($0) })
    else { return false }
    return words.indices.dropLast().contains { index in
      let rest = words[(index + 1)...]
      switch words[index] {
      case "no":
        return ["other", "further", "more", "additional", "immediate"].contains(words[index + 1])
          && rest.prefix(3).contains {
            ["details", "information", "detail", "comment"].contains($0)
          }
      case "not", "didn't", "hasn't", "couldn't":
        return rest.prefix(3).contains {
          ["respond", "responded", "return", "returned", "available"].contains($0)
        }
          && rest.contains { ["comment", "calls", "messages", "emails", "inquiries"].contains($0) }
          && !rest.contains("cease-fire") && !rest.contains("ceasefire")
      case "reached":
        return rest.prefix(3).contains("comment") && words[..<index].contains("be")
      default: return false
      }
    }
  }

  /// Whose count says what is counted.
  private static let harmed: Set<String> = [
    "killed", "wounded", "injured", "dead", "died", "missing", "hurt", "displaced", "captured",
  ]
  /// Who is somebody's or something's.
  private static let relations = ReportWords.words(
    """
    owner owners buyer seller maker operator landlord contractor developer publisher parent author organizer sponsor winner victim defendant plaintiff suspect driver pilot captain
    """)
  private static let deeds = ReportWords.words(
    """
    retaliation reaction reply answer refusal remark remarks comment comments announcement request proposal offer apology \
    resignation admission assertion warning departure arrival absence intervention gesture outburst testimony
    """)
}
