// A message as values.

/// A message that was read, by GMime: header, and the parts that hold text or files.
public struct ReceivedMessage: Sendable, Equatable {
  /// The fields of the header, in order.
  public let header: [MailField]
  /// The type of the body in lower case: `multipart/alternative`, `text/plain`.
  public let type: String
  /// The parts without parts, in order.
  public let parts: [MailPart]

  /// Reads a message; nil where the bytes have no header field.
  public init?(reading bytes: [UInt8]) {
    guard let tree = MessageTree(reading: bytes) else { return nil }
    header = tree.header(in: bytes)
    if header.isEmpty { return nil }
    (type, parts) = tree.body()
  }

  /// The fields of a name, in any case.
  public func fields(_ name: String) -> [MailField] {
    header.filter { $0.name.lowercased() == name.lowercased() }
  }

  /// The first part of a type.
  public func part(_ type: String) -> MailPart? { parts.first { $0.type == type } }
}
