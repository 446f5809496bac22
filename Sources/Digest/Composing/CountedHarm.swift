// The people that a sentence counts as killed, wounded or missing.

/// What a sentence counts, by the harm.
struct CountedHarm {
  /// Harm to people.
  enum Harm { case death, wound, disappearance, flight }

  /// By harm, the numbers that the sentence gives for it.
  private(set) var numbers: [Harm: Set<Int>] = [:]
  /// The days of the week and the dates that it names.
  private(set) var days: Set<String> = []
  /// Whether it says that a count has changed: "has risen to".
  private(set) var isUpdate = false
  /// Whether it says that the count is larger than it was; not "revised", which may be either.
  private var isRise = false
  /// Whether it is of one more of an event that others have died of: "a fourth person has died".
  private(set) var isNext = false
  /// Whether it says that the count may be smaller than it was.
  private(set) var isCorrection = false

  /// Counts that it says are no longer so: "up from 308".
  private(set) var former: Set<Int> = []

  /// Whether it counts all so far, and not those of one event: "bringing its dead to 308", "up from 308".
  private(set) var isTotal = false
  /// Whether it counts what a side or a region has lost, and not those of one event: "61 of its civilians have been killed",
  /// "since the war began", "In all, 412 have died in the valley".
  private(set) var isOfWar = false
  /// Whether it counts soldiers, and whether civilians.
  private(set) var victims: Set<Victim> = []

  /// Whether it says that a count has risen, to less than an older one: of the dead where both count them, else of all that
  /// both count.
  func hasRisen(below older: CountedHarm?) -> Bool {
    guard let older, isRise, former.isEmpty else { return false }
    let both = numbers.keys.filter { older.numbers[$0] != nil }
    let deciding = both.contains(.death) ? [.death] : both
    return !deciding.isEmpty
      && deciding.allSatisfy { harm in
        guard let largest = numbers[harm]?.max(), let before = older.numbers[harm]?.max() else {
          return false
        }
        return largest < before
      }
  }

  /// Who is counted.
  enum Victim { case soldier, civilian }

  /// Words by which harm is counted, whatever the event.
  static let words = """
    killed killing dead deaths death died toll bodies wounded wounding injured injuries hurt missing civilians civilian \
    people soldiers servicemen lives least total many number
    """

  /// Reads a sentence.
  init(_ text: String) {
    let words = text.lowercased().split { $0 == " " || $0 == "—" }.map(Self.trimmed)
    let ends = text.split { $0 == " " || $0 == "—" }.map { $0.last == "," || $0.last == ";" }
    isRise = words.contains { Self.rising.contains($0) } || Self.raises(words)
    isUpdate = isRise || words.contains { Self.changing.contains($0) }
    isCorrection = words.indices.contains { index in
      Self.lowering.contains(words[index])
        || ["down", "fell", "fallen"].contains(words[index]) && index + 1 < words.count
          && ["from", "to"].contains(words[index + 1])
    }
    isTotal = Self.isTotal(words)
    isOfWar =
      Self.isOfAll(words, ends: ends)
      || words.indices.contains { index in
        Self.isSinceBeginning(index, in: words) || Self.isOfSide(index, in: words)
      }
    if words.contains(where: { Self.soldiers.contains($0) }) { victims.insert(.soldier) }
    if words.contains(where: { $0.hasPrefix("civilian") }) { victims.insert(.civilian) }
    for (index, word) in words.enumerated() {
      let day = Self.withoutPossessive(word)
      if Self.dayNames.contains(day) { days.insert(day) }
      if Self.monthNames.contains(word), index + 1 < words.count, Int(words[index + 1]) != nil {
        days.insert(word + " " + words[index + 1])
      }
      if let rank = Self.rankOfVictim(index, in: words) {
        numbers[.death, default: []].insert(rank)
        (isUpdate, isNext) = (true, true)
        continue
      }
      guard let number = Self.number(words[index]), !Self.isAge(index, in: words, ends: ends) else {
        continue
      }
      if index > 0, Self.monthNames.contains(words[index - 1]) { continue }
      if index + 1 < words.count, ["million", "billion"].contains(words[index + 1]) { continue }
      // "killed two people, one of them a motorist": two.
      if index > 0, index + 2 < words.count, words[index + 1] == "of",
        ["them", "whom"].contains(words[index + 2]), !numbers.isEmpty
      {
        continue
      }
      // "486, up from 308": the older count.
      if index > 1, words[index - 1] == "from",
        words[..<(index - 1)].suffix(3).contains(where: { Self.moving.contains($0) })
      {
        former.insert(number)
        continue
      }
      if index + 1 < words.count, ["a.m", "p.m", "am", "pm", "o’clock"].contains(words[index + 1]) {
        continue
      }
      if let harm = Self.harm(of: index, in: words, ends: ends) {
        numbers[harm, default: []].insert(number)
      }
    }
  }

