// Needs of definite nouns that nothing in the sentence says more about.

extension NeedFinder {
  /// "the ministry said", "The two leaders", "Both sides": definite nouns with nothing that says which.
  func pointing(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let tokens = sentence.tokens
    for position in tokens.indices where Self.determiners.contains(tokens[position].lower) {
      let isOpening = tokens[..<position].allSatisfy { $0.kind == .mark }
      let isSpeaker = sentence.phrase?.tokens.lowerBound == position
      let isPair = isPair(at: position, in: tokens)
      guard isOpening && index > 0 || isSpeaker || isPair,
        let noun = headNoun(after: position, in: tokens),
        !(tokens[position].lower == "those" && tokens[position + 1].lower.hasSuffix("ing")),
        !(tokens[position].lower == "this" && ReportWords.timeNouns.contains(tokens[noun].lower)),
        !isNamed(position..<noun, in: tokens), !isQualified(noun, in: tokens),
        !isSuperlative(position..<noun, in: tokens)
      else { continue }
      let words = tokens[position...noun].map(\.lower).joined(separator: "-")
      guard isPair || tokens[position].lower == "both" && Self.plurals.contains(tokens[noun].lower)
      else {
        if Self.antecedentInside(sentence, before: position)
          || isOfNamedPlace(noun, after: position, in: tokens)
        {
          continue
        }
        return .previous(words)
      }
      if !namesTwo(sentence, before: position) { return .pair(words) }
    }
    return nil
  }

  /// "The heaviest fighting was reported in the south", "the worst attack": what there is one of.
  private func isSuperlative(_ part: Range<Int>, in tokens: [Token]) -> Bool {
    tokens[part].dropFirst().contains {
      $0.lower.hasSuffix("iest") || Self.superlatives.contains($0.lower)
    }
  }

  private static let superlatives: Set<String> = [
    "worst", "largest", "biggest", "highest", "lowest", "fiercest", "strongest", "longest",
    "oldest", "newest", "greatest", "gravest", "sharpest", "closest", "nearest", "youngest",
    "shortest", "smallest", "strictest", "severest", "hardest",
  ]

  /// "“…,” the network said", "according to the scholar": a speaker who is only a definite noun.
  func namelessSpeaker(_ sentence: ReadSentence, _ index: Int) -> Need? {
    guard index > 0, let phrase = sentence.phrase else { return nil }
    if let need = oneOfSeveral(phrase, in: sentence) { return need }
    guard phrase.tokens.count == 2 else { return nil }
    // "“…,” its statement said".
    let start = phrase.tokens.lowerBound
    if ["its", "their"].contains(sentence.tokens[start].lower),
      sentence.tokens.indices.prefix(start).allSatisfy({
        sentence.isQuoted[$0] || sentence.tokens[$0].kind == .mark
      })
    {
      return .previous(sentence.tokens[start].lower)
    }
    let (the, noun) = (
      sentence.tokens[phrase.tokens.lowerBound], sentence.tokens[phrase.tokens.lowerBound + 1]
    )
    guard the.lower == "the", noun.kind == .word, !noun.isCapitalized, !noun.isPossessive,
      !ReportWords.unique.contains(noun.lower),
      !isQualified(phrase.tokens.upperBound - 1, in: sentence.tokens)
    else { return nil }
    if sentence.tokens[..<phrase.tokens.lowerBound].contains(where: { $0.lower == noun.lower })
      || Self.antecedentInside(sentence, before: phrase.tokens.lowerBound)
    {
      return nil
    }
    return .previous("the-" + noun.lower)
  }

  /// "“…,” said one, Jane Roe", "said one of its authors, Jane Roe", "said Jane Roe, its director": of those who, and of
  /// what, was told before.
  private func oneOfSeveral(_ phrase: SpeakerPhrase, in sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    let start = phrase.tokens.lowerBound
    guard start > 0,
      tokens.indices.prefix(min(start, phrase.verb)).allSatisfy({
        sentence.isQuoted[$0] || tokens[$0].kind == .mark
      })
    else { return nil }
    if phrase.verb < start - 1, tokens[phrase.verb + 1].lower == "one" {
      let (next, after) = (tokens[phrase.verb + 2], tokens[min(phrase.verb + 3, tokens.count - 1)])
      let isOfThem =
        next.lower == "of" && ["its", "their", "his", "her", "them"].contains(after.lower)
      if next.isMark(",") || isOfThem { return .previous("one") }
    }
    let end = phrase.tokens.upperBound
    if end + 2 < tokens.count, tokens[end].isMark(","),
      ["its", "their"].contains(tokens[end + 1].lower),
      // "“Oslo is out of water,” said Jane Roe, its mayor."
      !tokens[..<start].indices.contains(where: {
        $0 > 1 && tokens[$0].isCapitalized && tokens[$0 - 1].kind == .word
      }), !(namesInside.contains(tokens[1].text) || Places.contains(tokens[1].text))
    {
      return .previous(tokens[end + 1].lower)
    }
    return nil
  }

