// Which words of a sentence stand between quotation marks.

/// Follows the marks of one sentence: double and angle marks, low ones, straight ones, and single curly ones
/// outside of those.
struct QuotationMarks {
  /// For each token, whether it is quoted; the marks themselves are not.
  private(set) var isQuoted: [Bool]
  /// Whether a quotation is open at the end.
  private(set) var isOpen: Bool
  private var isSingle = false
  /// Whether a low mark opened it, which the other curly one closes.
  private var isLow = false

  /// Reads a sentence that begins inside a quotation or outside.
  init(_ sentence: [Token], startsInside: Bool) {
    isOpen = startsInside
    isQuoted = [Bool](repeating: false, count: sentence.count)
    for (position, token) in sentence.enumerated() {
      if token.kind == .mark, turns(token.text, position, sentence) { continue }
      isQuoted[position] = isOpen
    }
    // A single mark that nothing closes was an apostrophe.
    if isSingle {
      isOpen = false
      isQuoted = isQuoted.map { _ in false }
    }
  }

  /// Whether a token is a quotation mark; opens or closes by it.
  private mutating func turns(_ mark: String, _ position: Int, _ sentence: [Token]) -> Bool {
    switch mark {
    case "“" where isLow:
      isOpen = false
      isLow = false
    case "“", "„", "«":
      isOpen = true
      isSingle = false
      isLow = mark == "„"
    case "”", "»":
      isOpen = false
    case "\"":
      isOpen = position == 0 || !Self.touchesBefore(position, in: sentence)
    case "‘" where !isOpen:
      isOpen = true
      isSingle = true
    case "’" where isSingle:
      isOpen = false
      isSingle = false
    default: return false
    }
    return true
  }

  /// Whether a straight mark stands right after a word or a stop, as a closing one does.
  static func touchesBefore(_ position: Int, in sentence: [Token]) -> Bool {
    guard position > 0 else { return false }
    let before = sentence[position - 1]
    return before.range.upperBound == sentence[position].range.lowerBound
      && !["(", "[", "—", "–", "-"].contains(before.text)
  }

  /// Whether the token at a position closes a quotation.
  static func closes(_ position: Int, in sentence: [Token]) -> Bool {
    let token = sentence[position]
    guard token.kind == .mark else { return false }
    return token.text == "”" || token.text == "»"
      || token.text == "\"" && touchesBefore(position, in: sentence)
  }

  /// Whether the token at a position opens a quotation.
  static func opens(_ position: Int, in sentence: [Token]) -> Bool {
    let token = sentence[position]
    guard token.kind == .mark else { return false }
    return ["“", "„", "«"].contains(token.text)
      || token.text == "\"" && !touchesBefore(position, in: sentence)
  }
}
