// What the threads of connections share with the one that knows the messages.

import Dispatch
import Synchronization

/// Messages to the connections, their questions and their outcomes back.
final class MailRoom: Sendable {
  private struct State {
    var mails: [OutgoingMail] = []
    var questions: [(connection: Int, number: Int)] = []
    var outcomes: [(number: Int, outcome: MailOutcome)] = []
    var isGivenUp = false
  }

  private let state = Mutex(State())
  /// Counts messages, and the ends of work.
  private let mails = DispatchSemaphore(value: 0)
  /// Counts questions and outcomes.
  private let events = DispatchSemaphore(value: 0)
  /// Counts the answers to each connection.
  private let answers: [DispatchSemaphore]
  /// Counts the connections that have ended.
  private let ends = DispatchSemaphore(value: 0)

  init(connections: Int) {
    answers = (0..<connections).map { _ in DispatchSemaphore(value: 0) }
  }

  // MARK: for connections

  /// The next message, nil at the end of work.
  func takeMail() -> OutgoingMail? {
    mails.wait()
    return state.withLock { $0.mails.isEmpty ? nil : $0.mails.removeFirst() }
  }

  /// Asks whether a message may be ended, and waits for the answer.
  func mayEnd(_ number: Int, of connection: Int) -> Bool {
    state.withLock { $0.questions.append((connection, number)) }
    events.signal()
    answers[connection].wait()
    return state.withLock { !$0.isGivenUp }
  }

  /// Tells how a message ended.
  func end(_ number: Int, _ outcome: MailOutcome) {
    state.withLock { $0.outcomes.append((number, outcome)) }
    events.signal()
  }

  /// Tells that a connection takes no more.
  func leave() { ends.signal() }

  // MARK: for the one that knows the messages

  /// Hands a message to whichever connection is free.
  func add(_ mail: OutgoingMail) {
    state.withLock { $0.mails.append(mail) }
    mails.signal()
  }

  /// Waits for a question or an outcome; false where none came in so many milliseconds.
  func wait(milliseconds: Int) -> Bool {
    events.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
  }

  /// The outcomes since they were taken last.
  func takeOutcomes() -> [(number: Int, outcome: MailOutcome)] {
    state.withLock { state in
      defer { state.outcomes = [] }
      return state.outcomes
    }
  }

  /// The questions since they were taken last, by number.
  func takeQuestions() -> [(connection: Int, number: Int)] {
    state.withLock { state in
      defer { state.questions = [] }
      return state.questions.sorted { $0.number < $1.number }
    }
  }

  /// Answers a connection's question.
  func answer(_ connection: Int) { answers[connection].signal() }

  /// From now on no message may be ended.
  func giveUp() { state.withLock { $0.isGivenUp = true } }

  /// Ends the work and waits until all connections have left.
  func close() {
    for _ in answers { mails.signal() }
    for _ in answers { ends.wait() }
  }
}
