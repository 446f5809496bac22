// What a document says of its own character set.

/// The character set in a document's first bytes: `<meta charset>`, `content="…; charset=…"`, `encoding="…"` of XML.
enum CharsetDeclaration {
  /// The name as it is written.
  static func name(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4_096).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: UInt8(ascii: ">")),
      let name = value(after: "encoding", in: head[..<end])
    {
      return name
    }
    var rest = head[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
      if rest.starts(with: "<meta".utf8), let name = value(after: "charset", in: rest[..<end]) {
        return name
      }
      rest = rest[min(start + 1, rest.endIndex)...]
    }
    return nil
  }

  private static func value(after key: String, in bytes: ArraySlice<UInt8>) -> String? {
    let key = Array(key.utf8)
    guard bytes.count > key.count else { return nil }
    for start in bytes.startIndex..<(bytes.endIndex - key.count)
    where bytes[start...].starts(with: key) {
      var rest = bytes[(start + key.count)...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let name = rest.prefix { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || "-_:.".utf8.contains(byte)
      }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
