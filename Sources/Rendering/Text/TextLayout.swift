// Plain text in columns.

/// Sets lines of any length to a width.
struct TextLayout {
  /// The columns of a line.
  let columns: Int

  /// Breaks every line that is too long, at spaces, greedily; never within a web or mail address.
  ///
  /// What follows a line's indentation and its `* `, `- `, `1. ` or `[1] ` stays below it. A word longer than a line is
  /// cut; wide characters may be parted, but no line begins with punctuation that closes or ends with one that opens. The
  /// number of a link stays with the word before it. Blank lines at the beginning and the end go, several between become
  /// one, and the text ends with a line feed.
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
    var words = body.split(separator: " ")[...]
    while let word = words.popFirst() {
      var pieces = pieces(of: word, room: columns - hanging)
      while let next = words.first, Self.clings(next),
        pieces[pieces.count - 1].cling(next, room: columns - hanging)
      {
        words.removeFirst()
      }
      for piece in pieces {
        let space = isStart || !piece.hasSpace ? 0 : 1
        // A marker does not stand alone on its line.
        if !isStart, width > hanging, width + space + piece.width > columns {
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
    var text: String
    var width: Int
    /// Whether a space stands before it.
    let hasSpace: Bool

    /// Takes a word behind it, where there is room for both.
    mutating func cling(_ word: Substring, room: Int) -> Bool {
      let both = width + 1 + word.displayWidth
      guard both <= room else { return false }
      text += " " + word
      width = both
      return true
    }
  }

  /// Whether no line is to begin with a word: the number of a link, and a dot between two parts.
  private static func clings(_ word: Substring) -> Bool {
    if word == "·" { return true }
    let digits = word.dropFirst().prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && word == "[\(digits)]"
  }

  /// A word, or its parts where it may be parted.
  private func pieces(of word: Substring, room: Int) -> [Piece] {
    var pieces: [Piece] = []
    func add(_ text: Substring, _ width: Int) {
      pieces.append(Piece(text: String(text), width: width, hasSpace: pieces.isEmpty))
    }
    for part in LineBreaks.parts(of: word) {
      let width = part.displayWidth
      if width <= room || LineBreaks.isAddress(part) {
        add(part, width)
      } else {
        for cut in LineBreaks.cuts(of: part, room: room) { add(cut, cut.displayWidth) }
      }
    }
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
