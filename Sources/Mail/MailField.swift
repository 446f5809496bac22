// A header field as it was read.

/// A header field of a message (RFC 5322, section 2.2).
public struct MailField: Sendable, Equatable {
  /// Its name as it is written.
  public var name: String
  /// Its value, unfolded, encoded words decoded (RFC 2047).
  public var value: String
  /// The line of the message that it begins on, from 1.
  public var line: Int

  /// A field.
  public init(_ name: String, _ value: String, line: Int) {
    self.name = name
    self.value = value
    self.line = line
  }
}
