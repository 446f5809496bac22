// A sentence on one line, at the cost of a scan where it is on one already.

import Articles

/// The text of UTF-8 bytes with each run of Unicode white space folded to one space, and none at the ends.
func foldedText(_ bytes: ArraySlice<UInt8>) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  return isFolded(bytes) ? text : Article.folded(text.unicodeScalars)
}

/// Whether the only white space is single spaces between other characters; false also where only a look at the
/// scalars could tell.
private func isFolded(_ bytes: ArraySlice<UInt8>) -> Bool {
  var isAfterSpace = true
  for byte in bytes {
    switch byte {
    case 0x20:
      if isAfterSpace { return false }
      isAfterSpace = true
    // U+0009 to U+000D, and the first bytes of U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000; but 0xE2 is
    // also where typographic quotes begin, so they are looked at below.
    case 0x09...0x0D, 0xC2, 0xE1, 0xE3: return false
    default: isAfterSpace = false
    }
  }
  return !isAfterSpace && !hasGeneralSpace(bytes)
}

/// Whether any of U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F stands in UTF-8 bytes.
private func hasGeneralSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
  for index in bytes.indices.dropLast(2) where bytes[index] == 0xE2 {
    let (second, third) = (bytes[index + 1], bytes[index + 2])
    if second == 0x80, third < 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF {
      return true
    }
    if second == 0x81, third == 0x9F { return true }
  }
  return false
}
