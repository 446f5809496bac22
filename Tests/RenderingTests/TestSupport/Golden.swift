// Golden files: compared byte for byte, rewritten only on demand.

import Foundation
import Testing

enum Golden {
  /// Compares a text with `Golden/NAME` beside the tests. RECORD_GOLDEN=1 writes the file, and the test still fails.
  static func compare(
    _ text: String, with name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Golden").appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("Recorded \(name)", sourceLocation: location)
      return
    }
    let golden = try? Data(contentsOf: file)
    let bytes = Data(text.utf8)
    guard golden != bytes else { return }
    let expected = golden.map { String(decoding: $0, as: UTF8.self) } ?? ""
    let lines = zip(expected.split(separator: "\n"), text.split(separator: "\n"))
    let first = lines.first { $0 != $1 }
    Issue.record(
      "\(name) differs\(first.map { " at ‘\($0.0)’, now ‘\($0.1)’" } ?? " in length"); RECORD_GOLDEN=1 rewrites it",
      sourceLocation: location)
  }
}
