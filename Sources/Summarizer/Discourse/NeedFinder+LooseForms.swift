// Sentences whose form says that they are no news: asides, captions, citations, lines in capitals.

extension NeedFinder {
  /// An aside in parentheses, a credit after a dash, a caption, a citation, a line in capitals or without a verb.
  func looseForm(_ sentence: ReadSentence) -> String? {
    let tokens = sentence.tokens
    guard let first = tokens.first, let last = tokens.last else { return nil }
    for (open, close) in [("(", ")"), ("[", "]")] where first.isMark(open) {
      if last.isMark(close) || tokens.dropLast().last?.isMark(close) == true { return "aside" }
    }
    // "[The mayor] thought he named …": from a paper that is quoted.
    if first.isMark("[") { return "bracket" }
    if first.kind == .mark,
      ["-", "–", "—", "•", "*", "…", ",", ";", ":", "·", "|"].contains(first.text)
    {
      return "mark"
    }
    if isCaption(tokens) { return "caption" }
    // "Cf. S. Lee, Tales No. 15, p. 13", "CITY HALL HAS TROUBLE - Jane Doe on page 3".
    if ["cf", "ibid"].contains(first.lower) { return "citation" }
    if isShouted(tokens) { return "capitals" }
    if isPitch(tokens) { return "no-verb" }
    if tokens.indices.contains(where: { tokens[$0].lower == "your" && !sentence.isQuoted[$0] }) {
      return "your"
    }
    let verbs = VerbReader(sentence: tokens)
    let hasVerb = tokens.indices.contains { position in
      guard tokens[position].kind == .word else { return false }
      let word = tokens[position].lower
      if VerbWords.auxiliaries.contains(word) || word.contains("'") || Self.bareVerbs.contains(word)
      {
        return true
      }
      // "Crawls of supported sites": no verb stands after a preposition, and none begins a sentence.
      guard position > 0, !VerbWords.beforeNouns.contains(tokens[position - 1].lower) else {
        return false
      }
      if ["we", "i", "you", "he", "she", "it", "who"].contains(tokens[position - 1].lower) {
        return true
      }
      if word.hasSuffix("ed"), word.count > 4 { return true }
      return verbs.group(at: position) != nil || ReportWords.speech.contains(word)
        || Self.isPresentVerb(at: position, in: tokens)
        || VerbWords.plurals.contains(tokens[position - 1].lower)
        || followsSeveral(position, in: tokens)
    }
    return hasVerb ? nil : "no-verb"
  }

  /// "The promise of Norvision: sharp pictures and deep sound streamed to every home": no verb but a participle after the colon.
  private func isPitch(_ tokens: [Token]) -> Bool {
    guard tokens[0].lower == "the",
      let colon = tokens.prefix(Self.longestPitch).firstIndex(where: { $0.isMark(":") })
    else { return false }
    let verbs = VerbReader(sentence: tokens)
    return tokens.indices.dropFirst().allSatisfy { position in
      guard tokens[position].kind == .word else { return true }
      if VerbWords.auxiliaries.contains(tokens[position].lower) { return false }
      let isParticiple =
        position > colon && tokens[position].lower.hasSuffix("ed") && position + 1 < tokens.count
        && ["to", "by", "from", "in", "at", "for", "with"].contains(tokens[position + 1].lower)
      return isParticiple
        || verbs.group(at: position) == nil
          && !Self.isPresentVerb(at: position, in: tokens)
    }
  }

  private static let longestPitch = 9

  /// "Nearly half of adults live with …": a verb without ending after a plural.
  private func followsSeveral(_ position: Int, in tokens: [Token]) -> Bool {
    let before = tokens[position - 1].lower
    guard before.hasSuffix("s") && before.count > 3 || ReportWords.collectives.contains(before),
      position + 1 < tokens.count, !isSmallWord(tokens[position].lower)
    else { return false }
    return VerbWords.beforeNouns.contains(tokens[position + 1].lower)
      || ["up", "out", "that", "at", "as"].contains(tokens[position + 1].lower)
  }

  /// Whether a sentence tells what a picture shows: "Jane Doe, left, and John Roe"; "Jane Doe speaks at a rally in Oslo on
  /// May 3, 2018."
  func isCaption(_ tokens: [Token]) -> Bool {
    let hasPlace = tokens.indices.dropFirst().dropLast().contains { position in
      ["left", "right", "center"].contains(tokens[position].lower)
        && tokens[position - 1].isMark(",") && [",", "."].contains(tokens[position + 1].text)
    }
    // "Harbor News/Getty Images The mayor …": whose picture it is.
    let hasCredit = tokens.prefix(6).indices.dropLast().contains { position in
      tokens[position + 1].lower == "images"
        && (tokens[position].lower.hasSuffix("/getty")
          || tokens[position].lower == "getty" && position > 0
            && tokens[position - 1].isMark("/"))
    }
    return hasPlace || hasCredit || isPose(tokens) || isPicture(tokens) || isSeen(tokens)
  }

  /// "The harbor is seen before a storm in Oslo, May 3, 2018."
  private func isSeen(_ tokens: [Token]) -> Bool {
    guard
      let verb = tokens.indices.dropLast(2).first(where: {
        ["is", "are"].contains(tokens[$0].lower)
          && ["seen", "pictured", "shown"].contains(tokens[$0 + 1].lower)
      }), verb > 0, hasFullDate(tokens)
    else { return false }
    let next = tokens[verb + 2].lower
    return !["as", "to", "by"].contains(next) && !next.hasSuffix("ing")
      && !tokens.indices.contains {
        $0 != verb && VerbWords.auxiliaries.contains(tokens[$0].lower)
          && !tokens[$0].isCapitalized
          || ["video", "footage", "according"].contains(tokens[$0].lower)
          || ReportWords.speech.contains(tokens[$0].lower)
      }
  }

