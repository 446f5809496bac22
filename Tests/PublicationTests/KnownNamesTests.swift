// Languages and time zones that there are not are refused.

import Diagnostics
import Testing

@testable import Publication

@Suite struct KnownNamesTests {
  private func findings(_ line: String) -> [String] {
    Publication.reading("name: The Sample\n\(line)\n", path: "copydesk.yaml").diagnostics.map(
      \.description)
  }

  @Test(
    "A language or a time zone that there is not is an error with the nearest name",
    arguments: [
      ("language: elvish", "language must be a code such as en or hy, not ‘elvish’", nil),
      ("language: english", "language must be a code such as en or hy, not ‘english’", "en"),
      ("language: Armenan", "language must be a code such as en or hy, not ‘Armenan’", "hy"),
      (
        "timezone: America/New_Yrok",
        "timezone must be a time zone such as America/New_York, not ‘America/New_Yrok’",
        "America/New_York"
      ),
      (
        "timezone: Yerevan",
        "timezone must be a time zone such as America/New_York, not ‘Yerevan’", "Asia/Yerevan"
      ),
      (
        "timezone: Moon/Crater",
        "timezone must be a time zone such as America/New_York, not ‘Moon/Crater’", nil
      ),
    ])
  func unknown(line: String, summary: String, near: String?) {
    let hint = near.map { "\n  hint: did you mean ‘\($0)’?" } ?? ""
    let column = line.split(separator: ":")[0].count + 3
    #expect(findings(line) == ["copydesk.yaml:2:\(column): error: \(summary)\(hint)"])
  }

  @Test(
    "Those that there are pass",
    arguments: [
      "language: en", "language: hy", "language: pt-BR", "language: zh-Hant", "language: hyw",
      "language: no", "language: ckb", "timezone: UTC", "timezone: Asia/Yerevan",
      "timezone: US/Eastern", "timezone: Etc/GMT+4",
    ])
  func known(line: String) { #expect(findings(line).isEmpty) }
}
