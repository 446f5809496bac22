// What is said to the person at the terminal, on standard error.

import Archive
import ArgumentParser
import CommonMark
import Diagnostics

/// Messages and progress on standard error.
struct Messages: Sendable {
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

  /// Prints a warning that has no place in a file.
  func warning(_ summary: String, _ hint: String? = nil) {
    write("copydesk: warning: \(summary)\n")
    if let hint { write("  hint: \(hint)\n") }
  }

  /// Prints something good to know.
  func note(_ text: String) {
    if !isQuiet { write(text + "\n") }
  }

  /// Says what the program waits for where a person sits at standard input.
  func noteIfWaiting(for what: String) {
    if OpenFile.isInputTerminal {
      note("copydesk: reading \(what) from standard input; Ctrl-D ends it, --help tells more")
    }
  }

  /// Does work whose failures at files and documents are reported; the exit status is then 1.
  func reportingFailure(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as FileFailure {
      report([failure.diagnostic])
      throw ExitCode.failure
    } catch let failure as ArchiveError {
      report([failure.diagnostic])
      throw ExitCode.failure
    } catch let failure as LedgerError {
      report([failure.diagnostic])
      throw failure.isForNow ? ExitCode(75) : ExitCode.failure
    } catch let failure as CommonMarkError {
      switch failure {
      case .outOfMemory: error("There is not enough memory for the issue")
      case .invalidNesting: error("The issue has a block where CommonMark has no place for it")
      }
      throw ExitCode.failure
    }
  }

  /// Shows how far a step is, on one line of a terminal; nothing where standard error is no terminal.
  func progress(_ step: String, _ done: Int, of total: Int) {
    guard !isQuiet, OpenFile.isErrorTerminal, total > 1,
      done == total || done % max(1, total / 100) == 0
    else { return }
    let width = 24
    let filled = width * done / max(1, total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    writeRaw("\r\(step) \(bar) \(done)/\(total)\(done == total ? "\n" : "")")
  }

  /// Writes a line of a terminal over the last one; nothing where standard error is no terminal.
  func status(_ line: String, isLast: Bool = false) {
    guard !isQuiet, OpenFile.isErrorTerminal else { return }
    writeRaw("\r\u{1B}[K\(line)\(isLast ? "\n" : "")")
  }

  /// Asks for a line on a terminal; nil where there is no terminal to ask on.
  func answer(to question: String) -> String? {
    guard OpenFile.isInputTerminal, OpenFile.isErrorTerminal else { return nil }
    write(question + " ")
    return readLine(strippingNewline: true)
  }

  /// Names of files and words of articles are said too: they command no terminal.
  private func write(_ text: String) { writeRaw(text.withoutControlCharacters) }

  /// What cannot be said on standard error cannot be said anywhere.
  private func writeRaw(_ text: String) { try? OpenFile.standardError.write(Array(text.utf8)) }
}
