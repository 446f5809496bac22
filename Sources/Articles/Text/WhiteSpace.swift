// White space in UTF-8 bytes, and the width of a line.

/// A range without white space at its ends.
///
/// White space is Unicode's White_Space and what is invisible besides: the byte order mark, the zero width
/// space, the word joiner. Both ends of the result are scalar boundaries where those of `range` are.
func trimmed(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end {
    let length = spaceLength(at: start, before: end, in: bytes)
    if length == 0 { break }
    start += length
  }
  while end > start {
    let length = spaceLength(endingAt: end, after: start, in: bytes)
    if length == 0 { break }
    end -= length
  }
  return start..<end
}

/// The length of the white space scalar at an index, 0 where there is none.
func spaceLength(at index: Int, before end: Int, in bytes: [UInt8]) -> Int {
  guard index < end else { return 0 }
  let first = bytes[index]
  if first < 0x80 { return isSpace(first) ? 1 : 0 }
  if first == 0xC2, index + 1 < end {
    return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
  }
  guard first >= 0xE1, index + 2 < end else { return 0 }
  return isWideSpace(first, bytes[index + 1], bytes[index + 2]) ? 3 : 0
}

/// Whether a byte is ASCII white space.
func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }

/// The number of scalars, which is about the width that an editor counts when it wraps lines.
func characterCount(_ bytes: some Sequence<UInt8>) -> Int {
  bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
}

private func spaceLength(endingAt end: Int, after start: Int, in bytes: [UInt8]) -> Int {
  let last = bytes[end - 1]
  if last < 0x80 { return isSpace(last) ? 1 : 0 }
  if end - 2 >= start, bytes[end - 2] == 0xC2 { return last == 0x85 || last == 0xA0 ? 2 : 0 }
  guard end - 3 >= start else { return 0 }
  return isWideSpace(bytes[end - 3], bytes[end - 2], last) ? 3 : 0
}

/// Whether three bytes are a white space or invisible scalar from U+1680 on.
private func isWideSpace(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
  switch (a, b, c) {
  case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
    (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80),
    (0xEF, 0xBB, 0xBF):
    true
  default: false
  }
}
