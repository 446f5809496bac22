// Which sentences dangle when they stand alone, and on what.

/// Finds what each sentence of an article needs; English only, as its word lists are.
struct NeedFinder {
  let sentences: [[Token]]
  let quotations: [QuotationState]
  let names: Names
  /// By word, the first sentence that has it.
  private let firstUse: [String: Int]

  init(sentences: [[Token]], quotations: [QuotationState], names: Names) {
    self.sentences = sentences
    self.quotations = quotations
    self.names = names
    var firstUse: [String: Int] = [:]
    for (index, sentence) in sentences.enumerated() {
      for token in sentence where token.kind == .word {
        let word = Self.singular(token.lower)
        if firstUse[word] == nil { firstUse[word] = index }
      }
    }
    self.firstUse = firstUse
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3 ? String(word.dropLast()) : word
  }

  /// What the sentence at an index needs; empty where it stands alone.
  func needs(of index: Int) -> [Need] {
    let sentence = sentences[index]
    var needs: [Need] = []
    func add(_ need: Need?) {
      if let need, !needs.contains(need) { needs.append(need) }
    }
    add(fragment(sentence))
    if quotations[index].startsInside { add(.opening) }
    if quotations[index].endsInside { add(.closing) }
    let words = sentence.filter { $0.kind != .mark }
    add(opening(words))
    add(pointing(sentence))
    add(known(words, index))
    add(abstract(words))
    add(bareQuotation(sentence, index))
    add(relativeTime(words))
    add(pronoun(sentence))
    for surname in bareSurnames(sentence) { add(.introduction(surname)) }
    for abbreviation in unexplained(sentence, index) { add(.definition(abbreviation)) }
    return needs
  }

  private func fragment(_ sentence: [Token]) -> Need? {
    guard let first = sentence.first(where: { $0.kind != .mark }), let last = sentence.last else {
      return .fragment("no-words")
    }
    if first.kind == .word, let scalar = first.text.unicodeScalars.first, scalar.properties.isLowercase {
      return .fragment("begins-small")
    }
    if last.isMark(":") { return .fragment("announces-list") }
    let ends = sentence.reversed().drop { ["”", "\"", "’", ")", "]", "»", "'"].contains($0.text) }.first
    if let ends, ends.kind == .mark, ["…", "]"].contains(ends.text) { return .fragment("cut-off") }
    if sentence.suffix(3).allSatisfy({ $0.isMark(".") }), sentence.count > 3 { return .fragment("cut-off") }
    let stops: Set<String> = [".", "!", "?", "։", "。", "؟", "।"]
    if let ends, !stops.contains(ends.text), !(ends.kind == .word && ends.text.hasSuffix(".")) {
      return .fragment("no-stop")
    }
    return nil
  }

  /// A connective, or a phrase that points back, at the very start.
  private func opening(_ words: [Token]) -> Need? {
    guard let first = words.first else { return nil }
    if ReportWords.connectives.contains(first.lower), !isJoiningNames(words) { return .previous(first.lower) }
    for phrase in ReportWords.connectivePhrases where words.starts(with: phrase) {
      return .previous(phrase.joined(separator: "-"))
    }
    let pronouns: Set<String> = ["they", "it", "these", "those", "them", "their", "its", "such", "others", "both"]
    if pronouns.contains(first.lower), !isHarmless(words) { return .previous(first.lower) }
    if ["this", "that"].contains(first.lower), words.count > 1 {
      let times: Set<String> = ["week", "month", "year", "morning", "weekend", "fall", "spring", "summer", "winter", "season"]
      if !(first.lower == "this" && times.contains(words[1].lower)) { return .previous(first.lower) }
    }
    let alsoLimit = min(6, words.count)
    if let also = words[..<alsoLimit].firstIndex(where: { $0.lower == "also" || $0.lower == "too" }), also > 0 {
      return .previous("also")
    }
    if ["all", "each", "none", "neither", "most", "several", "some", "many", "few"].contains(first.lower), words.count > 1,
      Self.auxiliaries.contains(words[1].lower) || ReportWords.numberWords.contains(words[1].lower)
    {
      return .previous(first.lower)
    }
    if ["another", "other", "two", "three", "four", "five"].contains(first.lower), words.count > 1,
      ["others", "more", "other", "of"].contains(words[1].lower) || (first.lower == "other" && !words[1].isCapitalized
        && words.count < 12)
    {
      return .previous(first.lower)
    }
    return nil
  }

