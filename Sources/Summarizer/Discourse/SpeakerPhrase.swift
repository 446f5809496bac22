// The words of a sentence that name its speaker, found by the verb that reports.

/// A speaker's words in a sentence and the verb that goes with them.
struct SpeakerPhrase: Equatable {
  /// The tokens that name the speaker.
  var tokens: Range<Int>
  /// The position of the verb, or of "according".
  var verb: Int
  /// Whether the phrase is "according to".
  var isAccordingTo = false
}

/// Finds the phrase by the order of words in English reports.
struct SpeakerFinder {
  let sentence: [Token]

  /// The speaker's phrase, or nil where nobody is said to say it.
  func phrase() -> SpeakerPhrase? {
    afterQuotation() ?? accordingTo() ?? atTheEnd() ?? atTheStart()
  }

  /// `“…,” X said`, `“…,” said X`.
  private func afterQuotation() -> SpeakerPhrase? {
    for (position, token) in sentence.enumerated().dropFirst() where isClosing(token, at: position) {
      let before = sentence[position - 1]
      let after = position + 1 < sentence.count ? sentence[position + 1] : nil
      let isClause = [",", "!", "?", "—"].contains(before.text) || after?.isMark(",") == true
      guard isClause, let after else { continue }
      let start = after.isMark(",") ? position + 2 : position + 1
      guard start < sentence.count else { continue }
      if isSpeechVerb(at: start) {
        let end = nounPhraseEnd(from: start + 1)
        if end > start + 1 { return SpeakerPhrase(tokens: (start + 1)..<end, verb: start) }
      }
      let limit = min(sentence.count, start + 16)
      if let verb = (start..<limit).first(where: { isSpeechVerb(at: $0) && isVerb(at: $0) }),
        let speaker = trimmedSubject(start..<verb)
      {
        return SpeakerPhrase(tokens: withoutDocument(speaker), verb: verb)
      }
    }
    return nil
  }

  private func accordingTo() -> SpeakerPhrase? {
    guard let position = sentence.firstIndex(of: ["according", "to"]) else { return nil }
    var start = position + 2
    // "According to information provided by the Defense Army": the army says it.
    if let by = (start..<min(sentence.count, start + 6)).first(where: { sentence[$0].lower == "by" }),
      (start..<by).contains(where: { Self.published.contains(sentence[$0].lower) })
    {
      start = by + 1
    } else if start + 2 < sentence.count, Self.information.contains(sentence[start].lower),
      sentence[start + 1].lower == "from"
    {
      start += 2
    }
    var end = start
    while end < sentence.count, !isBoundary(sentence[end]) { end += 1 }
    guard end > start else { return nil }
    return SpeakerPhrase(tokens: start..<end, verb: position, isAccordingTo: true)
  }

  /// `…, X said in a statement.`
  private func atTheEnd() -> SpeakerPhrase? {
    for verb in sentence.indices.reversed() where ReportWords.reporting.contains(sentence[verb].lower) {
      guard let comma = sentence[..<verb].lastIndex(where: { $0.isMark(",") || $0.isMark("—") }),
        comma > 3, (1...12).contains(verb - comma - 1),
        !sentence[(comma + 1)..<verb].contains(where: { isClosing($0, at: 1) }),
        let speaker = trimmedSubject((comma + 1)..<verb)
      else { continue }
      let first = sentence[speaker.lowerBound]
      let opensPhrase =
        first.isCapitalized || ["the", "a", "an", "he", "she", "they", "it"].contains(first.lower)
      // A clause before the comma that has no verb is an opening, not what is said.
      if opensPhrase, speaker.lowerBound == comma + 1, isClauseBefore(comma),
        verb + 1 >= sentence.count || sentence[verb + 1].lower != "that"
      {
        return SpeakerPhrase(tokens: speaker, verb: verb)
      }
    }
    return nil
  }

