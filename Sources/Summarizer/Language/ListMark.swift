// The marks that begin the items of a list.

/// A number or letter before an item: "1.", "1)", "1.)", "(1)", "a.", "b)".
struct ListMark {
  /// How a mark is written; the items of one list are written alike.
  struct Style: Equatable {
    var isLetter: Bool
    var isUppercase: Bool
    var sign: UInt8
    var isBracketed: Bool
  }

  let style: Style
  let value: Int
  let start: Int
  let end: Int

  /// The mark whose stop or closing bracket is at `index`, with white space on both sides.
  init?(endingAt index: Int, in bytes: Bytes) {
    var end = index + 1
    var sign = bytes.byte(index)
    if sign == 0x2E, bytes.byte(end) == 0x29 {
      sign = 0
      end += 1
    }
    guard bytes.whiteSpace(at: end) > 0,
      let mark = ListMark(before: index, sign: sign, end: end, in: bytes)
    else { return nil }
    self = mark
  }

  /// The mark that begins at `index`, the beginning of a line.
  init?(at index: Int, in bytes: Bytes) {
    var last = index
    if bytes.byte(last) == 0x28 { last += 1 }
    if bytes.byte(last).isASCIILetter {
      last += 1
    } else {
      while last - index < 5, bytes.byte(last).isASCIIDigit { last += 1 }
    }
    let sign = bytes.byte(last)
    guard sign == 0x2E || sign == 0x29, let mark = ListMark(endingAt: last, in: bytes),
      mark.start == index,
      !mark.style.isUppercase || sign == 0x29
    else { return nil }
    self = mark
  }

  private init?(before index: Int, sign: UInt8, end: Int, in bytes: Bytes) {
    var first = index
    var value = 0
    var style = Style(isLetter: false, isUppercase: false, sign: sign, isBracketed: false)
    let last = bytes.byte(index - 1)
    if last.isASCIILetter {
      style.isLetter = true
      style.isUppercase = last.isASCIIUppercase
      value = Int(last | 0x20)
      first -= 1
    } else {
      var scale = 1
      while index - first < 3, bytes.byte(first - 1).isASCIIDigit {
        first -= 1
        value += Int(bytes.byte(first) - 0x30) * scale
        scale *= 10
      }
      guard first < index else { return nil }
    }
    if sign != 0x2E, bytes.byte(first - 1) == 0x28 {
      style.isBracketed = true
      first -= 1
    }
    let isAfterBullet = ListMark.isBullet(bytes.scalar(before: first).value)
    guard isAfterBullet || bytes.followsWhiteSpace(first) else { return nil }
    self.style = style
    self.value = value
    start = first
    self.end = end
  }

  /// Whether the first word of a sentence may be this mark: a letter with a stop is an initial, but for "a."
  func mayOpen(in bytes: Bytes) -> Bool {
    !(style.isLetter && style.sign == 0x2E) || !style.isUppercase
  }

  /// Whether this is the next mark, up or down, of the list that `other` belongs to.
  func follows(_ other: ListMark) -> Bool {
    style == other.style && abs(value - other.value) == 1
  }

  /// Whether this is the first mark of a list, announced by a colon.
  func isAnnounced(in bytes: Bytes) -> Bool {
    let last = bytes.droppingWhiteSpace(before: start, from: bytes.start)
    return bytes.byte(last - 1) == 0x3A && value == (style.isLetter ? 0x61 : 1)
  }

  /// Whether an item that begins with a capital follows the mark.
  func precedesCapital(in bytes: Bytes) -> Bool {
    let next = bytes.skippingWhiteSpace(from: end)
    return bytes.scalar(at: next).value.isUppercase
  }

  /// The length of the bullet at `index` with the white space after it, or 0.
  static func bullet(at index: Int, in bytes: Bytes) -> Int {
    let (value, length) = bytes.scalar(at: index)
    if isBullet(value) { return bytes.skippingWhiteSpace(from: index + length) - index }
    guard value == "-" || value == "*" || value == "–" || value == "—" || value == "+",
      bytes.whiteSpace(at: index + length) > 0
    else { return 0 }
    return bytes.skippingWhiteSpace(from: index + length) - index
  }

  /// Whether a scalar is used for nothing but bullets.
  static func isBullet(_ value: Unicode.Scalar) -> Bool {
    switch value {
    case "\u{2022}", "\u{2023}", "\u{2043}", "\u{204C}", "\u{204D}", "\u{2219}", "\u{25AA}",
      "\u{25CF}",
      "\u{25CB}", "\u{25E6}", "\u{25A0}", "\u{25BA}", "\u{25B6}":
      true
    default: false
    }
  }
}
