// Unicode Normalization Form C of a text, at the cost of a scan where it is already in it.

import Foundation

extension String {
  /// The text in NFC (UAX #15), and whether that is the text as it was. `bytes` are its UTF-8.
  func normalizedToNFC(_ bytes: [UInt8]) -> (text: String, isSame: Bool) {
    // Below U+0300 nothing composes; of what is above, General Punctuation stays but U+2000 and U+2001.
    var index = 0
    var isPlain = true
    while index < bytes.count, isPlain {
      let byte = bytes[index]
      if byte < 0xCC {
        index += 1
      } else if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
        bytes[index + 2] > 0x81
      {
        index += 3
      } else {
        isPlain = false
      }
    }
    if isPlain { return (self, true) }
    let normal = precomposedStringWithCanonicalMapping
    // String equality is canonical equivalence, so the bytes have to be compared.
    return normal.utf8.elementsEqual(bytes) ? (self, true) : (normal, false)
  }
}
