// The lines of a text, with the marks of bullets and headings at their starts.

/// One line of a text.
struct TextLine: Equatable {
  /// UTF-8 bytes, without white space around; empty for a blank line.
  var range: Range<Int>
  /// How many scalars of white space stand before it.
  var indent: Int
  /// The bullet or heading sign that it begins with.
  var mark: LineMark
  /// Its width in scalars with the indent.
  var width: Int

  /// The lines of `bytes` from `start` on: they end at LF, CR LF, CR, and at Unicode's own line ends.
  static func lines(of bytes: [UInt8], from start: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var lineStart = start
    var index = start
    while index < bytes.count {
      let length = endLength(at: index, in: bytes)
      if length == 0 {
        index += 1
      } else {
        lines.append(TextLine(lineStart..<index, in: bytes))
        index += length
        lineStart = index
      }
    }
    lines.append(TextLine(lineStart..<bytes.count, in: bytes))
    return lines
  }

  private init(_ whole: Range<Int>, in bytes: [UInt8]) {
    range = trimmed(whole, of: bytes)
    indent = characterCount(bytes[whole.lowerBound..<range.lowerBound])
    mark = LineMark(startOf: range, in: bytes)
    width = indent + characterCount(bytes[range])
  }

  private static func endLength(at index: Int, in bytes: [UInt8]) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      if byte == 0x0D { return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1 }
      return (0x0A...0x0C).contains(byte) ? 1 : 0
    }
    if byte == 0xC2 { return index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0 }
    guard byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 ? 3 : 0
  }
}
