// A digest.md as lines, so that an edit leaves every other byte as it was.

/// The lines of a digest.md, each with its ending.
struct DigestLines {
  /// The lines; what was read is what they are joined to.
  private(set) var lines: [String] = []

  /// Splits a text where CommonMark ends a line (0.30, section 2.1): at LF, CR LF, and CR; up to the end of the front
  /// matter at LF alone, as its reader does.
  init(_ text: String, frontMatterLines: Int) {
    var start = text.utf8.startIndex
    var index = start
    let bytes = text.utf8
    while index != bytes.endIndex {
      let next = bytes.index(after: index)
      let isReturn = bytes[index] == UInt8(ascii: "\r") && lines.count >= frontMatterLines
      let isPair = next != bytes.endIndex && bytes[next] == UInt8(ascii: "\n")
      if bytes[index] == UInt8(ascii: "\n") || isReturn && !isPair {
        lines.append(String(text[start..<next]))
        start = next
      }
      index = next
    }
    if start != bytes.endIndex { lines.append(String(text[start...])) }
  }

  /// The text.
  var text: String { lines.joined() }

  /// The ending that most lines have.
  var ending: String {
    lines.count { $0.utf8.suffix(2).elementsEqual("\r\n".utf8) } * 2 > lines.count ? "\r\n" : "\n"
  }

  /// A line without its ending; lines count from 1.
  func content(_ line: Int) -> String {
    guard lines.indices.contains(line - 1) else { return "" }
    var bytes = Array(lines[line - 1].utf8)
    while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a line shows nothing.
  func isBlank(_ line: Int) -> Bool { content(line).allSatisfy { $0 == " " || $0 == "\t" } }

  /// Puts lines in the place of others; each gets the file's ending.
  mutating func replace(_ range: Range<Int>, with contents: [String]) {
    let ending = ending
    // The last line of a file may have no ending: what comes after it needs one.
    let first = range.lowerBound - 1
    if !contents.isEmpty, first > 0, first <= lines.count, !Self.isEnded(lines[first - 1]) {
      lines[first - 1] += ending
    }
    lines.replaceSubrange(first..<(range.upperBound - 1), with: contents.map { $0 + ending })
  }

  /// Takes lines out as they are.
  mutating func remove(_ range: Range<Int>) -> [String] {
    let removed = range.map { content($0) }
    lines.removeSubrange((range.lowerBound - 1)..<(range.upperBound - 1))
    return removed
  }

  private static func isEnded(_ line: String) -> Bool {
    line.utf8.last == UInt8(ascii: "\n") || line.utf8.last == UInt8(ascii: "\r")
  }
}
