// How many columns a text takes in a fixed-width display.

extension Character {
  /// The columns of what a reader sees as one sign: 0 where nothing is shown, 2 for an emoji however many scalars it
  /// is made of (Unicode Technical Standard 51), else the sum of its scalars': a Devanagari conjunct or a Thai vowel
  /// that stands beside its consonant takes columns of its own.
  var displayWidth: Int {
    if unicodeScalars.count > 1, isEmoji { return 2 }
    return unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }

  /// Whether it is shown as an emoji: by default, or because of a variation selector.
  private var isEmoji: Bool {
    guard let first = unicodeScalars.first, first.properties.isEmoji else { return false }
    return first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
      || unicodeScalars.contains { $0.properties.isEmojiModifier }
  }
}

extension StringProtocol {
  /// The columns that the text takes.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
  /// 0 for signs that combine or are not shown, 2 for wide East Asian characters (Unicode Standard Annex 11, W and F)
  /// and emoji, else 1.
  fileprivate var displayWidth: Int {
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1
    }
    // Vowels and final consonants of Hangul stand within the syllable that they end (UAX 11, section 4).
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
    // Signs that stand before a number or a word are of the format category, and are seen.
    switch value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return 1
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default: return isWide || properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// The ranges that are wide or full-width, unassigned ideographs included.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
      0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FF,
      0x1D300...0x1D376, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
