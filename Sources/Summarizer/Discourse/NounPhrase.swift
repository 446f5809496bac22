// Where the words end that name somebody.

/// Cuts the words that name a speaker out of a subject.
struct NounPhrase {
  let sentence: [Token]

  init(_ sentence: [Token]) { self.sentence = sentence }

  /// The end of a noun phrase that begins at a position: before a mark, or a word that leads on.
  func end(from start: Int) -> Int {
    var end = start
    while end < sentence.count, !isBoundary(sentence[end]) || isAbbreviationStop(end),
      !(end > start && Self.afterPhrase.contains(sentence[end].lower))
    {
      end += 1
    }
    return end
  }

  /// The noun phrase right before a verb, where an opening without a comma stands before it: "On Friday the
  /// ministry said", "In a statement released on May 2 the ministry said".
  func start(before verb: Int?) -> Int? {
    guard let verb else { return nil }
    var end = verb
    while end > 0, isTrailing(end - 1) { end -= 1 }
    var start = end
    while start > 0 {
      let token = sentence[start - 1]
      guard token.kind == .word, !ReportWords.times.contains(token.lower),
        !ReportWords.openers.contains(token.lower)
      else { break }
      guard
        token.isCapitalized || ["of", "the", "for", "and", "a", "an"].contains(token.lower)
          || start == end
          || ReportWords.titles.contains(token.lower) || ReportWords.anaphoric.contains(token.lower)
      else { break }
      start -= 1
      if ["the", "a", "an"].contains(token.lower) { break }
    }
    while start < end, ["of", "and", "for"].contains(sentence[start].lower) { start += 1 }
    return start < end ? start : nil
  }

