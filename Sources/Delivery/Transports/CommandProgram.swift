// Any program that takes the files.

import Foundation
public import Transfer

/// Runs a command with the files in its environment.
public struct CommandProgram: Sendable {
  private let command: String

  /// A command for `sh -c`.
  public init(_ command: String) { self.command = command }

  /// Runs it to its end; its output goes where this program's errors go.
  ///
  /// - Parameter values: what is added to the environment.
  /// - Returns: accepted for status 0, refused for now for 75, else refused for good.
  public func run(_ values: [String: String]) -> MailOutcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.environment = ProcessInfo.processInfo.environment.merging(values) { $1 }
    process.standardOutput = FileHandle.standardError
    do {
      try process.run()
    } catch {
      return .unreached("/bin/sh cannot be run")
    }
    process.waitUntilExit()
    let status = process.terminationStatus
    if process.terminationReason == .uncaughtSignal {
      return .uncertain("it was ended by signal \(status)")
    }
    return switch status {
    case 0: .accepted("exit status 0")
    case 75: .refusedForNow("exit status 75")
    default: .refusedForGood("exit status \(status)")
    }
  }
}
