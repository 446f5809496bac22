// What is said to the person at the terminal, on standard error.

import Diagnostics
import Foundation

/// Messages and progress on standard error.
struct Messages {
  /// Whether progress and notes are left out; findings are printed all the same.
  var isQuiet = false

  /// Prints findings, all of them.
  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { write(diagnostic.description + "\n") }
  }

  /// Prints an error that has no place in a file.
  func error(_ summary: String, hint: String? = nil) {
    write("copydesk: error: \(summary)\n")
    if let hint { write("  hint: \(hint)\n") }
  }

  /// Prints something good to know.
  func note(_ text: String) {
    if !isQuiet { write(text + "\n") }
  }

  /// Shows how far a step is, on one line of a terminal; nothing where standard error is no terminal.
  func progress(_ step: String, _ done: Int, of total: Int) {
    guard !isQuiet, Self.isTerminal, total > 1, done == total || done % max(1, total / 100) == 0
    else { return }
    let width = 24
    let filled = width * done / max(1, total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    write("\r\(step) \(bar) \(done)/\(total)\(done == total ? "\n" : "")")
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
}
