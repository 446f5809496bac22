// A clause's subject and the verb that reports what it says.

/// Reads clauses from left to right: openings, subject, what stands between commas, verb.
struct ClauseReader {
  let sentence: [Token]
  let isQuoted: [Bool]
  private let verbs: VerbReader

  init(_ sentence: [Token], isQuoted: [Bool]) {
    self.sentence = sentence
    self.isQuoted = isQuoted
    verbs = VerbReader(sentence: sentence)
  }

  /// The subject that reports something in the clause at a position, with its verb.
  func speaker(from begin: Int) -> SpeakerPhrase? {
    let start = subjectStart(from: begin)
    var position = start
    var subjectEnd: Int?
    var relatives = 0
    // Where the last "who" stands, and where its verb ends.
    var (who, relativeEnd) = (-1, -4)
    while position < sentence.count {
      if isQuoted[position] {
        position += 1
        continue
      }
      let token = sentence[position]
      if token.kind == .mark {
        if isAbbreviationStop(position) {
          position += 1
          continue
        }
        if [";", ":", ".", "?", "!", "…"].contains(token.text) { return nil }
        if isBreak(token) { subjectEnd = subjectEnd ?? position }
        position = token.isMark("(") ? closing(of: position) : position + 1
        continue
      }
      if position > start,
        VerbWords.relatives.contains(token.lower) || VerbWords.subordinators.contains(token.lower)
      {
        subjectEnd = subjectEnd ?? position
        relatives += 1
        if token.lower == "who" { who = position }
        position += 1
        continue
      }
      let subject = start..<(subjectEnd ?? position)
      if relatives == 0, showsEvidence(position, by: subject) {
        return phrase(subject, verb: position, from: subject.upperBound..<position)
      }
      guard let group = verbs.group(at: position) else {
        position += 1
        continue
      }
      // "who asked not to be named", "a report published on Monday": none of them the clause's verb.
      if position > start, sentence[position - 1].lower == "to", position - relativeEnd < 4 {
        position = group.tokens.upperBound
        continue
      }
      if isAttributeOfEvidence(group) {
        if next(position, 1) != "by" { subjectEnd = subjectEnd ?? position }
        position = group.tokens.upperBound
        continue
      }
      if relatives > 0, position > start {
        relatives -= 1
        position = group.tokens.upperBound
        if group.tokens.lowerBound == who + 1 { relativeEnd = position }
        continue
      }
      return reported(by: subject, group)
    }
    return nil
  }

  /// The speaker of a main verb group, or of one that goes on with "and said" or ", saying".
  private func reported(by subject: Range<Int>, _ group: VerbReader.Group) -> SpeakerPhrase? {
    guard !subject.isEmpty else { return nil }
    if let cited = cited(in: group) { return cited }
    if !group.isPassive, counts(group.head) {
      return phrase(subject, verb: group.head, from: subject.upperBound..<group.tokens.lowerBound)
    }
    if verbs.reports(group.head), isSaying(group.head) {
      if !group.isPassive {
        return phrase(subject, verb: group.head, from: subject.upperBound..<group.tokens.lowerBound)
      }
      if next(group.head, 1) == "as", next(group.head, 2) == "saying" {
        return phrase(subject, verb: group.head)
      }
      if next(group.head, 1) == "by" {
        let full = NounPhrase(sentence).end(from: group.head + 2)
        // "accused by the ministry of hiding it", "blamed by the ministry for it".
        let preposition = ["accused": "of", "blamed": "for"][sentence[group.head].lower]
        let end =
          sentence[(group.head + 2)..<full].firstIndex { $0.lower == preposition } ?? full
        if end > group.head + 2 { return phrase((group.head + 2)..<end, verb: group.head) }
      }
      return nil
    }
    return second(after: group).flatMap { phrase(subject, verb: $0) }
  }

