// A part of a message.

/// A body part that has no parts itself (RFC 2046, section 5).
public struct MailPart: Sendable, Equatable {
  /// Its type in lower case, such as `text/html`.
  public var type: String
  /// The character set that it names, in lower case.
  public var charset: String?
  /// Its text, decoded; empty where it is no text.
  public var text: String

  /// A part.
  public init(type: String, charset: String?, text: String) {
    self.type = type
    self.charset = charset
    self.text = text
  }
}
