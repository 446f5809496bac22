// Numbers in digits, in words and in both, as one value.

/// Reads a number that runs over words: "two hundred and six", "3.5 million".
struct NumberReader {
  /// What a scale has closed: the two thousand of "two thousand five".
  private var total = 0.0
  private var current: Double?
  private var isWords = false
  /// Digits that are no plain number, as a time is.
  private var literal: String?

  /// Takes a word if it goes on with the number, or begins one where there is none.
  mutating func read(_ word: NumberWord) -> Bool {
    if literal != nil { return false }
    if word.isDigits {
      guard isEmpty else { return false }
      if let value = Double(word.lower) { current = value } else { literal = word.lower }
      return true
    }
    if let scale = Self.scales[word.lower] {
      if scale == 100 || scale == 12 {
        current = (current ?? 1) * scale
      } else {
        total += (current ?? 1) * scale
        current = nil
      }
      isWords = true
      return true
    }
    guard let value = Self.values[word.lower] else { return false }
    // "twenty five" and "hundred five" go on; "five twenty" and "5 twenty" do not.
    if let current {
      let step = value < 10 ? 10.0 : 100.0
      guard isWords, current.truncatingRemainder(dividingBy: step) == 0, current > 0 else {
        return false
      }
      self.current = current + value
    } else {
      current = value
    }
    isWords = true
    return true
  }

  /// The number that was read, if there is one; the reader begins anew.
  mutating func finished() -> [String] {
    defer { self = NumberReader() }
    if let literal { return [literal] }
    return isEmpty ? [] : [Self.text(of: total + (current ?? 0))]
  }

  private var isEmpty: Bool { total == 0 && current == nil }

  private static func text(of value: Double) -> String {
    value == value.rounded() && abs(value) < 9e15 ? String(Int(value)) : value.description
  }

  /// "One" is left out: it counts less often than it points.
  static let values: [String: Double] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "third": 3,
    "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12,
  ]

  /// What a number before it is multiplied with.
  static let scales: [String: Double] = [
    "dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000,
    "billion": 1_000_000_000,
  ]
}
