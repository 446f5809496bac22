// The program that hands mail to this machine's own mail server.

import Foundation
import Transfer

/// Hands each message to a program by the options that all programs named sendmail know: `-i -f SENDER -- RECIPIENT`, the
/// message on standard input, its lines ended by LF.
public struct Sendmail: OneByOneTransport {
  private let program: String

  /// A program, by its path.
  public init(program: String = "/usr/sbin/sendmail") { self.program = program }

  func hand(_ mail: OutgoingMail, _ willEnd: () throws -> Void) throws -> MailOutcome {
    let process = Process()
    let input = Pipe()
    let errors = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-i", "-f", mail.sender, "--", mail.recipient]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    do {
      try process.run()
    } catch {
      return .impossible("\(program) cannot be run")
    }
    let bytes = Data(mail.bytes.filter { $0 != 0x0D })
    let end = max(0, bytes.count - 256)
    var isHandedOver = false
    do {
      try input.fileHandleForWriting.write(contentsOf: bytes[..<end])
      do {
        try willEnd()
      } catch {
        // The program must not see an end of the message: what it has so far is no message.
        process.terminate()
        process.waitUntilExit()
        throw error
      }
      isHandedOver = true
      try input.fileHandleForWriting.write(contentsOf: bytes[end...])
      try input.fileHandleForWriting.close()
    } catch is CocoaError {
      // It has ended early; its exit status tells why.
      try? input.fileHandleForWriting.close()
    }
    let said = (try? errors.fileHandleForReading.readToEnd()) ?? nil
    process.waitUntilExit()
    let text = said.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let line = text.split(whereSeparator: \.isNewline).first.map { String($0.prefix(300)) }
    return Self.outcome(process, line, isHandedOver: isHandedOver)
  }

  /// The meaning of an exit status (sysexits.h).
  private static func outcome(
    _ process: Process, _ line: String?, isHandedOver: Bool
  ) -> MailOutcome {
    let status = process.terminationStatus
    let words = line ?? "exit status \(status)"
    if process.terminationReason == .uncaughtSignal {
      return isHandedOver
        ? .uncertain("it was ended by signal \(status)")
        : .unreached("it was ended by signal \(status)")
    }
    switch status {
    case 0: return .accepted(line ?? "taken")
    case 65, 67, 68: return .refusedForGood(words)
    case 64, 77, 78: return .impossible(words)
    case 75 where isHandedOver:
      // Postfix and Exim have refused it for now; Sendmail has it in its queue.
      return .uncertain("\(words): some programs have queued it then, others have not")
    default: return .refusedForNow(words)
    }
  }
}
