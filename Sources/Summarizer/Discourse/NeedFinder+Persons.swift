// Needs of pronouns, bare surnames, abbreviations, and words that nobody says.

extension NeedFinder {
  /// A quotation that nobody in the sentence says; a first person that nobody is.
  func unspoken(_ sentence: ReadSentence) -> Need? {
    // Where the quotation goes on, the sentence that closes it says whose it is.
    if sentence.phrase == nil, sentence.isBareQuotation, !beginsWithTitle(sentence) {
      return sentence.quotation.endsInside ? nil : .speaker
    }
    let speaksOfItself = sentence.tokens.indices.contains { index in
      Self.firstPerson.contains(sentence.tokens[index].lower) && !sentence.isQuoted[index]
        && !sentence.tokens[index].isAcronym
        // "Us Weekly", "the parish of Our Lady".
        && !(index > 0 && sentence.tokens[index].text == "Us")
        && !(index > 0 && index + 1 < sentence.tokens.count && sentence.tokens[index].text == "Our"
          && sentence.tokens[index + 1].isCapitalized)
    }
    return speaksOfItself && !sentence.quotation.startsInside ? .fragment("first-person") : nil
  }

  /// "“Harbor Lights: Forty Years of Pictures” opened on May 8": a work by its title, not what somebody says.
  private func beginsWithTitle(_ sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    guard tokens.count > 5, tokens[0].kind == .mark, sentence.isQuoted[1],
      let end = tokens.indices.dropFirst().first(where: { !sentence.isQuoted[$0] }),
      end > 2, let verb = tokens[end...].firstIndex(where: { $0.kind == .word }), verb - end < 2,
      !tokens[1..<end].contains(where: { [".", "!", "?", ","].contains($0.text) })
    else { return false }
    let isVerb =
      VerbWords.auxiliaries.contains(tokens[verb].lower) || tokens[verb].lower.hasSuffix("ed")
      || ["runs", "opens", "ends", "closes", "tells", "follows", "brings"].contains(
        tokens[verb].lower)
    let titled = tokens[1..<end].filter { $0.kind == .word && $0.text.count > 3 }
    return isVerb && !ReportWords.speech.contains(tokens[verb].lower)
      && titled.allSatisfy { $0.isCapitalized || $0.lower == "from" || $0.lower == "with" }
  }

  /// A question that is nobody's.
  func question(_ sentence: ReadSentence) -> Need? {
    guard sentence.phrase == nil, let last = sentence.tokens.last, last.isMark("?") else {
      return nil
    }
    return .previous("question")
  }

  /// "he" and "she" without a person before them in the sentence.
  func pronoun(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    if let phrase = sentence.phrase, phrase.tokens.count == 1 {
      let speaker = tokens[phrase.tokens.lowerBound].lower
      let before = tokens[..<phrase.tokens.lowerBound]
      if ["it", "they"].contains(speaker), sentence.quotation.startsInside { return .speaker }
      if ["it", "they"].contains(speaker) {
        let hasSubject =
          before.contains { $0.isCapitalized && $0.kind == .word } && isOpening(before)
        return hasSubject ? nil : .previous(speaker)
      }
      // "X will visit, he said": whoever says it is hardly the one it is about.
      if ["he", "she"].contains(speaker), before.last?.kind == .mark { return .person }
      if ["he", "she"].contains(speaker),
        !isIntroduced(before: phrase.tokens.lowerBound, in: sentence)
      {
        return .person
      }
    }
    // "“We miss her,” her father Richard Roe said": whoever it is about stands nowhere.
    if let phrase = sentence.phrase, phrase.tokens.lowerBound > 3,
      ["his", "her"].contains(tokens[phrase.tokens.lowerBound].lower),
      tokens.indices.prefix(phrase.tokens.lowerBound).allSatisfy({
        sentence.isQuoted[$0] || tokens[$0].kind == .mark
      }),
      !sentence.mentions.contains(where: {
        $0.isIntroduced && $0.tokens.upperBound <= phrase.tokens.lowerBound
      })
    {
      return .person
    }
    guard let position = tokens.firstIndex(where: { Self.thirdPerson.contains($0.lower) }) else {
      return nil
    }
    if tokens[position].lower.hasPrefix("he") || tokens[position].lower.hasPrefix("she"),
      tokens[position].lower != "her", tokens[position].lower != "hers",
      tokens[..<position].allSatisfy({ $0.kind == .mark })
    {
      return .person
    }
    if isRelative(position, in: sentence) { return .person }
    if isIntroduced(before: position, in: sentence) {
      return isToldBySubject(position, in: sentence) ? .person : nil
    }
    // "In his speech, President …", "Nine days after his boat was found, the search for Jane Roe": the name follows the
    // opening.
    if ["his", "her"].contains(tokens[position].lower),
      let comma = tokens[position...].firstIndex(where: { $0.isMark(",") }),
      let name = sentence.mentions.first(where: { $0.tokens.lowerBound > comma && $0.isIntroduced }
      ),
      name.tokens.lowerBound - comma < 8,
      ReportWords.openers.contains(tokens[0].lower)
        || tokens[..<position].contains(where: { ["after", "before"].contains($0.lower) })
    {
      return nil
    }
    return .person
  }

