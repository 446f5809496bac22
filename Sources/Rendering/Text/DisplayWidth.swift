// How many columns a text takes in a fixed-width display.

extension Character {
  /// 0 for signs that combine or are not shown, 2 for wide East Asian characters (Unicode Standard Annex 11, W and F)
  /// and emoji, else 1 for each letter and spacing mark: a cluster of Devanagari letters is as wide as they are.
  var displayWidth: Int {
    var width = 0
    var sum = 0
    for scalar in unicodeScalars {
      if scalar == "\u{FE0F}" { return 2 }
      width = max(width, scalar.displayWidth)
      sum += scalar.displayWidth
    }
    return width == 1 ? sum : width
  }
}

extension StringProtocol {
  /// The columns that the text takes.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0xAD ? 0 : 1
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
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