  /// `X said that …`, `On Friday X warned …`, `In a statement X said …`.
  private func atTheStart() -> SpeakerPhrase? {
    guard
      let verb = sentence.indices.first(where: { index in
        isSpeechVerb(at: index) && isVerb(at: index)
      }), verb > 0, verb <= 40
    else { return nil }
    if sentence[verb].lower.hasSuffix("ing") { return leadingName().map { SpeakerPhrase(tokens: $0, verb: verb) } }
    var start = 0
    if let first = sentence.first, Self.openers.contains(first.lower) || ReportWords.connectives.contains(first.lower) {
      if let comma = sentence[..<verb].firstIndex(where: { $0.isMark(",") }), comma + 1 < verb {
        start = comma + 1
      } else if Self.openers.contains(first.lower) {
        return subject(before: verb).map { SpeakerPhrase(tokens: $0, verb: verb) }
      }
    }
    var end = verb
    if let comma = sentence[start..<verb].firstIndex(where: { $0.isMark(",") }) { end = comma }
    guard let speaker = trimmedSubject(start..<end), speaker.count <= 16 else { return nil }
    if end < verb, isListOfNames(start..<verb), let list = trimmedSubject(start..<verb) {
      return SpeakerPhrase(tokens: list, verb: verb)
    }
    if end < verb, let name = apposition(from: end, to: verb) { return SpeakerPhrase(tokens: name, verb: verb) }
    return SpeakerPhrase(tokens: withoutDocument(speaker), verb: verb)
  }
}

extension SpeakerFinder {
  private func isSpeechVerb(at index: Int) -> Bool {
    ReportWords.speech.contains(sentence[index].lower) && !sentence[index].isCapitalized
  }

  /// "The mayor, Firstname Lastname, said": the name in commas is the speaker's.
  private func apposition(from comma: Int, to verb: Int) -> Range<Int>? {
    guard let close = sentence[(comma + 1)..<verb].firstIndex(where: { $0.isMark(",") }) else { return nil }
    let name = (comma + 1)..<close
    let isName = (2...4).contains(name.count) && sentence[name].allSatisfy { $0.isCapitalized && !$0.isPossessive }
    return isName ? name : nil
  }

  /// "A statement by the office": the office says it.
  private func withoutDocument(_ speaker: Range<Int>) -> Range<Int> {
    let documents: Set<String> = ["statement", "report", "letter", "message", "release"]
    guard let by = speaker.first(where: { ["by", "from"].contains(sentence[$0].lower) }), by + 1 < speaker.upperBound,
      sentence[speaker.lowerBound..<by].contains(where: { documents.contains($0.lower) })
    else { return speaker }
    return (by + 1)..<speaker.upperBound
  }

  /// The large words that a sentence begins with, for "France stepped up its criticism, saying that …".
  private func leadingName() -> Range<Int>? {
    var end = 0
    while end < sentence.count, sentence[end].kind == .word,
      sentence[end].isCapitalized && !ReportWords.functionWords.contains(sentence[end].lower)
        || (end > 0 && ReportWords.titles.contains(sentence[end].lower))
    {
      end += 1
    }
    return end > 0 && sentence[0].isCapitalized ? 0..<end : nil
  }

  /// Whether a form that may also be a noun ("reports", "claims") is used as a verb.
  private func isVerb(at index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = sentence[index - 1]
    if ["the", "a", "an", "of", "to", "in", "by", "with", "for", "his", "her", "its", "their", "these", "those",
      "this", "that", "and", "on", "from", "be", "being", "been", "was", "were", "is", "are", "multiple", "many",
      "several", "no", "all", "some", "such", "credible", "new", "as", "which", "who", "have", "has", "had", "also"]
      .contains(before.lower)
    {
      // "has accused", "also denies" and "who said" are verbs all the same.
      return ["have", "has", "had", "also"].contains(before.lower)
    }
    if before.isPossessive { return false }
    // A participle after a noun: "in phone calls reported in recent weeks", "A statement released on Monday".
    let isParticiple = ["released", "published", "reported", "posted", "cited", "quoted", "ordered", "called",
      "described", "documented", "proposed", "invited", "recorded", "counted", "announced"]
      .contains(sentence[index].lower)
    if isParticiple, index + 1 < sentence.count,
      ["by", "in", "on", "as", "at"].contains(sentence[index + 1].lower),
      !(sentence[index].lower == "called" && sentence[index + 1].lower == "on")
    {
      return false
    }
    return true
  }

