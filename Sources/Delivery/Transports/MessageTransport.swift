// A way by which messages leave, one for each reader.

import Foundation
public import Transfer

/// What hands messages over until a queue has none.
public protocol MessageTransport {
  /// Hands over the messages of a queue.
  ///
  /// - Throws: what the queue throws.
  func send(_ queue: MailQueue) throws
}

extension MailClient: MessageTransport {}

/// A transport that takes one message after another.
protocol OneByOneTransport: MessageTransport {
  /// Hands a message over; `willEnd` is to be called right before it can no longer be taken back.
  func hand(_ mail: OutgoingMail, _ willEnd: () throws -> Void) throws -> MailOutcome
}

extension OneByOneTransport {
  /// Hands over the messages of a queue.
  ///
  /// - Throws: what the queue throws.
  public func send(_ queue: MailQueue) throws {
    while true {
      switch try queue.next() {
      case .end: return try queue.isIdle()
      case .wait(let seconds):
        try queue.isIdle()
        Thread.sleep(forTimeInterval: min(1, seconds))
      case .message(let mail):
        let outcome = try hand(mail) { try queue.willEnd([mail.number]) }
        try queue.ended(mail.number, outcome)
      }
    }
  }
}
