// Whether a text's lines were wrapped at a width, or are paragraphs.

/// The width at which the lines of a text were broken, told from the lines themselves.
///
/// A break between two lines fits a width W if the first line is no wider than W and would be wider with the
/// first word of the second. In a wrapped text one W explains most breaks, and most lines after such a break
/// go on in the middle of a sentence.
struct HardWrap {
  /// The width in scalars; nil where each line is a paragraph.
  let width: Int?

  private static let widths = 40...120

  /// Looks at the lines of a text.
  init(_ lines: [TextLine], in bytes: [UInt8]) {
    var pairs = 0
    var change = [Int](repeating: 0, count: Self.widths.upperBound + 2)
    let breaks = zip(lines, lines.dropFirst()).filter { line, next in
      !line.range.isEmpty && !next.range.isEmpty && next.mark.length == 0
        && line.mark.headingLevel == 0
    }
    for (line, next) in breaks {
      pairs += 1
      let lowest = max(line.width, Self.widths.lowerBound)
      let highest = min(line.width + firstWordWidth(of: next, in: bytes), Self.widths.upperBound)
      guard lowest <= highest else { continue }
      change[lowest] += 1
      change[highest + 1] -= 1
    }
    var best = (width: 0, explained: 0)
    var explained = 0
    for width in Self.widths {
      explained += change[width]
      if explained > best.explained { best = (width, explained) }
    }
    guard best.explained > 0, best.explained * 2 >= pairs else {
      width = nil
      return
    }
    let goingOn = breaks.count { line, next in
      Self.explains(best.width, line, next, in: bytes) && !endsWithStop(line.range, in: bytes)
        && !startsLarge(next.range, in: bytes)
    }
    width = goingOn * 2 >= best.explained ? best.width : nil
  }

  /// Whether a line was broken only because the next word did not fit.
  func continues(_ line: TextLine, with next: TextLine, in bytes: [UInt8]) -> Bool {
    guard let width, next.mark.length == 0 else { return false }
    // A paragraph may begin with an indent instead of a blank line; lines under a bullet are indented too.
    if next.indent > line.indent, line.mark.length == 0, endsWithStop(line.range, in: bytes) {
      return false
    }
    if bytes[next.range].starts(with: "By ".utf8) { return false }
    return Self.explains(width, line, next, in: bytes)
  }

  private static func explains(
    _ width: Int, _ line: TextLine, _ next: TextLine, in bytes: [UInt8]
  ) -> Bool {
    line.width <= width && line.width + firstWordWidth(of: next, in: bytes) >= width
  }
}

/// A space and the first word, as what would have to fit at the end of the line before.
private func firstWordWidth(of line: TextLine, in bytes: [UInt8]) -> Int {
  characterCount(bytes[line.range].prefix(240).prefix { !isSpace($0) })
}

private func endsWithStop(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
  let end = bytes[range].suffix(8).drop { $0 & 0xC0 == 0x80 }
  return String(decoding: end, as: UTF8.self).endsAsSentence
}

private func startsLarge(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
  String(decoding: bytes[range].prefix(4), as: UTF8.self).first { $0.isLetter }?.isUppercase == true
}