  /// "the two", "the sides", "both parties".
  private func isPair(at position: Int, in tokens: [Token]) -> Bool {
    guard position + 1 < tokens.count, tokens[position].lower != "this",
      tokens[position].lower != "that"
    else { return false }
    let next = tokens[position + 1].lower
    return ["two", "sides", "parties"].contains(next)
      || tokens[position].lower == "both" && Self.plurals.contains(next)
  }

  /// The anaphoric noun at the end of the phrase that a determiner begins: not "town" in "the town choir".
  private func headNoun(after position: Int, in tokens: [Token]) -> Int? {
    var noun = position + 1
    // "the two ministers": the number alone is no noun.
    let isOfTwo =
      noun + 1 < tokens.count && tokens[noun].lower == "two"
      && Self.plurals.contains(tokens[noun + 1].lower)
    if isOfTwo { noun += 1 }
    while noun < tokens.count, noun - position < 4, tokens[noun].kind != .mark,
      !tokens[noun].isPossessive, !isOfTwo,
      !ReportWords.anaphoric.contains(tokens[noun].lower),
      !ReportWords.qualifiers.contains(tokens[noun].lower)
    {
      noun += 1
    }
    guard noun < tokens.count, isOfTwo || ReportWords.anaphoric.contains(tokens[noun].lower) else {
      return nil
    }
    while noun + 1 < tokens.count, ReportWords.anaphoric.contains(tokens[noun + 1].lower),
      VerbReader(sentence: tokens).group(at: noun + 1) == nil
    {
      noun += 1
    }
    guard noun + 1 < tokens.count else { return noun }
    let next = tokens[noun + 1]
    // "the House Ways and Means Committee".
    if tokens[noun].isCapitalized, next.kind == .word, next.isCapitalized { return nil }
    let ends =
      next.kind != .word || next.isCapitalized || Self.endsPhrase(next.lower)
      || VerbReader(sentence: tokens).group(at: noun + 1) != nil || tokens[noun].isPossessive
      || Self.isPresentVerb(at: noun + 1, in: tokens)
    return ends ? noun : nil
  }

  /// "The letter dwells on …": a form in -s before a preposition or an article is the noun's verb.
  static func isPresentVerb(at index: Int, in tokens: [Token]) -> Bool {
    let word = tokens[index].lower
    guard word.hasSuffix("s"), !word.hasSuffix("ss"), !tokens[index].isPossessive,
      index + 1 < tokens.count
    else { return false }
    if tokens[index + 1].isCapitalized || tokens[index + 1].kind == .number { return true }
    return [
      "on", "in", "at", "to", "from", "with", "over", "the", "a", "an", "that", "how", "why", "no",
      "some", "his", "her", "its",
      "their", "into", "against", "under", "upon", "as", "both", "all", "up", "out",
    ].contains(tokens[index + 1].lower)
  }

  /// A name before the noun says which one: "the Artsakh army", but "the French leader" says only whose.
  private func isNamed(_ part: Range<Int>, in tokens: [Token]) -> Bool {
    let isOffice = ReportWords.offices.contains(tokens[part.upperBound].lower)
    return tokens[part].dropFirst().contains {
      $0.isCapitalized && !$0.lower.hasSuffix("-based") && !(isOffice && Places.isDemonym($0.text))
    }
  }

  /// Whether something after the noun says which one.
  private func isQualified(_ noun: Int, in tokens: [Token]) -> Bool {
    guard noun + 1 < tokens.count else { return false }
    let next = tokens[noun + 1]
    let following = noun + 2 < tokens.count ? tokens[noun + 2] : nil
    if ReportWords.qualifiers.contains(next.lower) || next.isMark("(") {
      // "told the two sides to meet".
      if next.lower == "to", let following, !following.isCapitalized,
        !["the", "a", "an", "its", "their"].contains(following.lower)
      {
        return false
      }
      // "the statement on Friday" says only when.
      return
        !(next.lower == "on" && following.map { ReportWords.times.contains($0.lower) } ?? false)
    }
    if next.kind == .word, next.isCapitalized {
      return ReportWords.titles.contains(tokens[noun].lower)
    }
    if next.isMark(","), let following {
      // "signed by Norway and Sweden", "signed in Oslo"; "signed in March" says only when.
      if following.lower == "signed" {
        return tokens[(noun + 3)...].prefix { !$0.isMark(",") }
          .contains { $0.isCapitalized && !ReportWords.times.contains($0.lower) }
      }
      return following.isCapitalized && ReportWords.titles.contains(tokens[noun].lower)
        || ["who", "which", "whose", "where", "led", "known", "based"].contains(following.lower)
    }
    guard let following else { return false }
    return Self.participles.contains(next.lower)
      && ["by", "in", "at", "from", "between", "to", "with", "on"].contains(following.lower)
      || next.lower.hasSuffix("ed") && ["by", "between"].contains(following.lower)
  }

