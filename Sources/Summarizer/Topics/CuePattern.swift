// What a cue looks for, read from the way a person writes it.

/// A cue's pattern: one side, or two that stand near each other, each with its alternatives.
///
/// `shell|bomb ~ homes|hospital` is found where any of the first stands at most `reach` words from any of the
/// second, before or after it. An alternative is a word in any inflection, words in a row, `*negotiat` for every
/// word that begins so, or `=Aid` for a word as it is written.
struct CuePattern {
  /// Something to be found at a word of a text.
  enum Atom: Hashable {
    /// Words in a row by their stems.
    case stems([Int32])
    /// A word as it is written, UTF-8.
    case written([UInt8])
    /// The beginning of a word's form, UTF-8.
    case beginning([UInt8])
  }

  /// An alternative.
  struct Alternative {
    /// What is to be found.
    var atom: Atom
    /// The way a person wrote it.
    var written: String
  }

  /// The most words from one side of `~` to the other.
  static let reach = 7

  /// One side, or the two that must be near.
  let sides: [[Alternative]]

  /// Reads a pattern; its words are stemmed by the vocabulary that will read the texts. Nil where nothing is
  /// looked for.
  init?(_ pattern: String, vocabulary: Vocabulary) {
    let parts = pattern.split(separator: "~", maxSplits: 1, omittingEmptySubsequences: false)
    sides = parts.map { side in
      side.split(separator: "|").compactMap { Self.alternative(String($0), vocabulary) }
    }
    if sides.isEmpty || sides.contains(where: \.isEmpty) { return nil }
  }

  /// What is looked for, without how it is written: equal for patterns that find the same.
  var atoms: [[Atom]] { sides.map { $0.map(\.atom) } }

  private static func alternative(_ part: String, _ vocabulary: Vocabulary) -> Alternative? {
    let written = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    return atom(written, vocabulary).map { Alternative(atom: $0, written: written) }
  }

  private static func atom(_ text: String, _ vocabulary: Vocabulary) -> Atom? {
    if text.hasPrefix("=") {
      return text.count > 1 ? .written(Array(text.utf8.dropFirst())) : nil
    }
    if text.hasPrefix("*") {
      return text.count > 1 ? .beginning(Array(text.dropFirst().lowercased().utf8)) : nil
    }
    let stems = vocabulary.words(in: text).map(\.stem)
    return stems.isEmpty ? nil : .stems(stems)
  }
}
