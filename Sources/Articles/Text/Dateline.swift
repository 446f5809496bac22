// The place, source and dash before an article's first sentence.

/// A dateline such as `STEPANAKERT (Combined Sources) —`, `WIJK AAN ZEE, Holland (Armenpress) —` or `(Reuters) -`.
struct Dateline: Equatable {
  /// Its length in UTF-8 bytes, the dash included, the space after it not.
  private(set) var length = 0
  /// The place, as written; empty where only a source or a day stands there.
  private(set) var place = ""
  /// What stands in the parentheses, if anything.
  private(set) var source: String?
  /// What stands between commas or in the parentheses and looks like a date.
  private(set) var date: String?
  /// Whether a region, source or date stands beside the place, so that it is no other word in capitals.
  private(set) var isCertain = false
  /// Whether nothing follows it.
  private(set) var standsAlone = false

  /// Reads the dateline at the start of a paragraph, or nil where there is none.
  ///
  /// The place is in capitals, or in any letters if a source or a region that is known follows; an agency in parentheses
  /// needs none. `paragraph`
  /// is the text as it stands in the file, so that lengths are its own.
  init?(startOf paragraph: some StringProtocol) {
    guard let first = paragraph.first, first == "(" || first.isLetter && first.isUppercase,
      paragraph.utf8.prefix(600).contains(where: Self.maySign)
    else { return nil }
    let head = Array(paragraph.prefix(180))
    if first == "(" {
      guard readsSource(head) else { return nil }
      return
    }
    if readsAgency(head) || readsColon(head) { return }
    guard let sign = DatelineSign(in: head) else { return nil }
    let after = head[sign.range.upperBound...].drop { $0.isWhitespace }
    standsAlone = after.isEmpty
    let isBeforeSentence =
      !sign.isMissing && after.first.map { $0.isUppercase || $0 == "“" } ?? false
    guard readPlace(Self.trimmed(head[..<sign.range.lowerBound]), isBeforeSentence) else {
      return nil
    }
    if sign.isMissing {
      // Without a dash only a place in capitals, or right before the sentence, with an agency beside it is a dateline.
      let isGlued = head[sign.range.upperBound...].first.map { $0.isLetter || $0 == "“" } ?? false
      guard isGlued || Self.isAllCapitals(place.prefix { $0 != "," }), let source,
        Agencies.contains(source)
      else { return nil }
    }
    if !isCertain, after.first?.isLowercase == true { return nil }
    length = Self.byteCount(head[..<sign.range.upperBound])
    // "OSLO (Combined Sources) — December 3, 2020. The …": the day as a sentence of its own.
    if date == nil, let stop = after.prefix(24).firstIndex(of: "."), stop + 1 < head.endIndex,
      head[stop + 1].isWhitespace, after[..<stop].split(separator: " ").count <= 3,
      Self.looksLikeDate(String(after[..<stop]))
    {
      date = String(after[..<stop])
      length = Self.byteCount(head[...stop])
    }
  }

  /// Reads `PLACE, region (source), date`; before a sentence also `Place, Region`.
  private mutating func readPlace(_ text: ArraySlice<Character>, _ isBeforeSentence: Bool) -> Bool {
    var before = text
    if before.last == ",", before.contains(")") { before = Self.trimmed(before.dropLast()) }
    if before.last == ")", let open = before.lastIndex(of: "(") {
      let inside = String(Self.trimmed(before[(open + 1)..<(before.endIndex - 1)]))
      if Self.looksLikeDate(inside) { date = inside } else { source = inside }
      before = Self.trimmed(before[..<open])
      // "Vik (Norland) (Wire) –": the country stands in brackets too.
      if before.last == ")", let open = before.lastIndex(of: "(") {
        before = Self.trimmed(before[..<open])
      }
    }
    if before.last == "," { before = before.dropLast() }
    if before.last == ".", before.dropLast().last?.isUppercase == true, !before.contains(",") {
      before = before.dropLast()
    }
    var parts = before.split(separator: ",", omittingEmptySubsequences: false)
      .map { String(Self.trimmed($0)) }
    // "BOSTON, Nov. 3, 2020": the year stands after a comma of its own.
    if parts.count > 2, let year = parts.last, year.count == 4, year.allSatisfy(\.isNumber) {
      parts.removeLast()
      parts[parts.count - 1] += ", " + year
    }
    if parts.count > 1, let last = parts.last, Self.looksLikeDate(last) {
      date = last
      parts.removeLast()
    }
    isCertain = source != nil || date != nil || parts.count > 1
    let areTwoNames =
      isBeforeSentence && parts.count == 2
      && parts.allSatisfy { $0.split(separator: " ").count <= 2 && $0.first?.isUppercase ?? false }
    guard parts.count <= 3, let city = parts.first,
      Self.isPlace(
        city, inAnyLetters: source != nil || areTwoNames || Regions.contains(parts.last ?? ""))
    else { return false }
    // "MONDAY, July 2 (HealthDay News)": a day is no place.
    if Self.weekdays.contains(city) {
      return parts.count == 1 && isCertain
    }
    place = parts.joined(separator: ", ")
    return parts.dropFirst().allSatisfy(Self.isRegion)
  }

