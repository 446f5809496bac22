// Attributions over an article: names made full, pronouns resolved, quotations that go on.

/// Finds who says each sentence of an article.
struct AttributionFinder {
  let sentences: [[Token]]
  let texts: [String]
  let quotations: [QuotationState]
  let names: Names

  /// An attribution for each sentence, nil where nobody is said to say it.
  func attributions() -> [Attribution?] {
    var found: [Attribution?] = []
    var lastPerson: String?
    var lastBody: String?
    for index in sentences.indices {
      let attribution = SpeakerFinder(sentence: sentences[index]).phrase().flatMap { phrase in
        self.attribution(phrase, in: index, person: lastPerson, body: lastBody)
      }
      found.append(attribution)
      if let attribution {
        if isPerson(attribution, in: index) {
          lastPerson = attribution.speaker
        } else {
          lastBody = attribution.speaker
        }
      }
      if let mention = names.mentions(in: sentences[index]).first(where: \.isIntroduced),
        attribution.map({ !isPerson($0, in: index) }) ?? true
      {
        lastPerson = names.fullName(of: mention, in: sentences[index])
      }
    }
    handOn(&found)
    return found
  }

  private func attribution(
    _ phrase: SpeakerPhrase, in index: Int, person: String?, body: String?
  ) -> Attribution? {
    let sentence = sentences[index]
    let words = sentence[phrase.tokens]
    guard let first = words.first else { return nil }
    let asWritten = text(of: phrase.tokens, in: index)
    let verb = phrase.isAccordingTo ? "according to" : sentence[phrase.verb].lower
    var speaker = asWritten
    if ["he", "she"].contains(first.lower) {
      speaker = person ?? asWritten
    } else if let mention = names.mentions(in: sentence).first(where: {
      phrase.tokens.overlaps($0.tokens)
    }) {
      // In "Armenia's Foreign Minister Zohrab Mnatsakanyan" the person speaks; in "Pashinyan's office" the office.
      if !sentence[mention.tokens.upperBound - 1].isPossessive {
        speaker = names.fullName(of: mention, in: sentence)
      }
    } else if isAnaphoric(words) {
      speaker = ["it", "they", "this", "that"].contains(first.lower) ? body ?? person ?? asWritten : body ?? asWritten
    } else {
      speaker = withoutArticle(asWritten)
    }
    return Attribution(speaker: speaker, asWritten: asWritten, verb: verb)
  }

  /// A quotation's sentences without a speaker have the one of the quotation's nearest other sentence.
  private func handOn(_ found: inout [Attribution?]) {
    for index in sentences.indices.reversed() where found[index] == nil && quotations[index].endsInside {
      if index + 1 < found.count, let after = found[index + 1] { found[index] = inherited(after) }
    }
    for index in sentences.indices.dropFirst() where found[index] == nil {
      // A quotation of its own right after an attributed one has the same speaker.
      let goesOn = quotations[index].startsInside || (isBareQuotation(index) && quotations[index - 1].quotes)
      if goesOn, let before = found[index - 1] { found[index] = inherited(before) }
    }
  }

  private func inherited(_ attribution: Attribution) -> Attribution {
    var copy = attribution
    copy.isOwn = false
    return copy
  }

  private func isBareQuotation(_ index: Int) -> Bool {
    guard quotations[index].quotes, let first = sentences[index].first else { return false }
    return first.isMark("“") || first.isMark("\"")
  }

  private func isPerson(_ attribution: Attribution, in index: Int) -> Bool {
    if names.fullNames.values.contains(attribution.speaker) { return true }
    let words = attribution.asWritten.split(separator: " ").map { $0.lowercased() }
    return words.contains { ["he", "she"].contains($0) }
      || names.mentions(in: sentences[index]).contains { mention in
        attribution.asWritten.hasSuffix(mention.surname)
      }
  }

  /// "the ministry", "it", "the statement": points to a body named before.
  private func isAnaphoric(_ words: ArraySlice<Token>) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if words.count == 1 { return ["it", "they", "this", "that"].contains(first.lower) }
    return ["the", "this", "that", "its", "their"].contains(first.lower)
      && ReportWords.anaphoric.contains(last.lower)
      && !words.dropFirst().dropLast().contains(where: \.isCapitalized)
  }

  private func withoutArticle(_ text: String) -> String {
    for article in ["The ", "the ", "A ", "a ", "An ", "an ", "Both ", "both "] where text.hasPrefix(article) {
      return String(text.dropFirst(article.count))
    }
    return text
  }

  private func text(of tokens: Range<Int>, in index: Int) -> String {
    let sentence = sentences[index]
    let start = sentence[tokens.lowerBound].range.lowerBound
    let end = sentence[tokens.upperBound - 1].range.upperBound
    let utf8 = texts[index].utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    return String(texts[index][from..<utf8.index(from, offsetBy: end - start)])
  }
}
