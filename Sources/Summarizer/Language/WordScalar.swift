// Which characters make words, for every script.

/// The part that a character plays in a word.
enum WordScalar: UInt8, Sendable {
  /// A space, a sign, punctuation.
  case other
  /// A letter, a mark on a letter, a digit of another script: the word goes on.
  case part
  /// A character that is a word by itself, as in Chinese and Japanese.
  case whole

  /// The part that a scalar plays.
  static func part(of scalar: Unicode.Scalar) -> WordScalar {
    let value = scalar.value
    if value < 0x80 {
      return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A || (0x30...0x39).contains(value)
        ? .part : .other
    }
    if value < 0x800 { return twoByteScalars[Int(value)] }
    if (0x2000...0x206F).contains(value) { return .other }
    return classified(scalar)
  }

  /// Every scalar of two UTF-8 bytes: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic.
  private static let twoByteScalars: [WordScalar] = (0..<UInt32(0x800)).map { value in
    Unicode.Scalar(value).map(classified) ?? .other
  }

  private static func classified(_ scalar: Unicode.Scalar) -> WordScalar {
    let properties = scalar.properties
    if properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) { return .whole }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
      return .part
    default:
      return .other
    }
  }
}
