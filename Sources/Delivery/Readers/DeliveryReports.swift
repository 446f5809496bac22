// Which addresses are dead, as mail servers report it.

/// The addresses that delivery reports (RFC 3464) name as failed for good, read from any text that has such reports in it: a
/// message, a mailbox file, or many of them one after another.
public struct DeliveryReports: Sendable, Equatable {
  /// An address that cannot be delivered to.
  public struct Failure: Sendable, Equatable {
    /// The address.
    public var address: String
    /// The status (RFC 3463), and what the server said.
    public var reason: String
  }

  /// The failures, each address once, in the order of the reports.
  public let failed: [Failure]

  /// Reads reports.
  public init(_ bytes: [UInt8]) {
    var failed: [Failure] = []
    var seen: Set<String> = []
    var group: [String: String] = [:]
    func endGroup() {
      defer { group = [:] }
      guard let address = group["final-recipient"] ?? group["original-recipient"],
        group["action"]?.lowercased() == "failed", group["status"]?.hasPrefix("5.") == true,
        seen.insert(address.lowercased()).inserted
      else { return }
      let said = group["diagnostic-code"].map { " \($0)" } ?? ""
      failed.append(
        Failure(address: address, reason: String(((group["status"] ?? "") + said).prefix(200))))
    }
    var last: String?
    for line in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      if line.allSatisfy(\.isWhitespace) {
        endGroup()
        last = nil
      } else if line.first?.isWhitespace == true, let last {
        group[last]? += " " + line.split(separator: " ").joined(separator: " ")
      } else if let colon = line.firstIndex(of: ":") {
        let name = line[..<colon].lowercased()
        var value = line[line.index(after: colon)...].split(separator: " ").joined(separator: " ")
        // The kind of address or code stands before a semicolon.
        if name.hasSuffix("-recipient") || name == "diagnostic-code",
          let semicolon = value.firstIndex(of: ";")
        {
          value = String(value[value.index(after: semicolon)...]).split(separator: " ")
            .joined(separator: " ")
        }
        group[name] = value
        last = name
      }
    }
    endGroup()
    self.failed = failed
  }
}
