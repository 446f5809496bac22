// Where the paragraphs of a summarizer's input are.

/// The paragraphs of a text whose lines are paragraphs.
struct Paragraphs: Sendable {
  /// The paragraphs in UTF-8 bytes, without their ends; empty ones are left out.
  private(set) var ranges: [Range<Int>] = []

  /// Splits at line feeds, and at a backslash followed by `n` that corpora leave unescaped (after
  /// white space, a stop or a paragraph's end, so that a path such as `C:\new` stays whole).
  init(of text: [UInt8]) {
    var start = 0
    var index = 0
    while index < text.count {
      let width = Self.breakWidth(in: text, at: index, paragraph: start)
      if width > 0 {
        if index > start { ranges.append(start..<index) }
        index += width
        start = index
      } else {
        index += 1
      }
    }
    if text.count > start { ranges.append(start..<text.count) }
  }

  private static func breakWidth(in text: [UInt8], at index: Int, paragraph: Int) -> Int {
    if text[index] == UInt8(ascii: "\n") { return 1 }
    guard text[index] == UInt8(ascii: "\\"), index + 1 < text.count,
      text[index + 1] == UInt8(ascii: "n")
    else { return 0 }
    return index == paragraph || isSpaceOrStop(text[index - 1]) ? 2 : 0
  }

  private static func isSpaceOrStop(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "\"")
  }
}
