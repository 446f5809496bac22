// Where a word may be parted between two lines.

/// The places within a word, after Unicode Standard Annex 14 as far as mail needs it: between ideographs and what
/// stands beside them (class ID), not before closing punctuation (LB13), not after opening punctuation (LB14).
enum LineBreaks {
  /// The parts of a word that are not to be parted unless they are longer than a line.
  static func parts(of word: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = word.startIndex
    var index = word.startIndex
    var last: Character?
    while index < word.endIndex {
      let character = word[index]
      if let last, mayPart(last, character) {
        parts.append(word[start..<index])
        start = index
      }
      last = character
      index = word.index(after: index)
    }
    return parts + [word[start...]]
  }

  /// Whether a part is a web or mail address, which is never cut.
  static func isAddress(_ part: Substring) -> Bool {
    part.contains("://") || part.contains("mailto:") || part.contains("@")
  }

  /// A part cut to lines; what closes goes with the sign before it, what opens with the one after.
  static func cuts(of part: Substring, room: Int) -> [Substring] {
    var cuts: [Substring] = []
    var rest = part
    while !rest.isEmpty {
      var end = rest.startIndex
      var width = 0
      while end < rest.endIndex, width + rest[end].displayWidth <= room || end == rest.startIndex {
        width += rest[end].displayWidth
        end = rest.index(after: end)
      }
      let full = end
      // Not for a line of nothing but punctuation.
      while end < rest.endIndex, end > rest.startIndex,
        rest[end].closes || rest[rest.index(before: end)].opens
      {
        end = rest.index(before: end)
      }
      if end == rest.startIndex { end = full }
      cuts.append(rest[..<end])
      rest = rest[end...]
    }
    return cuts
  }

  private static func mayPart(_ last: Character, _ next: Character) -> Bool {
    (last.displayWidth == 2 || next.displayWidth == 2) && !next.closes && !last.opens
  }
}

extension Character {
  /// Whether no line begins with it: punctuation that closes or ends, and dashes.
  var closes: Bool {
    switch unicodeScalars.first?.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .dashPunctuation: true
    default: false
    }
  }

  /// Whether no line ends with it.
  var opens: Bool {
    switch unicodeScalars.first?.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: true
    default: false
    }
  }
}
