// The words of a sentence that only say who speaks, and sentences that say nothing or turn to other news.

extension ReadSentence {
  /// The words that name who says what the sentence says, with the verb and when or where it was said, as UTF-8
  /// bytes of its text: "the ministry told reporters on Monday", "according to the army". Nil where nobody is
  /// named, and where the verb is the news itself: "condemned", "rejected".
  var tag: Range<Int>? {
    guard let phrase else { return nil }
    var start = min(phrase.tokens.lowerBound, phrase.verb)
    var end = max(phrase.tokens.upperBound, phrase.verb + 1)
    if phrase.isAccordingTo || phrase.verb < phrase.tokens.lowerBound {
      end = endOfApposition(after: end)
    } else {
      start = startOfApposition(before: start)
      end = endOfCircumstance(after: phrase.verb)
    }
    let verb = tokens[phrase.verb].lower
    guard phrase.isAccordingTo || ReportWords.reporting.contains(verb) || Self.plain.contains(verb)
    else { return nil }
    return tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound
  }

  /// Whether it is a date, a credit or another line of a few words all of which are written large.
  var isLabel: Bool {
    words.count <= 6 && !words.contains { $0.kind == .word && !$0.isCapitalized }
  }

  /// Whether it turns to something else that happened at the time: "Meanwhile", "In another incident".
  var turnsAway: Bool {
    guard let first = words.first?.lower else { return false }
    return ["meanwhile", "separately", "elsewhere"].contains(first)
      || Self.turns.contains(words.prefix(3).map(\.lower))
  }

  private static let turns = [
    ["in", "other", "news"], ["in", "a", "separate"], ["in", "another", "incident"],
    ["in", "the", "meantime"],
  ]

  /// Verbs that say no more than that something is said, besides `ReportWords.reporting`.
  private static let plain = ReportWords.words(
    "saying stating adding noting telling informed informs tells announces note state")

  /// `said X, the minister`: the end of what stands between commas, where it has no verb.
  private func endOfApposition(after end: Int) -> Int {
    guard end + 1 < tokens.count, tokens[end].isMark(",") else { return end }
    let next = tokens[(end + 1)...].firstIndex { $0.kind == .mark } ?? tokens.count
    return isClause(end + 1..<next) ? end : next
  }

  /// `The minister, X, said`: the start of what stands before the name.
  private func startOfApposition(before start: Int) -> Int {
    guard start > 1, tokens[start - 1].isMark(",") else { return start }
    let before = tokens[..<(start - 1)].lastIndex { $0.kind == .mark } ?? -1
    let isSubject =
      before + 1 < start - 1 && NounPhrase(tokens).mayOpenSpeaker(at: before + 1)
      && !isClause(before + 1..<start - 1)
    return isSubject ? before + 1 : start
  }

  /// "told reporters in the capital that": the end of what stands before that which is told.
  private func endOfCircumstance(after verb: Int) -> Int {
    guard verb + 1 < tokens.count, tokens[verb + 1].kind == .word,
      ["told", "informed", "tells", "informs"].contains(tokens[verb].lower)
        || Self.circumstances.contains(tokens[verb + 1].lower)
        || ReportWords.times.contains(tokens[verb + 1].lower)
    else { return verb + 1 }
    return tokens[(verb + 1)...].prefix(11).firstIndex { $0.kind == .mark || $0.lower == "that" }
      ?? verb + 1
  }

  private func isClause(_ part: Range<Int>) -> Bool {
    let verbs = VerbReader(sentence: tokens)
    return part.contains { isQuoted[$0] || verbs.group(at: $0) != nil }
  }

  private static let circumstances = ReportWords.words(
    "in on at during after to late early earlier today yesterday through via by")
}