  /// "Jane Roe, his widow, keeps …": the only name before it is not his.
  private func isRelative(_ position: Int, in sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    guard ["his", "her"].contains(tokens[position].lower), position > 0,
      tokens[position - 1].isMark(","), position + 1 < tokens.count,
      Self.relatives.contains(tokens[position + 1].lower)
    else { return false }
    let before = sentence.mentions.filter { $0.tokens.lowerBound < position }
    return before.count == 1 && before[0].tokens.upperBound == position - 1
      && tokens[..<before[0].tokens.lowerBound].allSatisfy { $0.kind == .mark }
  }

  private static let relatives: Set<String> = [
    "widow", "widower", "wife", "husband", "son", "daughter", "mother", "father", "brother",
    "sister", "grandson", "granddaughter", "uncle", "aunt", "cousin", "nephew", "niece", "lawyer",
    "deputy", "successor", "predecessor", "spokesman", "spokeswoman", "aide", "doctor", "coach",
  ]

  /// Whether the words before are no more than the subject of the clause that "it said" interrupts.
  private func isOpening(_ before: ArraySlice<Token>) -> Bool {
    before.count > 6 && before.last?.isMark(",") == true && before.contains { $0.isAcronym }
  }

  private func isIntroduced(before position: Int, in sentence: ReadSentence) -> Bool {
    sentence.mentions.contains { $0.isIntroduced && $0.tokens.lowerBound < position }
      || sentence.tokens[..<position].contains {
        ReportWords.titles.contains($0.lower) && $0.lower != "state"
          || ReportWords.persons.contains($0.lower)
          || discourse.names.mayBeName($0)
      }
      || sentence.tokens.indices.prefix(position).contains { isAged($0, in: sentence.tokens) }
  }

  /// "Minister Jane Roe told him that": not the only person before it, who would be "himself".
  private func isToldBySubject(_ position: Int, in sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    guard position > 1, !sentence.isQuoted[position],
      tokens[position].lower == "him"
        || tokens[position].lower == "her" && position + 1 < tokens.count
          && (tokens[position + 1].kind == .mark || isSmallWord(tokens[position + 1].lower)),
      tokens[position - 1].lower.hasSuffix("ed")
        || VerbWords.irregular.contains(tokens[position - 1].lower)
        || ReportWords.speech.contains(tokens[position - 1].lower)
    else { return false }
    var subject = position - 2
    while subject > 0,
      tokens[subject].isMark(",") || VerbWords.auxiliaries.contains(tokens[subject].lower)
        || VerbWords.adverbs.contains(tokens[subject].lower)
        || tokens[subject].lower.hasSuffix("ly")
    {
      subject -= 1
    }
    let people = sentence.mentions.filter { $0.tokens.lowerBound < position }
    guard let only = people.first, people.count == 1, only.tokens.upperBound == subject + 1 else {
      return false
    }
    // "the image they released of John Doe showed him".
    if only.tokens.lowerBound > 0,
      ["of", "by", "for", "with", "to", "from"].contains(tokens[only.tokens.lowerBound - 1].lower)
    {
      return false
    }
    // "The county attorney, Jane Roe, charged him".
    let isApposition =
      only.tokens.lowerBound > 1 && tokens[only.tokens.lowerBound - 1].isMark(",")
    let before = tokens[..<(only.tokens.lowerBound - (isApposition ? 2 : 0))]
    return !before.contains {
      ReportWords.persons.contains($0.lower) || ["a", "an", "who"].contains($0.lower)
    }
  }

