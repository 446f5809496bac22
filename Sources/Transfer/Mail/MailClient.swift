// Many messages to one server.

/// Hands messages to a mail server over libcurl, several at once, each connection for one message after another.
///
/// The end of a message, after which the server may have it, is handed over only when `MailQueue.willEnd` has returned:
/// what is written there is known when the process ends at any moment after. Messages that are ready at one moment are
/// told together.
public struct MailClient: Sendable {
  private let server: MailServer

  /// A client of a server.
  public init(_ server: MailServer) { self.server = server }

  /// Hands over messages until there are none.
  ///
  /// - Throws: what the queue throws.
  public func send(_ queue: MailQueue) throws {
    guard server.isUsable, let multi = MailMulti(connections: server.connections) else {
      try end(all: queue, .impossible("the server's name or port cannot be used"))
      return
    }
    var isAtEnd = false
    while true {
      var pause = 1.0
      var isStarved = false
      while !isAtEnd, multi.count < server.connections {
        switch try queue.next() {
        case .end: isAtEnd = true
        case .message(let mail):
          guard mail.isSafe, let handle = MailHandle(mail, to: server), multi.add(handle) else {
            try queue.ended(mail.number, .refusedForGood("the address cannot be used"))
            continue
          }
          continue
        case .wait(let seconds):
          pause = min(pause, seconds)
          isStarved = true
        }
        break
      }
      if multi.count == 0 {
        try queue.isIdle()
        if isAtEnd { return }
        _ = multi.wait(milliseconds: Int((pause * 1_000).rounded(.up)))
        continue
      }
      multi.work()
      for (number, outcome) in multi.ended() { try queue.ended(number, outcome) }
      let waiting = multi.waiting
      if !waiting.isEmpty {
        try queue.willEnd(waiting.map(\.exchange.mail.number))
        for handle in waiting { handle.release() }
        continue
      }
      if multi.count < server.connections, !isAtEnd, !isStarved { continue }
      if !multi.wait(milliseconds: 20) { try queue.isIdle() }
    }
  }

  private func end(all queue: MailQueue, _ outcome: MailOutcome) throws {
    while case .message(let mail) = try queue.next() { try queue.ended(mail.number, outcome) }
  }
}
