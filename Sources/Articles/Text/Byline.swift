// A byline that stands on one line with the article's first sentence.

/// Finds where a byline ends that other text follows.
enum Byline {
  /// The UTF-8 length of the byline at the start of a range, or nil where there is none before other text.
  ///
  /// It ends with the writer's office ("Special to the Mirror-Spectator"), or before a dateline.
  static func length(startOf range: Range<Int>, in bytes: [UInt8]) -> Int? {
    guard bytes[range].starts(with: "By ".utf8) || bytes[range].starts(with: "by ".utf8) else {
      return nil
    }
    let head = String(decoding: bytes[range].prefix(200), as: UTF8.self)
    for office in offices {
      guard let found = head.firstRange(of: office) else { continue }
      let length = head.utf8.distance(from: head.startIndex, to: found.upperBound)
      let isLetter = head[found.upperBound...].first?.isLetter ?? false
      return !isLetter && length < range.count ? length : nil
    }
    var words = 0
    var index = head.startIndex
    while words < 8, let space = head[index...].firstIndex(where: \.isWhitespace) {
      let next = head.index(after: space)
      words += 1
      let rest = head[next...]
      if words >= 3, startsWithCapitals(rest), Dateline(startOf: rest) != nil {
        return head.utf8.distance(from: head.startIndex, to: space)
      }
      index = next
    }
    return nil
  }

  /// The writer of a byline: without "By" and the office after the name.
  static func name(in byline: String) -> String {
    if let writer = HeaderLine(byline)?.writer { return writer }
    var name = Substring(byline)
    if name.lowercased().hasPrefix("by ") { name = name.dropFirst(3) }
    // "By Jane Roe | October 8, 2022 | Posted in News".
    if let bar = name.firstRange(of: " | ") { name = name[..<bar.lowerBound] }
    // "Jane Roe, for the Herald".
    if let paper = name.firstRange(of: ", for ") { name = name[..<paper.lowerBound] }
    for office in offices where name.hasSuffix(office) && name.count > office.count {
      name = name.dropLast(office.count)
    }
    while let last = name.last, last == " " || last == "," { name.removeLast() }
    return String(name)
  }

  private static func startsWithCapitals(_ text: Substring) -> Bool {
    let word = text.prefix { $0.isLetter }
    return word.count > 2 && word.allSatisfy(\.isUppercase)
  }

  private static let offices = [
    "Special to the Armenian Mirror-Spectator", "Special to The Armenian Mirror-Spectator",
    "Special to the Mirror-Spectator", "Special to The Mirror-Spectator",
    "Special for the Mirror-Spectator",
    "Mirror-Spectator Staff Writer", "Mirror-Spectator Staff", "Mirror-Spectator Correspondent",
  ]
}
