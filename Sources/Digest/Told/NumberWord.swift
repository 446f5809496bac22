// The words of a sentence as its figures and days are read from them.

/// A word or a number of a sentence.
struct NumberWord: Equatable {
  /// The word in lower case, or the digits without separators of thousands.
  let lower: String
  /// Whether it begins with a capital.
  let isCapitalized: Bool
  /// Whether it is written in digits.
  let isDigits: Bool

  /// The words of a text: runs of letters with apostrophes, and runs of digits with `.`, `,` and `:` between them.
  static func words(of text: String) -> [NumberWord] {
    var words: [NumberWord] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isNumber, first.isASCII {
        let end = Self.endOfNumber(rest)
        words.append(NumberWord(digits: String(rest[..<end])))
        rest = rest[end...]
        // "12th" is 12; "5m" has a word of its own.
        if let suffix = ["st", "nd", "rd", "th"].first(where: rest.hasPrefix),
          rest.dropFirst(suffix.count).first?.isLetter != true
        {
          rest = rest.dropFirst(suffix.count)
        }
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
        words.append(NumberWord(word: word))
        rest = rest[word.endIndex...]
      } else {
        rest = rest.dropFirst()
      }
    }
    return words
  }

  /// The day of a month, if it can be one.
  var dayOfMonth: Int? {
    guard isDigits, lower.utf8.count <= 2, let day = Int(lower), (1...31).contains(day) else {
      return nil
    }
    return day
  }

  /// Whether it can be a year.
  var isYear: Bool { isDigits && lower.utf8.count == 4 && (Int(lower) ?? 0) >= 1500 }

  /// Whether a word in lower case is a number, or has a digit.
  static func isNumber(_ lower: String) -> Bool {
    NumberReader.values[lower] != nil || NumberReader.scales[lower] != nil
      || lower.contains { $0.isNumber }
  }

  private init(word: Substring) {
    lower = word.lowercased().replacing("’", with: "'")
    isCapitalized = word.first?.isUppercase == true
    isDigits = false
  }

  private init(digits: String) {
    let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.prefix(while: \.isNumber).count == 3 }
    lower = isGrouped ? groups.joined() : digits.replacing(",", with: ".")
    isCapitalized = false
    isDigits = true
  }

  private static func endOfNumber(_ text: Substring) -> Substring.Index {
    var end = text.startIndex
    while end < text.endIndex {
      let character = text[end]
      let next = text[text.index(after: end)...].first
      let isInside = ".,:".contains(character) && next?.isNumber == true && next?.isASCII == true
      guard character.isNumber && character.isASCII || isInside else { break }
      end = text.index(after: end)
    }
    return end
  }
}
