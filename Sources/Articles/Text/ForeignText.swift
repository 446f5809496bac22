// A text file in another character set than UTF-8.

import CharacterSets

/// Text that an old program saved: UTF-16, or a set of eight bits.
///
/// A file that is UTF-8 but for a few broken bytes is not guessed at: decoded as another set, all of its accents would
/// be wrong without a word.
struct ForeignText {
  /// The text as UTF-8.
  let utf8: [UInt8]
  /// The name of its character set, in lower case.
  let charset: String

  /// Decodes the bytes of a file; nil where they are UTF-8, broken UTF-8, or no text in any set.
  init?(_ bytes: [UInt8]) {
    if String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) { return nil }
    guard Self.hasWideMark(bytes) || !Self.isBrokenUTF8(bytes) else { return nil }
    let decoded = DecodedText(bytes)
    guard decoded.charset != "utf-8", decoded.invalidCount * 100 <= bytes.count else { return nil }
    var scalars = 0
    var controls = 0
    for scalar in decoded.text.unicodeScalars {
      scalars += 1
      if scalar == "\0" { return nil }
      if Self.isControl(scalar) { controls += 1 }
    }
    // A form feed's kin slips into a text at times; a picture is full of them.
    guard controls * 1_000 <= scalars else { return nil }
    utf8 = Array(decoded.text.utf8)
    charset = decoded.charset
  }

  private static func hasWideMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0, 0, 0xFE, 0xFF])
  }

  /// Whether at least half of what is beyond ASCII is well formed, or all of it but a character cut off at the end.
  private static func isBrokenUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !scalar.isASCII {
      if scalar == "\u{FFFD}" { bad += 1 } else { good += 1 }
    }
    let isCut = bad == 1 && bytes.last.map { $0 >= 0xC2 && $0 < 0xF5 } == true
    return good >= bad || isCut
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && ![9, 10, 12, 13].contains(scalar.value)
      || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{FFFD}"
  }
}
