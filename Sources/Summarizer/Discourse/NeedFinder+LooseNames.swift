// Names that a sentence has without a word on who or what they are.

extension NeedFinder {
  /// "where Hulk sniffed", "Jing Xu suggests": one name alone, or the end of a longer one that the article has.
  func looseNames(_ sentence: ReadSentence) -> [LooseReference] {
    let tokens = sentence.tokens
    // In a line of capitals nothing is told by them.
    let words = sentence.words
    guard words.count(where: \.isCapitalized) * 5 <= words.count * 3 + 5 else { return [] }
    var found: [LooseReference] = []
    var position = 0
    while position < tokens.count {
      guard isCapital(position, in: tokens) else {
        position += 1
        continue
      }
      var end = position + 1
      while end < tokens.count, !tokens[end - 1].isPossessive, isCapital(end, in: tokens) {
        end += 1
      }
      if isLoose(position..<end, in: tokens) {
        found.append(
          LooseReference(word: Self.singular(tokens[end - 1].lower), kind: .word, weight: 1))
      }
      position = end
    }
    return found
  }

  /// A word with a large letter that is there for a name's sake.
  private func isCapital(_ position: Int, in tokens: [Token]) -> Bool {
    let token = tokens[position]
    guard token.kind == .word, token.isCapitalized, token.text.count > 1, token.lower != "i",
      !token.lower.hasPrefix("i'")
    else { return false }
    let isFirst = Self.isFirst(position, in: tokens)
    return !isFirst || namesInside.contains(token.text)
  }

  /// Whether a word has its large letter for its place: after nothing, a colon or an opening quotation mark.
  static func isFirst(_ position: Int, in tokens: [Token]) -> Bool {
    guard position > 0 else { return true }
    let before = tokens[position - 1]
    guard before.kind == .mark, before.text != ",", before.text != "”" else { return false }
    // "“…,” Roe said" in straight marks.
    return
      !(before.text == "\"" && position > 1
      && [",", ".", "?", "!"].contains(tokens[position - 2].text))
  }

  private func isLoose(_ run: Range<Int>, in tokens: [Token]) -> Bool {
    let last = tokens[run.upperBound - 1]
    if run.count > 1 {
      // "Jing Xu" for "Alison Jing Xu".
      // "Dr Roe": somebody whom the article has named in full.
      if run.count == 2, Self.weakTitles.contains(tokens[run.lowerBound].lower) {
        // "According to Minister Roe, a …": what follows is no more about them.
        let isSource = run.lowerBound > 1 && tokens[run.lowerBound - 2].lower == "according"
        return isSource || !isToldAfter(run, in: tokens)
      }
      return shortNames.contains(tokens[run].map(\.text).joined(separator: " "))
        && !isIntroduced(run, in: tokens)
    }
    // "King’s trip", "Parks said": also a common word is a name where the article has it in full.
    if lastNames.contains(last.text), !KnownNames.contains(last.text), !Places.contains(last.text) {
      return !isIntroduced(run, in: tokens)
    }
    guard !last.isAcronym, !last.text.contains("."), !last.text.contains("-"),
      !["ist", "ists", "ish", "ese"].contains(where: last.lower.hasSuffix),
      !last.text.dropFirst().contains(where: \.isUppercase),
      !Places.contains(last.text), !Places.isDemonym(last.text), !KnownNames.contains(last.text),
      !ReportWords.times.contains(last.lower), !ReportWords.bodies.contains(last.lower),
      !ReportWords.titles.contains(last.lower), !HouseholdNames.contains(last.lower),
      !ReportWords.functionWords.contains(last.lower)
    else { return false }
    return !isIntroduced(run, in: tokens)
  }

