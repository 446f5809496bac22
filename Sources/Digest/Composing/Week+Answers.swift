// Claims that are denied in the same sentence.

import Summarizer

extension Week {
  /// Whether an article's first sentence tells what one side says and that the other denies it: "Norway said its ships had
  /// entered the port, a claim that Sweden denied", or its news and a denial with all that is denied: "A third sailor has
  /// died, a hospital said, as the line rejected claims by his crew that the alarm had been switched off".
  func beginsWithAnswer(_ article: Int) -> Bool {
    guard articles[article].sentenceCount > 0, sentence(article, 0).traits.contains(.denial) else {
      return false
    }
    let words = NumberWord.words(of: articles[article].unit(ofSentence: 0).text).map(\.lower)
    guard let denial = words.firstIndex(where: { Self.denying.contains($0) }), denial > 7,
      // By somebody else than who claims.
      words[(denial - 2)..<denial].allSatisfy({ !Self.same.contains($0) })
    else { return false }
    if sentence(article, 0).isAttributed, tellsWhatIsDenied(words[(denial + 1)...]),
      words[(denial - Self.wordsOfDenier)..<denial].contains(where: {
        ["as", "while"].contains($0)
      })
    {
      return true
    }
    guard
      let claim = words[..<(denial - 3)].firstIndex(where: { Self.claiming.contains($0) })
    else { return false }
    return words[(claim + 1)..<denial].indices.contains { index in
      ["but", "though", "while", "although"].contains(words[index])
        || ["a", "an"].contains(words[index - 1]) && Self.claims.contains(words[index])
    }
  }

  /// Whether an article's first sentence denies what it tells in full: "Norway on Wednesday denied that its forces had fired
  /// the rockets that struck the market in Oslo".
  func beginsWithDenialOfTold(_ article: Int) -> Bool {
    guard articles[article].sentenceCount > 0, sentence(article, 0).traits.contains(.denial),
      sentence(article, 0).isAttributed
    else { return false }
    let words = NumberWord.words(of: articles[article].unit(ofSentence: 0).text).map(\.lower)
    guard let denial = words.firstIndex(where: { ["denied", "denies"].contains($0) }) else {
      return false
    }
    let rest = words[(denial + 1)...]
    return rest.prefix(5).contains { ["that", "having"].contains($0) }
      && rest.count >= Self.wordsOfCharge
  }

  /// Whether what follows a denial's verb says in a clause what is denied: "claims by his crew that the alarm had been off".
  private func tellsWhatIsDenied(_ words: ArraySlice<String>) -> Bool {
    guard let clause = words.prefix(7).firstIndex(where: { ["that", "having"].contains($0) }) else {
      return false
    }
    return words.endIndex - clause > Self.wordsOfClause
  }

  /// Who denies is named in so many words before the verb.
  private static let wordsOfDenier = 6
  private static let wordsOfClause = 4

  /// With fewer words after it a denial does not say what is denied.
  private static let wordsOfCharge = 9

  private static let same: Set<String> = ["but", "and", "also", "it", "he", "she", "they"]
  private static let denying: Set<String> = [
    "denied", "denies", "disputed", "disputes", "rejected", "rejects", "dismissed",
  ]
  private static let claiming: Set<String> = [
    "said", "says", "claimed", "claims", "announced", "accused", "reported", "charged", "declared",
  ]
  private static let claims: Set<String> = [
    "claim", "charge", "accusation", "allegation", "assertion", "report", "account",
  ]
}
