// A text that may be a part of a sentence.

/// The words of a text between white space, to be found in a row in a sentence.
struct SentencePart {
  /// The words with their marks.
  let words: [Substring]

  init(_ text: String) { words = text.split(separator: " ") }

  /// Whether the words stand in a sentence from one of its words on.
  func stands(in sentence: [Substring], at start: Int) -> Bool {
    let end = start + words.count
    guard let first = words.first, let last = words.last, words.count > 1,
      Self.withSmallInitial(sentence[start]) == Self.withSmallInitial(first),
      Self.withoutStops(sentence[end - 1]) == Self.withoutStops(last),
      sentence[(start + 1)..<(end - 1)].elementsEqual(words[1..<(words.count - 1)])
    else { return false }
    // A quotation that is open where the part begins or ends, and closed after, is torn apart.
    return !Self.isTorn(sentence, at: start) && !Self.isTorn(sentence, at: end)
  }

  /// Whether a quotation opens before a word and closes at or after it.
  private static func isTorn(_ sentence: [Substring], at index: Int) -> Bool {
    let before = sentence[..<index].joined(separator: " ")
    let after = sentence[index...].joined(separator: " ")
    if before.count(where: { $0 == "\"" }) % 2 == 1, after.contains("\"") { return true }
    let pairs: [(open: Character, close: Character)] = [("“", "”"), ("«", "»")]
    return pairs.contains { open, close in
      let isOpen = before.count { $0 == open } > before.count { $0 == close }
      return isOpen && after.contains(close)
    }
  }

  /// A word with its first letter small; marks before it stay.
  private static func withSmallInitial(_ word: Substring) -> String {
    guard let letter = word.firstIndex(where: { $0.isLetter || $0.isNumber }) else {
      return String(word)
    }
    return word[..<letter] + word[letter].lowercased() + word[word.index(after: letter)...]
  }

  /// A word without the stops, commas, colons and semicolons at its end; other marks stay.
  private static func withoutStops(_ word: Substring) -> String {
    let end = word.lastIndex { $0.isLetter || $0.isNumber }.map { word.index(after: $0) }
    let marks = word[(end ?? word.startIndex)...].filter { !".,;:".contains($0) }
    return word[..<(end ?? word.startIndex)] + marks
  }
}
