// What a sentence claims of another side, told by words of attack and accusation.

import Summarizer

/// Finds whom a sentence charges or reports to have attacked.
enum Claims {
  /// The countries that a sentence says an attack, a force or a wrong is theirs, in order.
  static func accused(in text: String) -> [String] {
    let words = Affiliations.words(of: text)
    let lower = words.map { $0.lowercased() }
    var accused: [String] = []
    for (index, word) in words.enumerated() {
      guard let party = Places.party(of: word), word.first?.isUppercase == true,
        !accused.contains(party)
      else { continue }
      let after = lower[(index + 1)...].prefix(6)
      let before = lower[..<index].suffix(3)
      let isPlace = Self.places.contains(before.last ?? "") && Places.country(of: word) != nil
      // "Maltese assaults", "Maltese aircraft bombed", "Malta has violated", "an attack by Malta".
      let attacks = after.prefix(3).contains(where: acts.contains)
      let forcesAttack =
        after.prefix(3).contains(where: forces.contains)
        && (Self.attacks(in: after) || after.contains(where: acts.contains))
      let itselfAttacks =
        after.first.map { attacking.contains($0) || auxiliaries.contains($0) } ?? false
        && Self.attacks(in: after.prefix(3))
      let isBlamed =
        before.suffix(2).contains("by") && lower[..<index].suffix(6).contains(where: acts.contains)
      // "Syrian mercenaries": men from a country, who need not be its army.
      let isIrregular = after.prefix(2).contains(where: irregulars.contains)
      let isActor =
        !isPlace && !isIrregular && (attacks || forcesAttack || itselfAttacks) || isBlamed
      if isActor || before.contains(where: accusing.contains) { accused.append(party) }
    }
    return accused
  }

  /// Whether words attack, and are not attacked.
  private static func attacks(in words: ArraySlice<String>) -> Bool {
    guard let verb = words.firstIndex(where: attacking.contains) else { return false }
    // "Two Maltese captured by the army".
    if verb + 1 < words.endIndex, words[verb + 1] == "by" { return false }
    return !words[..<verb].contains { ["been", "being", "were", "was", "be"].contains($0) }
  }

  /// Those whom the words after "accused" or "blamed" name, where they are no country: "the ferry company".
  static func accusedByName(in text: String) -> String? {
    let words = Affiliations.words(of: text)
    guard
      let verb = words.firstIndex(where: {
        ["accused", "accuses", "blamed", "blames", "sued"].contains($0.lowercased())
      })
    else { return nil }
    let object = words[(verb + 1)...].prefix {
      !["of", "for", "on", "in", "after", "and", "at", "over", "that"].contains($0.lowercased())
    }
    guard (1...6).contains(object.count) else { return nil }
    return Affiliations.plain(object.joined(separator: " "))
  }

  private static let acts: Set<String> = [
    "assault", "assaults", "attack", "attacks", "strike", "strikes", "airstrike", "airstrikes",
    "shelling",
    "fire", "offensive", "offensives", "aggression", "bombing", "bombings", "bombardment", "raid",
    "raids",
    "invasion", "incursion", "atrocities", "crimes", "violations", "provocations", "shells",
  ]
  private static let forces: Set<String> = [
    "forces", "army", "guns", "artillery", "aircraft", "drone", "drones", "missile", "missiles",
    "rocket",
    "rockets", "jets", "jet", "planes", "bombers", "tanks", "units", "troops", "military",
    "cluster", "warplanes",
    "helicopters", "snipers", "mortars", "side",
  ]
  private static let irregulars: Set<String> = [
    "fighters", "mercenaries", "militants", "jihadists", "rebels", "volunteers", "citizens",
    "nationals",
  ]
  /// Words before a country that is only where something is.
  private static let places: Set<String> = [
    "from", "in", "of", "to", "into", "at", "near", "with", "over", "between", "and", "for",
    "inside",
  ]
  private static let attacking: Set<String> = [
    "attacked", "attacks", "launch", "attempted", "shelled", "bombed", "fired", "launched",
    "violated", "violates", "invaded",
    "struck", "killed", "targeted", "recruited", "recruiting", "sent", "sends", "seized",
    "occupied", "resumed",
    "stormed", "opened", "hit", "downed", "laid", "wounded", "raided", "destroyed", "captured",
    "beheaded", "executed", "assaulted", "bombarded", "shells",
  ]
  private static let auxiliaries: Set<String> = [
    "has", "had", "have", "was", "is", "were", "are", "repeatedly", "again", "also",
  ]
  private static let accusing: Set<String> = [
    "accused", "accuses", "accuse", "accusing", "blamed", "blames", "blame", "blaming", "condemned",
    "condemns", "denounced", "charged",
  ]
}
