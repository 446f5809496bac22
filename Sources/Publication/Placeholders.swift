// What `copydesk init` writes for a person to replace, and what no reader can reach.

public import Diagnostics
import Yams

extension Publication {
  /// The addresses of a copydesk.yaml that are only examples: under a domain that RFC 2606 keeps for examples, or the
  /// postal address of a new publication. A warning for each domain and address, at the first key that has it.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - path: the file's path, for the findings.
  /// - Returns: the warnings by place; none where the file cannot be read.
  public static func placeholders(in yaml: String, path: String) -> [Diagnostic] {
    guard let root = try? Yams.compose(yaml: yaml)?.mapping else { return [] }
    let delivery = root["delivery"]?.mapping
    let keys: [(name: String, node: Node?)] = [
      ("site", root["site"]), ("archive", root["archive"]),
      ("delivery.from", delivery?["from"]), ("delivery.reply_to", delivery?["reply_to"]),
      ("delivery.unsubscribe", delivery?["unsubscribe"]),
    ]
    var domains: [(domain: String, keys: [String], node: Node)] = []
    for (name, node) in keys {
      guard let node, let domain = node.scalar.flatMap({ exampleDomain(in: $0.string) }) else {
        continue
      }
      if let known = domains.firstIndex(where: { $0.domain == domain }) {
        domains[known].keys.append(name)
      } else {
        domains.append((domain, [name], node))
      }
    }
    var findings = domains.map { domain, keys, node in
      Diagnostic(
        .warning, at: Place(path, line: node.mark?.line, column: node.mark?.column),
        "\(domain) is an example, which no reader can reach: \(keys.joined(separator: ", "))",
        hint: "write your own domain before you send")
    }
    if let node = root["address"], node.scalar?.string == newAddress {
      findings.append(
        Diagnostic(
          .warning, at: Place(path, line: node.mark?.line, column: node.mark?.column),
          "The postal address is that of a new publication: \(newAddress)",
          hint: "write your own: the law asks for it in every mail"))
    }
    return findings.sortedByPlace()
  }

  /// The address that the copydesk.yaml of `copydesk init` has.
  static let newAddress = "1 Main Street, My Town"

  /// The domain of an address, if it is one for examples (RFC 2606, sections 2 and 3).
  private static func exampleDomain(in address: String) -> String? {
    let host = address.split(separator: "@").last.map(String.init) ?? ""
    let start = host.firstRange(of: "://")?.upperBound ?? host.startIndex
    let domain = host[start...].prefix { !"/:?#> ".contains($0) }.lowercased()
    let labels = domain.split(separator: ".")
    guard let top = labels.last, labels.count > 1 else { return nil }
    let isExample =
      ["example", "invalid", "test"].contains(top)
      || labels.suffix(2).first == "example" && ["com", "net", "org"].contains(top)
    return isExample ? domain : nil
  }
}
