// A message with its envelope.

/// A message on its way to one reader.
public struct OutgoingMail: Sendable, Equatable {
  /// What names it to its sender.
  public var number: Int
  /// The address that answers of servers go to.
  public var sender: String
  /// The address that it goes to.
  public var recipient: String
  /// The message, its lines ended by CRLF (RFC 5322).
  public var bytes: [UInt8]

  /// A message.
  public init(number: Int, sender: String, recipient: String, bytes: [UInt8]) {
    self.number = number
    self.sender = sender
    self.recipient = recipient
    self.bytes = bytes
  }

  /// Whether both addresses can stand in a command.
  var isSafe: Bool {
    [sender, recipient].allSatisfy { address in
      !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F || $0 == 0x3C || $0 == 0x3E }
    }
  }
}
