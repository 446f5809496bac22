// Needs of sentences that say too little by themselves: no name, no place, nobody who speaks.

extension NeedFinder {
  /// "Used clothing cannot be accepted.", "About 90 people stayed to the end": no name says whose news it is.
  func setting(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let count = sentence.words.count
    let quotation = sentence.quotation
    if quotation.quotes || quotation.startsInside || quotation.endsInside { return nil }
    guard index > 0 && count < 16 || count < 10, !Self.hasName(sentence) else { return nil }
    // A sentence of some length that names its day or its speaker is news by itself.
    let isDated = sentence.words.contains {
      ReportWords.times.contains($0.lower) || $0.kind == .number && $0.text.count == 4
    }
    return count >= 10 && (isDated || sentence.phrase != nil) ? nil : .setting
  }

  /// "Four people were killed and 11 wounded, the service said.": neither where nor by what.
  func bareToll(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let tokens = sentence.tokens
    guard index > 0, tokens.count < 24, let phrase = sentence.phrase?.tokens,
      let number = tokens.indices.prefix(4).first(where: {
        tokens[$0].kind == .number || ReportWords.numberWords.contains(tokens[$0].lower)
          || $0 == 0 && ["a", "an"].contains(tokens[0].lower)
      }),
      tokens[..<number].allSatisfy({
        ["at", "least", "about", "some", "more", "than"].contains($0.lower)
      }),
      tokens[number...].prefix(8).contains(where: { ReportWords.casualties.contains($0.lower) })
    else { return nil }
    let says = tokens.indices.dropFirst().contains { place in
      let token = tokens[place]
      if phrase.contains(place) { return false }
      return token.kind == .word && token.isCapitalized && !ReportWords.times.contains(token.lower)
        || place > number
          && (Self.circumstances.contains(token.lower)
            || token.lower == "on" && place + 1 < tokens.count
              && ["the", "a", "an"].contains(tokens[place + 1].lower))
    }
    return says ? nil : .previous("count")
  }

  /// "By Sunday the number had risen to 19": of whom?
  func bareNumber(_ sentence: ReadSentence, _ index: Int) -> Need? {
    guard index > 0 else { return nil }
    let tokens = sentence.tokens
    for position in tokens.indices.dropFirst().dropLast(2)
    where Self.numbers.contains(tokens[position].lower) && tokens[position - 1].lower == "the"
      && !sentence.isQuoted[position]
    {
      let isAuxiliary = ["has", "had", "have"].contains(tokens[position + 1].lower)
      let verb = tokens[position + (isAuxiliary ? 2 : 1)].lower
      // "Nine died on Monday and the number has risen to 11".
      let isCounted = tokens[..<position].contains {
        $0.kind == .number && $0.text.count != 4 || ReportWords.numberWords.contains($0.lower)
      }
      if Self.rising.contains(verb), !isCounted {
        return .previous("the-" + tokens[position].lower)
      }
    }
    return nil
  }

  private static let numbers: Set<String> = ["number", "toll", "total", "figure", "count", "tally"]
  private static let rising: Set<String> = [
    "risen", "rose", "grown", "grew", "climbed", "reached", "doubled", "tripled", "fallen", "fell",
    "dropped", "stood", "passed", "jumped", "increased", "decreased", "topped", "hit",
  ]
  private static let circumstances: Set<String> = [
    "in", "when", "by", "after", "as", "at", "during", "from", "near", "along", "outside", "inside",
    "off", "between", "over", "across", "under",
  ]

  /// "in rescue efforts here": only the dateline says where. Of a report's first sentence it does, unless it is no place.
  func here(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let tokens = sentence.tokens
    let found = tokens.indices.first { index in
      tokens[index].lower == "here" && !sentence.isQuoted[index]
        && !(index > 0 && ["in", "at"].contains(tokens[index - 1].lower))
    }
    guard let found else { return nil }
    let isPlace =
      index == 0 && found > 2 && tokens[found - 1].kind == .word
      && !VerbWords.auxiliaries.contains(tokens[found - 1].lower)
      && !VerbWords.being.contains(tokens[found - 1].lower)
      && !Self.notHere.contains(tokens[found - 1].lower)
      && !(found + 1 < tokens.count && ["and", "is", "that"].contains(tokens[found + 1].lower))
    return isPlace ? .here : .previous("here")
  }

  /// "Launched in 1940, it measured …", "If their demands are not met, they will …": the subject is a pronoun that an
  /// opening only announces.
  func announced(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    guard let comma = tokens.firstIndex(where: { $0.isMark(",") }), comma > 0, comma < 16,
      comma + 1 < tokens.count, ["it", "they", "he", "she"].contains(tokens[comma + 1].lower),
      let first = tokens.first, first.kind == .word,
      ReportWords.openers.contains(first.lower) || first.lower.hasSuffix("ed")
        || first.lower.hasSuffix("ing") || VerbWords.irregular.contains(first.lower)
        || first.lower == "to"
    else { return nil }
    if isExpletive(Array(tokens[(comma + 1)...])) { return nil }
    // "When the ferry sank, it …", "As Norway closed its border, it …": the opening has the noun.
    let opening = tokens[1..<comma]
    // "As a question, it …": what it is as, not what it is.
    if first.lower == "as", ["a", "an"].contains(tokens[1].lower) {
      return .previous(tokens[comma + 1].lower)
    }
    // "Moved by the refugees’ stories, he …": nobody is named who it could be.
    if ["he", "she"].contains(tokens[comma + 1].lower), first.lower.hasSuffix("ed"),
      !sentence.mentions.contains(where: { $0.tokens.lowerBound < comma })
    {
      return .person
    }
    let hasSubject = opening.indices.contains { position in
      let token = tokens[position]
      if token.isCapitalized, token.kind == .word, !ReportWords.times.contains(token.lower) {
        return true
      }
      return position == 1
        && (["a", "an", "the", "some", "many"].contains(token.lower)
          || tokens[comma + 1].lower == "they"
            && ReportWords.collectives.contains(token.lower))
    }
    return hasSubject ? nil : .previous(tokens[comma + 1].lower)
  }

