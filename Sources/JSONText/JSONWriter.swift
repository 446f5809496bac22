// JSON text from values, as bytes.

/// Writes JSON text (RFC 8259) as UTF-8.
struct JSONWriter {
  /// Spaces a level, or nil for all on one line.
  let indent: Int?
  /// What is written so far.
  private(set) var bytes: [UInt8] = []

  init(indent: Int?) { self.indent = indent }

  /// Writes a value that stands so many levels deep.
  mutating func write(_ value: JSONValue, depth: Int = 0) {
    switch value {
    case .null: write("null")
    case .bool(let value): write(value ? "true" : "false")
    case .integer(let value): write(String(value))
    case .number(let value): write(number: value)
    case .string(let value): write(string: value)
    case .array(let values):
      let isFlat = values.allSatisfy { if case .integer = $0 { true } else { false } }
      list("[", "]", values, depth: depth, isFlat: isFlat) { $0.write($1, depth: $2) }
    case .object(let members):
      list("{", "}", members, depth: depth, isFlat: false) { writer, member, depth in
        writer.write(string: member.key)
        writer.write(writer.indent == nil ? ":" : ": ")
        writer.write(member.value, depth: depth)
      }
    }
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A whole double is written as an integer up to 2^53, which every reader has exactly.
  private mutating func write(number value: Double) {
    if !value.isFinite {
      write("null")
    } else if value == value.rounded(), abs(value) <= 9_007_199_254_740_992 {
      write(String(Int(value)))
    } else {
      write(value.description)
    }
  }

  private mutating func list<Element>(
    _ open: String, _ close: String, _ elements: [Element], depth: Int, isFlat: Bool,
    _ write: (inout JSONWriter, Element, Int) -> Void
  ) {
    self.write(open)
    for (index, element) in elements.enumerated() {
      if index > 0 { self.write(indent != nil && isFlat ? ", " : ",") }
      if !isFlat { newLine(depth + 1) }
      write(&self, element, depth + 1)
    }
    if !elements.isEmpty, !isFlat { newLine(depth) }
    self.write(close)
  }

  private mutating func newLine(_ depth: Int) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * indent))
  }

  private mutating func write(string: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: string.utf8)
    if !Self.isPlain(bytes, from: start) {
      bytes.removeSubrange(start...)
      write(escaping: string)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether nothing in a string has to be escaped; false also where 0xE2 might begin U+2028 or U+2029.
  private static func isPlain(_ bytes: [UInt8], from start: Int) -> Bool {
    bytes[start...].allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 != 0xE2
    }
  }

  private mutating func write(escaping string: String) {
    // U+2028 and U+2029 end lines in some readers of JSON lines.
    var window: UInt32 = 0
    for byte in string.utf8 {
      window = (window << 8 | UInt32(byte)) & 0xFF_FFFF
      switch byte {
      case UInt8(ascii: "\""): write("\\\"")
      case UInt8(ascii: "\\"): write("\\\\")
      case UInt8(ascii: "\n"): write("\\n")
      case UInt8(ascii: "\r"): write("\\r")
      case UInt8(ascii: "\t"): write("\\t")
      case ..<0x20: write(byte < 0x10 ? "\\u000" + hex(byte) : "\\u00" + hex(byte))
      case 0xA8 where window == 0xE2_80A8, 0xA9 where window == 0xE2_80A9:
        bytes.removeLast(2)
        write(byte == 0xA8 ? "\\u2028" : "\\u2029")
      default: bytes.append(byte)
      }
    }
  }

  private func hex(_ byte: UInt8) -> String { String(byte, radix: 16) }
}
