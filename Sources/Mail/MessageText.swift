// A text on its way into a message.

/// A part's text in UTF-8, with the encoding that makes it shorter (RFC 2045, sections 6.7 and 6.8).
struct MessageText {
  /// UTF-8, lines ended by LF.
  let bytes: [UInt8]
  /// Whether base64 is shorter than quoted-printable, as for Armenian script.
  let isBase64: Bool

  init(_ text: String) {
    bytes = Array(text.utf8)
    let escaped = bytes.count {
      $0 >= 0x7F || $0 == UInt8(ascii: "=") || ($0 < 0x20 && $0 != 0x0A && $0 != 0x09)
    }
    // Each escaped byte is three; a soft break for each 75; base64 has 78 for 57.
    let quoted = (bytes.count + 2 * escaped) * 77 / 75
    isBase64 = bytes.count * 78 / 57 < quoted
  }
}
