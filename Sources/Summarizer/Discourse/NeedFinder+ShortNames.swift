// Needs of bodies that are named by the last word of their names: "the Union" of the International Relief Union.

extension NeedFinder {
  /// A body that a sentence names by one word, which stands at the end of its whole name in the article: "The Union said that
  /// its officers found no sign of a depot".
  func shortBody(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let tokens = sentence.tokens
    for position in tokens.indices.dropFirst() where tokens[position].isCapitalized {
      let noun = tokens[position]
      guard Self.bodies.contains(noun.lower), tokens[position - 1].lower == "the",
        position + 1 == tokens.count
          || !tokens[position + 1].isCapitalized && tokens[position + 1].lower != "of",
        let name = fullNames[noun.text],
        // The whole name stands in the sentence itself.
        !discourse.sentences[index].text.contains(name)
      else { continue }
      return .previous("the-" + noun.lower)
    }
    return nil
  }

  /// By its last word, a body's name of two words and more: "Union" of "International Relief Union".
  static func bodies(in discourse: Discourse) -> [String: String] {
    var found: [String: String] = [:]
    for sentence in discourse.sentences {
      let tokens = sentence.tokens
      for position in tokens.indices.dropFirst(2)
      where tokens[position].isCapitalized && bodies.contains(tokens[position].lower) {
        let before = tokens[position - 1]
        guard before.kind == .word, before.isCapitalized, !before.isPossessive,
          before.lower != "the", !Places.isDemonym(before.text), !Places.contains(before.text)
        else { continue }
        let name = before.text + " " + tokens[position].text
        // "the European Union" is known by its last word to everybody.
        if before.lower == "european" || before.lower == "soviet" { continue }
        found[tokens[position].text] = found[tokens[position].text] ?? name
      }
    }
    return found
  }

  private static let bodies: Set<String> = [
    "union", "league", "group", "committee", "commission", "council", "federation", "foundation",
    "institute", "agency", "authority", "association", "society", "bureau", "center", "centre",
    "company", "corporation", "fund", "trust", "network", "observatory", "service", "academy",
    "board", "alliance", "front", "party", "movement", "brigade", "legion",
  ]
}
