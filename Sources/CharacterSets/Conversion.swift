// iconv's conversion to UTF-8.

import Glibc

/// Bytes of a character set as UTF-8.
struct Conversion {
  /// The text; U+FFFD for each byte that has no meaning.
  private(set) var utf8: [UInt8] = []
  /// How many those are.
  private(set) var invalidCount = 0

  /// Converts; nil where iconv does not know the set.
  init?(of bytes: ArraySlice<UInt8>, from charset: String) {
    let descriptor = unsafe iconv_open("UTF-8", charset)
    guard let descriptor = unsafe descriptor, Int(bitPattern: descriptor) != -1 else { return nil }
    defer { unsafe iconv_close(descriptor) }
    utf8.reserveCapacity(bytes.count)
    var input = Array(bytes)
    var output = [UInt8](repeating: 0, count: 64 * 1_024)
    var position = 0
    while position < input.count {
      var inputLeft = input.count - position
      var outputLeft = output.count
      let result = unsafe input.withUnsafeMutableBytes { source in
        unsafe output.withUnsafeMutableBytes { target in
          var from = unsafe source.baseAddress?.advanced(by: position)
            .assumingMemoryBound(to: CChar.self)
          var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
          return unsafe iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
        }
      }
      let failure = errno
      utf8 += output[..<(output.count - outputLeft)]
      position = input.count - inputLeft
      if result != -1 || position >= input.count { break }
      // E2BIG only asks for another round.
      if failure != E2BIG {
        utf8 += [0xEF, 0xBF, 0xBD]
        invalidCount += 1
        position += 1
      }
    }
  }
}
