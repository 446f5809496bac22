// Bytes as text: which character set they are in, and what they say.

/// Text decoded from bytes of any character set.
///
/// The order is that of the HTML standard (section 13.2.3.2, "Determining the character encoding"): a byte order mark,
/// what the server says, what the document says, detection. One thing is put before the server's word: bytes beyond
/// ASCII that are well-formed UTF-8 are UTF-8, since text in another set is so by chance only.
public struct DecodedText: Sendable, Equatable {
  /// The text; bytes that have no meaning are U+FFFD.
  public let text: String
  /// The name of the character set in lower case, such as `windows-1252`.
  public let charset: String
  /// How many bytes have no meaning in it.
  public let invalidCount: Int

  /// Decodes bytes.
  ///
  /// - Parameters:
  ///   - bytes: the text, with a byte order mark or without.
  ///   - named: the character set that came beside the bytes, from a header field.
  public init(_ bytes: [UInt8], named: String? = nil) {
    if let mark = ByteOrderMark(of: bytes) {
      let rest = bytes[mark.length...]
      self = DecodedText(rest, in: mark.charset) ?? Self.latin(rest)
      return
    }
    // The sets of East Asian mail are ASCII by their bytes (RFC 1468).
    let isShifting = bytes.contains(0x1B)
    if !isShifting, !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) {
      self.init(text: text, charset: "utf-8", invalidCount: 0)
      return
    }
    if let wide = ByteOrderMark.wideCharset(of: bytes) {
      self = DecodedText(bytes[...], in: wide) ?? Self.latin(bytes[...])
      return
    }
    let declared = CharsetDeclaration.name(in: bytes)
    var best: DecodedText?
    for name in [named, declared].compactMap({ $0 }).map(CharsetLabel.canonical)
    where name != "utf-16" {
      guard let decoded = DecodedText(bytes[...], in: name) else { continue }
      // What is wrong in one place of a hundred is another set than it says.
      if decoded.invalidCount * 100 <= bytes.count { self = decoded; return }
      if decoded.invalidCount < best?.invalidCount ?? .max { best = decoded }
    }
    if let detected = DetectedCharset.name(of: bytes),
      let decoded = DecodedText(bytes[...], in: CharsetLabel.canonical(detected))
    {
      if decoded.invalidCount <= best?.invalidCount ?? .max { best = decoded }
    }
    self = best ?? Self.latin(bytes[...])
  }

  /// What nobody knows is taken for the commonest set of eight bits.
  private static func latin(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    DecodedText(bytes, in: "windows-1252")
      ?? DecodedText(
        text: String(decoding: bytes, as: UTF8.self), charset: "utf-8", invalidCount: 0)
  }

  private init(text: String, charset: String, invalidCount: Int) {
    self.text = text
    self.charset = charset
    self.invalidCount = invalidCount
  }

  private init?(_ bytes: ArraySlice<UInt8>, in charset: String) {
    if charset == "utf-8" {
      let text = String(decoding: bytes, as: UTF8.self)
      let invalid =
        String(validating: bytes, as: UTF8.self) == nil
        ? text.unicodeScalars.count { $0 == "\u{FFFD}" } : 0
      self.init(text: text, charset: charset, invalidCount: invalid)
      return
    }
    guard let conversion = Conversion(of: bytes, from: charset) else { return nil }
    self.init(
      text: String(decoding: conversion.utf8, as: UTF8.self), charset: charset,
      invalidCount: conversion.invalidCount)
  }
}
