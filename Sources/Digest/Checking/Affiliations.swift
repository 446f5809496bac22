// Who speaks for whom: the country of a speaker, as the articles themselves tell it.

import Summarizer

/// The countries of the speakers of a week.
///
/// Nobody's side is known beforehand. A speaker belongs to the country in the words that name them ("the Maltese
/// Harbor Ministry"), or that stand beside their name anywhere in the week ("Firstname Lastname, the spokeswoman of the
/// Maltese Harbor Ministry"). A speaker of no country is a side by themselves.
struct Affiliations {
  private var countries: [String: Set<String>] = [:]

  init(_ sources: SourceSentences) {
    // Speakers by their last word, so that a sentence is searched only for names that it may have.
    var speakers: [String: Set<String>] = [:]
    for place in sources.all {
      guard let name = sources.sentence(place).attribution?.speaker, name.contains(" "),
        let last = Self.words(of: name).last
      else { continue }
      speakers[last, default: []].insert(name)
    }
    for place in sources.all {
      let text = sources.text(place)
      for word in Set(Self.words(of: text)) {
        for speaker in speakers[word] ?? [] where text.contains(speaker) {
          let beside = Self.words(beside: speaker, in: text)
          if beside.contains(where: { Self.privateBodies.contains($0.lowercased()) }) { continue }
          countries[speaker, default: []].formUnion(beside.compactMap { Places.party(of: $0) })
        }
      }
    }
  }

  /// The sides that a sentence's speaker may be counted to: countries, and the speaker's own name.
  func sides(of attribution: Attribution) -> Set<String> {
    let named = attribution.speaker + " " + attribution.asWritten
    var sides: Set<String> = []
    if !Self.isPrivate(named) {
      sides = Set(Self.parties(in: named))
      if sides.isEmpty { sides = countries[attribution.speaker] ?? [] }
    }
    sides.insert(Self.plain(attribution.speaker))
    return sides
  }

  /// Whether the words that name a speaker are those of a body that no state speaks by, whatever country is in its name:
  /// "the Maltese Observatory for Fishing", in another country.
  private static func isPrivate(_ name: String) -> Bool {
    words(of: name).contains { privateBodies.contains($0.lowercased()) }
  }

  private static let privateBodies: Set<String> = [
    "observatory", "watch", "association", "institute", "foundation", "university", "society",
    "network", "charity", "newspaper", "journalist", "journalists", "analyst", "analysts", "expert",
    "experts", "activist", "activists",
  ]

  /// The countries that a text names, in order, each once.
  static func parties(in text: String) -> [String] {
    var found: [String] = []
    for word in words(of: text) {
      if let party = Places.party(of: word), !found.contains(party) { found.append(party) }
    }
    return found
  }

  /// A name without its article, in lower case.
  static func plain(_ name: String) -> String {
    let words = name.lowercased().split(separator: " ")
    return words.drop { ["the", "a", "an"].contains($0) }.joined(separator: " ")
  }

  /// The words of a text, without marks at their ends and without possessive endings.
  static func words(of text: String) -> [String] {
    let words: [String] = text.split { $0 == " " || $0 == "—" || $0 == "/" }.compactMap { part in
      var word = part.drop { !$0.isLetter && !$0.isNumber }
      while let last = word.last, !last.isLetter, !last.isNumber {
        // "U.S." keeps its stops.
        if last == ".", word.dropLast().contains(".") { break }
        word = word.dropLast()
      }
      for ending in ["’s", "'s", "-led", "-backed", "-based"] where word.hasSuffix(ending) {
        word = word.dropLast(ending.count)
      }
      return word.isEmpty ? nil : String(word)
    }
    // Two countries share a name: "North Korean" is one word here.
    var joined: [String] = []
    for word in words {
      if let last = joined.last, last == "North" || last == "South",
        Places.party(of: last + "-" + word) != nil
      {
        joined[joined.count - 1] = last + "-" + word
      } else {
        joined.append(word)
      }
    }
    return joined
  }

  /// The title before a name, and what stands in commas after it.
  private static func words(beside name: String, in text: String) -> [String] {
    guard let range = text.firstRange(of: name) else { return [] }
    let before = text[..<range.lowerBound].split(separator: " ").suffix(5).reversed()
    var title: [String] = []
    for word in before {
      if word.last == "," || word.last == ";" || word.last == "." && word.count > 3 { break }
      title.append(String(word))
    }
    var beside = words(of: title.reversed().joined(separator: " "))
    let after = text[range.upperBound...]
    if after.hasPrefix(", ") {
      let apposition = after.dropFirst(2).prefix { $0 != "," && $0 != "." && $0 != ";" }
      let first = apposition.split(separator: " ").first.map { $0.lowercased() } ?? ""
      if ["a", "an", "the", "who", "head", "chief", "spokesman", "spokeswoman"].contains(first)
        || Places.party(of: words(of: String(apposition)).first ?? "") != nil
      {
        beside += words(of: String(apposition))
      }
    }
    return beside
  }
}
