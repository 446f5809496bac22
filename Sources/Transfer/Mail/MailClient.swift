// Many messages to one server.

import Foundation

/// Hands messages to a mail server over libcurl, several at once, each connection on a thread of its own for one message after
/// another.
///
/// The end of a message, after which the server may have it, is handed over only when `MailQueue.willEnd` has returned:
/// what is written there is known when the process ends at any moment after. Messages that are ready at one moment are
/// told together. The queue is called on the thread that called `send`.
public struct MailClient: Sendable {
  private let server: MailServer

  /// A client of a server.
  public init(_ server: MailServer) { self.server = server }

  /// Hands over messages until there are none.
  ///
  /// - Throws: what the queue throws; what was not handed over by then is not.
  public func send(_ queue: MailQueue) throws {
    let connections = max(1, server.connections)
    let room = MailRoom(connections: connections)
    for index in 0..<connections { start(index, room) }
    defer { room.close() }
    var underWay = 0
    do {
      try work(queue, room, &underWay)
    } catch {
      room.giveUp()
      while underWay > 0 {
        for question in room.takeQuestions() { room.answer(question.connection) }
        for (number, outcome) in room.takeOutcomes() {
          underWay -= 1
          try? queue.ended(number, outcome)
        }
        _ = room.wait(milliseconds: 100)
      }
      // What came of messages that were handed over is worth a last attempt.
      try? queue.isIdle()
      throw error
    }
  }

  private func work(_ queue: MailQueue, _ room: MailRoom, _ underWay: inout Int) throws {
    let connections = max(1, server.connections)
    var isAtEnd = false
    var isBusy = true
    while true {
      var pause = 0.5
      fill: while !isAtEnd, underWay < connections {
        switch try queue.next() {
        case .end: isAtEnd = true
        case .wait(let seconds):
          pause = min(pause, seconds)
          break fill
        case .message(let mail):
          guard server.isUsable, mail.isSafe else {
            try queue.ended(
              mail.number,
              server.isUsable
                ? .refusedForGood("the address cannot be used")
                : .impossible("the server's name or port cannot be used"))
            continue
          }
          underWay += 1
          room.add(mail)
        }
      }
      if isAtEnd, underWay == 0 { return try queue.isIdle() }
      let limit = isBusy ? min(20, Int(pause * 1_000) + 1) : Int(pause * 1_000) + 1
      guard room.wait(milliseconds: limit) else {
        if isBusy { try queue.isIdle() }
        isBusy = false
        continue
      }
      isBusy = true
      for (number, outcome) in room.takeOutcomes() {
        underWay -= 1
        try queue.ended(number, outcome)
      }
      let questions = room.takeQuestions()
      if questions.isEmpty { continue }
      do {
        try queue.willEnd(questions.map(\.number))
      } catch {
        room.giveUp()
        for question in questions { room.answer(question.connection) }
        throw error
      }
      for question in questions { room.answer(question.connection) }
    }
  }

  private func start(_ index: Int, _ room: MailRoom) {
    let server = server
    let thread = Thread {
      let connection = MailConnection(to: server)
      while let mail = room.takeMail() {
        let outcome = connection?.send(mail) { room.mayEnd(mail.number, of: index) }
        room.end(mail.number, outcome ?? .impossible("there is no memory left"))
      }
      room.leave()
    }
    thread.stackSize = 1 << 20
    thread.start()
  }
}
