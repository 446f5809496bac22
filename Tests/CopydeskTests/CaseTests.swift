// Every case in Cases: command lines, exit statuses, streams.

import Foundation
import Testing

struct CaseTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  private static let cases = tests.appending(path: "Cases")
  private static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: cases.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test("The cases are there")
  func casesAreThere() { #expect(Self.names.count >= 35) }

  @Test("A command does what its case tells", .timeLimit(.minutes(15)), arguments: names)
  func commandDoesWhatItsCaseTells(_ name: String) async throws {
    let url = Self.cases.appending(path: name)
    let expected = try String(contentsOf: url, encoding: .utf8)
    let program = try Program()
    let seeds = Self.tests.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "seeds")
    let told = try await CommandCase(expected).told(
      by: program, names: [("{folder}", program.folder.path), ("{seeds}", seeds.path)])
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(told.utf8).write(to: url)
      Issue.record("Recorded \(name)")
      return
    }
    guard told != expected else { return }
    let lines = [expected, told].map { $0.components(separatedBy: "\n") }
    let first = zip(lines[0], lines[1]).enumerated().first { $1.0 != $1.1 }
    let place = first.map { "line \($0.offset + 1): ‘\($0.element.0)’, now ‘\($0.element.1)’" }
    Issue.record("\(name) differs at \(place ?? "its end"); RECORD_GOLDEN=1 rewrites it")
  }
}
