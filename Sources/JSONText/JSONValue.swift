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
  public var text: String { String(decoding: utf8(indent: nil), as: UTF8.self) }

  /// The value as a line of UTF-8 bytes, with its line feed.
  public var line: [UInt8] { utf8(indent: nil) + [UInt8(ascii: "\n")] }

  /// The value as text for people: a member a line, two spaces deep, and a line feed at the end.
  public var prettyText: String { String(decoding: utf8(indent: 2), as: UTF8.self) + "\n" }

  /// Equal members in equal order.
  public static func == (lhs: JSONValue, rhs: JSONValue) -> Bool {
    lhs.utf8(indent: nil) == rhs.utf8(indent: nil)
  }

  private func utf8(indent: Int?) -> [UInt8] {
    var writer = JSONWriter(indent: indent)
    writer.write(self)
    return writer.bytes
  }
}