  /// Whether the words around a name say who or what has it: "the actor Roe", "Roe, who", "in Roe", "the Roe bridge".
  private func isIntroduced(_ run: Range<Int>, in tokens: [Token]) -> Bool {
    let before = run.lowerBound > 0 ? tokens[run.lowerBound - 1] : nil
    let next = run.upperBound < tokens.count ? tokens[run.upperBound] : nil
    if let before, before.kind == .word, !before.isCapitalized {
      // "in Roe", "told Roe"; what has "the" is a river, a ship or a body.
      if Self.beforePlaces.contains(before.lower) { return true }
      // "the dock of Roe", but not "the mother of Roe".
      if before.lower == "of", run.lowerBound > 1,
        !Self.ofSomebody.contains(Self.singular(tokens[run.lowerBound - 2].lower))
      {
        return true
      }
      // "Valencia del Roe": a name within a name.
      if !isSmallWord(before.lower),
        !["de", "del", "la", "von", "van", "bin"].contains(before.lower), !before.isPossessive
      {
        return true
      }
      // "a Roe spokesman".
      if ["a", "an", "his", "her", "their", "its"].contains(before.lower), let next,
        next.kind == .word, !next.isCapitalized, !isSmallWord(next.lower)
      {
        return true
      }
    }
    // "28-year-old Roe", "their dog, Roe,".
    if let before, before.kind == .mark, before.text == ",", run.lowerBound > 1,
      !tokens[run.lowerBound - 2].isCapitalized, let next, next.isMark(",")
    {
      return true
    }
    return isToldAfter(run, in: tokens)
  }

  /// Whether what follows a name says who or what has it: "Roe, who", "Roe (a ship)", "Roe people".
  private func isToldAfter(_ run: Range<Int>, in tokens: [Token]) -> Bool {
    let next = run.upperBound < tokens.count ? tokens[run.upperBound] : nil
    if let next, next.isMark("(") { return true }
    // "Roetown people", "Roe newspaper", but not "Roe hopes".
    if let next, next.kind == .word, !next.isCapitalized, !isSmallWord(next.lower),
      !tokens[run.upperBound - 1].isPossessive, !next.lower.hasSuffix("s")
    {
      return true
    }
    if let next, next.isMark(","), run.upperBound + 1 < tokens.count {
      let after = tokens[run.upperBound + 1]
      return after.kind == .number && run.count > 1
        || [
          "a", "an", "the", "who", "which", "whose", "where", "known", "his", "her", "their", "its",
          "one",
        ].contains(after.lower)
        // "Dingwall, Scotland".
        || Places.contains(after.text)
    }
    return false
  }

  /// A word that is neither a noun nor what a noun is described by, as far as form tells.
  func isSmallWord(_ word: String) -> Bool {
    ReportWords.functionWords.contains(word) || ReportWords.qualifiers.contains(word)
      || ReportWords.openers.contains(word) || VerbWords.auxiliaries.contains(word)
      || VerbWords.irregular.contains(word) || ReportWords.speech.contains(word)
      || VerbWords.subordinators.contains(word) || VerbWords.relatives.contains(word)
      || VerbWords.adverbs.contains(word) || VerbWords.plurals.contains(word)
      || VerbWords.beforeNouns.contains(word) || VerbWords.demonstratives.contains(word)
      || word.hasSuffix("ed") || word.hasSuffix("ing") || word.hasSuffix("ly")
      || ["like", "than", "to", "too", "even", "then", "him", "them", "us", "me", "it"].contains(
        word)
  }

  private static let weakTitles: Set<String> = [
    "prof", "professor", "dr", "doctor", "officer", "detective", "det", "coach", "attorney",
    "deputy", "lawyer", "sister", "brother", "minister", "general", "colonel", "major", "captain",
    "lieutenant", "commander", "gen", "col", "maj", "capt", "lt",
  ]
  /// What somebody has or suffers.
  private static let ofSomebody = ReportWords.words(
    """
    mother father son daughter wife husband parent brother sister friend fan death life body family victim supporter \
    image photo picture photograph arrest trial conviction killing murder shooting fear hope mind home voice side \
    relative lawyer attorney critic suspension firing treatment behalf all both one some
    """)
  private static let beforePlaces: Set<String> = [
    "in", "at", "near", "outside", "around", "via", "on", "throughout", "across", "into", "told",
    "to",
    "from", "over", "toward", "towards", "through", "between",
    "the",
  ]
}
