// What `check` found, in the form that was asked for.

import ArgumentParser
import Diagnostics
import JSONText

/// The findings of a check.
struct CheckReport {
  /// The findings, by file and line.
  let findings: [CheckFinding]
  /// The sizes, where an issue was checked and can be rendered.
  let measures: IssueMeasures?
  /// What is said where nothing was found.
  let praise: String

  /// Prints the report.
  ///
  /// - Throws: `ExitCode.failure` where a finding is an error.
  func print(as format: CheckFormat, _ messages: Messages) throws {
    let errors = findings.count { $0.diagnostic.severity == .error }
    switch format {
    case .json: try StandardOutput.write(json.line)
    case .sarif:
      try StandardOutput.write(SARIFReport(findings: findings, rules: CheckRule.all).json.line)
    case .text:
      messages.report(findings.map(\.diagnostic))
      if findings.isEmpty { messages.note(praise) }
      if let measures { messages.note(measures.line) }
    }
    if errors > 0 { throw ExitCode.failure }
  }

  /// `{"errors","warnings","findings":[…],"measures":{…}}`; no measures where there is no issue.
  var json: JSONValue {
    let errors = findings.count { $0.diagnostic.severity == .error }
    var members: [(key: String, value: JSONValue)] = [
      ("errors", .integer(errors)), ("warnings", .integer(findings.count - errors)),
      ("findings", .array(findings.map(\.json))),
    ]
    if let measures { members.append(("measures", measures.json)) }
    return .object(members)
  }
}
