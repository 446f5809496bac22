// The mark that begins a text in a form of Unicode.

/// A byte order mark (Unicode 15, section 23.8).
struct ByteOrderMark {
  /// The character set that it tells.
  let charset: String
  /// Its bytes.
  let length: Int

  /// The mark at the start of a text.
  init?(of bytes: [UInt8]) {
    let marks: [(String, [UInt8])] = [
      ("utf-8", [0xEF, 0xBB, 0xBF]), ("utf-32le", [0xFF, 0xFE, 0, 0]),
      ("utf-32be", [0, 0, 0xFE, 0xFF]), ("utf-16le", [0xFF, 0xFE]), ("utf-16be", [0xFE, 0xFF]),
    ]
    guard let mark = marks.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    charset = mark.0
    length = mark.1.count
  }

  /// UTF-16 that lost its mark: every other byte of what is ASCII is zero.
  static func wideCharset(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1_000)
    guard head.count >= 4 else { return nil }
    let even = head.indices.count { $0 % 2 == 0 && head[$0] == 0 }
    let odd = head.indices.count { $0 % 2 == 1 && head[$0] == 0 }
    if odd * 4 >= head.count, even * 20 <= head.count { return "utf-16le" }
    if even * 4 >= head.count, odd * 20 <= head.count { return "utf-16be" }
    return nil
  }
}
