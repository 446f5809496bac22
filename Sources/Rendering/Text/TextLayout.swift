// Plain text in columns.

/// Sets lines of any length to a width.
struct TextLayout {
  /// The columns of a line.
  let columns: Int

  /// Breaks every line that is too long, at spaces, greedily; never within a web or mail address.
  ///
  /// What follows a line's indentation and its `* `, `- `, `1. ` or `[1] ` stays below it. A word longer than a line is
  /// cut; wide characters may be parted anywhere. Blank lines at the beginning and the end go, several between become one,
  /// and the text ends with a line feed.
  func set(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let set = wrap(line)
      if set == [""], lines.isEmpty || lines.last == "" { continue }
      lines += set
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private func wrap(_ line: Substring) -> [String] {
    let indent = line.prefix { $0 == " " }
    let body = line.dropFirst(indent.count)
    let hanging = min(indent.count + Self.markerWidth(body), columns / 2)
    var lines: [String] = []
    var current = String(indent.prefix(columns / 2))
    var width = current.count
    var isStart = true
    for word in body.split(separator: " ") {
      for piece in pieces(of: word, room: columns - hanging) {
        let space = isStart || !piece.hasSpace ? 0 : 1
        if !isStart, width + space + piece.width > columns {
          lines.append(current)
          current = String(repeating: " ", count: hanging)
          width = hanging
        } else if space == 1 {
          current += " "
          width += 1
        }
        current += piece.text
        width += piece.width
        isStart = false
      }
    }
    lines.append(isStart ? "" : current)
    return lines
  }

  private struct Piece {
    let text: String
    let width: Int
    /// Whether a space stands before it.
    let hasSpace: Bool
  }

  /// A word, or its parts where it may be parted.
  private func pieces(of word: Substring, room: Int) -> [Piece] {
    let width = word.displayWidth
    let isAddress = word.contains("://") || word.contains("mailto:") || word.contains("@")
    let isWide = word.utf8.count > word.count && word.contains { $0.displayWidth == 2 }
    if isAddress || (width <= room && !isWide) {
      return [Piece(text: String(word), width: width, hasSpace: true)]
    }
    var pieces: [Piece] = []
    var part = ""
    var partWidth = 0
    func close() {
      if !part.isEmpty {
        pieces.append(Piece(text: part, width: partWidth, hasSpace: pieces.isEmpty))
      }
      part = ""
      partWidth = 0
    }
    for character in word {
      let width = character.displayWidth
      // Punctuation stays with the wide character before it.
      if partWidth + width > room || (width == 2 && !character.isPunctuation) { close() }
      part.append(character)
      partWidth += width
    }
    close()
    return pieces
  }

  /// The columns of a list's marker at the beginning of a line, its space included.
  private static func markerWidth(_ line: Substring) -> Int {
    let word = line.prefix { $0 != " " }
    guard word.endIndex != line.endIndex, word.count <= 5 else { return 0 }
    let digits = word.drop { $0 == "[" }.prefix { $0.isASCII && $0.isNumber }
    let isMarker =
      word == "*" || word == "-"
      || (!digits.isEmpty && (word == "[\(digits)]" || word == "\(digits)."))
    return isMarker ? word.count + 1 : 0
  }
}
