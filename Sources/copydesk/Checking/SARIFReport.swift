// The findings as a service for reviews takes them.

import Diagnostics
import Foundation
import JSONText

/// A log of findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020).
struct SARIFReport {
  let findings: [CheckFinding]
  let rules: [CheckRule]

  /// The log, one run; the locations are paths as they were given, without columns.
  var json: JSONValue {
    .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])), ("results", .array(findings.map(result))),
          ])
        ])
      ),
    ])
  }

  private var driver: JSONValue {
    .object([
      ("name", .string("copydesk")), ("version", .string(Copydesk.number)),
      (
        "rules",
        .array(
          rules.map { rule in
            .object([
              ("id", .string(rule.id)), ("shortDescription", Self.text(rule.summary)),
              ("help", Self.text(rule.help)),
              (
                "defaultConfiguration",
                .object([("level", .string(rule.severity.rawValue))])
              ),
            ])
          })
      ),
    ])
  }

  private func result(_ finding: CheckFinding) -> JSONValue {
    let diagnostic = finding.diagnostic
    var place: [(key: String, value: JSONValue)] = [
      ("artifactLocation", .object([("uri", .string(Self.reference(diagnostic.place.path)))]))
    ]
    if let line = diagnostic.place.line {
      place.append(("region", .object([("startLine", .integer(line))])))
    }
    var members: [(key: String, value: JSONValue)] = [("ruleId", .string(finding.rule))]
    if let index = rules.firstIndex(where: { $0.id == finding.rule }) {
      members.append(("ruleIndex", .integer(index)))
    }
    let message = [diagnostic.summary, diagnostic.hint].compactMap(\.self).joined(separator: "\n")
    return .object(
      members + [
        ("level", .string(diagnostic.severity.rawValue)), ("message", Self.text(message)),
        ("locations", .array([.object([("physicalLocation", .object(place))])])),
      ])
  }

  private static func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  /// A path as a URI reference (RFC 3986, section 4.1).
  private static func reference(_ path: String) -> String {
    let plain = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":"))
    return path.addingPercentEncoding(withAllowedCharacters: plain) ?? path
  }
}
