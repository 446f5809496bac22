// Answers that are printed as soon as their turn comes.

import Diagnostics

/// Lines for standard output, and whether they tell of an error.
struct PrintedLines: Sendable {
  /// The lines, each with its line feed.
  var bytes: [UInt8] = []
  /// What was wrong with the input itself.
  var diagnostics: [Diagnostic] = []
  /// Whether the input was bad.
  var isBad = false
}

/// Prints answers; the outcome is whether any input was bad.
struct Printing: WorkResult {
  private let messages: Messages
  private(set) var outcome = false

  init(_ messages: Messages) { self.messages = messages }

  mutating func take(_ answer: PrintedLines) throws {
    outcome = outcome || answer.isBad
    messages.report(answer.diagnostics)
    if !answer.bytes.isEmpty { try StandardOutput.write(answer.bytes) }
  }
}
