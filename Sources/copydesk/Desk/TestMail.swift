// A test of the mail, sent to the addresses that the publication names and to no others.

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
}