  /// "Both Azerbaijan and its ally", "It is expected that …", "Such as".
  private func isHarmless(_ words: [Token]) -> Bool {
    guard words.count > 1 else { return false }
    switch words[0].lower {
    case "both":
      let next = words[1]
      return next.isCapitalized || words.prefix(8).contains { $0.lower == "and" } && !ReportWords.anaphoric.contains(next.lower)
    case "it":
      let verb = words.count > 2 ? words[2].lower : ""
      let expletive: Set<String> = ["is", "was", "will", "would", "has", "remains", "took", "appears", "seems", "isn't", "wasn't"]
      let adjective: Set<String> = [
        "not", "clear", "unclear", "possible", "impossible", "important", "necessary", "likely", "unlikely", "hard",
        "difficult", "easy", "time", "expected", "believed", "estimated", "be", "been", "known", "unknown", "true",
        "imperative", "essential", "vital", "too", "to", "the", "only", "also", "never", "no",
      ]
      return expletive.contains(words[1].lower) && adjective.contains(verb)
    case "those": return words[1].lower == "who" || words[1].lower == "in"
    case "their", "its", "his", "her": return false
    case "these": return false
    default: return false
    }
  }

  /// "Still waters", "So Young Park": hardly; "And" before a name is a connective all the same.
  private func isJoiningNames(_ words: [Token]) -> Bool {
    words.count > 1 && words[0].lower == "still" && words[1].isCapitalized == false && words[1].lower.hasSuffix("s")
  }

  /// "the ministry said", "The two leaders", "Both sides": definite nouns with nothing that says which.
  private func pointing(_ sentence: [Token]) -> Need? {
    let determiners: Set<String> = ["the", "this", "that", "these", "those", "both"]
    let speaker = SpeakerFinder(sentence: sentence).phrase()
    for (position, token) in sentence.enumerated() where determiners.contains(token.lower) {
      let isOpening = sentence[..<position].allSatisfy { $0.kind == .mark }
      let isSpeaker = speaker?.tokens.lowerBound == position
      let isPlural = position + 1 < sentence.count && ["two", "three", "sides", "parties"].contains(sentence[position + 1].lower)
      guard isOpening || isSpeaker || isPlural else { continue }
      var noun = position + 1
      while noun < sentence.count, sentence[noun].kind != .mark, !sentence[noun].isPossessive,
        !ReportWords.anaphoric.contains(sentence[noun].lower), !ReportWords.qualifiers.contains(sentence[noun].lower),
        noun - position < 4
      {
        noun += 1
      }
      guard noun < sentence.count, ReportWords.anaphoric.contains(sentence[noun].lower) else { continue }
      // The noun is the last of its phrase: "the peace talks", not "the talks venue".
      var last = noun
      while last + 1 < sentence.count, ReportWords.anaphoric.contains(sentence[last + 1].lower) { last += 1 }
      let between = sentence[(position + 1)..<last]
      // A name before the noun says which one: "the Artsakh army", but "the French leader" says only whose.
      let isNamed = between.contains { $0.isCapitalized && !Places.isDemonym($0.text) && !$0.lower.hasSuffix("-based") }
        || (between.contains { $0.isCapitalized && !$0.lower.hasSuffix("-based") } && !Self.offices.contains(sentence[last].lower))
      if isNamed { continue }
      if last + 1 < sentence.count {
        let next = sentence[last + 1]
        if ReportWords.qualifiers.contains(next.lower) || next.isMark("(") { continue }
        if next.kind == .word, next.isCapitalized, ReportWords.titles.contains(sentence[last].lower) { continue }
        if next.isMark(","), last + 2 < sentence.count, sentence[last + 2].isCapitalized,
          ReportWords.titles.contains(sentence[last].lower)
        {
          continue
        }
        if Self.participles.contains(next.lower), last + 2 < sentence.count,
          ["by", "in", "on", "at", "from"].contains(sentence[last + 2].lower)
        {
          continue
        }
      }
      if ["sides", "parties", "leaders", "presidents", "ministers", "men", "countries", "nations", "governments"]
        .contains(sentence[last].lower), isPlural || token.lower == "both"
      {
        return .pair(sentence[position...last].map(\.lower).joined(separator: "-"))
      }
      return .previous(sentence[position...last].map(\.lower).joined(separator: "-"))
    }
    return nil
  }

