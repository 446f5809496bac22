// What somebody says not to have done: not fired, not hired.

extension SentenceTraits {
  /// "“We did not fire on Oslo,” he said", "said the army does not target homes", "“Not one fighter has been sent”", "had
  /// never employed either man", "said there were no mercenaries in Norway".
  static func disclaims(_ sentence: [Token], at index: Int) -> Bool {
    guard
      sentence.contains(where: { ReportWords.speech.contains($0.lower) || $0.lower == "repeated" })
    else { return false }
    let (before, next) = (sentence[..<index], sentence[(index + 1)...].prefix(5))
    switch sentence[index].lower {
    case "not" where next.first.map({ ["one", "a"].contains($0.lower) }) ?? false:
      return next.contains { hired.contains($0.lower) }
    case "not":
      // What somebody will not do is no denial.
      return speaksOfArms(before)
        && ["did", "does", "do", "had", "has", "have"].contains(before.last?.lower ?? "")
        && isFiring(next)
    case "never":
      return speaksOfArms(before)
        && (isFiring(next)
          || hiring.contains(next.first?.lower ?? "")
            && next.contains { people.contains($0.lower) })
    default:
      // "There were no mercenaries among the dead" counts them.
      return before.contains { ReportWords.speech.contains($0.lower) || $0.lower == "repeated" }
        && !next.contains { $0.lower == "among" }
        && (next.prefix(2).contains { ["mercenaries", "mercenary"].contains($0.lower) }
          || next.prefix(3).contains { ["fighters", "fighter"].contains($0.lower) }
            && next.prefix(2).contains { ["foreign", "hired"].contains($0.lower) })
    }
  }

  /// "“This is a fabrication,” he said", "said the photographs were staged", "said reports of a retreat were false".
  static func isCalledFalse(_ sentence: [Token], at verb: Int) -> Bool {
    guard let speech = sentence.firstIndex(where: { ReportWords.speech.contains($0.lower) }),
      verb > 0, verb + 1 < sentence.count
    else { return false }
    var next = sentence[(verb + 1)...].prefix(4)
    while let first = next.first, first.lower.hasSuffix("ly") || first.lower == "all" {
      next = next.dropFirst()
    }
    let isQuoted = speech > verb
    if isQuoted, ["this", "that", "it", "these", "those"].contains(sentence[verb - 1].lower) {
      return next.prefix(2).map(\.lower) == ["not", "true"]
        || ["a", "an", "pure", "nothing", "untrue", "false"].contains(next.first?.lower ?? "")
          && next.contains { inventions.contains($0.lower) || $0.lower == "untrue" }
    }
    // "the images, he said, were staged": what he says of them, not what others do.
    let subject = sentence[..<verb].suffix(5)
    return !isQuoted && speech < verb
      && subject.contains {
        evidence.contains($0.lower)
          || ["claims", "reports", "accusations", "allegations"]
            .contains($0.lower)
      }
      && next.prefix(2).contains {
        ["false", "fake", "faked", "staged", "fabricated", "doctored", "forged", "untrue", "lies"]
          .contains($0.lower)
      }
  }

  /// "said there was no truth in the report", "had no knowledge of the order", "said it had nothing to do with the fire".
  static func disclaimsAll(_ sentence: [Token], at index: Int) -> Bool {
    let next = sentence[(index + 1)...].prefix(3).map(\.lower)
    guard sentence.contains(where: { ReportWords.speech.contains($0.lower) }), next.count > 1 else {
      return false
    }
    if sentence[index].lower == "nothing" {
      return next == ["to", "do", "with"]
        || next[0] == "wrong" && index > 0
          && ["done", "did"].contains(sentence[index - 1].lower)
    }
    return next[0] == "truth" && ["in", "to"].contains(next[1])
      || next[0] == "involvement" && next[1] == "in"
      // Not "no knowledge of Swedish".
      || next[0] == "knowledge" && next[1] == "of"
        && ["the", "such", "any", "this", "that", "a"].contains(next.last ?? "")
  }

  /// "the army", "its forces", "we".
  private static func speaksOfArms(_ before: ArraySlice<Token>) -> Bool {
    before.suffix(6).contains {
      ["we", "our", "its", "army", "forces", "military", "troops", "they", "it"].contains($0.lower)
    }
  }

  /// "fire on Oslo", "target homes", but not "fire ten clerks".
  private static func isFiring(_ next: ArraySlice<Token>) -> Bool {
    guard let verb = next.first?.lower, firing.contains(verb) else { return false }
    let after = next.dropFirst().first
    return verb != "fire"
      || after.map {
        $0.kind == .mark || ["on", "at", "into", "toward", "towards", "from"].contains($0.lower)
      } ?? true
  }

  private static let people: Set<String> = [
    "man", "men", "fighter", "fighters", "mercenary", "mercenaries", "soldier", "soldiers",
    "foreigner", "foreigners", "anybody", "anyone",
  ]

  private static let firing: Set<String> = ["fire", "shell", "target", "bomb"]
  private static let hiring: Set<String> = ["employed", "hired", "recruited", "paid", "sent"]
  private static let hired: Set<String> = ["fighter", "mercenary", "mercenaries", "fighters"]

  /// "Foreign fighters", "had hired about 1,400 men to fight on its side": mercenaries by other words.
  static func tellsOfHiredMen(_ sentence: [Token]) -> Bool {
    sentence.indices.contains { index in
      switch sentence[index].lower {
      case "fighters", "gunmen":
        return index > 0 && ["foreign", "hired", "paid"].contains(sentence[index - 1].lower)
      case "hired", "hiring", "hires":
        // A shipyard hires men too, and a town to fight a fire.
        let whom = sentence[(index + 1)...].prefix(5)
        return whom.contains { ["fighters", "gunmen"].contains($0.lower) }
          || whom.contains { ["men", "foreigners", "soldiers"].contains($0.lower) }
            && fightsForSide(sentence[(index + 1)...])
      default: return false
      }
    }
  }

  /// "to fight on its side", "to fight in Norway", "for the war in Norway".
  private static func fightsForSide(_ words: ArraySlice<Token>) -> Bool {
    words.indices.dropLast().contains { index in
      let next = words[index + 1].lower
      switch words[index].lower {
      case "fight", "fighting", "fought":
        return ["for", "on", "in", "at", "beside", "alongside", "with", "against"].contains(next)
          && !words[(index + 2)...].prefix(4).contains { $0.lower.hasSuffix("fire") }
      case "for", "to", "in":
        return words[(index + 1)...].prefix(2).map(\.lower) == ["the", "war"]
          || ["combat", "war"].contains(next)
      default: return false
      }
    }
  }

  /// "Governments deny having mercenaries the way hotels deny having mice": of nobody in particular.
  static func isOfAll(_ sentence: [Token]) -> Bool {
    guard sentence.count > 2, sentence[1].lower == "deny", sentence[0].lower.hasSuffix("s"),
      !sentence.dropFirst().contains(where: \.isCapitalized)
    else { return false }
    let after = sentence.dropFirst(2)
    return after.contains { ["deny", "do"].contains($0.lower) }
      && after.indices.dropLast().contains { index in
        sentence[index].lower == "as"
          || sentence[index].lower == "the" && sentence[index + 1].lower == "way"
      }
  }
}
