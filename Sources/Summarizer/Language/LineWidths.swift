// Whether a line break within a paragraph was made by wrapping the text.

/// The widths of the lines between two blank lines, measured once for each such block.
struct LineWidths {
  private let bytes: Bytes
  private var blockEnd: Int
  private var widest = 0

  init(_ bytes: Bytes) {
    self.bytes = bytes
    blockEnd = bytes.start
  }

  /// Whether a second line feed stands in the white space `first..<last`.
  func hasBlankLine(from first: Int, to last: Int) -> Bool {
    (first + 1..<max(last, first + 1)).contains { bytes.byte($0) == 0x0A }
  }

  /// Whether the line that ends at `index` was ended on purpose: the word at `next` would have had room on it
  /// with a quarter of the widest line to spare, and what follows begins like a sentence.
  mutating func isBroken(at index: Int, before next: Int) -> Bool {
    if index >= blockEnd { measureBlock(at: index) }
    var first = index
    while first > bytes.start, bytes.byte(first - 1) != 0x0A { first -= 1 }
    let last = bytes.scalar(before: bytes.droppingWhiteSpace(before: index, from: first)).value
    if last == "," || last == "-" || last == "–" || last == "—" { return false }
    guard bytes.scalar(at: next).value.isUppercase else { return false }
    let room = width(first, index) + 1 + width(next, bytes.word(from: next).upperBound)
    return room * 4 <= widest * 3
  }

  private mutating func measureBlock(at index: Int) {
    var first = index
    while first > bytes.start, bytes.byte(first - 1) != 0x0A { first -= 1 }
    widest = 0
    while true {
      var last = first
      while last < bytes.end, bytes.byte(last) != 0x0A { last += 1 }
      let isBlank = bytes.droppingWhiteSpace(before: last, from: first) == first
      if isBlank { break }
      widest = max(widest, width(first, last))
      if last >= bytes.end { first = last; break }
      first = last + 1
    }
    blockEnd = max(first, index + 1)
  }

  /// The number of scalars in `first..<last`.
  private func width(_ first: Int, _ last: Int) -> Int {
    var count = 0
    for index in first..<last where bytes.byte(index) & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