  /// "A 19-year-old in Oslo", but not "a 19-year-old ferry".
  private func isAged(_ position: Int, in tokens: [Token]) -> Bool {
    guard tokens[position].lower.hasSuffix("-year-old"), position + 1 < tokens.count,
      let age = Int(tokens[position].text.prefix(while: \.isNumber)), age < 111
    else { return false }
    let next = tokens[position + 1]
    return next.kind == .mark || isSmallWord(next.lower)
  }

  /// "them", "their" with nothing before that may be several.
  func plural(_ sentence: ReadSentence) -> Need? {
    let tokens = sentence.tokens
    guard let position = tokens.firstIndex(where: { VerbWords.plurals.contains($0.lower) }),
      !sentence.isQuoted[position]
    else { return nil }
    let hasSeveral = tokens[..<position].contains { token in
      guard token.kind == .word else { return false }
      if ReportWords.timeNouns.contains(token.lower) { return false }
      return token.lower == "and" || ReportWords.collectives.contains(token.lower)
        || token.lower.hasSuffix("s") && token.lower.count > 3 && !token.lower.hasSuffix("ss")
          && !VerbWords.auxiliaries.contains(token.lower)
          && !ReportWords.speech.contains(token.lower)
        || token.isCapitalized && ReportWords.bodies.contains(token.lower) || token.isAcronym
    }
    if hasSeveral
      || sentence.mentions.count(where: { $0.isIntroduced && $0.tokens.upperBound <= position }) > 1
    {
      return nil
    }
    // "In their statement, the ministers …".
    if tokens[0].kind == .word, ReportWords.openers.contains(tokens[0].lower),
      tokens.count > position + 5,
      let comma = tokens[position...].firstIndex(where: { $0.isMark(",") }),
      comma + 1 < tokens.count, !VerbWords.plurals.contains(tokens[comma + 1].lower),
      VerbReader(sentence: tokens).group(at: position + 2) == nil
    {
      return nil
    }
    return .previous(tokens[position].lower)
  }

  /// Surnames without first name or title.
  func bareSurnames(_ sentence: ReadSentence) -> [String] {
    let introduced = Set(sentence.mentions.filter(\.isIntroduced).map(\.surname))
    var bare = sentence.mentions.filter {
      !$0.isIntroduced && !introduced.contains($0.surname) && !KnownNames.contains($0.surname)
        && !isExplained($0.tokens, in: sentence.tokens)
    }
    .map(\.surname)
    // "Su-25", "Muslims": no person's.
    .filter { surname in
      !surname.contains(where: \.isNumber)
        && !(surname.hasSuffix("s") && HouseholdNames.contains(surname.lowercased()))
    }
    if let phrase = sentence.phrase, phrase.tokens.count == 1, !phrase.isAccordingTo {
      let token = sentence.tokens[phrase.tokens.lowerBound]
      if discourse.names.mayBeSurname(token), !introduced.contains(token.text),
        !KnownNames.contains(token.text)
      {
        bare.append(token.text)
      }
    }
    return bare
  }

  /// Whether what stands around a surname says who it is: "Roe, a doctor", "the Roe family of Oslo".
  private func isExplained(_ name: Range<Int>, in tokens: [Token]) -> Bool {
    guard name.upperBound + 3 < tokens.count else { return false }
    let next = tokens[name.upperBound]
    let noun = tokens[name.upperBound + 2]
    // Not "Roe, a day after the fire", nor "Roe, a minister said".
    if next.isMark(","), ["a", "an"].contains(tokens[name.upperBound + 1].lower),
      noun.kind == .word, !noun.isCapitalized, !ReportWords.timeNouns.contains(noun.lower),
      !ReportWords.speech.contains(tokens[name.upperBound + 3].lower)
    {
      return true
    }
    return ["family", "brothers", "sisters"].contains(next.lower) && name.lowerBound > 0
      && tokens[name.lowerBound - 1].lower == "the"
      && (["of", "from", "in"].contains(tokens[name.upperBound + 1].lower)
        || tokens.first?.range == discourse.sentences.first?.tokens.first?.range)
  }

