// Tests: to whom they may go, and how they ended.

import ArgumentParser
import Diagnostics
import Mail
import Publication
import Transfer

/// The addresses of tests.
enum SendTests {
  static func addresses(
    _ texts: [String], of file: DigestFile, _ messages: Messages
  ) throws -> [MailAddress] {
    let allowed = file.found.publication.delivery.test
    return try texts.map { text in
      guard let address = MailAddress(text) else {
        throw ValidationError("--test needs an address, not ‘\(text)’")
      }
      let isAllowed = allowed.contains { MailAddress($0)?.normalized == address.normalized }
      if !allowed.isEmpty, !isAllowed {
        messages.error(
          "\(address.address) is not in delivery.test",
          hint: "tests go to: \(allowed.joined(separator: ", "))")
        throw ExitCode.failure
      }
      return address
    }
  }

  /// How a message ended, in words.
  static func words(_ outcome: MailOutcome) -> String {
    switch outcome {
    case .accepted(let text), .refusedForNow(let text), .refusedForGood(let text),
      .uncertain(let text), .unreached(let text), .impossible(let text):
      text
    }
  }
}
