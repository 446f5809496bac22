// The question before a sending.

import ArgumentParser

/// Asks a person on a terminal; elsewhere --yes is the answer.
enum SendQuestion {
  /// - Throws: `ExitCode` where the answer is no, or there is nobody to ask.
  static func ask(_ question: String, isAnswered: Bool, _ messages: Messages) throws {
    if isAnswered { return }
    guard let answer = messages.answer(to: "\(question) [y/N]") else {
      messages.error("Nobody is there to ask: \(question)", hint: "--yes sends without asking")
      throw ExitCode(64)
    }
    guard ["y", "yes"].contains(answer.lowercased()) else {
      messages.note("copydesk: nothing is sent")
      throw ExitCode.failure
    }
  }
}
