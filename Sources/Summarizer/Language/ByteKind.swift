// Which bytes the sentence splitter has to stop at.

/// What a byte can be the beginning of.
enum ByteKind: UInt8 {
  case plain, stop, doubleQuote, lineFeed, closingBracket, colon, slash, rule, lead

  /// The kind of every byte.
  static let table: [ByteKind] = {
    var table = [ByteKind](repeating: .plain, count: 256)
    for byte in ".!?".utf8 { table[Int(byte)] = .stop }
    for byte in "-=_*".utf8 { table[Int(byte)] = .rule }
    table[0x22] = .doubleQuote
    table[0x0A] = .lineFeed
    table[0x29] = .closingBracket
    table[0x2F] = .slash
    table[0x3A] = .colon
    // The lead bytes of ։ (D6), ؟ (D8), ۔ (DB), । (E0), ። (E1), … and bullets (E2), 。 (E3), ！ (EF).
    for byte in [0xD6, 0xD8, 0xDB, 0xE0, 0xE1, 0xE2, 0xE3, 0xEF] { table[byte] = .lead }
    return table
  }()
}