  /// "The collection brought in …": a definite noun at the start that an earlier sentence has told of.
  private func known(_ words: [Token], _ index: Int) -> Need? {
    guard index > 0, words.count > 2, words[0].lower == "the" else { return nil }
    if Self.ordinals.contains(words[1].lower), !["time", "of"].contains(words[2].lower) {
      return .previous("the-" + words[1].lower)
    }
    var noun = 1
    while noun < min(4, words.count - 1), !words[noun].isCapitalized, !words[noun].isPossessive {
      let next = words[noun + 1].lower
      if ReportWords.qualifiers.contains(next) { return nil }
      if Self.auxiliaries.contains(next) || next.hasSuffix("ed") || ReportWords.speech.contains(next) || next == "and" {
        let isTold = firstUse[Self.singular(words[noun].lower)].map { $0 < index } ?? false
        return isTold ? .previous("the-" + words[noun].lower) : nil
      }
      noun += 1
    }
    return nil
  }

  /// "discussed the matter", "raised this issue": a noun for what was told, anywhere in the sentence.
  private func abstract(_ words: [Token]) -> Need? {
    for (index, word) in words.enumerated().dropFirst() where Self.abstractions.contains(word.lower) {
      guard ["the", "this", "that", "these", "those"].contains(words[index - 1].lower) else { continue }
      let next = index + 1 < words.count ? words[index + 1].lower : ""
      if ["of", "that", "whether", "between", "is"].contains(next) { continue }
      return .previous(words[index - 1].lower + "-" + word.lower)
    }
    return nil
  }

  /// A quotation whose own words point back, or that nobody in the sentence says.
  private func bareQuotation(_ sentence: [Token], _ index: Int) -> Need? {
    guard quotations[index].quotes, let mark = sentence.first, mark.isMark("“") || mark.isMark("\"") else {
      return nil
    }
    if SpeakerFinder(sentence: sentence).phrase() == nil { return .previous("no-speaker") }
    return nil
  }

  private func relativeTime(_ words: [Token]) -> Need? {
    if words.contains(where: Self.isTimeOfDay), !words.contains(where: { Self.days.contains($0.lower) }) {
      return .previous("time-of-day")
    }
    for phrase in ReportWords.relativeTimes where words.firstIndex(of: phrase) != nil {
      return .previous(phrase.joined(separator: "-"))
    }
    for (index, word) in words.enumerated().dropLast() {
      let next = words[index + 1].lower
      if word.lower == "same", index > 0, words[index - 1].lower == "the", !words[index...].contains(where: { $0.lower == "as" }),
        next != "time"
      {
        return .previous("the-same")
      }
      if word.lower == "such", !["as", "a", "an", "that"].contains(next), !words[index + 1].isCapitalized {
        return .previous("such")
      }
    }
    // "there" as a place, with no place before it in the sentence.
    if let there = words.firstIndex(where: { $0.lower == "there" }) {
      let existential: Set<String> = ["is", "are", "was", "were", "has", "have", "will", "would", "can", "may", "could", "should", "must", "had", "appears", "seems", "isn't", "aren't", "remains", "remain"]
      let next = there + 1 < words.count ? words[there + 1].lower : ""
      if !existential.contains(next), !words[..<there].contains(where: { $0.isCapitalized && Places.contains($0.text) }) {
        return .previous("there")
      }
    }
    return nil
  }

