// How the words of an article's running text are written: it tells names from common words.

/// The words of the running text, by whether they occur in small letters.
struct ProseWords {
  private var small: Set<String> = []
  private var large: Set<String> = []
  /// The beginnings of its longer words, in lower case, with the number of parts that have them: they tell a word in most
  /// of its forms.
  private var beginnings: [String: Int] = [:]

  /// Takes the words of the parts that read like running text.
  init(_ parts: [Part]) {
    for part in parts.lazy.filter({ Self.readsAsProse($0.shape) }).prefix(1000) {
      var own: Set<String> = []
      for word in part.text.split(whereSeparator: { !$0.isLetter }) {
        if word.first?.isLowercase == true {
          small.insert(String(word))
        } else {
          large.insert(word.lowercased())
        }
        if word.count > 3, own.insert(Self.beginning(word)).inserted {
          beginnings[Self.beginning(word), default: 0] += 1
        }
      }
    }
  }

  private static func readsAsProse(_ shape: LineShape) -> Bool {
    shape.words.count > 8 && shape.endsAsSentence
  }

  /// The share of a line's longer words that the running text has in some form, the line itself left out; nil where there
  /// are none of them.
  func share(of shape: LineShape) -> Double? {
    let words: [Substring] = shape.text.split { !$0.isLetter }
    let telling = words.filter { $0.count > 3 }
    guard !telling.isEmpty, !beginnings.isEmpty else { return nil }
    let least = Self.readsAsProse(shape) ? 2 : 1
    let found = telling.count { beginnings[Self.beginning($0), default: 0] >= least }
    return Double(found) / Double(telling.count)
  }

  private static func beginning(_ word: Substring) -> String {
    String(word.lowercased().prefix(5))
  }

  /// Whether a line is nothing but names and the ranks before them, as under a portrait.
  ///
  /// Words that the text never writes small are names if it writes them large, or if a rank stands in the line.
  func areNames(_ shape: LineShape) -> Bool {
    guard (2...16).contains(shape.words.count) else { return false }
    var names = 0
    var ranks = 0
    var unknown = 0
    for word in shape.words.joined(separator: " ").split(whereSeparator: { !$0.isLetter }) {
      let lowered = word.lowercased()
      if Self.links.contains(lowered) || word.count == 1 { continue }
      if Self.ranks.contains(lowered) {
        ranks += 1
      } else if word.first?.isUppercase != true || small.contains(lowered) || Self.isCommon(lowered)
      {
        return false
      } else if large.contains(lowered) {
        names += 1
      } else {
        unknown += 1
        if lowered.hasSuffix("s") || lowered.hasSuffix("ed") { return false }
      }
    }
    if ranks > 0 { return (1...3).contains(names + unknown) || unknown <= names }
    return names > 1 && unknown == 0
  }

  /// Whether a word is no name by its form: a verb of headlines, a noun with a suffix.
  private static func isCommon(_ word: String) -> Bool {
    if ["", "s", "es"].contains(where: { HeadlineFinder.verbs.contains(word + $0) }) {
      return true
    }
    if word.hasSuffix("y"), HeadlineFinder.verbs.contains(word.dropLast() + "ies") { return true }
    return word.count > 5 && endings.contains { word.hasSuffix($0) }
  }

  private static let endings = [
    "tion", "tions", "sion", "sions", "ment", "ments", "ing", "ings", "ance", "ence", "ity", "ness",
    "ship", "ism", "ities", "ies", "ence", "ences", "ances",
  ]
  private static let links: Set<String> = [
    "and", "with", "of", "the", "in", "at", "de", "der", "van", "von", "s", "to", "for", "foreign",
    "defense", "state", "vice", "deputy", "very", "armenian", "azerbaijani", "azeri", "turkish",
    "russian",
    "french", "american", "iranian", "georgian", "us",
  ]
  private static let ranks: Set<String> = [
    "president", "prime", "minister", "ambassador", "mayor", "archbishop", "bishop", "catholicos",
    "pope",
    "patriarch", "rev", "fr", "dr", "prof", "professor", "gen", "col", "colonel", "lt", "maj",
    "sen",
    "senator", "rep", "representative", "congressman", "congresswoman", "gov", "governor",
    "secretary",
    "chairman", "spokesman", "spokeswoman", "spokesperson", "director", "king", "queen", "prince",
    "princess", "sir", "mr", "mrs", "ms", "grandmaster", "gm", "judge", "justice", "hon", "consul",
    "chancellor",
  ]
}