  /// Reads `YEREVAN, NOVEMBER 2, ARMENPRESS.`, as the agency itself writes.
  private mutating func readsAgency(_ head: [Character]) -> Bool {
    let parts = head.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let end = parts[2].firstIndex(where: { ".:".contains($0) }),
      Self.isPlace(String(parts[0]), inAnyLetters: false), Self.looksLikeDate(String(parts[1]))
    else { return false }
    let agency = Self.trimmed(parts[2][..<end])
    guard (3...30).contains(agency.count), agency.allSatisfy({ $0.isUppercase || $0 == " " }) else {
      return false
    }
    place = String(parts[0])
    date = String(Self.trimmed(parts[1]))
    source = String(agency)
    isCertain = true
    standsAlone = head[(end + 1)...].allSatisfy(\.isWhitespace)
    length = Self.byteCount(head[...end])
    return true
  }

  /// Reads `Washington, DC, United States: `, or `PARIS, France: `. What is less plain is a speaker: "Jane Roe, France: The …".
  private mutating func readsColon(_ head: [Character]) -> Bool {
    guard let colon = head.firstIndex(of: ":"), colon < 48 else { return false }
    let parts = head[..<colon].split(separator: ",").map { String(Self.trimmed($0)) }
    let after = head[(colon + 1)...].drop { $0.isWhitespace }
    let isPlain =
      Self.isPlace(parts.first ?? "", inAnyLetters: false)
      || parts.count == 3 && (Regions.contains(parts[1]) || Self.isAllCapitals(parts[1]))
    guard (2...3).contains(parts.count), Regions.contains(parts[parts.count - 1]), isPlain,
      Self.isPlace(parts[0], inAnyLetters: true), parts.dropFirst().allSatisfy(Self.isRegion),
      after.first.map({ $0.isUppercase || "“\"".contains($0) }) ?? false
    else { return false }
    place = parts.joined(separator: ", ")
    length = Self.byteCount(head[...colon])
    return true
  }

  /// Reads `(CNN) --`: an agency in parentheses and a dash, without a place.
  private mutating func readsSource(_ head: [Character]) -> Bool {
    guard let close = head.firstIndex(of: ")") else { return false }
    let name = String(Self.trimmed(head[1..<close]))
    let rest = head[(close + 1)...].drop { $0.isWhitespace }
    let dashes = rest.prefix { "-—–―".contains($0) }
    let sentence = rest.dropFirst(dashes.count).drop { $0.isWhitespace }
    guard name.count <= 24, Agencies.contains(name), (1...3).contains(dashes.count),
      sentence.first.map({ !$0.isLowercase }) ?? false
    else { return false }
    source = name
    isCertain = true
    length = Self.byteCount(head[..<dashes.endIndex])
    return true
  }

  /// Whether a byte is of a dash, a bracket, or the commas of an agency's own dateline.
  private static func maySign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: ",")
      || byte == 0xE2
  }

  private static let smallWords: Set<String> = [
    "aan", "and", "da", "de", "del", "den", "der", "di", "do", "el", "la", "le", "les", "near",
    "of",
    "on", "sur", "the", "upon", "zee",
  ]

  private static let weekdays: Set<String> = [
    "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
  ]

  private static func isPlace(_ text: String, inAnyLetters: Bool) -> Bool {
    let words = text.split { $0.isWhitespace || "/-–&".contains($0) }
    guard (1...6).contains(words.count), !text.contains(where: \.isNumber),
      text.first?.isUppercase == true,
      !text.hasPrefix("The ") || text == "The Hague",
      text.count(where: \.isLetter) >= (inAnyLetters ? 2 : 3)
    else { return false }
    return words.allSatisfy { word in
      isAllCapitals(word) || smallWords.contains(String(word))
        || (inAnyLetters && word.first?.isUppercase == true)
    } && (inAnyLetters || words.first.map { isAllCapitals($0) } == true)
  }

  private static func isAllCapitals(_ text: some StringProtocol) -> Bool {
    text.allSatisfy { !$0.isLowercase && ($0.isLetter ? $0.isUppercase : true) }
  }

  private static func isRegion(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace }
    return (1...4).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true || smallWords.contains(String($0)) }
  }

  private static func looksLikeDate(_ text: String) -> Bool {
    text.count <= 40 && text.contains(where: \.isNumber) && MonthDay.first(in: text) != nil
  }

  private static func byteCount(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + $1.utf8.count }
  }

  private static func trimmed(_ slice: ArraySlice<Character>) -> ArraySlice<Character> {
    var slice = slice.drop { $0.isWhitespace }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return slice
  }
}
