// The text of an XML document made fit for a parser.

internal import CXML2

/// Repairs what feeds have wrong, before the parser sees it.
enum XMLSource {
  /// Without what is before the first tag, without document types, without control characters; entities of HTML as
  /// numbers, other ampersands as `&amp;`. CDATA is left as it is.
  static func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    var index = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    while index < bytes.count {
      let byte = bytes[index]
      let rest = bytes[index...]
      if byte == UInt8(ascii: "<"), rest.starts(with: "<![CDATA[".utf8) {
        let end = Self.end(of: "]]>", from: index, in: bytes)
        result += bytes[index..<end].filter { !isControl($0) }
        index = end
      } else if byte == UInt8(ascii: "<"), rest.starts(with: "<!--".utf8) {
        index = Self.end(of: "-->", from: index, in: bytes)
      } else if byte == UInt8(ascii: "<"), rest.starts(with: "<!".utf8) {
        index = endOfDeclaration(from: index, in: bytes)
      } else if byte == UInt8(ascii: "&") {
        let reference = reference(at: index, in: bytes)
        result += reference.text
        index += reference.length
      } else {
        if !isControl(byte) { result.append(byte) }
        index += 1
      }
    }
    return result
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 9 && byte != 10 && byte != 13
  }

  private static func end(of mark: String, from start: Int, in bytes: [UInt8]) -> Int {
    let mark = Array(mark.utf8)
    var index = start
    while let found = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return found + mark.count }
      index = found + 1
    }
    return bytes.count
  }

  /// After `<!DOCTYPE … [ … ]>`.
  private static func endOfDeclaration(from start: Int, in bytes: [UInt8]) -> Int {
    var isInside = false
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["): isInside = true
      case UInt8(ascii: "]"): isInside = false
      case UInt8(ascii: ">") where !isInside: return index + 1
      default: break
      }
    }
    return bytes.count
  }

  private static func reference(at start: Int, in bytes: [UInt8]) -> (text: [UInt8], length: Int) {
    let name = bytes[(start + 1)...].prefix(32).prefix { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "#")
    }
    let isClosed = bytes[name.endIndex...].first == UInt8(ascii: ";")
    let whole = Array(bytes[start..<name.endIndex]) + [UInt8(ascii: ";")]
    if isClosed, !name.isEmpty {
      let text = String(decoding: name, as: UTF8.self)
      if text.hasPrefix("#") {
        let digits = text.dropFirst()
        let number =
          digits.lowercased().hasPrefix("x")
          ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        if let number, number >= 0x20 || [9, 10, 13].contains(number),
          number < 0xFFFE || number > 0xFFFF,
          Unicode.Scalar(number) != nil
        {
          return (Array("&#\(number);".utf8), whole.count)
        }
        return ([], whole.count)
      }
      if ["amp", "lt", "gt", "quot", "apos"].contains(text) { return (whole, whole.count) }
      if let value = value(ofEntity: text) { return (Array("&#\(value);".utf8), whole.count) }
    }
    return (Array("&amp;".utf8), 1)
  }

  /// The code point of an entity of HTML 4.
  private static func value(ofEntity name: String) -> UInt32? {
    guard let entity = unsafe htmlEntityLookup(name) else { return nil }
    return unsafe entity.pointee.value
  }
}