  /// Whether it could be a newer count than another: of some harm it counts more, or says that the count was too high.
  func couldFollow(_ older: CountedHarm) -> Bool {
    differs(from: older)
      && (isCorrection
        || numbers.contains { harm, counts in
          guard let newest = counts.max(), let before = older.numbers[harm]?.max() else {
            return false
          }
          return newest > before
        })
  }

  /// Whether both count the same harm, and the counts differ.
  func differs(from other: CountedHarm) -> Bool {
    numbers.contains { harm, counts in
      other.numbers[harm].map { $0.isDisjoint(with: counts) } ?? false
    }
  }

  /// Whether one counts soldiers and the other civilians.
  func isOtherVictims(than other: CountedHarm) -> Bool {
    !victims.isEmpty && !other.victims.isEmpty && victims.isDisjoint(with: other.victims)
  }

  /// Whether another's count is what this one says was the count before.
  func replaces(_ other: CountedHarm) -> Bool {
    numbers.keys.contains { other.numbers[$0].map { !$0.isDisjoint(with: former) } ?? false }
  }

  /// Whether it counts those who fled, and nobody else.
  var countsFlightOnly: Bool { numbers.keys.allSatisfy { $0 == .flight } && !numbers.isEmpty }

  /// Whether both count some harm alike.
  func countsSameHarm(as other: CountedHarm) -> Bool {
    numbers.keys.contains { other.numbers[$0] != nil }
  }

  /// The harm that a number counts: told right after it, else before it.
  private static func harm(of index: Int, in words: [String], ends: [Bool]) -> Harm? {
    if !ends[index], index + 1 < words.count, things.contains(words[index + 1]) { return nil }
    var next = index
    while next + 1 < words.count, next - index < 8, !ends[next],
      words[next] != "and" || next == index
    {
      next += 1
      if let harm = harms[words[next]] { return harm }
      if number(words[next]) != nil { break }
    }
    // "At least two were killed and 11 taken to hospital".
    if index > 0, words[index - 1] == "and",
      words[(index + 1)...].prefix(4).contains(where: { otherwise.contains($0) })
    {
      return nil
    }
    return words[..<index].suffix(14).reversed().lazy.compactMap { harms[$0] }.first
  }

  /// "A fourth person has died", "Fourth worker dies", "the fifth victim": how many that makes.
  private static func rankOfVictim(_ index: Int, in words: [String]) -> Int? {
    guard let rank = ordinals.firstIndex(of: words[index]),
      index == 0 || !["his", "her", "their", "my", "our"].contains(words[index - 1])
    else { return nil }
    let after = Array(words[(index + 1)...].prefix(3))
    if let first = after.first, ["victim", "death", "fatality"].contains(first) { return rank + 2 }
    // Not "on Fifth Avenue died", "on the second day, 14 people died".
    guard after.count > 1, persons.contains(after[0]) else { return nil }
    let verb = ["has", "have", "had"].contains(after[1]) ? after.last : after[1]
    return ["died", "dies"].contains(verb) ? rank + 2 : nil
  }

  /// What a number before them counts: "two people were killed and about 41,000 households lost power".
  private static let things: Set<String> = [
    "households", "homes", "houses", "buildings", "apartments", "customers", "vehicles", "cars",
    "trees", "schools", "shops", "tents", "dollars", "crowns", "euros", "pounds", "percent",
    "kilometers", "kilometres", "miles", "meters", "metres", "feet", "inches", "acres", "hectares",
    "tons", "tonnes", "seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years",
  ]

  private static let persons: Set<String> = [
    "person", "man", "woman", "worker", "patient", "soldier", "child", "boy", "girl", "resident",
    "passenger", "civilian", "student", "protester", "firefighter", "miner", "driver", "officer",
    "policeman", "teenager", "pedestrian", "guard", "sailor", "villager", "victim",
  ]

  /// "who has died aged 91", "Sergeant Pol Marrick, 34, was killed".
  private static func isAge(_ index: Int, in words: [String], ends: [Bool]) -> Bool {
    index > 0
      && (["aged", "age"].contains(words[index - 1])
        || words[index - 1] == "of" && index > 1 && persons.contains(words[index - 2])
        || words[index - 1] == "at" && index > 1 && ["dies", "died"].contains(words[index - 2])
        || ends[index - 1] && ends[index] && words[index].allSatisfy(\.isNumber)
          && words[index].count < 3 && index + 1 < words.count
          && !["most", "many", "including", "among", "all", "some", "half"]
            .contains(words[index + 1]))
  }

