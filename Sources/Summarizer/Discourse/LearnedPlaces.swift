// Countries and towns that no list has, as an article itself shows them.

/// The names of places among the words of an article: "Ardova", which has "Ardovan" troops, or "in Ardova" twice.
struct LearnedPlaces {
  /// The names, as they are written.
  private(set) var names: Set<String> = []

  /// Reads the sentences of an article.
  init(_ sentences: [[Token]]) {
    var words: Set<String> = []
    var within: [String: Int] = [:]
    for tokens in sentences {
      for token in tokens where Self.mayBePlace(token) {
        words.insert(token.text)
      }
      for name in Self.inside(tokens) { within[name, default: 0] += 1 }
      for name in Self.settled(tokens) { within[name, default: 0] += 2 }
    }
    for word in words
    where within[word] ?? 0 > 1 || Self.peoples(of: word).contains(where: words.contains) {
      names.insert(word)
    }
  }

  /// What the people of a place may be called: "Ardovan", "Velkhari", "Tarvenian".
  private static func peoples(of place: String) -> [String] {
    let stem = String(place.dropLast())
    let forms =
      switch place.last {
      case "a": [place + "n", stem + "i", stem + "ian", stem + "ese"]
      case "y": [stem + "ian", stem + "i"]
      case "e", "o": [stem + "ian", stem + "an", stem + "ese", place + "an"]
      case "s": [stem + "ian", stem + "an"]
      default: [place + "i", place + "ian", place + "ese", place + "an"]
      }
    return forms + forms.map { $0 + "s" }
  }

  /// "the town of Ardova".
  private static func settled(_ tokens: [Token]) -> [String] {
    tokens.indices.dropFirst(2).filter { index in
      mayBePlace(tokens[index]) && tokens[index - 1].lower == "of"
        && settlements.contains(tokens[index - 2].lower)
    }.map { tokens[$0].text }
  }

  /// The names that a sentence has something in or near: "in Ardova", and not "in Ardova Street".
  static func inside(_ tokens: [Token]) -> [String] {
    tokens.indices.dropFirst().filter { index in
      mayBePlace(tokens[index]) && prepositions.contains(tokens[index - 1].lower)
        && (index + 1 == tokens.count || !tokens[index + 1].isCapitalized)
        // "faith in Roe".
        && !(index > 1 && trusting.contains(tokens[index - 2].lower))
    }.map { tokens[$0].text }
  }

  private static func mayBePlace(_ token: Token) -> Bool {
    token.kind == .word && token.isCapitalized && !token.isAcronym && token.text.count > 3
      && !ReportWords.times.contains(token.lower) && !ReportWords.bodies.contains(token.lower)
  }

  private static let settlements: Set<String> = [
    "town", "village", "city", "port", "capital", "villages", "towns",
  ]
  private static let trusting: Set<String> = [
    "faith", "trust", "believe", "believes", "believed", "confidence", "interest", "interested",
    "hope", "hopes", "involved", "belief",
  ]
  private static let prepositions: Set<String> = ["in", "near", "outside", "around", "throughout"]
}
