// The form of a line: how its words are written and how it ends.

/// What can be told of a line by its words' form alone.
struct LineShape {
  /// The line, its white space folded.
  let text: String
  /// Its words, without punctuation around them.
  let words: [Substring]
  /// The share of words that are written large among those that a title would write so, the first word left
  /// out; 1 where there is no other.
  let capitalShare: Double
  /// Whether all its letters are capitals.
  let isAllCapitals: Bool

  /// Looks at a line.
  init(_ text: String) {
    self.text = text
    words = text.split { $0.isWhitespace || $0 == "/" || $0 == "—" || $0 == "–" }
      .map { word in
        var word = word
        while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
        while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
        return word
      }.filter { !$0.isEmpty }
    let telling = words.dropFirst().filter { word in
      word.first?.isLetter == true && !Self.smallWords.contains(word.lowercased())
    }
    let large = telling.count { $0.first?.isUppercase == true }
    capitalShare = telling.isEmpty ? 1 : Double(large) / Double(telling.count)
    let letters = text.filter(\.isLetter)
    isAllCapitals =
      letters.count > 1 && letters.allSatisfy { $0.isUppercase }
      && letters.contains { $0.isLowercase != $0.isUppercase }
  }

  /// Whether it is written as a title: nearly every word large, in a short line every one.
  var isTitleCase: Bool {
    if isAllCapitals { return true }
    guard capitalShare >= 0.8, words.first?.first?.isLowercase != true else { return false }
    return words.count > 12 || capitalShare == 1
      || !words.contains { $0.count > 3 && $0.first?.isLowercase == true && !Self.mayBeSmall($0) }
  }

  /// Whether a title may leave a word small: articles, and what some styles take for long prepositions.
  private static func mayBeSmall(_ word: Substring) -> Bool {
    smallWords.contains(String(word)) || prepositions.contains(String(word))
  }

  /// Whether it ends as a sentence does, with a stop and perhaps a closing quote or bracket after it.
  var endsAsSentence: Bool { text.endsAsSentence }

  /// Whether it ends with a plain stop, which no headline has unless an abbreviation ends it.
  var endsWithStop: Bool {
    endsAsSentence && !(text.hasSuffix(".") && (words.last?.count ?? 0) <= 3 && isTitleCase)
  }

  /// Whether it asks or exclaims, as headlines too may end.
  var isQuestionOrCall: Bool {
    text.sentenceEnd.map { "?!՞՜؟".contains($0) } ?? false
  }

  /// Whether the name of who speaks and a colon stand first, as in an interview ("AA:", "Reporter:").
  var namesSpeaker: Bool {
    guard let colon = text.prefix(40).firstIndex(of: ":") else { return false }
    let label = text[..<colon].split(separator: " ")
    let rest = text[text.index(after: colon)...].drop { $0.isWhitespace }
    return (1...3).contains(label.count) && label.allSatisfy { $0.first?.isUppercase == true }
      && rest.first.map { $0.isUppercase || "“\"‘".contains($0) } == true
      && rest.last.map { ".?!”\"".contains($0) } == true
  }

  /// Whether it begins in the middle of a sentence.
  var startsSmall: Bool { text.first { $0.isLetter || $0.isNumber }?.isLowercase == true }

  private static let prepositions: Set<String> = [
    "about", "against", "before", "between", "during", "since", "through", "toward", "towards", "under",
    "until", "upon", "while", "within", "without",
  ]

  private static let smallWords: Set<String> = [
    "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by",
    "with", "as", "into", "onto", "over", "after", "amid", "vs", "via", "per", "than", "that", "is",
    "de", "la", "le", "du", "von", "van", "der", "off", "up", "out", "if", "its", "his", "her", "it",
  ]
}

extension StringProtocol {
  /// The last character before closing quotes and brackets.
  var sentenceEnd: Character? { reversed().lazy.drop { "”’\"')]»".contains($0) }.first }

  /// Whether it ends as a sentence does, with a stop and perhaps closing quotes or brackets after it.
  ///
  /// Armenian writes its full stop as a colon where the keyboard has none.
  var endsAsSentence: Bool {
    guard let end = sentenceEnd else { return false }
    if ".!?…։。؟।".contains(end) { return true }
    guard end == ":" else { return false }
    let letter = reversed().lazy.first { $0.isLetter }?.unicodeScalars.first
    return letter.map { (0x531...0x587).contains($0.value) } ?? false
  }
}