  /// "he" and "she" without a person in the sentence.
  private func pronoun(_ sentence: [Token]) -> Need? {
    let pronouns: Set<String> = ["he", "she", "him", "his", "her", "hers", "himself", "herself"]
    if let phrase = SpeakerFinder(sentence: sentence).phrase(), phrase.tokens.count == 1 {
      let speaker = sentence[phrase.tokens.lowerBound].lower
      if ["it", "they"].contains(speaker) { return .previous(speaker) }
    }
    guard let position = sentence.firstIndex(where: { pronouns.contains($0.lower) }) else { return nil }
    if sentence[..<position].allSatisfy({ $0.kind == .mark }) { return .person }
    if names.mentions(in: sentence).contains(where: \.isIntroduced) { return nil }
    let before = sentence[..<position]
    if before.contains(where: { ReportWords.titles.contains($0.lower) || Self.persons.contains($0.lower) }) { return nil }
    // "My father told me that he …" inside somebody's own words.
    return .person
  }

  private func bareSurnames(_ sentence: [Token]) -> [String] {
    let mentions = names.mentions(in: sentence)
    let introduced = Set(mentions.filter(\.isIntroduced).map(\.surname))
    var bare = mentions.filter { !$0.isIntroduced && !introduced.contains($0.surname) }.map(\.surname)
    if let phrase = SpeakerFinder(sentence: sentence).phrase(), phrase.tokens.count == 1 {
      let token = sentence[phrase.tokens.lowerBound]
      if names.mayBeSurname(token), !introduced.contains(token.text) { bare.append(token.text) }
    }
    return bare
  }

  private func unexplained(_ sentence: [Token], _ index: Int) -> [String] {
    sentence.indices.compactMap { position in
      let token = sentence[position]
      guard token.isAcronym, token.text.allSatisfy(\.isLetter), token.text.count <= 6, token.text.count >= 3,
        !ReportWords.knownAbbreviations.contains(token.lower)
      else { return nil }
      let isDefined = position > 0 && sentence[position - 1].isMark("(")
      let definesItself = sentence.indices.contains {
        $0 > 0 && sentence[$0].text == token.text && sentence[$0 - 1].isMark("(")
      }
      return isDefined || definesItself ? nil : token.text
    }
  }

  /// "1:30", "2:30pm"; "p.m" after a number.
  private static func isTimeOfDay(_ token: Token) -> Bool {
    if ["p.m", "a.m", "p.m.", "a.m."].contains(token.lower) { return true }
    return token.kind == .number && token.text.contains(":") && token.text.count <= 7
  }
  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "aug",
    "sept", "oct", "nov", "dec", "every", "daily", "weekdays", "weekends", "today", "tomorrow",
  ]
  private static let ordinals: Set<String> = ["first", "second", "third", "fourth", "fifth", "latest", "last", "next", "other", "former", "latter", "rest", "remaining"]
  private static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "should", "must",
    "did", "does", "do", "came", "went", "took", "brought", "began", "left", "made", "fell", "rose", "hit", "struck",
  ]
  private static let abstractions: Set<String> = [
    "issue", "matter", "problem", "question", "topic", "accusation", "accusations", "allegation", "allegations", "charge",
    "charges", "claim", "claims", "proposal", "goal", "move", "step", "idea", "practice", "incident",
  ]
  private static let participles: Set<String> = [
    "issued", "released", "published", "signed", "held", "led", "made", "given", "known", "called", "posted", "reached",
    "brokered", "adopted", "organized", "sponsored", "based", "located", "captured", "recorded", "invoked", "carried",
  ]
  private static let persons: Set<String> = [
    "man", "woman", "boy", "girl", "mother", "father", "son", "daughter", "brother", "sister", "resident", "soldier",
    "serviceman", "officer", "teacher", "student", "singer", "player", "writer", "pilot", "driver", "fisherman",
    "farmer", "worker", "nurse", "person", "captain", "master", "owner", "husband", "wife", "grandmother",
    "grandfather", "neighbor", "artist", "composer", "conductor", "everyone", "anyone", "someone", "who",
  ]
  private static let offices: Set<String> = [
    "leader", "president", "minister", "premier", "diplomat", "envoy", "ambassador", "official", "officials", "group",
    "leaders", "ministers", "presidents", "lawmaker", "spokesman", "spokeswoman", "organization", "agency", "chief",
  ]
}

extension Array where Element == Token {
  fileprivate func starts(with words: [String]) -> Bool {
    count >= words.count && zip(self, words).allSatisfy { $0.lower == $1 }
  }
}