  /// The words of a subject that name who speaks: without adverbs, times, documents and attributes.
  func speaker(in part: Range<Int>) -> Range<Int>? {
    var start = part.lowerBound
    var end = part.upperBound
    while start < end,
      sentence[start].kind == .mark || ReportWords.connectives.contains(sentence[start].lower)
        || ReportWords.looseOpenings.contains(sentence[start].lower)
    {
      start += 1
    }
    while end > start, isTrailing(end - 1) { end -= 1 }
    guard start < end else { return nil }
    if isListOfNames(start..<end) { return start..<end }
    if let comma = (start..<end).first(where: { [",", "(", "—", "–"].contains(sentence[$0].text) })
    {
      end = comma
    }
    start = withoutDocument(start..<end)
    if let cut = attribute(in: start..<end) { end = cut }
    while end > start, isTrailing(end - 1) { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// Whether the words at a position may be a speaker's: a name, an article, or a bare plural ("aid workers said").
  func mayOpenSpeaker(at position: Int) -> Bool {
    let first = sentence[position]
    if first.isCapitalized
      || ["the", "a", "an", "he", "she", "they", "it", "its", "his", "her", "their"].contains(
        first.lower)
      || ReportWords.numberWords.contains(first.lower)
    {
      return true
    }
    let words = sentence[position...].prefix(6)
    guard
      let verb = words.indices.dropFirst().first(where: {
        ReportWords.reporting.contains(sentence[$0].lower)
          || ClauseReader.showing.contains(sentence[$0].lower)
      })
    else { return false }
    // "police now say": the adverb belongs to the verb.
    let noun =
      verb > position + 1 && VerbWords.adverbs.contains(sentence[verb - 1].lower)
      ? verb - 2 : verb - 1
    let last = sentence[noun]
    guard last.lower.hasSuffix("s") || ReportWords.collectives.contains(last.lower),
      !ReportWords.openers.contains(first.lower)
    else {
      return false
    }
    return sentence[position..<verb].allSatisfy { token in
      token.kind == .word && !VerbWords.relatives.contains(token.lower)
        && !VerbWords.auxiliaries.contains(token.lower)
        && !ReportWords.connectives.subtracting(["and"]).contains(token.lower)
        && !token.lower.hasSuffix("ing")
    } && !["and", "or", "but"].contains(first.lower)
  }

  /// "Russia, France, the United States and other countries".
  func isListOfNames(_ part: Range<Int>) -> Bool {
    guard part.count > 4, sentence[part.lowerBound].isCapitalized,
      sentence[part.lowerBound + 1].isMark(",")
    else {
      return false
    }
    let commas = part.filter { sentence[$0].isMark(",") }
    guard part.contains(where: { sentence[$0].lower == "and" }) else { return false }
    return commas.allSatisfy { comma in
      guard comma + 1 < part.upperBound else { return false }
      let next = sentence[comma + 1]
      return next.isCapitalized || ["the", "and"].contains(next.lower)
    } && !part.contains { VerbWords.relatives.contains(sentence[$0].lower) }
  }

  /// "The mayor, Firstname Lastname, said": the name in commas is the speaker's.
  func apposition(in part: Range<Int>) -> Range<Int>? {
    guard let open = part.first(where: { sentence[$0].isMark(",") }), open + 1 < part.upperBound,
      let close = ((open + 1)..<part.upperBound).first(where: { sentence[$0].kind == .mark })
    else { return nil }
    let name = (open + 1)..<close
    let isName =
      (2...4).contains(name.count)
      && name.allSatisfy { sentence[$0].isCapitalized && !sentence[$0].isPossessive }
    let isPlaceOrDate = name.contains {
      Places.contains(sentence[$0].text) || ReportWords.times.contains(sentence[$0].lower)
    }
    return isName && !isPlaceOrDate ? name : nil
  }

  /// "A statement by the office", "a count by the observatory": the office, the observatory.
  private func withoutDocument(_ part: Range<Int>) -> Int {
    guard let by = part.first(where: { ["by", "from"].contains(sentence[$0].lower) }),
      by + 1 < part.upperBound,
      part.lowerBound < by,
      let document = (part.lowerBound..<by).first(where: {
        ReportWords.documents.contains(sentence[$0].lower)
      }),
      sentence[by].lower == "by" || sentence[document].lower != "reports"
    else { return part.lowerBound }
    return by + 1
  }

  /// Where an attribute after the name begins: "of groups in the parts that …", "of two men who said".
  private func attribute(in part: Range<Int>) -> Int? {
    let isLong = part.count > 7
    return part.dropFirst(2).first { index in
      let word = sentence[index]
      if ["who", "whom", "which"].contains(word.lower) { return true }
      guard isLong, !word.isCapitalized else { return false }
      return ["in", "at", "on", "from", "with", "during", "after"].contains(word.lower)
        || word.lower.hasSuffix("ed") && word.lower.count > 4 && !word.lower.contains("-")
          && !VerbWords.adjectives.contains(word.lower)
    }
  }

  private func isTrailing(_ position: Int) -> Bool {
    let token = sentence[position]
    if token.kind != .word { return true }
    // "Theresa May", but "in May".
    if token.text == "May", position > 0, sentence[position - 1].isCapitalized { return false }
    if token.lower.hasSuffix("ly"), !token.isCapitalized,
      !["ally", "family", "assembly", "weekly", "daily", "monthly"].contains(token.lower)
    {
      return true
    }
    return Self.trailing.contains(token.lower) || ReportWords.times.contains(token.lower)
  }

  private func isAbbreviationStop(_ position: Int) -> Bool {
    sentence[position].isMark(".") && position > 0 && position + 1 < sentence.count
      && sentence[position + 1].isCapitalized
      && ReportWords.titles.contains(sentence[position - 1].lower)
  }

  private func isBoundary(_ token: Token) -> Bool {
    token.kind == .mark && ![".", "’", "‑", "-", "[", "]", "&"].contains(token.text)
      || token.isMark(".")
  }

  private static let trailing: Set<String> = [
    "has", "have", "had", "also", "again", "then", "later", "earlier", "on", "last", "week",
    "month", "year", "this",
    "that", "is", "was", "were", "are", "who", "would", "will", "not", "did", "does", "do", "in",
    "both", "further",
    "since", "at", "and", "today", "yesterday", "tomorrow", "repeatedly", "still", "night",
    "morning", "evening",
    "afternoon", "never", "for", "once", "more", "too", "all", "further", "just", "even", "now",
    "late", "early", "via",
  ]
  private static let afterPhrase: Set<String> = [
    "in", "on", "at", "during", "after", "before", "to", "as", "while", "when", "that", "with",
    "from", "following",
    "about", "by", "last", "this", "late", "early", "who", "which", "has", "is", "was", "were",
    "are", "had", "have", "over",
    "said", "says", "told", "earlier", "today", "yesterday", "but", "if", "because", "despite",
    "since", "later",
  ]
}
