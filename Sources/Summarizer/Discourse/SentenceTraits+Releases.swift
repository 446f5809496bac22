// Numbers of people whom nobody harms: hostages freed, prisoners exchanged.

extension SentenceTraits {
  /// "Two hostages were released in a swap for three prisoners": nobody is harmed.
  static func isRelease(_ words: [String]) -> Bool {
    guard
      words.allSatisfy({ word in
        word == "hostages"
          || !ReportWords.casualties.contains(word) && !ReportWords.destroying.contains(word)
            && !seizing.contains(word)
      })
    else { return false }
    return words.indices.contains { index in
      switch words[index] {
      case "freed", "released", "freeing", "releasing", "frees", "releases":
        // "Two hostages were released", "freed 240 hostages"; not "released a video of hostages".
        let after = words[(index + 1)...].prefix(5).prefix { !["of", "from"].contains($0) }
        return words[..<index].contains(where: captives.contains)
          && ["were", "was", "been", "be", "being"].contains(words[max(0, index - 1)])
          || after.contains(where: captives.contains)
      case "release":
        return words[(index + 1)...].first == "of"
          && words[(index + 2)...].prefix(4).contains(where: captives.contains)
      default: return false
      }
    }
  }

  private static let captives: Set<String> = [
    "hostages", "hostage", "captives", "prisoners", "detainees",
  ]
  private static let seizing: Set<String> = [
    "seize", "seizes", "seized", "seizing", "take", "took", "taken", "taking", "hold", "holds",
    "holding", "captured", "kidnapped", "abducted", "demand", "demands", "demanded", "demanding",
  ]

  /// "agreed to exchange 37 prisoners and to return the remains of the fallen": a number of those who come home.
  static func isExchanged(_ words: [String], at number: Int) -> Bool {
    words[number...].dropFirst().prefix(3).contains(where: captives.contains)
      && !words[max(0, number - 6)..<number].contains("fire")
      && words[max(0, number - 4)..<number].contains {
        ["exchange", "exchanged", "exchanging", "swap", "swapped", "swapping"].contains($0)
      }
  }

  /// Whether a word says that somebody is harmed: not "the border remains closed".
  static func isCasualty(_ words: [String], at index: Int) -> Bool {
    guard words[index] == "remains" else { return ReportWords.casualties.contains(words[index]) }
    let before = index > 0 ? words[index - 1] : ""
    return index + 1 < words.count && words[index + 1] == "of"
      || ["the", "their", "his", "her", "human", "whose", "and"].contains(before)
  }
}
