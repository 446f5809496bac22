// A text file cut into pieces: paragraphs, lines that stand alone, elements of lists.

/// A piece of text before it is known what it is.
struct Piece: Equatable {
  /// UTF-8 bytes of the text, without white space around and without the mark of a bullet or heading.
  var range: Range<Int>
  /// Whether a bullet stood before it.
  var isListItem = false
  /// Whether the sign of a Markdown heading stood before it, and how many.
  var headingLevel = 0
  /// How many blank lines follow.
  var blankLinesAfter = 0
}

/// Cuts a text at blank lines, at bullets, and at line ends that are no mere wrapping.
struct PieceCutter {
  private let bytes: [UInt8]
  /// The width at which the file's lines were wrapped; nil where its lines are paragraphs.
  private let wrapWidth: Int?
  private let lines: [Range<Int>]

  /// Prepares the bytes of `text` from `start` on.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var lineStart = start
    for index in start..<bytes.count where bytes[index] == UInt8(ascii: "\n") {
      lines.append(trimmed(lineStart..<index, of: bytes))
      lineStart = index + 1
    }
    lines.append(trimmed(lineStart..<bytes.count, of: bytes))
    self.lines = lines
    let widest = lines.lazy.map { width(of: $0, in: bytes) }.max() ?? 0
    wrapWidth = (40...120).contains(widest) ? widest : nil
  }

  /// The pieces in order.
  func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var previousLine: Range<Int>?
    for line in lines {
      guard !line.isEmpty else {
        if previousLine != nil || !pieces.isEmpty { pieces[pieces.count - 1].blankLinesAfter += 1 }
        previousLine = nil
        continue
      }
      let marker = ListMarker(startOf: line, in: bytes)
      if marker.isNone, let last = pieces.last, last.headingLevel == 0, let previousLine,
        continues(previousLine, with: line)
      {
        pieces[pieces.count - 1].range = last.range.lowerBound..<line.upperBound
      } else {
        let start = line.lowerBound + marker.length
        let range = trimmed(start..<line.upperBound, of: bytes)
        if !range.isEmpty {
          pieces.append(
            Piece(range: range, isListItem: marker.isBullet, headingLevel: marker.headingLevel))
        } else {
          pieces.append(Piece(range: line))
        }
      }
      previousLine = line
    }
    return pieces
  }

  /// Whether a line was broken only because the next word did not fit.
  private func continues(_ line: Range<Int>, with next: Range<Int>) -> Bool {
    guard let wrapWidth else { return false }
    let firstWord = bytes[next].prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return width(of: line, in: bytes) + 1 + characterCount(firstWord) > wrapWidth
  }
}

/// The mark of a bullet, number or heading at the start of a line.
private struct ListMarker {
  var length = 0
  var isBullet = false
  var headingLevel = 0
  var isNone: Bool { length == 0 }

  init(startOf line: Range<Int>, in bytes: [UInt8]) {
    let text = bytes[line]
    guard let first = text.first else { return }
    if first == UInt8(ascii: "#") {
      let signs = text.prefix { $0 == UInt8(ascii: "#") }.count
      if signs <= 6, isSpace(text.dropFirst(signs).first) {
        length = signs
        headingLevel = signs
      }
      return
    }
    for mark in Self.marks where text.starts(with: mark) && isSpace(text.dropFirst(mark.count).first)
    {
      length = mark.count
      isBullet = true
      return
    }
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let after = text.dropFirst(digits)
    if (1...2).contains(digits), after.first == UInt8(ascii: ".") || after.first == UInt8(ascii: ")"),
      isSpace(after.dropFirst().first)
    {
      length = digits + 1
      isBullet = true
    }
  }

  private static let marks = ["•", "*", "-", "–", "·", "◦", "▪", "●", "‣", "+"].map { Array($0.utf8) }
}

/// A range without white space at its ends (ASCII white space and no-break space).
func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end {
    if isSpace(bytes[start]) {
      start += 1
    } else if start + 1 < end, bytes[start] == 0xC2, bytes[start + 1] == 0xA0 {
      start += 2
    } else if start + 2 < end, bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF
    {
      start += 3
    } else {
      break
    }
  }
  while end > start {
    if isSpace(bytes[end - 1]) {
      end -= 1
    } else if end - 2 >= start, bytes[end - 2] == 0xC2, bytes[end - 1] == 0xA0 {
      end -= 2
    } else {
      break
    }
  }
  return start..<end
}

private func isSpace(_ byte: UInt8?) -> Bool {
  guard let byte else { return false }
  return byte == UInt8(ascii: " ") || (9...13).contains(byte)
}

private func width(of line: Range<Int>, in bytes: [UInt8]) -> Int { characterCount(bytes[line]) }

/// Scalars, since the width at which an editor wrapped is about that.
private func characterCount(_ bytes: some Sequence<UInt8>) -> Int {
  bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
}
