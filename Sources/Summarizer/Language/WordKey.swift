// A short word as one number, so that a list of words is asked without making a string.

/// Up to 16 bytes of UTF-8 with ASCII letters in lower case; words of the lists are never longer.
struct WordKey: Hashable {
  private let packed: UInt128

  /// The key of the bytes `range`, or nil when they are too many or none.
  init?(_ bytes: Bytes, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= 16 else { return nil }
    var packed: UInt128 = 0
    for index in range { packed = packed << 8 | UInt128(Self.lowercased(bytes.byte(index))) }
    self.packed = packed
  }

  /// The key of a word of a list, which has at most 16 bytes.
  init(_ word: Substring) {
    precondition(word.utf8.count <= 16, "a listed word is too long")
    packed = word.utf8.reduce(0) { $0 << 8 | UInt128(Self.lowercased($1)) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte.isASCIIUppercase ? byte | 0x20 : byte
  }
}
