// Who says what a sentence says, by the order of words in English reports.

/// Finds the words that name a sentence's speaker.
struct SpeakerFinder {
  let sentence: [Token]
  let isQuoted: [Bool]
  private let clauses: ClauseReader
  private let verbs: VerbReader

  init(_ sentence: [Token], isQuoted: [Bool]) {
    self.sentence = sentence
    self.isQuoted = isQuoted
    clauses = ClauseReader(sentence, isQuoted: isQuoted)
    verbs = VerbReader(sentence: sentence)
  }

  /// The speaker's phrase, or nil where nobody is said to say it.
  func phrase() -> SpeakerPhrase? {
    if sentence.allSatisfy({ $0.kind == .mark }) { return nil }
    if let quoted = afterQuotation() ?? accordingTo() { return quoted }
    let main = clauses.speaker(from: 0)
    guard let aside = afterClause(), aside.verb != main?.verb else { return main ?? inTheView() }
    // "Officials say X, and the ministry told Y": what is told first holds, unless the other closes the sentence.
    guard let main, main.verb < aside.verb else { return aside }
    return closesSentence(aside.verb) ? aside : main
  }

  /// `“…,” X said`, `“…,” said X`.
  private func afterQuotation() -> SpeakerPhrase? {
    for position in sentence.indices.dropFirst() where QuotationMarks.closes(position, in: sentence)
    {
      let after = position + 1 < sentence.count ? sentence[position + 1] : nil
      let endsClause =
        [",", "!", "?", "—", "…"].contains(sentence[position - 1].text)
        || after?.isMark(",") == true
      guard endsClause, let after else { continue }
      let start = after.kind == .mark ? position + 2 : position + 1
      if let found = inverted(at: start)
        ?? (start < sentence.count ? clauses.speaker(from: start) : nil)
      {
        return found
      }
    }
    return nil
  }

  /// "said X": the verb first.
  private func inverted(at start: Int) -> SpeakerPhrase? {
    guard start + 1 < sentence.count, verbs.reports(start), !isQuoted[start],
      !sentence[start].lower.hasSuffix("ing")
    else { return nil }
    let nouns = NounPhrase(sentence)
    let end = nouns.end(from: start + 1)
    guard end > start + 1, let speaker = nouns.speaker(in: (start + 1)..<end) else { return nil }
    let first = sentence[speaker.lowerBound]
    guard
      first.isCapitalized || ["the", "a", "an", "one", "two"].contains(first.lower)
        || start + 1 < speaker.lowerBound
        || ReportWords.titles.contains(first.lower)
    else { return nil }
    // "said the mayor, Firstname Lastname".
    if end < sentence.count, sentence[end].isMark(","),
      let name = nouns.apposition(in: end..<(nextMark(after: end) + 1))
    {
      return SpeakerPhrase(tokens: name, verb: start)
    }
    return SpeakerPhrase(tokens: speaker, verb: start)
  }

  private func nextMark(after position: Int) -> Int {
    let next = sentence[(position + 1)...].firstIndex { $0.kind == .mark }
    return min(next ?? sentence.count - 1, sentence.count - 1)
  }

  private static let sources = [
    ["according", "to"], ["by", "the", "count", "of"], ["by", "a", "count", "of"],
    ["by", "the", "estimate", "of"], ["by", "the", "reckoning", "of"],
    ["by", "the", "tally", "of"],
  ]

  /// "By the army's count", "by the ministry's own estimate".
  private func byCount() -> SpeakerPhrase? {
    for by in sentence.indices.dropLast(3) where sentence[by].lower == "by" && !isQuoted[by] {
      guard let owner = sentence[(by + 1)...].prefix(5).firstIndex(where: \.isPossessive),
        owner > by + 1 || sentence[owner].isCapitalized
      else { continue }
      let count = sentence[(owner + 1)...].first {
        !["own", "latest", "last", "official"].contains($0.lower)
      }
      if let count, Self.counts.contains(count.lower) {
        return SpeakerPhrase(tokens: (by + 1)..<(owner + 1), verb: by, isAccordingTo: true)
      }
    }
    return nil
  }

  private static let counts: Set<String> = [
    "count", "tally", "estimate", "estimates", "reckoning", "account",
  ]

