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

  /// "Foreign fighters", "had hired about 1,400 such men": mercenaries by other words.
  static func tellsOfHiredMen(_ sentence: [Token]) -> Bool {
    sentence.indices.contains { index in
      switch sentence[index].lower {
      case "fighters", "gunmen":
        return index > 0 && ["foreign", "hired", "paid"].contains(sentence[index - 1].lower)
      case "hired", "hiring", "hires":
        let whom = sentence[(index + 1)...].prefix(5)
        // A shipyard hires men too.
        return whom.contains { ["fighters", "gunmen", "soldiers"].contains($0.lower) }
          || whom.contains { ["men", "foreigners"].contains($0.lower) }
            && sentence.contains { $0.lower.hasPrefix("fight") || $0.lower == "war" }
      default: return false
      }
    }
  }

  /// "Governments deny having mercenaries the way hotels deny having mice": of nobody in particular.
  static func isOfAll(_ sentence: [Token]) -> Bool {
    sentence.count > 2 && sentence[1].lower == "deny" && sentence[0].lower.hasSuffix("s")
      && !sentence.dropFirst().contains { $0.isCapitalized }
  }
}
