// Embeddings, overrides and isolates that a text opens and does not close.

/// What is open at a place of a text, by the Unicode Bidirectional Algorithm (UAX #9, BD9 and BD11).
///
/// A text that leaves one open would turn around what the page says after it: a source's name, a date, a label.
struct OpenDirections {
  /// The signs that close what is open, the last opened last.
  private var closing: [Unicode.Scalar] = []

  /// Nothing is open.
  init() {}

  /// What is open after a text that stands by itself.
  init(after text: String) {
    read(text)
  }

  /// How much is open.
  var depth: Int { closing.count }

  /// Goes on through a text.
  mutating func read(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": closing.append("\u{202C}")
      case "\u{2066}"..."\u{2068}": closing.append("\u{2069}")
      case "\u{202C}":
        if closing.last == scalar { closing.removeLast() }
      case "\u{2069}":
        // Closing an isolate closes what was opened in it.
        if let start = closing.lastIndex(of: scalar) { closing.removeSubrange(start...) }
      default: break
      }
    }
  }

  /// Closes all that is open beyond a depth; returns the signs that do it.
  mutating func close(to depth: Int = 0) -> String {
    var signs = String.UnicodeScalarView()
    while closing.count > depth { signs.append(closing.removeLast()) }
    return String(signs)
  }
}
