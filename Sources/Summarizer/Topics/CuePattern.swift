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
    // A publication may have twenty thousand alternatives: read as bytes.
    let bytes = Array(pattern.utf8)
    let parts = bytes.split(
      separator: UInt8(ascii: "~"), maxSplits: 1, omittingEmptySubsequences: false)
    sides = parts.map { side in
      side.split(separator: UInt8(ascii: "|")).compactMap { Self.alternative($0, vocabulary) }
    }
    if sides.isEmpty || sides.contains(where: \.isEmpty) { return nil }
  }

  /// What is looked for, without how it is written: equal for patterns that find the same.
  var atoms: [[Atom]] { sides.map { $0.map(\.atom) } }

  private static func alternative(_ part: ArraySlice<UInt8>, _ vocabulary: Vocabulary)
    -> Alternative?
  {
    let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") }
    guard let first = part.firstIndex(where: { !isSpace($0) }),
      let last = part.lastIndex(where: { !isSpace($0) })
    else { return nil }
    let text = Array(part[first...last])
    let written = String(decoding: text, as: UTF8.self)
    return atom(text, vocabulary).map { Alternative(atom: $0, written: written) }
  }

  private static func atom(_ text: [UInt8], _ vocabulary: Vocabulary) -> Atom? {
    switch text.first {
    case UInt8(ascii: "="):
      return text.count > 1 ? .written(Array(text.dropFirst())) : nil
    case UInt8(ascii: "*"):
      let beginning = String(decoding: text.dropFirst(), as: UTF8.self).lowercased()
      return beginning.isEmpty ? nil : .beginning(Array(beginning.utf8))
    default:
      let stems = vocabulary.words(in: text, range: 0..<text.count).map(\.stem)
      return stems.isEmpty ? nil : .stems(stems)
    }
  }
}
