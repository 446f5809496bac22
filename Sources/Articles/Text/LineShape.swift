// The form of a line: how its words are written and how it ends.

/// What can be told of a line by its words' form alone.
struct LineShape {
  /// The line, its white space folded.
  let text: String
  /// The UTF-8 bytes of the line in lower case.
  let lowered: [UInt8]
  /// Its words, without punctuation around them.
  let words: [Substring]
  /// The share of words that are written large among those that a title would write so, the first word left
  /// out; 1 where there is no other.
  let capitalShare: Double
  /// Whether all its letters are capitals.
  let isAllCapitals: Bool
  /// Whether it ends as a sentence does, with a stop and perhaps a closing quote or bracket after it.
  let endsAsSentence: Bool
  /// What it says where it is nothing but writers, places, days and the like.
  let headerLine: HeaderLine?

  /// Looks at a line.
  init(_ text: String) {
    self.text = text
    lowered = Array(text.lowercased().utf8)
    words = Self.words(of: text)
    endsAsSentence = text.endsAsSentence
    headerLine = words.count <= 20 ? HeaderLine(text) : nil
    // Only short lines are asked whether they are titles.
    let telling =
      words.count > 60
      ? []
      : words.dropFirst().filter { word in
        word.first?.isLetter == true && !Self.smallWords.contains(word.lowercased())
      }
    let large = telling.count { $0.first?.isUppercase == true }
    capitalShare =
      words.count > 60 ? 0 : telling.isEmpty ? 1 : Double(large) / Double(telling.count)
    if text.utf8.contains(where: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
      || text.contains(where: \.isLowercase)
    {
      isAllCapitals = false
    } else {
      let letters = text.filter(\.isLetter)
      isAllCapitals =
        letters.count > 1 && letters.allSatisfy { $0.isUppercase }
        && letters.contains { $0.isLowercase != $0.isUppercase }
    }
  }

  /// The words of a text whose only white space is the space.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    for run in text.split(separator: " ") {
      let isJoined = run.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0xE2 }
      for part in isJoined ? run.split(whereSeparator: { "/—–".contains($0) }) : [run] {
        var word = part
        while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
        while let last = word.last, !last.isLetter, !last.isNumber { word.removeLast() }
        if !word.isEmpty { words.append(word) }
      }
    }
    return words
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
    "about", "against", "before", "between", "during", "since", "through", "toward", "towards",
    "under",
    "until", "upon", "while", "within", "without",
  ]

  private static let smallWords: Set<String> = [
    "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by",
    "with", "as", "into", "onto", "over", "after", "amid", "vs", "via", "per", "than", "that", "is",
    "de", "la", "le", "du", "von", "van", "der", "off", "up", "out", "if", "its", "his", "her",
    "it",
  ]
}

extension StringProtocol {
  /// The last character before closing quotes and brackets.
  var sentenceEnd: Character? {
    reversed().lazy.drop { character in
      switch character {
      case "”", "’", "\"", "'", ")", "]", "»": true
      default: false
      }
    }.first
  }

  /// Whether it ends as a sentence does, with a stop and perhaps closing quotes or brackets after it.
  ///
  /// Armenian writes its full stop as a colon where the keyboard has none.
  var endsAsSentence: Bool {
    guard let end = sentenceEnd else { return false }
    switch end {
    case ".", "!", "?", "…", "։", "。", "؟", "।": return true
    case ":": break
    default: return false
    }
    let letter = reversed().lazy.first { $0.isLetter }?.unicodeScalars.first
    return letter.map { (0x531...0x587).contains($0.value) } ?? false
  }
}
