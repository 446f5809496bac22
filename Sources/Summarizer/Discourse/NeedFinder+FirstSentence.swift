// What an article's first sentence introduces by itself.

extension NeedFinder {
  /// Whether an article's first sentence, which introduces what it names, tells further on of what a need is: "A truce
  /// was in doubt within hours of the deal", "Both sides in the war over the island have used …".
  func isIntroduced(_ need: Need, by index: Int) -> Bool {
    guard index == 0 else { return false }
    let sentence = discourse.sentences[0]
    let words: String
    switch need {
    case .previous(let told), .pair(let told): words = told
    case .person: return introducesPerson(sentence)
    default: return false
    }
    let first = sentence.tokens.first { $0.kind == .word }?.lower
    if words == "both" || words == "both-sides" { return Self.hasName(sentence) }
    // "Two more passengers have died of injuries from the crash on Route 17.", "A fourth person has died …".
    if words.hasSuffix("-more") || ["a-second", "a-third", "a-fourth", "a-fifth"].contains(words) {
      return Self.hasName(sentence)
        && sentence.tokens.contains {
          ["after", "when", "of", "bringing", "raising", "hurt", "injured"].contains($0.lower)
        }
    }
    // "After 26 days of war … of either side".
    if words == "either-side" {
      return sentence.tokens.contains { ["war", "conflict", "fighting"].contains($0.lower) }
    }
    // "the first such report".
    if words == "such" {
      let place = sentence.tokens.firstIndex { $0.lower == "such" } ?? 0
      return place > 0
        && ["first", "second", "only", "latest", "last"].contains(
          sentence.tokens[place - 1].lower)
    }
    if words == "the-same" { return hasSeveral(before: "same", in: sentence) }
    guard words.hasPrefix("the-") else { return false }
    // "The police arrested a guard of the Oslo museum."; of "The council of Oslo cut the budget, the mayor said" the mayor.
    let second = sentence.tokens.filter { $0.kind == .word }.dropFirst().first?.lower ?? ""
    if first == "the", words.hasPrefix("the-" + second) || !Self.hasName(sentence) {
      return ["police", "government", "parliament", "army", "military"].contains(
        String(words.dropFirst(4))) && Self.hasName(sentence)
    }
    return !Self.charges.contains { words == "the-" + $0 }
  }

  /// Whether somebody stands in a sentence before its first "he" or "she": "A wedding crasher … when she", or after an
  /// opening: "Before the flight to his new home, Tom …".
  private func introducesPerson(_ sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    guard let pronoun = tokens.firstIndex(where: { Self.thirdPerson.contains($0.lower) }),
      pronoun > 1, !sentence.isQuoted[pronoun]
    else { return false }
    let before = tokens[..<pronoun]
    let isOpening = ReportWords.openers.contains(tokens[0].lower)
    if before.indices.dropLast(2).contains(where: { position in
      ["a", "an"].contains(tokens[position].lower)
        && !sentence.isQuoted[position] && !isOpening
        && before.indices.dropFirst(position + 1).prefix(3).contains {
          ReportWords.persons.contains(tokens[$0].lower)
            || ReportWords.titles.contains(tokens[$0].lower)
            || Self.people.contains(tokens[$0].lower) || isOccupation($0, in: tokens)
        }
    }) {
      return true
    }
    guard isOpening, let comma = tokens[pronoun...].firstIndex(where: { $0.isMark(",") }),
      comma - pronoun < 10, comma + 1 < tokens.count
    else { return false }
    let subject = tokens[comma + 1]
    return subject.kind == .word && subject.isCapitalized && !Places.contains(subject.text)
      && !ReportWords.times.contains(subject.lower)
  }

  /// Whether several stand before a word, of which it says that they share: "A couple born on the same day".
  private func hasSeveral(before word: String, in sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    let place = tokens.firstIndex { $0.lower == word } ?? 0
    // "men who had once sailed on the same ship".
    let before = tokens[..<place]
    let areTold = before.indices.contains { index in
      ["men", "women", "people", "children", "families"].contains(before[index].lower)
        && before[(index + 1)...].prefix(3).contains { $0.lower == "who" }
    }
    return areTold
      || before.contains {
        [
          "and", "two", "three", "both", "couple", "pair", "twins", "each", "all", "different",
          "times",
        ]
        .contains($0.lower)
      }
  }

  /// "A goalkeeper who", "a sculptor of Oslo": somebody by what they do, told by the end of the word and by what follows it;
  /// not "a larger crowd", "a Norwegian court".
  private func isOccupation(_ position: Int, in tokens: [Token]) -> Bool {
    let word = tokens[position].lower
    guard word.count > 5, !tokens[position].isCapitalized, position + 1 < tokens.count,
      ["er", "or", "ist", "ian", "man", "woman"].contains(where: { word.hasSuffix($0) }),
      !Self.things.contains(word)
    else { return false }
    let next = tokens[position + 1]
    return next.isMark(",") || ["who", "of", "from", "whose"].contains(next.lower)
  }

  /// Things that end so.
  private static let things = ReportWords.words(
    """
    letter number matter winter summer center dinner corner mirror harbor motor answer weather computer newspaper quarter \
    trailer helicopter chapter border counter disorder murder paper shelter theater character disaster order offer fiber \
    poster ladder shower thunder tanker freighter cruiser container cluster former major minor superior prior interior
    """)

  /// People besides those of whom reports tell most.
  private static let people = ReportWords.words(
    "mom dad guard crasher thief burglar boss owner banker sailor worker shopper voter youth nun monk priest"
  )

  /// What somebody has said before a sentence answers it.
  private static let charges = [
    "accusation", "accusations", "claim", "claims", "charge", "charges",
  ]

  /// Whether a first sentence has a name of one word as that of a person: a report introduces people by more, and what it
  /// begins with is a country or a body, unless somebody is told something.
  func isPerson(_ name: String, in sentence: ReadSentence) -> Bool {
    zip(sentence.tokens, sentence.tokens.dropFirst()).contains {
      $0.text == name && ["told", "added", "recalled"].contains($1.lower)
    }
  }
}
