// A text file cut into pieces: paragraphs, lines that stand alone, elements of lists.

/// A piece of text before it is known what it is.
struct Piece: Equatable {
  /// UTF-8 bytes of the text, without white space around and without the mark of a bullet or heading.
  var range: Range<Int>
  /// Whether a bullet stood before it.
  var isListItem = false
  /// Whether the sign of a Markdown heading stood before it, and how many.
  var headingLevel = 0
  /// Whether it stands between the signs of strong emphasis, `**` or `__`.
  var isStrong = false
  /// How many blank lines follow.
  var blankLinesAfter = 0
}

/// Cuts a text at blank lines, at bullets, and at line ends that are no mere wrapping.
struct PieceCutter {
  private let bytes: [UInt8]
  private let lines: [TextLine]
  private let wrap: HardWrap

  /// Prepares the bytes of a text from `start` on.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    lines = TextLine.lines(of: bytes, from: start)
    wrap = HardWrap(lines, in: bytes)
  }

  /// The pieces in order.
  func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var previous: TextLine?
    for line in lines {
      guard !line.range.isEmpty else {
        if !pieces.isEmpty { pieces[pieces.count - 1].blankLinesAfter += 1 }
        previous = nil
        continue
      }
      if let previous, let last = pieces.last, last.headingLevel == 0, !last.isStrong,
        wrap.continues(previous, with: line, in: bytes)
      {
        pieces[pieces.count - 1].range = last.range.lowerBound..<line.range.upperBound
      } else {
        pieces.append(piece(of: line))
      }
      previous = line
    }
    return pieces
  }

  private func piece(of line: TextLine) -> Piece {
    let start = line.range.lowerBound + line.mark.length
    let rest = trimmed(start..<line.range.upperBound, of: bytes)
    // A mark with nothing behind it is the text, and so is a line of marks alone ("* * *").
    if rest.isEmpty || (line.mark.length > 0 && bytes[rest].allSatisfy(Self.isSign)) {
      return Piece(range: line.range)
    }
    var piece = Piece(
      range: rest, isListItem: line.mark.isBullet, headingLevel: line.mark.headingLevel)
    if line.mark.headingLevel > 0 {
      piece.range = withoutClosingSigns(rest)
    } else if let inner = insideStrongEmphasis(rest) {
      piece.range = inner
      piece.isStrong = true
    }
    return piece
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    isSpace(byte) || "*-_=#~+".utf8.contains(byte)
  }

  /// A heading may be closed with a run of `#` (CommonMark 0.30, section 4.2).
  private func withoutClosingSigns(_ range: Range<Int>) -> Range<Int> {
    let signs = bytes[range].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let end = range.upperBound - signs
    guard signs > 0, end > range.lowerBound, isSpace(bytes[end - 1]) else { return range }
    return trimmed(range.lowerBound..<end, of: bytes)
  }

  /// The text between `**` and `**`, or `__` and `__`, where a line is nothing else.
  private func insideStrongEmphasis(_ range: Range<Int>) -> Range<Int>? {
    guard range.count > 4, range.count < 200 else { return nil }
    for sign in [UInt8(ascii: "*"), UInt8(ascii: "_")] {
      let pair = [sign, sign]
      let inner = (range.lowerBound + 2)..<(range.upperBound - 2)
      if bytes[range].starts(with: pair), bytes[range].suffix(2).elementsEqual(pair),
        !bytes[inner].contains(sign)
      {
        let inside = trimmed(inner, of: bytes)
        return inside.isEmpty ? nil : inside
      }
    }
    return nil
  }
}
