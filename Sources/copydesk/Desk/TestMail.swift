// A test of the mail, sent to the addresses that the publication names and to no others.

import ArgumentParser
import Digest
import Publication

/// How a test is sent; what sends mail fills it in.
struct TestMail: Sendable {
  /// Who gets it: `delivery.test`.
  let addresses: [String]
  /// Sends the issue of a digest.md, and tells what became of it in one line; nil where nothing can send.
  let send: (@Sendable (_ digest: String) async throws -> String)?
  /// Why it cannot be sent; nil where it can.
  let reason: String?

  /// The test that a publication is set up for.
  ///
  /// - Parameter send: sends through the configured transport.
  init(
    for publication: Publication, send: (@Sendable (_ digest: String) async throws -> String)? = nil
  ) {
    addresses = publication.delivery.test
    self.send = send
    reason =
      if addresses.isEmpty {
        "No address for tests: ‘delivery: {test: [you@example.com]}’ in copydesk.yaml"
      } else if publication.delivery.via == nil {
        "No transport: ‘delivery: {via: …}’ in copydesk.yaml"
      } else if send == nil {
        "Send it with: copydesk send"
      } else {
        nil
      }
  }

  /// Sends a test as `copydesk send --test` does; what is wrong is printed where the preview was started.
  ///
  /// - Throws: `FileFailure` with what to do where it was not sent.
  static func sent(
    _ digest: String, publication: String?, to addresses: [String]
  ) async throws -> String {
    var arguments = [digest, "--yes"] + addresses.flatMap { ["--test", $0] }
    if let publication { arguments += ["--publication", publication] }
    do {
      try await Send.parse(arguments).run()
    } catch {
      throw FileFailure(
        path: digest, reason: "The test is not sent: see what stands in the terminal")
    }
    return "Sent to " + addresses.joined(separator: ", ")
  }
}
