// The form of a short line: is it a headline, a caption, a byline, a credit?

/// What can be told of a line by its words' form alone.
struct LineShape {
  /// The line.
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
    isAllCapitals = letters.count > 1 && letters.allSatisfy { $0.isUppercase }
      && letters.contains { $0.isLowercase != $0.isUppercase }
  }

  /// Whether it is written as a title: nearly every word large.
  var isTitleCase: Bool { isAllCapitals || capitalShare >= 0.8 }

  /// Whether it ends as a sentence does, with a stop and perhaps a closing quote or bracket after it.
  var endsAsSentence: Bool {
    let end = text.reversed().drop { "”’\"')]»".contains($0) }.first
    return end.map { ".!?…։。؟।".contains($0) } ?? false
  }

  /// Whether it ends with a plain stop, which no headline has unless an abbreviation ends it.
  var endsWithStop: Bool {
    endsAsSentence && !(text.hasSuffix(".") && (words.last?.count ?? 0) <= 3 && isTitleCase)
  }

  /// Whether it says who wrote: "By …", or what kind of writer.
  var isByline: Bool {
    guard words.count <= 14, !endsWithStop || text.hasSuffix("Inc.") else { return false }
    let first = words.first?.lowercased()
    if first == "by", words.count >= 2, words[1].first?.isUppercase == true || words[1] == "the" {
      return true
    }
    return Self.writers.contains { text.lowercased().hasPrefix($0) }
      || (words.count <= 6 && words.last == "Staff" && isTitleCase)
  }

  /// Whether it says who contributed, translated or took a picture.
  var isCredit: Bool {
    let lowered = text.lowercased()
    let bracketed = text.hasPrefix("(") && text.hasSuffix(")")
    let telling = Self.credits.contains { lowered.contains($0) }
    if bracketed { return telling || (words.count <= 12 && lowered.contains("photo")) }
    return words.count <= 30
      && Self.creditLeads.contains { lowered.hasPrefix($0) }
  }

  /// Whether it names a picture: "(photo: …)", "from left", "file photo".
  var namesPicture: Bool {
    let lowered = text.lowercased()
    return Self.pictures.contains { lowered.contains($0) }
  }

  private static let writers = [
    "special to the", "staff writer", "mirror-spectator staff", "from our correspondent",
  ]
  private static let credits = [
    "contributed to this", "contributed reporting", "compiled", "translated", "reported from",
    "report was prepared", "edited by", "originally appeared", "originally published",
    "first appeared", "first published", "story was written",
  ]
  private static let creditLeads = [
    "photo:", "photos:", "photo by", "photos by", "photo credit", "image:", "image credit",
    "photo courtesy", "courtesy of", "compiled from", "with reporting by", "additional reporting",
    "translated from", "translated by", "this article first appeared", "this article originally",
  ]
  private static let pictures = [
    "(photo", "photo by", "photo:", "photo courtesy", "file photo", "(file)", "from left", "left to right",
    "(left)", "(right)", "(center)", "pictured", "archive photo", "screenshot", "image:", "photo credit",
  ]
  private static let smallWords: Set<String> = [
    "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by",
    "with", "as", "into", "onto", "over", "after", "amid", "vs", "via", "per", "than", "that", "is",
    "de", "la", "le", "du", "von", "van", "der", "off", "up", "out", "if", "its", "his", "her",
  ]
}