  /// "During its conference, more than 1,500 delegates …": an opening whose "its" nothing takes up.
  func owned(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    // "By its estimate some 14,000 people have left": nothing after it can own it.
    if tokens.count > 6, ["by", "in", "according"].contains(tokens[0].lower),
      tokens[1].lower == "its" || tokens[2].lower == "its",
      !tokens.prefix(6).contains(where: { $0.isMark(",") })
    {
      return .previous("its")
    }
    guard tokens.count > 6, ReportWords.openers.contains(tokens[0].lower),
      let its = tokens[1..<4].firstIndex(where: { $0.lower == "its" }),
      let comma = tokens[its...].firstIndex(where: { $0.isMark(",") }), comma + 1 < tokens.count,
      !tokens[..<its].contains(where: { $0.isCapitalized && $0.range.lowerBound > 0 })
    else { return nil }
    let next = tokens[comma + 1]
    let mayOwn = next.isCapitalized || ["the", "a", "an", "this"].contains(next.lower)
    return mayOwn ? nil : .previous("its")
  }

  /// "The South Carolina Republican said", "the 9-year-old": a person by another word than the name.
  func epithet(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let tokens = sentence.tokens
    guard index > 0 else { return nil }
    for position in tokens.indices.dropLast() where tokens[position].lower == "the" {
      var end = position + 1
      while end < tokens.count, end - position < 5,
        tokens[end].isCapitalized || tokens[end].lower.hasSuffix("-year-old")
          || tokens[end].lower.hasSuffix("-year") || tokens[end].lower == "old"
          || Self.epithets.contains(tokens[end].lower) || tokens[end].lower.contains("-of-")
          || ["married", "young", "former", "retired", "self-proclaimed"].contains(
            tokens[end].lower)
      {
        end += 1
      }
      guard end > position + 1 else { continue }
      let last = tokens[end - 1]
      let isAged = tokens[(position + 1)..<end].contains {
        $0.lower.hasSuffix("-year-old") || $0.lower.hasSuffix("-year")
      }
      let isSomebody = end < tokens.count && ReportWords.persons.contains(tokens[end].lower)
      let isEpithet =
        Self.epithets.contains(last.lower) || last.lower.hasSuffix("-year-old")
        || last.lower.contains("-of-") || isAged && isSomebody
      let isNamed =
        end < tokens.count
        && (tokens[end].isCapitalized || tokens[end].lower == "who" || tokens[end].lower == "of")
      let isTold = sentence.mentions.contains {
        $0.isIntroduced && $0.tokens.upperBound <= position
      }
      if isEpithet, !isNamed, !isTold { return .person }
    }
    return nil
  }

  /// A quotation that begins in an earlier sentence and closes here, and nobody is said to say it.
  func unspokenRun(_ sentence: ReadSentence, _ index: Int) -> Need? {
    guard sentence.quotation.startsInside, !sentence.quotation.endsInside else { return nil }
    var start = index
    while start > 0, discourse.sentences[start].quotation.startsInside { start -= 1 }
    let hasSpeaker = discourse.sentences[start...index].contains { $0.phrase != nil }
    return hasSpeaker ? nil : .speaker
  }

  /// Whether a sentence names anybody or anything: a large letter that is not only the first word's.
  static func hasName(_ sentence: ReadSentence) -> Bool {
    if sentence.opensWithPlace { return true }
    let tokens = sentence.tokens
    return tokens.indices.contains { index in
      let token = tokens[index]
      guard token.kind == .word, token.isCapitalized || token.text.contains(where: \.isUppercase),
        !ReportWords.times.contains(token.lower), token.lower != "i", !token.lower.hasPrefix("i'")
      else { return false }
      let isFirst =
        index == 0
        || tokens[index - 1].kind == .mark && tokens[index - 1].text != ","
          && tokens[index - 1].text != "-" && tokens[index - 1].text != "("
      return !isFirst || Places.contains(token.text) || Places.isDemonym(token.text)
        || token.isAcronym
        || token.isPossessive
        || index + 1 < tokens.count && tokens[index + 1].isCapitalized
          && tokens[index + 1].kind == .word
    }
  }

  /// Before a "here" that is this page or this matter.
  private static let notHere = ReportWords.words(
    """
    been be seen shown pictured download downloaded click read listen watch register question issue point living found
    """
  )
  private static let epithets = ReportWords.words(
    """
    republican democrat native teenager toddler actor actress singer rapper star striker defender goalkeeper \
    pop-star billionaire tycoon veteran lawmaker politician prosecutor defendant plaintiff suspect gunman shooter \
    attacker assailant victim widow senator congressman congresswoman
    """)
}