  /// A noun phrase without what stands around it: adverbs and times before the verb, marks, connectives.
  private func trimmedSubject(_ part: Range<Int>) -> Range<Int>? {
    var start = part.lowerBound
    var end = part.upperBound
    while end > start, isTrailing(sentence[end - 1]) { end -= 1 }
    while start < end, sentence[start].kind == .mark || ReportWords.connectives.contains(sentence[start].lower)
      || ["meanwhile", "finally", "also"].contains(sentence[start].lower)
    {
      start += 1
    }
    guard start < end else { return nil }
    if isListOfNames(start..<end) { return start..<end }
    // "the mayor, who took office in May, said": what stands before the first comma.
    if let comma = sentence[start..<end].firstIndex(where: { $0.isMark(",") || $0.isMark("(") }) {
      end = comma
    }
    // "authorities showed videos of two men who said": what stands before the first other verb.
    if end - start > 5,
      let verb = ((start + 1)..<end).first(where: { index in
        let word = sentence[index]
        return !word.isCapitalized && word.lower.count > 4 && word.lower.hasSuffix("ed")
          || ["who", "whom", "which"].contains(word.lower)
      })
    {
      end = verb
    }
    return start < end ? start..<end : nil
  }

  /// "Russia, France, the United States and other countries".
  private func isListOfNames(_ part: Range<Int>) -> Bool {
    guard part.count > 2, sentence[part.lowerBound].isCapitalized, sentence[part.lowerBound + 1].isMark(",") else { return false }
    let commas = part.filter { sentence[$0].isMark(",") }
    guard part.contains(where: { sentence[$0].lower == "and" }) else { return false }
    return commas.allSatisfy { comma in
      comma + 1 < part.upperBound && (sentence[comma + 1].isCapitalized || sentence[comma + 1].lower == "the" || sentence[comma + 1].lower == "and")
    }
  }

  private func isTrailing(_ token: Token) -> Bool {
    if token.kind != .word { return true }
    if token.lower.hasSuffix("ly"), !token.isCapitalized, !["ally", "family", "assembly", "weekly", "daily"].contains(token.lower) {
      return true
    }
    return Self.trailing.contains(token.lower)
  }

  /// The noun phrase that ends right before a verb, when an opening without a comma stands before it.
  private func subject(before verb: Int) -> Range<Int>? {
    var end = verb
    while end > 0, isTrailing(sentence[end - 1]) { end -= 1 }
    var start = end
    while start > 0 {
      let token = sentence[start - 1]
      if token.kind == .number || Self.times.contains(token.lower) { break }
      let belongs =
        token.kind == .word
        && (token.isCapitalized || ["of", "the", "for", "and"].contains(token.lower)
          || ReportWords.titles.contains(token.lower))
      guard belongs, !(Self.openers.contains(token.lower)) else { break }
      start -= 1
    }
    while start < end, ["of", "and", "for"].contains(sentence[start].lower) { start += 1 }
    return start < end ? start..<end : nil
  }

  private func nounPhraseEnd(from start: Int) -> Int {
    var end = start
    while end < sentence.count, !isBoundary(sentence[end]),
      !(end > start && Self.afterPhrase.contains(sentence[end].lower))
    {
      end += 1
    }
    return end
  }

  private func isClauseBefore(_ comma: Int) -> Bool {
    let first = sentence[0].lower
    return !Self.openers.contains(first) || comma > 8
  }

  private func isBoundary(_ token: Token) -> Bool {
    token.kind == .mark && [",", ".", ";", ":", "(", "—", "–", "”", "“", "\"", "?", "!"].contains(token.text)
  }

  private func isClosing(_ token: Token, at position: Int) -> Bool {
    if token.isMark("”") || token.isMark("»") { return true }
    return token.isMark("\"") && position > 0
      && sentence[position - 1].range.upperBound == token.range.lowerBound
  }

  private static let published: Set<String> = ["provided", "released", "published", "issued", "posted", "compiled"]
  private static let information: Set<String> = ["information", "data", "reports", "figures", "officials"]
  private static let openers: Set<String> = [
    "in", "on", "at", "during", "after", "before", "following", "throughout", "shortly", "earlier", "later", "with",
    "speaking", "while", "as", "when", "since", "despite", "amid", "under", "for", "by", "from", "since", "over",
    "last", "writing", "asked", "addressing", "commenting", "meanwhile", "finally", "today", "yesterday", "separately",
  ]
  private static let times: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let trailing: Set<String> = times.union([
    "has", "have", "had", "also", "again", "then", "later", "earlier", "on", "last", "week", "month", "year", "this",
    "that", "is", "was", "were", "are", "who", "would", "will", "not", "did", "in", "both", "further", "since", "at",
    "and", "today", "yesterday", "nov", "oct", "sept", "dec", "jan", "feb", "aug", "repeatedly", "still",
  ])
  private static let afterPhrase: Set<String> = [
    "in", "on", "at", "during", "after", "before", "to", "as", "while", "when", "that", "with", "from", "following",
    "about", "by", "last", "this", "late", "early",
  ]
}
