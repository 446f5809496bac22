// Attributions over an article: names made full, pronouns resolved, quotations that go on.

/// Finds who says each sentence of an article.
struct AttributionFinder {
  let sentences: [ReadSentence]
  let names: Names
  private var lastPerson: String?
  private var bodies: [String] = []
  private var found: [Attribution?] = []

  /// An attribution for each sentence, nil where nobody is said to say it.
  static func attributions(in discourse: Discourse) -> [Attribution?] {
    var finder = AttributionFinder(sentences: discourse.sentences, names: discourse.names)
    for index in discourse.sentences.indices { finder.add(index) }
    finder.handOn()
    return finder.found
  }

  private init(sentences: [ReadSentence], names: Names) {
    self.sentences = sentences
    self.names = names
  }

  private mutating func add(_ index: Int) {
    let sentence = sentences[index]
    let attribution = sentence.phrase.flatMap { self.attribution($0, in: sentence) }
    found.append(attribution)
    let speaksInPerson = attribution.map { isPerson($0, in: sentence) } ?? false
    if let attribution {
      if speaksInPerson {
        lastPerson = attribution.speaker
      } else {
        bodies.append(attribution.speaker)
      }
    }
    // A person whom a sentence is about may be the next one's "he".
    if !speaksInPerson,
      let mention = sentence.mentions.first(where: { $0.tokens.lowerBound < 8 })
        ?? sentence.mentions.first,
      mention.isIntroduced || names.fullNames[mention.surname] != nil
    {
      lastPerson = names.fullName(of: mention, in: sentence.tokens)
    }
  }

  private func attribution(_ phrase: SpeakerPhrase, in sentence: ReadSentence) -> Attribution? {
    let words = sentence.tokens[phrase.tokens]
    guard let first = words.first, !Self.nobody.contains(first.lower) || words.count > 1 else {
      return nil
    }
    let asWritten = sentence.text(of: phrase.tokens)
    let verb = phrase.isAccordingTo ? "according to" : sentence.tokens[phrase.verb].lower
    return Attribution(
      speaker: speaker(words, asWritten, in: sentence, phrase), asWritten: asWritten, verb: verb)
  }

  private func speaker(
    _ words: ArraySlice<Token>, _ asWritten: String, in sentence: ReadSentence,
    _ phrase: SpeakerPhrase
  ) -> String {
    let first = words[words.startIndex].lower
    if ["he", "she", "his", "her"].contains(first), words.count == 1 {
      return lastPerson ?? asWritten
    }
    if let mention = sentence.mentions.first(where: { phrase.tokens.overlaps($0.tokens) }),
      // In "Armenia's Foreign Minister Zohrab Mnatsakanyan" the person speaks; in "Pashinyan's office" the office.
      !sentence.tokens[mention.tokens.upperBound - 1].isPossessive
        || mention.tokens.upperBound == phrase.tokens.upperBound,
      // "Authorities on the Oslo Plateau": a place.
      !(mention.tokens.lowerBound > phrase.tokens.lowerBound
        && sentence.tokens[mention.tokens.lowerBound - 1].lower == "the"),
      !words.contains(where: { $0.lower == "and" })
    {
      return names.fullName(of: mention, in: sentence.tokens)
    }
    if ["it", "they", "this", "that", "its", "their"].contains(first), words.count == 1 {
      return bodies.last ?? lastPerson ?? asWritten
    }
    if isAnaphoric(words), let last = words.last?.lower {
      return body(for: last, in: sentence) ?? withoutArticle(asWritten)
    }
    return withoutArticle(asWritten)
  }

  /// The body that "the ministry", "the group" or "the statement" stands for.
  private func body(for noun: String, in sentence: ReadSentence) -> String? {
    if ReportWords.documents.contains(noun) { return noun == "reports" ? nil : bodies.last }
    if ReportWords.offices.contains(noun) {
      guard noun != "group", noun != "organization", noun != "agency" else { return bodies.last }
      return found.last.flatMap { $0 }.map(\.speaker).flatMap { $0 == lastPerson ? $0 : nil }
    }
    let named = bodies.suffix(40).last { name in
      name.lowercased().split(separator: " ").contains { $0 == noun }
    }
    if let named { return named }
    return ReportWords.bodies.contains(noun) ? nil : bodies.last
  }

  /// A quotation's sentences without a speaker have the one of the quotation's nearest other sentence.
  private mutating func handOn() {
    for index in sentences.indices.reversed()
    where found[index] == nil && sentences[index].quotation.endsInside {
      if index + 1 < found.count, let after = found[index + 1] { found[index] = inherited(after) }
    }
    for index in sentences.indices.dropFirst() where found[index] == nil {
      // A quotation of its own right after an attributed one has the same speaker.
      let goesOn =
        sentences[index].quotation.startsInside
        || sentences[index].isBareQuotation && sentences[index - 1].quotation.quotes
      if goesOn, let before = found[index - 1] { found[index] = inherited(before) }
    }
  }

  private func inherited(_ attribution: Attribution) -> Attribution {
    var copy = attribution
    copy.isOwn = false
    return copy
  }

  private func isPerson(_ attribution: Attribution, in sentence: ReadSentence) -> Bool {
    if names.people.contains(attribution.speaker) { return true }
    let words = attribution.asWritten.split(separator: " ").map { $0.lowercased() }
    return words.contains { ["he", "she"].contains($0) }
      || sentence.mentions.contains { attribution.asWritten.hasSuffix($0.surname) }
  }

  /// "the ministry", "the statement": points to a body named before.
  private func isAnaphoric(_ words: ArraySlice<Token>) -> Bool {
    guard words.count > 1, let first = words.first, let last = words.last else { return false }
    return ["the", "this", "that", "its", "their"].contains(first.lower)
      && ReportWords.anaphoric.contains(last.lower)
      && (!words.dropFirst().dropLast().contains {
        $0.isCapitalized && !$0.lower.hasSuffix("-based")
      }
        || ReportWords.offices.contains(last.lower) && words.count == 3
          && isOfPlace(words[words.startIndex + 1]))
  }

  private func isOfPlace(_ token: Token) -> Bool {
    Places.isDemonym(token.text) || token.lower.hasSuffix("-based")
  }

  private func withoutArticle(_ text: String) -> String {
    for article in ["The ", "the ", "A ", "a ", "An ", "an ", "Both ", "both "]
    where text.hasPrefix(article) {
      return String(text.dropFirst(article.count))
    }
    return text
  }

  /// Words that are no speaker by themselves.
  private static let nobody: Set<String> = [
    "i", "we", "you", "who", "which", "what", "there", "that", "this", "those", "these",
  ]
}

extension ReadSentence {
  /// Whether it begins with a quotation and names nobody.
  var isBareQuotation: Bool {
    quotation.quotes && !tokens.isEmpty && QuotationMarks.opens(0, in: tokens)
  }
}