  /// Whether a verb that says nothing by itself does so here: "issued a warning", but not "released the hostages".
  private func isSaying(_ verb: Int) -> Bool {
    let word = sentence[verb].lower
    if ["spoke", "speaks"].contains(word) {
      return verb + 1 < sentence.count && sentence[verb + 1].lower == "of"
        || isQuoted.contains(true)
    }
    if word == "continued" { return verb + 1 >= sentence.count || sentence[verb + 1].kind == .mark }
    guard ReportWords.publishing.contains(word) else { return true }
    if ["documented", "counted", "recorded", "verified", "agreed"].contains(word) { return true }
    return sentence[(verb + 1)...].prefix(6).contains {
      ReportWords.documents.contains($0.lower)
        || ["warning", "names", "apology", "video", "videos", "condemnation"].contains($0.lower)
    }
  }

  /// "put the number of sailors at 16", "raised its count of the dead to six", "gave a death toll of 16"; not "raised the number of
  /// ferries to six".
  private func counts(_ verb: Int) -> Bool {
    let rest = sentence[(verb + 1)...].prefix(Self.longestCount)
    func has(_ words: Set<String>) -> Bool { rest.contains { words.contains($0.lower) } }
    func hasNumber(after prepositions: Set<String>) -> Bool {
      rest.indices.contains { place in
        prepositions.contains(sentence[place].lower)
          && sentence[(place + 1)...].prefix(4).contains {
            $0.kind == .number || ReportWords.numberWords.contains($0.lower)
          }
      }
    }
    switch sentence[verb].lower {
    case "put", "puts": return has(Self.counted) && hasNumber(after: ["at"])
    case "gave", "gives", "given":
      return has(["toll", "count", "tally"]) && hasNumber(after: ["of"])
    // A rocket may raise the toll as well: who raises its own count says it.
    case "raised", "raises":
      return ["its", "their"].contains(rest.first?.lower ?? "") && has(Self.counted)
        && has(ReportWords.casualties) && hasNumber(after: ["to"])
    case let word where Self.changing.contains(word):
      return has(Self.counted) && has(ReportWords.casualties) && hasNumber(after: ["to", "at"])
    default: return false
    }
  }

  private static let changing: Set<String> = [
    "lowered", "lowers", "revised", "revises", "updated", "corrected",
  ]
  private static let counted: Set<String> = [
    "number", "toll", "count", "figure", "total", "tally", "estimate", "dead", "losses",
    "casualties", "deaths",
  ]
  /// "put the number of people killed in Tuesday's rocket attack on the market in Oslo at 16".
  private static let longestCount = 24

  /// "cited the president as saying": it is the president who says it.
  private func cited(in group: VerbReader.Group) -> SpeakerPhrase? {
    guard !group.isPassive,
      ["cited", "quoted", "cites", "quotes"].contains(sentence[group.head].lower)
    else { return nil }
    let rest = sentence[(group.head + 1)...]
    guard
      let saying = rest.indices.dropFirst().first(where: {
        sentence[$0].lower == "saying" && sentence[$0 - 1].lower == "as"
      })
    else { return nil }
    return phrase(
      (group.head + 1)..<min(saying - 1, NounPhrase(sentence).end(from: group.head + 1)),
      verb: group.head)
  }

  /// A second verb of the same subject that reports: "and warned", ", saying that".
  private func second(after group: VerbReader.Group) -> Int? {
    var position = group.tokens.upperBound + 1
    while position < sentence.count {
      defer { position += 1 }
      if isQuoted[position] || !verbs.reports(position) { continue }
      let before = sentence[position - 1]
      let isParticiple = sentence[position].lower.hasSuffix("ing")
      if isParticiple,
        before.isMark(",")
          || before.lower == "by" && before.range.lowerBound > 0
            && sentence[position - 2].isMark(",")
      {
        return position
      }
      if !isParticiple, ["and", "but"].contains(before.lower),
        !ReportWords.publishing.contains(sentence[position].lower),
        !VerbWords.nounsToo.contains(sentence[position].lower)
      {
        return position
      }
    }
    return nil
  }

