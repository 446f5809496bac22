// The place, source and dash before an article's first sentence.

/// A dateline such as `STEPANAKERT (Combined Sources) —` or `WIJK AAN ZEE, Holland (Armenpress) —`.
struct Dateline: Equatable {
  /// Its length in UTF-8 bytes, the dash included, the space after it not.
  var length: Int
  /// The place, as written.
  var place: String
  /// What stands in the parentheses, if anything.
  var source: String?
  /// What stands between commas and looks like a date.
  var date: String?

  /// Reads the dateline at the start of a paragraph, or nil where there is none.
  ///
  /// The place is in capitals; or in any letters if a source in parentheses follows.
  init?(startOf paragraph: some StringProtocol) {
    let head = Array(paragraph.prefix(160))
    guard let first = head.first, first.isLetter, first.isUppercase,
      let dash = Self.dash(in: head)
    else { return nil }
    var before = Self.trimmed(head[..<dash.lowerBound])
    if before.last == ")", let open = before.lastIndex(of: "(") {
      source = Self.trimmed(before[(open + 1)..<(before.endIndex - 1)]).map(String.init).joined()
      before = Self.trimmed(before[..<open])
    }
    if before.last == "," { before = before.dropLast() }
    var parts = before.split(separator: ",", omittingEmptySubsequences: false).map {
      String(Self.trimmed($0))
    }
    if parts.count > 1, let last = parts.last, Self.looksLikeDate(last) {
      date = last
      parts.removeLast()
    }
    guard parts.count <= 3, let city = parts.first, Self.isPlace(city, named: source != nil) else {
      return nil
    }
    for region in parts.dropFirst() where !Self.isRegion(region) { return nil }
    place = parts.joined(separator: ", ")
    length = head[..<dash.upperBound].reduce(0) { $0 + String($1).utf8.count }
  }

  private static func dash(in head: [Character]) -> Range<Int>? {
    for index in head.indices {
      let next = index + 1 < head.count ? head[index + 1] : " "
      switch head[index] {
      case "—", "–": return index..<(index + 1)
      case "-" where next == "-":
        return index..<(index + 2)
      case "-" where next == " " && index > 0 && head[index - 1] == " ":
        return index..<(index + 1)
      case ".", "!", "?":
        // "CAMBRIDGE, Mass. –": a stop may end an abbreviation, nothing longer.
        let word = head[..<index].reversed().prefix { $0.isLetter }.count
        if word > 5 || word == 0 { return nil }
      case "“", "\"", ":", ";": return nil
      default: break
      }
    }
    return nil
  }

  private static func isPlace(_ text: String, named: Bool) -> Bool {
    let words = text.split { $0 == " " || $0 == "/" || $0 == "-" }
    guard (1...6).contains(words.count) else { return false }
    let letters = text.filter(\.isLetter)
    guard letters.count >= 3 else { return false }
    if letters.allSatisfy({ $0.isUppercase }) { return true }
    return named && words.allSatisfy { $0.first?.isUppercase == true }
  }

  private static func isRegion(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
  }

  private static func looksLikeDate(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && MonthDay.first(in: text) != nil
  }

  private static func trimmed(_ slice: ArraySlice<Character>) -> ArraySlice<Character> {
    var slice = slice.drop { $0.isWhitespace }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return slice
  }
}