  /// Whether the words before name two countries or people, so that "the two sides" are they.
  func namesTwo(_ sentence: ReadSentence, before position: Int) -> Bool {
    var named: Set<String> = []
    for token in sentence.tokens[..<position] where token.isCapitalized {
      if Places.isDemonym(token.text) || Places.country(of: token.text) != nil {
        named.insert(String(token.lower.prefix(4)))
      }
    }
    return named.count >= 2 || joinsTwoNames(sentence.tokens[..<position])
      || sentence.mentions.count { $0.isIntroduced && $0.tokens.upperBound <= position } >= 2
  }

  /// "talks between Norland and Sund".
  private func joinsTwoNames(_ tokens: ArraySlice<Token>) -> Bool {
    func isName(_ token: Token) -> Bool {
      token.isCapitalized && token.text.count > 3 && !ReportWords.times.contains(token.lower)
    }
    return tokens.indices.dropFirst().dropLast().contains { index in
      tokens[index].lower == "and" && isName(tokens[index - 1]) && isName(tokens[index + 1])
    }
  }

  /// Whether the noun of a speaker has a body of that kind before it: "Human Rights Watch documented …, the group said".
  static func antecedentInside(_ sentence: ReadSentence, before position: Int) -> Bool {
    guard position > 4 else { return false }
    var run = 0
    for token in sentence.tokens[..<position] {
      run = token.isCapitalized && !Places.contains(token.text) ? run + 1 : 0
      if run >= 2, ReportWords.bodies.contains(token.lower) { return true }
    }
    return false
  }

  /// "fled Upper Tesna …, according to the region's authorities": a place is named before that may be of that kind; a town
  /// is where talks are "in".
  private func isOfNamedPlace(_ noun: Int, after position: Int, in tokens: [Token]) -> Bool {
    guard position > 2,
      tokens[(position + 1)...noun].contains(where: { Self.placeNouns.contains($0.lower) })
    else { return false }
    return tokens[..<position].indices.dropFirst().contains { place in
      tokens[place].isCapitalized && !ReportWords.times.contains(tokens[place].lower)
        && (Self.beforePlaces.contains(tokens[place - 1].lower)
          || ["in", "to"].contains(tokens[place - 1].lower)
            && Places.country(of: tokens[place].text) != nil)
        && (namesInside.contains(tokens[place].text) || Places.contains(tokens[place].text))
    }
  }

  private static let placeNouns: Set<String> = [
    "region", "enclave", "territory", "plateau", "valley", "province", "island", "peninsula",
    "country",
  ]
  private static let beforePlaces: Set<String> = [
    "of", "from", "over", "across", "around", "within", "fled", "left", "throughout",
  ]

  /// "The collection brought in …", "The third attempt failed": a bare definite noun as a sentence's subject.
  func openingNoun(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let words = sentence.words
    guard index > 0, words.count > 2, words[0].lower == "the" else { return nil }
    if Self.ordinals.contains(words[1].lower), !["time", "of"].contains(words[2].lower),
      !words[2].isCapitalized
    {
      return .previous("the-" + words[1].lower)
    }
    let verbs = VerbReader(sentence: words)
    var noun = 1
    while noun < min(4, words.count - 1), !words[noun].isCapitalized, !words[noun].isPossessive {
      let next = words[noun + 1]
      if ReportWords.qualifiers.contains(next.lower) { return nil }
      if verbs.group(at: noun + 1) != nil || Self.isPresentVerb(at: noun + 1, in: words)
        || ["and", "also", "then", "now", "who", "plans"].contains(next.lower)
      {
        if ReportWords.unique.contains(words[noun].lower) { return nil }
        if noun == 1 { return .previous("the-" + words[noun].lower) }
        let isTold = firstUse[Self.singular(words[noun].lower)].map { $0 < index } ?? false
        return isTold || isDeedTold(words[noun].lower, before: index)
          ? .previous("the-" + words[noun].lower) : nil
      }
      noun += 1
    }
    return nil
  }

  /// "In the recordings, the men said", "After the attack, …": a bare definite noun in the opening.
  func circumstance(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let tokens = sentence.tokens
    guard index > 0, tokens.count > 4, ReportWords.openers.contains(tokens[0].lower),
      ["the", "that", "this", "these", "those"].contains(tokens[1].lower), tokens[2].kind == .word,
      !tokens[2].isCapitalized,
      !ReportWords.timeNouns.contains(tokens[2].lower),
      !ReportWords.unique.contains(tokens[2].lower),
      tokens[3].isMark(",")
        || VerbWords.subordinators.contains(tokens[0].lower)
          && !ReportWords.institutions.contains(Self.singular(tokens[2].lower))
          && VerbReader(sentence: tokens).group(at: 3) != nil
    else { return nil }
    return .previous(tokens[0..<3].map(\.lower).joined(separator: "-"))
  }

