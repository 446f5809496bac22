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
    let normal = Self.composed(bytes)
    return normal == bytes ? (self, true) : (String(decoding: normal, as: UTF8.self), false)
  }

  /// Foundation composes in place and takes quadratic time on a long string, so it gets short ones: a letter of
  /// ASCII never composes with what stands before it.
  private static func composed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var start = 0
    while start < bytes.count {
      let least = Swift.min(start + 256, bytes.count)
      let end = bytes[least...].firstIndex { $0 < 0x80 } ?? bytes.count
      let chunk = String(decoding: bytes[start..<end], as: UTF8.self)
      result += chunk.precomposedStringWithCanonicalMapping.utf8
      start = end
    }
    return result
  }
}
