// Text as CSS tokens, by section 4 of CSS Syntax Level 3.

/// Reads tokens from bytes; every text has tokens, none fails.
struct CSSTokenizer {
  private let bytes: [UInt8]
  private var index = 0

  /// The tokens of a text.
  static func tokens(of text: String) -> [CSSToken] {
    var tokenizer = CSSTokenizer(bytes: Array(text.utf8))
    var tokens: [CSSToken] = []
    while true {
      tokenizer.skipComments()
      let start = tokenizer.index
      guard let kind = tokenizer.next() else { return tokens }
      tokens.append(CSSToken(kind: kind, offset: start))
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }
}

extension CSSTokenizer {
  private func peek(_ distance: Int = 0) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  private func peek(_ distance: Int = 0, is sign: Unicode.Scalar) -> Bool {
    peek(distance).map { UInt32($0) == sign.value } ?? false
  }

  private mutating func skipComments() {
    while peek(is: "/"), peek(1, is: "*") {
      index += 2
      while index < bytes.count, !(peek(is: "*") && peek(1, is: "/")) { index += 1 }
      index = min(index + 2, bytes.count)
    }
  }

  private mutating func next() -> CSSToken.Kind? {
    guard let byte = peek() else { return nil }
    if Self.isBlank(byte) {
      while let byte = peek(), Self.isBlank(byte) { index += 1 }
      return .whitespace
    }
    for (mark, kind) in [("<!--", CSSToken.Kind.cdo), ("-->", .cdc)]
    where bytes[index...].starts(with: mark.utf8) {
      index += mark.utf8.count
      return kind
    }
    if startsNumber { return numeric() }
    if startsName() { return identLike() }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(until: byte)
    case UInt8(ascii: "#"):
      index += 1
      guard let after = peek(), Self.isName(after) || startsEscape() else { return .delimiter("#") }
      return .hash(name())
    case UInt8(ascii: "@"):
      index += 1
      return startsName() ? .atKeyword(name()) : .delimiter("@")
    default: break
    }
    index += 1
    return .delimiter(Character(Unicode.Scalar(byte)))
  }

  /// Section 4.3.10.
  private var startsNumber: Bool {
    let start = peek(is: "+") || peek(is: "-") ? 1 : 0
    if let byte = peek(start), Self.isDigit(byte) { return true }
    guard peek(start, is: "."), let byte = peek(start + 1) else { return false }
    return Self.isDigit(byte)
  }

  /// Section 4.3.9.
  private func startsName() -> Bool {
    guard let byte = peek() else { return false }
    if byte == UInt8(ascii: "-") {
      guard let next = peek(1) else { return false }
      return Self.isNameStart(next) || next == byte || startsEscape(1)
    }
    return Self.isNameStart(byte) || startsEscape()
  }

  private func startsEscape(_ distance: Int = 0) -> Bool {
    guard peek(distance, is: "\\"), let next = peek(distance + 1) else { return false }
    return !Self.isNewline(next)
  }

  private mutating func numeric() -> CSSToken.Kind {
    let start = index
    if peek(is: "+") || peek(is: "-") { index += 1 }
    skipDigits()
    if peek(is: "."), let byte = peek(1), Self.isDigit(byte) {
      index += 1
      skipDigits()
    }
    if peek(is: "e") || peek(is: "E") {
      let sign = peek(1, is: "+") || peek(1, is: "-") ? 2 : 1
      if let byte = peek(sign), Self.isDigit(byte) {
        index += sign
        skipDigits()
      }
    }
    let value = Double(String(decoding: bytes[start..<index], as: UTF8.self)) ?? 0
    if startsName() { return .dimension(value, unit: name()) }
    guard peek(is: "%") else { return .number(value) }
    index += 1
    return .percentage(value)
  }

  private mutating func skipDigits() {
    while let byte = peek(), Self.isDigit(byte) { index += 1 }
  }

  private mutating func identLike() -> CSSToken.Kind {
    let name = name()
    guard peek(is: "(") else { return .ident(name) }
    index += 1
    guard name.lowercased() == "url" else { return .function(name) }
    var ahead = 0
    while let byte = peek(ahead), Self.isBlank(byte) { ahead += 1 }
    if peek(ahead, is: "\"") || peek(ahead, is: "'") { return .function(name) }
    index += ahead
    return address()
  }

  /// Section 4.3.6.
  private mutating func address() -> CSSToken.Kind {
    var text: [UInt8] = []
    while let byte = peek() {
      if byte == UInt8(ascii: ")") {
        index += 1
        return .url(String(decoding: text, as: UTF8.self))
      }
      if Self.isBlank(byte) {
        while let byte = peek(), Self.isBlank(byte) { index += 1 }
        if peek() == nil || peek(is: ")") { continue }
        return badAddress()
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(") {
        return badAddress()
      }
      if startsEscape() {
        text += escape().utf8
      } else {
        text.append(byte)
        index += 1
      }
    }
    return .url(String(decoding: text, as: UTF8.self))
  }

  private mutating func badAddress() -> CSSToken.Kind {
    while let byte = peek() {
      if startsEscape() {
        _ = escape()
        continue
      }
      index += 1
      if byte == UInt8(ascii: ")") { break }
    }
    return .badURL
  }

  private mutating func string(until mark: UInt8) -> CSSToken.Kind {
    index += 1
    var text: [UInt8] = []
    while let byte = peek() {
      if byte == mark {
        index += 1
        break
      }
      if Self.isNewline(byte) { return .badString }
      if startsEscape() {
        text += escape().utf8
      } else if byte == UInt8(ascii: "\\") {
        index += peek(1) == 13 && peek(2) == 10 ? 3 : min(2, bytes.count - index)
      } else {
        text.append(byte)
        index += 1
      }
    }
    return .string(String(decoding: text, as: UTF8.self))
  }

  private mutating func name() -> String {
    var text: [UInt8] = []
    while let byte = peek() {
      if Self.isName(byte) {
        text.append(byte)
        index += 1
      } else if startsEscape() {
        text += escape().utf8
      } else {
        break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Section 4.3.7: the character of an escape.
  private mutating func escape() -> String {
    index += 1
    var value: UInt32 = 0
    var digits = 0
    while digits < 6, let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue {
      value = value * 16 + UInt32(digit)
      digits += 1
      index += 1
    }
    if digits > 0 {
      if peek() == 13, peek(1) == 10 { index += 1 }
      if let byte = peek(), Self.isBlank(byte) { index += 1 }
      return String(Character(value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"))
    }
    // A character of several bytes is taken whole.
    let start = index
    index = min(index + 1, bytes.count)
    while let byte = peek(), byte & 0xC0 == 0x80, bytes[start] >= 0xC0 { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || isNewline(byte) }
  private static func isNewline(_ byte: UInt8) -> Bool { byte == 10 || byte == 12 || byte == 13 }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isNameStart(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
  }
}
