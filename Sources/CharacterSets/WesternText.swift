// Text of western Europe that a guess takes for that of the middle of it.

/// Tells windows-1252 from the sets of central Europe, which share most of its accents: a short text has too few for the
/// frequencies that a detector counts.
enum WesternText {
  /// Whether bytes that were taken for a set of central Europe read as well in windows-1252: accents are rare in them, and no
  /// sign stands inside a word, as it does in Polish or Hungarian that is read so.
  static func isLikelier(than charset: String, in bytes: [UInt8]) -> Bool {
    guard central.contains(charset.lowercased()) else { return false }
    var letters = 0
    var accents = 0
    for (index, byte) in bytes.enumerated() {
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isLetter { letters += 1 }
      guard byte >= 0x80 else { continue }
      if unused.contains(byte) { return false }
      if isAccent(byte) {
        accents += 1
      } else if index > 0, index + 1 < bytes.count, isWord(bytes[index - 1]),
        isWord(bytes[index + 1]), byte != 0x92
      {
        return false
      }
    }
    // Three say nothing to a detector, and thirty enough.
    return accents <= 3 || accents < 30 && accents * 12 <= letters
  }

  private static let central: Set<String> = [
    "windows-1250", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-9", "iso-8859-10",
    "iso-8859-13", "iso-8859-15", "iso-8859-16", "windows-1254", "windows-1257", "windows-1258",
    "mac-centraleurope", "ibm852", "ibm865", "iso-8859-1",
  ]
  private static let unused: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]

  private static func isAccent(_ byte: UInt8) -> Bool {
    byte >= 0xC0 && byte != 0xD7 && byte != 0xF7
      || [0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F].contains(byte)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || isAccent(byte)
  }
}
