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

  /// Counts that it says are no longer so: "up from 308".
  private(set) var former: Set<Int> = []

  /// Whether it counts all so far, and not those of one event: "bringing its dead to 308", "up from 308".
  private(set) var isTotal = false
  /// Whether it counts what a side has lost, and not those of one event: "61 of its civilians have been killed", "since the
  /// war began".
  private(set) var isOfWar = false
  /// Whether it counts soldiers, and whether civilians.
  private(set) var victims: Set<Victim> = []

  /// Whether it says that a count has risen, to less than an older one of the same harm.
  func hasRisen(below older: CountedHarm?) -> Bool {
    guard let older, isUpdate, former.isEmpty else { return false }
    return numbers.contains { harm, counts in
      guard let largest = counts.max(), let before = older.numbers[harm]?.max() else {
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
    isUpdate = words.contains { Self.changing.contains($0) } || Self.raises(words)
    isTotal = Self.isTotal(words)
    isOfWar =
      Self.isOfAll(words)
      || words.indices.contains { index in
        Self.isSinceBeginning(index, in: words) || Self.isOfSide(index, in: words)
      }
    if words.contains(where: { Self.soldiers.contains($0) }) { victims.insert(.soldier) }
    if words.contains(where: { $0.hasPrefix("civilian") }) { victims.insert(.civilian) }
    for (index, word) in words.enumerated() {
      if Self.dayNames.contains(word) { days.insert(word) }
      if Self.monthNames.contains(word), index + 1 < words.count, Int(words[index + 1]) != nil {
        days.insert(word + " " + words[index + 1])
      }
      guard let number = Self.number(words[index]) else { continue }
      if index > 0, Self.monthNames.contains(words[index - 1]) { continue }
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

  /// Whether both count the same harm, and the counts differ.
  func differs(from other: CountedHarm) -> Bool {
    numbers.contains { harm, counts in
      other.numbers[harm].map { $0.isDisjoint(with: counts) } ?? false
    }
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
    var next = index
    while next + 1 < words.count, next - index < 6, !ends[next],
      words[next] != "and" || next == index
    {
      next += 1
      if let harm = harms[words[next]] { return harm }
      if number(words[next]) != nil { break }
    }
    return words[..<index].suffix(14).reversed().lazy.compactMap { harms[$0] }.first
  }

  private static func number(_ word: String) -> Int? {
    numberWords[word]
      ?? Int(word.filter { $0 != "," }).flatMap {
        (1900...2100).contains($0) && !word.contains(",") ? nil : $0
      }
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
  private static let changing: Set<String> = [
    "risen", "rises", "rose", "rising", "climbs", "climbed", "climbing", "increased", "jumped",
    "grew", "grown",
    "now", "raised", "revised", "updated", "reached",
    "toll",
  ]
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

  /// "In all, 412 civilians have died in the valley".
  private static func isOfAll(_ words: [String]) -> Bool {
    words.first == "altogether"
      || words.first == "in" && ["all", "total"].contains(words.dropFirst().first)
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
  private static let numberWords: [String: Int] = {
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]
    return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0 + 1) })
  }()
}
