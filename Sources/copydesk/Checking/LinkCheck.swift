// Whether the links of an issue answer.

import Diagnostics
import Digest
import Transfer

/// Asks the servers behind links.
struct LinkCheck {
  private let client: HTTPClient

  /// `allowsPrivate`: also addresses of private networks and of this machine.
  init(allowsPrivate: Bool) {
    var limits = HTTPClient.Limits()
    limits.seconds = 20
    limits.bytes = 4_000_000
    client = HTTPClient(
      agent: "copydesk/\(Copydesk.number) (link check)", limits: limits,
      allowsPrivate: allowsPrivate)
  }

  /// A finding for each address of http or https that does not answer, at its lines in the digest.
  ///
  /// A server that wants no question about the header alone is asked for the page; one that says no to programs
  /// (401, 403, 429) is there.
  func findings(
    for links: [(address: String, line: Int?)], at path: String, _ messages: Messages
  ) -> [CheckFinding] {
    var seen: Set<String> = []
    let addresses = links.map { Self.withoutFragment($0.address) }
      .filter { $0.lowercased().hasPrefix("http") && seen.insert($0).inserted }
    let first = client.answers(to: addresses.map { HTTPRequest(.head, $0) }) {
      messages.progress("Asking", $0, of: addresses.count)
    }
    var reasons: [String: String] = [:]
    let again = zip(addresses, first).filter { Self.reason($0.1) != nil }.map(\.0)
    let second = client.answers(to: again.map { HTTPRequest(.get, $0) })
    for (address, answer) in zip(again, second) { reasons[address] = Self.reason(answer) }
    return addresses.compactMap { address in
      guard let reason = reasons[address] else { return nil }
      let lines = links.filter { Self.withoutFragment($0.address) == address }.map(\.line)
      let others = lines.dropFirst().compactMap(\.self).map(String.init)
      return CheckFinding(
        Diagnostic(
          .warning, at: Place(path, line: lines.first ?? nil), "A link does not answer: \(address)",
          hint: others.isEmpty ? reason : reason + "; also line " + others.joined(separator: ", ")),
        rule: "dead-link")
    }
  }

  /// What is wrong with an answer; nil where the page is there.
  private static func reason(_ answer: Result<HTTPResponse, TransferError>) -> String? {
    switch answer {
    case .success(let response):
      (200..<300).contains(response.status) || [401, 403, 429].contains(response.status)
        ? nil : "the server says \(response.status)"
    case .failure(.tooLarge): nil
    case .failure(let error): error.description
    }
  }

  private static func withoutFragment(_ address: String) -> String {
    address.firstIndex(of: "#").map { String(address[..<$0]) } ?? address
  }
}