  private func accordingTo() -> SpeakerPhrase? {
    if let counted = byCount() { return counted }
    guard
      let (position, length) = Self.sources.lazy.compactMap({ words in
        sentence.firstIndex(of: words).map { ($0, words.count) }
      }).first, !isQuoted[position]
    else { return nil }
    var start = position + length
    let near = start..<min(sentence.count, start + 7)
    // "According to information provided by the Defense Army": the army says it.
    if let by = near.first(where: { sentence[$0].lower == "by" }), by > start,
      sentence[start..<by].contains(where: {
        ReportWords.documents.contains($0.lower) || ReportWords.released.contains($0.lower)
      }),
      !sentence[start..<by].contains(where: { $0.kind == .mark })
    {
      start = by + 1
    } else if start + 2 < sentence.count, ReportWords.information.contains(sentence[start].lower),
      sentence[start + 1].lower == "from"
    {
      start += 2
    }
    var end = start
    while end < sentence.count,
      sentence[end].kind != .mark || ["’", "&", "[", "]"].contains(sentence[end].text),
      !(end > start
        && (VerbWords.relatives.contains(sentence[end].lower)
          || ["released", "published", "as"].contains(sentence[end].lower)))
    {
      end += 1
    }
    guard end > start, let speaker = NounPhrase(sentence).speaker(in: start..<end) else {
      return nil
    }
    if end < sentence.count, sentence[end].isMark(","), speaker.upperBound == end,
      let name = NounPhrase(sentence).apposition(in: end..<(nextMark(after: end) + 1))
    {
      return SpeakerPhrase(tokens: name, verb: position, isAccordingTo: true)
    }
    return SpeakerPhrase(tokens: speaker, verb: position, isAccordingTo: true)
  }

  /// `…, X said in a statement`, `…, X said, …`, `…, said X`: told beside the clause that it reports.
  private func afterClause() -> SpeakerPhrase? {
    var hasVerb = false
    for position in sentence.indices {
      if !hasVerb, !isQuoted[position], verbs.group(at: position) != nil { hasVerb = true }
      guard position > (hasVerb ? 2 : Self.shortestClause), !isQuoted[position],
        sentence[position].isMark(",") || sentence[position].isMark("—"),
        position + 2 < sentence.count
      else { continue }
      // "The settlers, who had come in May, said the change paved the way": their own words.
      if hasVerb, let found = inverted(at: position + 1),
        ReportWords.reporting.contains(sentence[found.verb].lower)
      {
        return found
      }
      let first = sentence[position + 1]
      guard first.kind == .word, NounPhrase(sentence).mayOpenSpeaker(at: position + 1),
        let found = clauses.speaker(from: position + 1), found.verb - position < 22,
        found.tokens.lowerBound <= position + 2
          || sentence[found.tokens.lowerBound - 1].isMark(","),
        ReportWords.reporting.contains(sentence[found.verb].lower)
          || ClauseReader.showing.contains(sentence[found.verb].lower),
        leadsNowhere(found.verb),
        // "Oslo pays its captains by the trips that they make, the mayor said.": not every verb of a clause is known.
        hasVerb
          || found.verb == found.tokens.upperBound && closesSentence(found.verb)
            && (first.isCapitalized || first.lower == "the")
      else { continue }
      return found
    }
    return nil
  }

  /// Whether what follows the verb is no clause that it reports: then what it reports stands before.
  private func leadsNowhere(_ verb: Int) -> Bool {
    guard verb + 1 < sentence.count else { return true }
    let next = sentence[verb + 1]
    if next.kind == .mark {
      return !next.isMark(":") && !QuotationMarks.opens(verb + 1, in: sentence)
    }
    if sentence[verb].lower == "told" { return !sentence[verb...].contains { $0.lower == "that" } }
    return Self.afterReport.contains(next.lower) || ReportWords.times.contains(next.lower)
  }

  /// Whether nothing but circumstances follows a verb.
  private func closesSentence(_ verb: Int) -> Bool {
    !((verb + 1)..<sentence.count).contains { verbs.group(at: $0) != nil && !isQuoted[$0] }
  }

  /// "in her view", "in the ministry's words".
  private func inTheView() -> SpeakerPhrase? {
    for position in sentence.indices.dropLast(2)
    where sentence[position].lower == "in" && !isQuoted[position] {
      let owner = position + 1
      if ["his", "her", "its", "their"].contains(sentence[owner].lower),
        ["view", "opinion", "words"].contains(sentence[owner + 1].lower)
      {
        return SpeakerPhrase(tokens: owner..<(owner + 1), verb: owner + 1, isAccordingTo: true)
      }
    }
    return nil
  }

  /// As many words before a comma are no longer what a time or a place is told with.
  private static let shortestClause = 7

  private static let afterReport: Set<String> = [
    "in", "on", "at", "during", "after", "before", "to", "as", "while", "when", "with", "from",
    "following", "by",
    "last", "this", "late", "early", "earlier", "later", "today", "yesterday", "via", "through",
    "over", "without", "again",
    "reporters", "journalists", "citing", "adding", "and", "but", "referring", "parliament",
    "lawmakers", "then",
  ]
}
