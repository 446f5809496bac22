// Where a clause has its verb, told by forms and by the words around: English only.

/// Finds verbs in a sentence, without a dictionary of all of them.
struct VerbReader {
  let sentence: [Token]

  /// A verb with its auxiliaries.
  struct Group: Equatable {
    /// Auxiliaries, adverbs and the verb.
    var tokens: Range<Int>
    /// Whether somebody does not do it but suffers it: "was accused".
    var isPassive: Bool
    /// The position of the verb itself.
    var head: Int { tokens.upperBound - 1 }
  }

  /// The finite verb group that begins at a position, or nil.
  func group(at start: Int) -> Group? {
    var position = start
    var isPassive = false
    var hasAuxiliary = false
    while position < sentence.count, sentence[position].kind == .word {
      let word = sentence[position].lower
      // "Theresa May", "in May": no auxiliary.
      if VerbWords.auxiliaries.contains(word), position == 0 || !sentence[position].isCapitalized {
        hasAuxiliary = true
        isPassive = VerbWords.being.contains(word)
      } else if !(hasAuxiliary && isAdverb(position)) {
        break
      }
      position += 1
    }
    if hasAuxiliary {
      let isVerb = position < sentence.count && isParticipleOrBase(position)
      if isVerb {
        let isProgressive = sentence[position].lower.hasSuffix("ing")
        return Group(tokens: start..<(position + 1), isPassive: isPassive && !isProgressive)
      }
      return Group(tokens: start..<position, isPassive: false)
    }
    return isPlainVerb(start) ? Group(tokens: start..<(start + 1), isPassive: false) : nil
  }

  /// Whether the word reports speech, as a verb.
  func reports(_ position: Int) -> Bool {
    sentence[position].kind == .word && !sentence[position].isCapitalized
      && ReportWords.speech.contains(sentence[position].lower)
  }

  private func isAdverb(_ position: Int) -> Bool {
    let word = sentence[position].lower
    return word.hasSuffix("ly") || VerbWords.adverbs.contains(word)
  }

  private func isParticipleOrBase(_ position: Int) -> Bool {
    let token = sentence[position]
    guard token.kind == .word, !token.isCapitalized else { return false }
    let word = token.lower
    return word.hasSuffix("ed") || word.hasSuffix("ing") || word.hasSuffix("en") && word.count > 4
      || VerbWords.irregular.contains(word) || ReportWords.speech.contains(word)
  }

  private func isPlainVerb(_ position: Int) -> Bool {
    let token = sentence[position]
    guard token.kind == .word, !token.isCapitalized, position > 0 else { return false }
    let word = token.lower
    let before = sentence[position - 1]
    if before.isPossessive || VerbWords.beforeNouns.contains(before.lower) { return false }
    if ReportWords.speech.contains(word) { return isReportingVerb(position) }
    if VerbWords.irregular.contains(word) { return true }
    let next = position + 1 < sentence.count ? sentence[position + 1] : nil
    if word.hasSuffix("ed"), word.count > 4, !word.contains("-") {
      if VerbWords.adjectives.contains(word) || Places.isDemonym(before.text) { return false }
      // "backed by Turkey", "held in Geneva", ", interviewed in October": a noun's attribute more often than not.
      guard let next else { return true }
      if VerbWords.afterParticiples.contains(next.lower) {
        return ReportWords.times.contains(before.lower)
      }
      if next.kind == .number || ReportWords.numberWords.contains(next.lower) { return true }
      return next.kind != .word || next.isCapitalized || VerbWords.afterVerbs.contains(next.lower)
        || isAdverb(position + 1)
        || before.isCapitalized || before.lower.hasSuffix("s")
    }
    // "that Turkey controls", "who lives".
    return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3
      && (VerbWords.relatives.contains(before.lower) || isNamedSubject(position))
  }

  /// "which Turkey controls": a name right after a relative word, and a verb in the present.
  private func isNamedSubject(_ position: Int) -> Bool {
    position > 1 && sentence[position - 1].isCapitalized
      && VerbWords.relatives.contains(sentence[position - 2].lower)
  }

  /// Forms that are nouns too ("reports", "claims") and participles ("a statement released on Monday").
  private func isReportingVerb(_ position: Int) -> Bool {
    let word = sentence[position].lower
    let next = position + 1 < sentence.count ? sentence[position + 1].lower : ""
    let before = sentence[position - 1]
    if word.hasSuffix("ing") { return false }
    if VerbWords.nounsToo.contains(word) {
      if Places.isDemonym(before.text), before.text.last != "s" { return false }
      if before.kind == .word, next != "that", !before.isCapitalized, before.lower.hasSuffix("ed") {
        return false
      }
      if [
        "of", "by", "from", "about", "against", "between", "were", "are", "was", "is", "have",
        "has", "and", "or",
      ].contains(next) {
        return false
      }
      // "Court documents filed in May show": a noun with its attribute.
      if next.hasSuffix("ed"), !before.isCapitalized || word == "documents" { return false }
      if ["charges", "charge"].contains(word), next == "for" || next == "in" { return false }
      if position + 1 < sentence.count, reports(position + 1) { return false }
      if !word.hasSuffix("s") {
        return before.lower.hasSuffix("s") || ReportWords.collectives.contains(before.lower)
          || ["they", "we", "i", "you", "people", "who"].contains(before.lower)
          || VerbWords.adverbs.contains(before.lower)
      }
      return before.isCapitalized || before.kind != .word || !VerbWords.looksAdjective(before.lower)
    }
    guard VerbWords.participlesToo.contains(word) else { return true }
    if ["by", "as"].contains(next) { return false }
    if word == "called", ["on", "for", "upon"].contains(next) { return true }
    guard
      [
        "in", "on", "at", "during", "from", "to", "last", "this", "earlier", "later", "late",
        "after", "before", "when", "following",
      ].contains(next)
    else { return true }
    return !hasVerb(after: position)
  }

  /// Whether another verb follows before the clause ends: then what looked like one was an attribute.
  private func hasVerb(after position: Int) -> Bool {
    var index = position + 1
    while index < sentence.count {
      let token = sentence[index]
      if token.kind == .mark, ![",", "“", "”", "\""].contains(token.text) { return false }
      if token.isMark(","), index + 1 < sentence.count, sentence[index + 1].kind == .word,
        !sentence[index + 1].isCapitalized, !["the", "a", "an"].contains(sentence[index + 1].lower)
      {
        return false
      }
      if ["that", "who", "which", "and", "but", "where", "when"].contains(token.lower) {
        return false
      }
      if VerbWords.auxiliaries.contains(token.lower) || VerbWords.irregular.contains(token.lower)
        || reports(index)
      {
        return true
      }
      index += 1
    }
    return false
  }
}