  /// Abbreviations that neither the sentence explains nor everybody knows.
  func unexplained(_ sentence: ReadSentence) -> [String] {
    let tokens = sentence.tokens
    // A line in capitals has no abbreviations.
    if tokens.count(where: { $0.isAcronym }) * 2 > sentence.words.count { return [] }
    return tokens.indices.compactMap { position in
      let token = tokens[position]
      guard token.isAcronym, (3...6).contains(token.text.count), token.text.allSatisfy(\.isLetter),
        !ReportWords.knownAbbreviations.contains(token.lower), !isPrintedLarge(position, in: tokens)
      else { return nil }
      return isExplained(token, at: position, in: tokens) ? nil : token.text
    }
  }

  /// "A CAR park in Oslo has …", "THE PORT IS to close": how some papers print the first words of an article.
  private func isPrintedLarge(_ position: Int, in tokens: [Token]) -> Bool {
    guard position < 4,
      tokens[..<position].allSatisfy({ $0.kind == .word && $0.text == $0.text.uppercased() })
    else { return false }
    let run = tokens.prefix { $0.kind == .word && $0.text == $0.text.uppercased() }
    return run.count > 2 && run.contains { ReportWords.functionWords.contains($0.lower) }
      || run.count == 2 && discourse.names.commonWords.contains(tokens[position].lower)
      || run.count <= 2 && opensArticle(tokens) && isLargeOnce(tokens[position])
  }

  private func opensArticle(_ tokens: [Token]) -> Bool {
    tokens.first?.range == discourse.sentences.first?.tokens.first?.range
      && tokens.count == discourse.sentences.first?.tokens.count
  }

  /// "WOMEN due to give birth": a word of more than three letters that the article never again has in capitals, as it would
  /// have the name of what it is about.
  private func isLargeOnce(_ token: Token) -> Bool {
    token.text.count > 3
      && discourse.sentences.dropFirst().allSatisfy { sentence in
        !sentence.tokens.contains { $0.text == token.text }
      }
  }

  private func isExplained(_ token: Token, at position: Int, in tokens: [Token]) -> Bool {
    if position > 0, tokens[position - 1].isMark("(") { return true }
    if isTicker(at: position, in: tokens) { return true }
    // "WKMG reported": a station.
    if token.text.count == 4, ["W", "K"].contains(token.text.prefix(1)),
      position + 1 < tokens.count, ["reported", "reports"].contains(tokens[position + 1].lower)
    {
      return true
    }
    // "the CSTO, a Russian-led alliance", "the ARF (Dashnaktsutyun)".
    if position + 2 < tokens.count {
      if tokens[position + 1].isMark("(") { return true }
      if tokens[position + 1].isMark(","), ["a", "an", "the"].contains(tokens[position + 2].lower) {
        return true
      }
    }
    return tokens.indices.contains {
      $0 > 0 && tokens[$0].text == token.text && tokens[$0 - 1].isMark("(")
    }
  }

  /// "Shoes Ltd SHOE.L", "Coffee Mills (NASDAQ:COFE)": what a share is traded as.
  private func isTicker(at position: Int, in tokens: [Token]) -> Bool {
    if position > 1, tokens[position - 1].isMark(":"),
      tokens[..<(position - 1)].suffix(3).contains(where: { $0.isMark("(") })
    {
      return true
    }
    return position + 2 < tokens.count && tokens[position + 1].isMark(".")
      && tokens[position + 2].text.count < 3
      && tokens[position + 1].range.lowerBound == tokens[position].range.upperBound
      && tokens[position + 2].range.lowerBound == tokens[position + 1].range.upperBound
  }

  private static let firstPerson: Set<String> = [
    "i", "we", "my", "our", "us", "me", "i'm", "i've", "we're", "we've", "ours", "myself",
    "ourselves", "i'd", "we'll",
  ]
  static let thirdPerson: Set<String> = [
    "he", "she", "him", "his", "her", "hers", "himself", "herself", "he's", "she's", "he'll",
    "she'll",
    "he'd", "she'd",
  ]
}
