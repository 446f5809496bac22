// uchardet's guess; the only importer of it.

internal import CUchardet

/// The character set of bytes that nobody named.
enum DetectedCharset {
  /// Its name as iconv knows it; nil where nothing is likely.
  static func name(of bytes: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    // What a long text is shows in its beginning.
    let failure = unsafe bytes.prefix(200_000).withUnsafeBytes { raw in
      unsafe uchardet_handle_data(
        detector, raw.baseAddress?.assumingMemoryBound(to: CChar.self), raw.count)
    }
    guard failure == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    guard let name = unsafe uchardet_get_charset(detector) else { return nil }
    let text = unsafe String(cString: name)
    if text.isEmpty { return nil }
    return WesternText.isLikelier(than: text, in: bytes) ? "windows-1252" : text
  }
}
