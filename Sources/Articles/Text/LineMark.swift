// The mark of a bullet, number or heading at the start of a line.

/// What a line begins with, if it is an element of a list or a Markdown heading.
struct LineMark: Equatable {
  /// UTF-8 bytes of the mark, the white space after it not counted; 0 where there is none.
  var length = 0
  /// Whether it is a bullet or a number.
  var isBullet = false
  /// How many signs of a heading, 0 where it is none.
  var headingLevel = 0

  /// Reads the mark of a line.
  init(startOf line: Range<Int>, in bytes: [UInt8]) {
    guard let first = bytes[line].first else { return }
    func isSpaced(_ count: Int) -> Bool {
      spaceLength(at: line.lowerBound + count, before: line.upperBound, in: bytes) > 0
    }
    if first == UInt8(ascii: "#") {
      let signs = bytes[line].prefix { $0 == first }.count
      if signs <= 6, isSpaced(signs) {
        length = signs
        headingLevel = signs
      }
    } else if let mark = Self.mark(startOf: bytes[line]) {
      guard isSpaced(mark.bytes.count) || (!mark.needsSpace && line.count > mark.bytes.count) else {
        return
      }
      length = mark.bytes.count
      isBullet = true
    } else if let number = Self.numberLength(startOf: bytes[line]), isSpaced(number) {
      length = number
      isBullet = true
    }
  }

  private static func mark(startOf text: ArraySlice<UInt8>) -> (bytes: [UInt8], needsSpace: Bool)? {
    guard let first = text.first, first < 0x80 ? "*-+".utf8.contains(first) : first > 0xC1 else {
      return nil
    }
    return marks.first { text.starts(with: $0.bytes) }
  }

  /// `1.` and `12)`; a year is no number of a list.
  private static func numberLength(startOf text: ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix(3).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      .count
    guard (1...2).contains(digits), let after = text.dropFirst(digits).first,
      after == UInt8(ascii: ".") || after == UInt8(ascii: ")")
    else { return nil }
    return digits + 1
  }

  /// Signs that are nothing but bullets need no space after them. U+F0B7 is the bullet of Word's Symbol font.
  private static let marks: [(bytes: [UInt8], needsSpace: Bool)] =
    ["•", "●", "▪", "◦", "‣", "■", "○", "\u{F0B7}"].map { (Array($0.utf8), false) }
    + ["*", "-", "–", "·", "+", "✓", "➢", "➤"].map { (Array($0.utf8), true) }
}
