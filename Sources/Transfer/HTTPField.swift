// A field of a header.

/// A header field (RFC 9110, section 5).
public struct HTTPField: Sendable, Equatable {
  /// Its name; upper and lower case are the same to a server.
  public var name: String
  /// Its value, without white space at the ends.
  public var value: String

  /// A field.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  /// Whether it can be sent: no control character could begin another field.
  var isSafe: Bool {
    !name.isEmpty && !name.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: ":") }
      && !value.utf8.contains { $0 == 0 || $0 == 0x0A || $0 == 0x0D }
  }

  /// Reads a line of a header; nil where it has no colon.
  init?(line: [UInt8]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    name = String(decoding: line[..<colon], as: UTF8.self)
    let rest = line[(colon + 1)...]
    let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
    let start = rest.firstIndex { !isSpace($0) } ?? rest.endIndex
    let end = rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? start
    value = String(decoding: rest[start..<end], as: UTF8.self)
  }
}