  private static let ordinals = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
  ]

  /// The number that a word of small letters writes, no year.
  static func number(_ word: String) -> Int? {
    let parts = word.split(separator: "-")
    if parts.count == 2, let ten = tens.firstIndex(of: String(parts[0])),
      let one = numberWords[String(parts[1])], one < 10
    {
      return (ten + 2) * 10 + one
    }
    return numberWords[word] ?? tens.firstIndex(of: word).map { ($0 + 2) * 10 }
      ?? Int(word.filter { $0 != "," }).flatMap {
        (1900...2100).contains($0) && !word.contains(",") ? nil : $0
      }
  }

  /// "monday" of "monday's".
  static func withoutPossessive(_ word: String) -> String {
    word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
  }

  private static func trimmed(_ word: Substring) -> String {
    var word = word.drop { !$0.isLetter && !$0.isNumber }
    while let last = word.last, !last.isLetter, !last.isNumber { word = word.dropLast() }
    return String(word)
  }

  private static let harms: [String: Harm] = {
    var harms: [String: Harm] = [:]
    for word in [
      "killed", "dead", "deaths", "death", "died", "toll", "bodies", "fatalities", "perished",
      "killing",
      "kills", "drowned", "lives",
    ] { harms[word] = .death }
    for word in ["wounded", "injured", "hurt", "wounding", "injuring", "injuries"] {
      harms[word] = .wound
    }
    for word in ["missing", "unaccounted"] { harms[word] = .disappearance }
    for word in ["displaced", "displacing", "fled", "uprooted"] { harms[word] = .flight }
    return harms
  }()
  private static let rising: Set<String> = [
    "risen", "rises", "rose", "rising", "climbs", "climbed", "climbing", "increased", "jumped",
    "grew", "grown", "raised",
  ]
  private static let changing: Set<String> = [
    "now", "revised", "updated", "reached", "toll", "tally", "lowered", "reduced", "corrected",
  ]
  /// What befalls those who live.
  private static let otherwise: Set<String> = [
    "taken", "hospitalized", "hospitalised", "treated", "rushed", "evacuated", "arrested",
    "detained", "rescued", "saved", "pulled",
  ]
  private static let lowering: Set<String> = ["revised", "lowered", "reduced", "corrected"]
  /// "bringing its dead to 308".
  private static func raises(_ words: [String]) -> Bool {
    words.indices.contains { index in
      ["bringing", "raising"].contains(words[index])
        && words[(index + 1)...].prefix(7).contains("to")
    }
  }

  private static func isTotal(_ words: [String]) -> Bool {
    if raises(words) { return true }
    return words.indices.dropLast().contains { index in
      let next = words[index + 1]
      switch words[index] {
      case "up": return next == "from"
      case "stood": return next == "at"
      case "total":
        // "a total of 12 were killed" is of one event; "43 more, for a total of 502" is of all.
        return index == 0 || words[index - 1] != "a"
          || index > 1 && ["for", "to", "making"].contains(words[index - 2])
      case "acknowledged": return words[(index + 1)...].prefix(3).contains("deaths")
      case "since": return isSinceBeginning(index, in: words)
      default: return false
      }
    }
  }

  /// "since the war began", but not "the deadliest attack since the war began".
  private static func isSinceBeginning(_ index: Int, in words: [String]) -> Bool {
    words[index] == "since"
      && words[(index + 1)...].prefix(6).contains {
        ["began", "broke", "erupted", "started"].contains($0)
      }
      && !words[..<index].suffix(9).contains {
        $0.hasSuffix("est") && $0.count > 5 || ["worst", "first", "most"].contains($0)
      }
  }

  /// "In all, 412 civilians have died in the valley"; not "In all, 14 people were killed in the crash".
  private static func isOfAll(_ words: [String], ends: [Bool]) -> Bool {
    let isInAll =
      words.count > 2 && words[0] == "in" && ["all", "total"].contains(words[1]) && ends[1]
    return (isInAll || words.first == "altogether")
      && words.contains { ["have", "has", "had"].contains($0) }
  }

  /// "61 of its civilians have been killed"; not "11 of its civilians were killed on Friday".
  private static func isOfSide(_ index: Int, in words: [String]) -> Bool {
    guard words[index] == "of", index > 0, index + 2 < words.count, number(words[index - 1]) != nil,
      ["its", "their", "our"].contains(words[index + 1])
    else { return false }
    return
      (soldiers.contains(words[index + 2])
      || ["civilians", "citizens"].contains(words[index + 2]))
      && !words[index...].contains(where: dayNames.contains)
  }

  private static let moving: Set<String> = [
    "up", "down", "risen", "rises", "rose", "rising", "climbed", "increased", "jumped", "grew",
    "grown", "revised", "raised", "fell", "fallen", "lowered",
  ]
  private static let soldiers: Set<String> = [
    "soldier", "soldiers", "servicemen", "serviceman", "troops", "military", "fighters", "ranks",
  ]
  private static let dayNames: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let monthNames: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let numberWords: [String: Int] = {
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0 + 1) })
  }()
}
