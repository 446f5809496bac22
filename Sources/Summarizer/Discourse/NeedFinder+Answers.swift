// Sentences that answer what was told: a charge, an account, a count.

extension NeedFinder {
  /// "when the 48 hours end", "said that nothing of the kind had happened": what was told before.
  func knownCount(in tokens: [Token]) -> String? {
    tokens.indices.dropLast(3).first { index in
      if tokens[index].lower == "nothing", tokens[index + 1].lower == "of" {
        return ["the", "that"].contains(tokens[index + 2].lower)
          && tokens[index + 3].lower == "kind"
      }
      let (number, noun, next) = (tokens[index + 1], tokens[index + 2], tokens[index + 3])
      return tokens[index].lower == "the" && number.kind == .number && noun.kind == .word
        && (Int(number.text) ?? 1000) < 1000 && !noun.isCapitalized
        && (next.kind == .mark || VerbWords.auxiliaries.contains(next.lower)
          || VerbWords.irregular.contains(next.lower) || next.lower == "end")
    }.map { tokens[$0].lower }
  }

  /// "said its fire", "said it": somebody speaks of what is theirs.
  private func speaksOfOwn(_ before: ArraySlice<Token>) -> Bool {
    guard let verb = before.lastIndex(where: { ReportWords.speech.contains($0.lower) }) else {
      return false
    }
    return before[verb...].prefix(4).contains { ["it", "its", "they", "their"].contains($0.lower) }
  }

  /// What answers, or stands beside, something told: "The ministry responded that …", "Norway, for its part, …", "in a
  /// separate statement", "they too", "around Oslo itself", "told viewers".
  func answering(_ sentence: ReadSentence) -> String? {
    let tokens = sentence.tokens
    return tokens.indices.dropLast().first { position in
      guard position > 0, !sentence.isQuoted[position] else { return false }
      let (before, next) = (tokens[position - 1], tokens[position + 1])
      switch tokens[position].lower {
      case "responded", "countered", "retorted", "replied", "maintains", "maintained", "confirmed",
        "reiterated":
        return next.lower == "that"
      // "acknowledged the loss on Monday".
      case "acknowledged", "conceded": return next.lower == "that" || next.lower == "the"
      // "told the council that she disagreed."
      case "disagreed", "disagrees", "concurred", "objected": return next.isMark(".")
      // "answered the next day that this was a mirror".
      case "answered":
        return ["merely", "only", "simply"].contains(before.lower)
          || tokens[(position + 1)...].prefix(5).contains { $0.lower == "that" }
      case "part":
        return ["its", "his", "her", "their"].contains(before.lower) && next.isMark(",")
          && position > 1 && tokens[position - 2].lower == "for"
      case "separate":
        return before.lower == "a" && position > 1 && tokens[position - 2].lower == "in"
          && ["statement", "interview", "letter", "report"].contains(next.lower)
      case "too": return ["they", "he", "she", "it"].contains(before.lower)
      case "itself":
        // "Norvik itself was spared."
        if position == 1, before.isCapitalized, !Places.contains(before.text) { return true }
        return position < 4 && before.isCapitalized
          && ["around", "in", "near", "at", "inside", "within", "outside"].contains(tokens[0].lower)
      case "viewers", "listeners": return before.lower == "told"
      // "said it was responding to fire", "said its fire was aimed at an airfield".
      case "responding", "retaliating", "aimed":
        return ["was", "were", "been", "had"].contains(before.lower)
          && speaksOfOwn(tokens[..<position])
      // "said that there were no weapons on the grounds".
      case "no":
        return ["was", "were"].contains(before.lower) && position > 2
          && tokens[position - 2].lower == "there"
          && [
            "weapons", "military", "troops", "soldiers", "fighters", "positions", "armed",
            "rockets",
            "guns",
          ].contains(next.lower)
      // "said that it was its own troops who had come under fire".
      case "own":
        // "made an accusation of its own."
        if next.isMark("."), position > 2, tokens[position - 2].lower == "of",
          ["its", "their"].contains(before.lower)
        {
          return true
        }
        return ["its", "their"].contains(before.lower) && position > 3
          && tokens[position - 2].lower == "was" && tokens[position - 3].lower == "it"
      default: return false
      }
    }.map { tokens[$0].lower }
  }

  /// "The difficult elimination came …" soon after "was eliminated": a noun for what a verb told.
  func isDeedTold(_ noun: String, before index: Int) -> Bool {
    guard !ReportWords.institutions.contains(noun),
      let suffix = Self.deedSuffixes.first(where: noun.hasSuffix)
    else { return false }
    let verb = noun.dropLast(suffix.count)
    guard verb.count > 3 else { return false }
    return discourse.sentences[max(0, index - Self.sentencesBefore)..<index].contains { sentence in
      sentence.tokens.contains {
        $0.lower.hasPrefix(verb) && Self.endingsOfVerbs.contains(where: $0.lower.hasSuffix)
      }
    }
  }

  private static let deedSuffixes = ["ation", "ition", "ion", "ment", "ance", "ence", "ure", "al"]
  private static let endingsOfVerbs = ["ed", "es", "ing", "e", "s"]
  private static let sentencesBefore = 6
}
