// A stretch of UTF-8 text with the questions that segmentation asks about it.

/// The bytes of a text within `start..<end`; what lies outside reads as absent.
struct Bytes {
  let text: [UInt8]
  let start: Int
  let end: Int

  init(_ text: [UInt8], _ range: Range<Int>) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= text.count, "the range lies outside the text")
    self.text = text
    start = range.lowerBound
    end = range.upperBound
  }

  /// The byte at `index`, or 0 outside of the stretch.
  func byte(_ index: Int) -> UInt8 {
    index >= start && index < end ? text[index] : 0
  }

  /// The scalar that begins at `index` and its length in bytes; a malformed byte is U+FFFD of length 1.
  func scalar(at index: Int) -> (value: Unicode.Scalar, length: Int) {
    let lead = byte(index)
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, index + length <= end else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let next = text[index + offset]
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The scalar that ends before `index` and its length; of length 0 at the start.
  func scalar(before index: Int) -> (value: Unicode.Scalar, length: Int) {
    guard index > start else { return ("\0", 0) }
    var first = index - 1
    while first > start, index - first < 4, text[first] & 0xC0 == 0x80 { first -= 1 }
    let found = scalar(at: first)
    return found.length == index - first ? found : ("\u{FFFD}", 1)
  }

  /// The length of the white space scalar at `index`, or 0 where there is none.
  func whiteSpace(at index: Int) -> Int {
    let lead = byte(index)
    if lead < 0x80 { return lead == 0x20 || lead >= 0x09 && lead <= 0x0D ? 1 : 0 }
    guard lead == 0xC2 || lead >= 0xE1 && lead <= 0xE3 else { return 0 }
    let (value, length) = scalar(at: index)
    return value.isWhiteSpace ? length : 0
  }

  /// Whether a white space scalar, or the start of the stretch, comes before `index`.
  func followsWhiteSpace(_ index: Int) -> Bool {
    guard index > start else { return true }
    let last = text[index - 1]
    if last < 0x80 { return last == 0x20 || last >= 0x09 && last <= 0x0D }
    return scalar(before: index).value.isWhiteSpace
  }

  /// The first index from `index` on that is not white space.
  func skippingWhiteSpace(from index: Int) -> Int {
    var index = index
    while true {
      let length = whiteSpace(at: index)
      if length == 0 { return index }
      index += length
    }
  }

  /// The first index from `index` on that is not white space within a line.
  func skippingSpaces(from index: Int) -> Int {
    var index = index
    while byte(index) != 0x0A, byte(index) != 0x0D {
      let length = whiteSpace(at: index)
      if length == 0 { break }
      index += length
    }
    return index
  }

  /// The index after the last scalar of `first..<index` that is not white space, or `first`.
  func droppingWhiteSpace(before index: Int, from first: Int) -> Int {
    var index = index
    while index > first {
      let (value, length) = scalar(before: index)
      guard value.isWhiteSpace else { break }
      index -= length
    }
    return index
  }

  /// The word of letters that begins at `index`; it ends before anything else, an apostrophe too.
  func word(from index: Int) -> Range<Int> {
    var last = index
    while last < end {
      let lead = text[last]
      if lead < 0x80 {
        guard lead.isASCIILetter else { break }
        last += 1
      } else {
        let (value, length) = scalar(at: last)
        guard value.isAlphabetic else { break }
        last += length
      }
    }
    return index..<last
  }
}

extension UInt8 {
  /// Whether this is one of `A`–`Z` and `a`–`z`.
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether this is one of `A`–`Z`.
  var isASCIIUppercase: Bool { self &- 0x41 < 26 }

  /// Whether this is one of `a`–`z`.
  var isASCIILowercase: Bool { self &- 0x61 < 26 }

  /// Whether this is one of `0`–`9`.
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
}
