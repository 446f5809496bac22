// JSON with its members in the order that the format documents, so that the same value is the same bytes.

/// A JSON value (RFC 8259) whose objects keep their order.
public enum JSONValue: Sendable, Equatable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// Any other number; what is not finite is written as `null`.
  case number(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object, its members in order.
  case object([(key: String, value: JSONValue)])

  /// A string, or `null` where there is none.
  public init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// A whole number, or `null` where there is none.
  public init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }

  /// A half-open range as `[start,end]`.
  public init(_ range: Range<Int>) {
    self = .array([.integer(range.lowerBound), .integer(range.upperBound)])
  }

  /// The value as text on one line, without white space.
  public var text: String {
    var writer = JSONWriter(indent: nil)
    writer.write(self, depth: 0)
    return writer.text
  }

  /// The value as text for people: a member a line, two spaces deep, and a line feed at the end.
  public var prettyText: String {
    var writer = JSONWriter(indent: 2)
    writer.write(self, depth: 0)
    return writer.text + "\n"
  }

  /// Equal members in equal order.
  public static func == (lhs: JSONValue, rhs: JSONValue) -> Bool { lhs.text == rhs.text }
}

/// Writes JSON text.
private struct JSONWriter {
  let indent: Int?
  var text = ""

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .number(let value):
      // A whole double is written as an integer, the shortest form that reads back the same.
      if !value.isFinite {
        text += "null"
      } else if value == value.rounded(), abs(value) < 1e15 {
        text += String(Int(value))
      } else {
        text += value.description
      }
    case .string(let value): write(string: value)
    case .array(let values):
      let isFlat = values.allSatisfy { if case .integer = $0 { true } else { false } }
      list("[", "]", values, depth: depth, isFlat: isFlat) { $0.write($1, depth: $2) }
    case .object(let members):
      list("{", "}", members, depth: depth, isFlat: false) { writer, member, depth in
        writer.write(string: member.key)
        writer.text += writer.indent == nil ? ":" : ": "
        writer.write(member.value, depth: depth)
      }
    }
  }

  private mutating func list<Element>(
    _ open: String, _ close: String, _ elements: [Element], depth: Int, isFlat: Bool,
    _ write: (inout JSONWriter, Element, Int) -> Void
  ) {
    text += open
    for (index, element) in elements.enumerated() {
      if index > 0 { text += indent != nil && isFlat ? ", " : "," }
      if !isFlat { newLine(depth + 1) }
      write(&self, element, depth + 1)
    }
    if !elements.isEmpty, !isFlat { newLine(depth) }
    text += close
  }

  private mutating func newLine(_ depth: Int) {
    guard let indent else { return }
    text += "\n" + String(repeating: " ", count: depth * indent)
  }

  private mutating func write(string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // U+2028 and U+2029 end lines in some readers of JSON lines.
      case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
