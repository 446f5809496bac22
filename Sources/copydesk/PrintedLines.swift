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

/// Prints the answer to each element of a source; the outcome is whether any was bad.
struct Printing<Source: IteratorProtocol>: OrderedWork where Source.Element: Sendable {
  private var source: Source
  private let messages: Messages
  private(set) var outcome = false

  init(_ source: Source, _ messages: Messages) {
    self.source = source
    self.messages = messages
  }

  mutating func next() -> Source.Element? { source.next() }

  mutating func take(_ answer: PrintedLines) throws {
    outcome = outcome || answer.isBad
    messages.report(answer.diagnostics)
    if !answer.bytes.isEmpty { try StandardOutput.write(answer.bytes) }
  }
}
