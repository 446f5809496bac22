// Addresses in running text.

/// An address with a scheme: "https://weekly.example/a.html".
enum WebAddress {
  /// Where the address whose colon is at `colon` ends, without the punctuation after it; nil where none is.
  static func end(colonAt colon: Int, in bytes: Bytes) -> Int? {
    guard bytes.byte(colon + 1) == 0x2F, bytes.byte(colon + 2) == 0x2F,
      bytes.byte(colon - 1).isASCIILetter
    else {
      return nil
    }
    var last = colon + 3
    while last < bytes.end, bytes.whiteSpace(at: last) == 0 { last += 1 }
    while last > colon + 3, !isPart(bytes.byte(last - 1)) { last -= 1 }
    return last
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2F || byte == 0x2D || byte == 0x5F
      || byte == 0x3D
  }
}