  /// "Days ahead of the meeting, …": a bare noun that points back, right before the comma of an opening.
  func ahead(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let tokens = sentence.tokens
    guard index > 0, let comma = tokens.firstIndex(where: { $0.isMark(",") }),
      (3...9).contains(comma),
      tokens[comma - 2].lower == "the", ReportWords.anaphoric.contains(tokens[comma - 1].lower),
      !ReportWords.unique.contains(tokens[comma - 1].lower),
      !ReportWords.timeNouns.contains(tokens[comma - 1].lower),
      !ReportWords.institutions.contains(Self.singular(tokens[comma - 1].lower)),
      ReportWords.openers.contains(tokens[0].lower), !sentence.isQuoted[comma],
      comma + 1 < tokens.count, !tokens[comma + 1].isCapitalized || comma > 3
    else { return nil }
    return .previous("the-" + tokens[comma - 1].lower)
  }

  /// "a smell of gas after the blast": an event that the article has told of, and this sentence has not.
  func aftermath(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let tokens = sentence.tokens
    guard index > 0, tokens.count > 4 else { return nil }
    for position in tokens.indices.dropFirst().dropLast(2)
    where ["after", "before", "since", "during"].contains(tokens[position].lower)
      && tokens[position + 1].lower == "the" && !sentence.isQuoted[position]
    {
      let noun = tokens[position + 2]
      guard ReportWords.anaphoric.contains(noun.lower), !ReportWords.unique.contains(noun.lower),
        !ReportWords.timeNouns.contains(noun.lower), !noun.isPossessive,
        !ReportWords.institutions.contains(Self.singular(noun.lower)),
        !tokens[..<position].contains(where: {
          Self.singular($0.lower) == Self.singular(noun.lower)
        })
      else { continue }
      let next = position + 3 < tokens.count ? tokens[position + 3] : nil
      // "suggested after the attack that guards …": "that" is the verb's.
      if next?.lower == "that", ReportWords.speech.contains(tokens[position - 1].lower) {
        return .previous("the-" + noun.lower)
      }
      if next.map({ $0.kind == .mark || ["and", "but", "as"].contains($0.lower) }) ?? true {
        return .previous("the-" + noun.lower)
      }
    }
    return nil
  }

  /// "discussed the matter", "raised this issue": a noun for what was told, anywhere in the sentence.
  func abstract(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    for index in tokens.indices.dropFirst()
    where ReportWords.abstractions.contains(tokens[index].lower) {
      guard Self.determiners.contains(tokens[index - 1].lower), tokens[index - 1].lower != "both",
        !tokens[..<(index - 1)].contains(where: { $0.lower == tokens[index].lower })
      else { continue }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if let next, next.kind == .word || next.isMark("(") {
        let isTime = index + 2 < tokens.count && ReportWords.times.contains(tokens[index + 2].lower)
        let qualifies = [
          "of", "that", "whether", "between", "is", "against", "by", "to", "from", "in", "over",
          "about", "on",
        ]
        let isPlace =
          index + 2 < tokens.count && tokens[index + 2].isCapitalized && next.lower == "in"
        if qualifies.contains(next.lower), !(next.lower == "on" && isTime), !isPlace { continue }
      }
      return .previous(tokens[index - 1].lower + "-" + tokens[index].lower)
    }
    return nil
  }

  private static func endsPhrase(_ word: String) -> Bool {
    ReportWords.qualifiers.contains(word) || VerbWords.adverbs.contains(word)
      || VerbWords.auxiliaries.contains(word)
      || word.hasSuffix("ly") || word.hasSuffix("ed") || ReportWords.speech.contains(word)
      || VerbWords.irregular.contains(word)
      || [
        "and", "or", "but", "that", "as", "to", "for", "if", "when", "while", "after", "before",
        "during", "last", "this", "until", "into",
      ].contains(word)
  }

  private static let determiners: Set<String> = ["the", "this", "that", "these", "those", "both"]
  private static let plurals: Set<String> = [
    "sides", "parties", "leaders", "presidents", "ministers", "men", "countries", "nations",
    "governments", "states", "women",
    "officials", "diplomats", "armies", "capitals", "groups", "teams",
  ]
  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "latest", "last", "next", "other", "latter",
    "rest", "remaining", "same",
  ]
  private static let participles: Set<String> = [
    "issued", "released", "published", "signed", "held", "led", "made", "given", "known", "called",
    "posted", "reached",
    "brokered", "adopted", "organized", "sponsored", "based", "located", "captured", "recorded",
    "invoked", "carried",
  ]
}
