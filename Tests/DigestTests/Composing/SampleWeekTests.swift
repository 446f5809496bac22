// The sample week's whole digest, letter for letter.

import Foundation
import Testing

@testable import Digest

@Suite("The sample week's digest")
struct SampleWeekTests {
  /// Rewritten by `RECORD_GOLDEN=1 swift test`, and that run still fails.
  @Test("It is the one that a person has read")
  func golden() throws {
    let publication = try Samples.publication()
    let text = try Samples.build([Samples.week], for: publication).issue.markdown(for: publication)
    let path = Samples.root.appending(path: "Tests/DigestTests/Golden/sample-week.md")
    let golden = try? String(contentsOf: path, encoding: .utf8)
    if golden != text, ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    #expect(golden == text)
  }
}
