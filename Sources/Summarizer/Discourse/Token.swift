// A sentence as words and marks, for what is told by form and order and not by counting.

/// A word, a number or a punctuation mark of a sentence.
struct Token: Equatable {
  /// What a token is.
  enum Kind { case word, number, mark }

  /// As written, without a possessive ending.
  let text: String
  /// The same in lower case, with straight apostrophes.
  let lower: String
  let kind: Kind
  /// Whether `’s` or `s’` followed.
  let isPossessive: Bool
  /// UTF-8 bytes of the sentence's text, the possessive ending included.
  let range: Range<Int>

  /// Whether its first letter is large.
  let isCapitalized: Bool
  /// Whether it is two capitals or more, perhaps with stops: `OSCE`, `U.N.`, `RFE/RL`.
  let isAcronym: Bool

  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
}

/// Cuts a sentence into tokens.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The tokens of a sentence.
  static func tokens(of text: String) -> [Token] { Tokenizer(text).tokens() }

  private func tokens() -> [Token] {
    var tokens: [Token] = []
    var index = 0
    var offset = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isSpace(scalar) {
        offset += UTF8.width(scalar)
        index += 1
        continue
      }
      let end = Self.isWordScalar(scalar) ? wordEnd(from: index) : index + 1
      let token = token(index..<end, at: offset)
      tokens.append(token)
      offset = token.range.upperBound
      index = end
    }
    return tokens
  }

  private func token(_ part: Range<Int>, at offset: Int) -> Token {
    let length = scalars[part].reduce(0) { $0 + UTF8.width($1) }
    var kept = part
    var isPossessive = false
    if part.count > 2, isApostrophe(scalars[part.upperBound - 2]),
      scalars[part.upperBound - 1] == "s"
    {
      kept = part.lowerBound..<(part.upperBound - 2)
      isPossessive = true
    } else if part.count > 2, isApostrophe(scalars[part.upperBound - 1]),
      scalars[part.upperBound - 2] == "s"
    {
      kept = part.lowerBound..<(part.upperBound - 1)
      isPossessive = true
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[kept])
    let first = scalars[part.lowerBound]
    let kind: Token.Kind =
      !Self.isWordScalar(first) ? .mark : Self.isNumeric(first) ? .number : .word
    let capitals = scalars[kept].count { Self.isUppercase($0) }
    return Token(
      text: text,
      lower: kind == .mark || capitals == 0 && !kept.contains { scalars[$0] == "’" }
        ? text : lower(kept),
      kind: kind, isPossessive: isPossessive, range: offset..<(offset + length),
      isCapitalized: Self.isUppercase(first),
      isAcronym: capitals >= 2 && !scalars[kept].contains { Self.isLowercase($0) })
  }

  private func lower(_ part: Range<Int>) -> String {
    var text = ""
    for scalar in scalars[part] {
      if scalar.value < 0x80 {
        let isCapital = 0x41...0x5A ~= scalar.value
        text.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar)
      } else if scalar == "’" {
        text.append("'")
      } else {
        text.append(scalar.properties.lowercaseMapping)
      }
    }
    return text
  }

  /// Apostrophes, hyphens, stops, slashes and commas belong to a word where a letter or digit goes on.
  private func wordEnd(from start: Int) -> Int {
    var index = start + 1
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isWordScalar(scalar) {
        index += 1
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let joins: Bool =
        switch scalar {
        case "-", "‑": Self.isWordScalar(next)
        case "’", "'":
          Self.isWordScalar(next) || scalars[index - 1] == "s" && !quoteIsOpen(before: start)
        case ".":
          Self.isWordScalar(next) && (Self.isNumeric(next) || isInitials(start..<index))
            || next == "-" && index - start > 1 && isInitials(start..<index)
        case ",", ":": Self.isNumeric(scalars[index - 1]) && Self.isNumeric(next)
        case "/": Self.isUppercase(scalars[index - 1]) && Self.isUppercase(next)
        default: false
        }
      guard joins else { break }
      index += 1
    }
    // "U.S." keeps its last stop: initials are one word.
    if index < scalars.count, scalars[index] == ".", index - start > 1, isInitials(start..<index) {
      index += 1
    }
    return index
  }

  /// Single letters with stops between them, or a single letter.
  private func isInitials(_ part: Range<Int>) -> Bool {
    for (position, scalar) in scalars[part].enumerated() {
      if position % 2 == 0 ? !scalar.properties.isAlphabetic : scalar != "." { return false }
    }
    return part.count % 2 == 1
  }

  private func quoteIsOpen(before start: Int) -> Bool {
    scalars[max(0, start - 400)..<start].last { $0 == "‘" || $0 == "’" } == "‘"
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isASCIILetter(scalar) || 0x30...0x39 ~= scalar.value }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    0x61...0x7A ~= scalar.value || 0x41...0x5A ~= scalar.value
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? 0x30...0x39 ~= scalar.value : scalar.properties.numericType != nil
  }

  private static func isUppercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? 0x41...0x5A ~= scalar.value : scalar.properties.isUppercase
  }

  private static func isLowercase(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? 0x61...0x7A ~= scalar.value : scalar.properties.isLowercase
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar == " " || 0x09...0x0D ~= scalar.value : scalar.properties.isWhitespace
  }

  private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "’" || scalar == "'" }
}

extension Array where Element == Token {
  /// The position of the first of some words in a row, in lower case.
  func firstIndex(of words: [String], from start: Int = 0) -> Int? {
    guard !words.isEmpty, count >= words.count + start else { return nil }
    return (start...(count - words.count)).first { position in
      words.indices.allSatisfy { self[position + $0].lower == words[$0] }
    }
  }
}