  /// "A file image from the harbor office shows …", "In this June 21 photo, …", "Image caption The mayor …".
  private func isPicture(_ tokens: [Token]) -> Bool {
    let opening = tokens.prefix(3)
    if let caption = opening.firstIndex(where: { $0.lower == "caption" }),
      caption + 1 < tokens.count,
      caption == 0 || tokens[0].lower == "image", tokens[caption + 1].isCapitalized
    {
      return true
    }
    if tokens.count > 3, tokens[0].lower == "in", tokens[1].lower == "this",
      ReportWords.months.contains(tokens[2].lower)
        || ["photo", "image", "undated", "file", "handout"].contains(tokens[2].lower),
      tokens[2...].prefix(8).contains(where: { ["photo", "image", "picture"].contains($0.lower) })
    {
      return true
    }
    guard let verb = tokens.firstIndex(where: { ["shows", "show"].contains($0.lower) }),
      !tokens[..<verb].contains(where: { $0.kind == .mark })
    else { return false }
    return tokens[..<min(verb, 5)].contains {
      ["photo", "photograph", "image", "handout", "rendering"].contains($0.lower)
    }
  }

  /// "Senator Jane Doe speaks at a rally in Oslo on May 3, 2018.", "Jane Doe watches as a boat leaves.": somebody with a
  /// name does now what people in pictures do, on a day in full or while something else happens, and nothing is told.
  private func isPose(_ tokens: [Token]) -> Bool {
    // "A supporter holds a banner in Oslo on May 3, 2018."
    let isNameless =
      tokens.count > 4 && ["a", "an"].contains(tokens[0].lower)
      && (ReportWords.persons.contains(tokens[1].lower) || Self.onlookers.contains(tokens[1].lower))
    guard
      let verb = tokens.indices.dropFirst(2).first(where: { position in
        isNameless && position == 2
          && ["holds", "carries", "waves"].contains(tokens[position].lower)
          && ["a", "an", "the", "his", "her"].contains(
            position + 1 < tokens.count ? tokens[position + 1].lower : "")
          || (Self.poses.contains(tokens[position].lower)
            || tokens[position].lower == "takes" && position + 1 < tokens.count
              && tokens[position + 1].lower == "part")
            && (tokens[(position - 2)..<position].allSatisfy {
              $0.kind == .word && $0.isCapitalized && !Places.contains($0.text)
            })
      }),
      !tokens.contains(where: {
        // "May" is a month.
        VerbWords.auxiliaries.contains($0.lower) && !$0.isCapitalized
          || ReportWords.speech.contains($0.lower) && !Self.poses.contains($0.lower)
      })
    else { return false }
    if verb + 1 < tokens.count, tokens[verb + 1].lower == "as",
      ["watches", "listens"].contains(tokens[verb].lower)
    {
      return true
    }
    return hasFullDate(tokens) || endsWithDay(tokens)
  }

  /// "…, on Saturday."
  private func endsWithDay(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { !$0.isMark(".") }
    guard words.count > 4, ReportWords.days.contains(words[words.count - 1].lower) else {
      return false
    }
    return words[words.count - 2].lower == "on" && words[words.count - 3].isMark(",")
  }

  /// "May 3, 2018".
  private func hasFullDate(_ tokens: [Token]) -> Bool {
    tokens.indices.dropLast(2).contains { position in
      ReportWords.months.contains(tokens[position].lower) && tokens[position].isCapitalized
        && tokens[(position + 1)...].prefix(5).contains {
          $0.kind == .number && $0.text.count == 4 && $0.text.allSatisfy(\.isNumber)
        }
    }
  }

  /// Whether most of its words, and three of them, are in capitals for no other reason than to be loud: "BBC" is not.
  private func isShouted(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { $0.kind == .word && $0.text.count > 1 }
    let shouted = words.count { word in
      word.text.contains(where: \.isUppercase) && !word.text.contains(where: \.isLowercase)
        && (word.text.count > 4 || ReportWords.functionWords.contains(word.lower)
          || VerbWords.auxiliaries.contains(word.lower))
    }
    return shouted >= 3 && shouted * 2 > words.count
  }

  /// Verbs whose form is that of a noun, or of their own past, and pasts that are rarely the verb of a report.
  private static let bareVerbs = ReportWords.words(
    """
    meet begin resume cost shut cut hit put let set spread hold leave face reach return visit sign start end stop open close \
    sank rang sprang shrank froze slid dug hung swung clung crept wept lent bent lit sped caught thought blew wrote \
    understood forgot lay laid oversaw upheld withheld quit burst cast lied rebuilt outgrew withstood
    """)
  /// Who is seen in pictures.
  private static let onlookers = ReportWords.words(
    "supporter protester demonstrator visitor worker volunteer fan customer pedestrian shopper passenger boy girl child"
  )
  /// What people in pictures do.
  private static let poses = ReportWords.words(
    """
    speaks poses attends gestures listens performs smiles watches addresses hugs kisses celebrates prays sits greets waves
    """)
}