  private func phrase(_ subject: Range<Int>, verb: Int, from rest: Range<Int> = 0..<0)
    -> SpeakerPhrase?
  {
    let nouns = NounPhrase(sentence)
    let list = subject.lowerBound..<(rest.isEmpty ? subject.upperBound : rest.upperBound)
    if nouns.isListOfNames(list) {
      return nouns.speaker(in: list).map { SpeakerPhrase(tokens: $0, verb: verb) }
    }
    if let after = subjectAfterComma(in: rest) {
      return nouns.speaker(in: after).map { SpeakerPhrase(tokens: $0, verb: verb) }
    }
    if let name = nouns.apposition(in: rest) { return SpeakerPhrase(tokens: name, verb: verb) }
    return nouns.speaker(in: subject).map { SpeakerPhrase(tokens: $0, verb: verb) }
  }

  /// The words between the last comma and the verb, where they are a subject and no comma closes an apposition.
  private func subjectAfterComma(in rest: Range<Int>) -> Range<Int>? {
    guard let comma = rest.last(where: { sentence[$0].isMark(",") }), comma + 1 < rest.upperBound,
      !sentence[rest].contains(where: { $0.lower == "and" }) || sentence[comma + 1].isCapitalized
    else { return nil }
    let first = sentence[comma + 1]
    guard first.kind == .word, NounPhrase(sentence).mayOpenSpeaker(at: comma + 1),
      !ReportWords.times.contains(first.lower),
      NounPhrase(sentence).speaker(in: (comma + 1)..<rest.upperBound) != nil
    else { return nil }
    return (comma + 1)..<rest.upperBound
  }

  /// Where the subject begins, after connectives and openings with their commas.
  private func subjectStart(from begin: Int) -> Int {
    var start = begin
    while start < sentence.count {
      if sentence[start].kind == .mark || ReportWords.connectives.contains(sentence[start].lower)
        || ReportWords.looseOpenings.contains(sentence[start].lower)
      {
        start += 1
        continue
      }
      guard ReportWords.openers.contains(sentence[start].lower) else { return start }
      guard let comma = commaOfOpening(at: start) else {
        return NounPhrase(sentence).start(before: firstReport(after: start)) ?? start
      }
      start = comma + 1
    }
    return start
  }

  /// The comma that ends an opening: not the one before a year or a date.
  private func commaOfOpening(at start: Int) -> Int? {
    let limit = firstReport(after: start) ?? sentence.count
    for position in start..<limit where sentence[position].isMark(",") && !isQuoted[position] {
      guard position + 1 < sentence.count else { return nil }
      let next = sentence[position + 1]
      if next.kind == .number || ReportWords.months.contains(next.lower) { continue }
      if ["which", "who", "where", "whom"].contains(next.lower) { continue }
      return position
    }
    return nil
  }

  private func firstReport(after start: Int) -> Int? {
    ((start + 1)..<max(sentence.count, start + 1)).first { position in
      !isQuoted[position] && verbs.reports(position) && verbs.group(at: position) != nil
    }
  }

  /// "Sen. Firstname Lastname": no end.
  private func isAbbreviationStop(_ position: Int) -> Bool {
    sentence[position].isMark(".") && position > 0 && position + 1 < sentence.count
      && sentence[position + 1].isCapitalized
      && ReportWords.titles.contains(sentence[position - 1].lower)
  }

  private func next(_ position: Int, _ steps: Int) -> String {
    position + steps < sentence.count ? sentence[position + steps].lower : ""
  }

  private func isBreak(_ token: Token) -> Bool { [",", "—", "–", "("].contains(token.text) }

  private func closing(of position: Int) -> Int {
    (sentence[position...].firstIndex { $0.isMark(")") } ?? position) + 1
  }
}
