// Decodes one character of UTF-8, also where the bytes are broken.

/// Decoding of single scalars, without a `String`.
enum UTF8Scalar {
  /// The scalar at `index` and its length in bytes; nil and 1 where the bytes are no UTF-8.
  static func decode(
    _ text: Span<UInt8>, at index: Int, end: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    let lead = text[index]
    let length: Int
    var value: UInt32
    switch lead {
    case 0..<0x80: return (Unicode.Scalar(lead), 1)
    case 0xC2..<0xE0: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0..<0xF0: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0..<0xF5: (length, value) = (4, UInt32(lead & 0x07))
    default: return (nil, 1)
    }
    guard index + length <= end else { return (nil, 1) }
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // Overlong forms are refused; Unicode.Scalar refuses surrogates and what lies past U+10FFFF.
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }
}
