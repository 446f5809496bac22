// Where messages come from, and who is told how they end.

/// The functions that a client of a mail server is given; an error of one of them ends the work, and messages whose end
/// was not yet handed over are not handed over.
public struct MailQueue {
  /// What is to be done next.
  public enum Next {
    /// A message is to be handed over.
    case message(OutgoingMail)
    /// There is none for so many seconds.
    case wait(Double)
    /// There are none any more.
    case end
  }

  /// Gives the next message.
  public var next: () throws -> Next
  /// Is told the messages whose ends are about to be handed over; when it has returned, they are.
  public var willEnd: ([Int]) throws -> Void
  /// Is told how a message ended.
  public var ended: (Int, MailOutcome) throws -> Void
  /// Is called when nothing has happened for some milliseconds.
  public var isIdle: () throws -> Void

  /// A queue.
  public init(
    next: @escaping () throws -> Next, willEnd: @escaping ([Int]) throws -> Void,
    ended: @escaping (Int, MailOutcome) throws -> Void, isIdle: @escaping () throws -> Void
  ) {
    self.next = next
    self.willEnd = willEnd
    self.ended = ended
    self.isIdle = isIdle
  }
}
