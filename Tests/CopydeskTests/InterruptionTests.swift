// A build that is interrupted leaves nothing half-written.

import Foundation
import Testing

struct InterruptionTests {
  @Test(
    "An interrupted build leaves whole files or none, and its signal shows",
    .timeLimit(.minutes(2)), arguments: ["INT", "TERM"])
  func interruptionLeavesNothingHalfWritten(_ signal: String) async throws {
    let program = try Program()
    for number in 0..<300 {
      try program.write(
        "Bridge \(number) Opens\n\nThe bridge \(number) opened on Monday, November 2, 2020.\n",
        to: "week/a\(number).txt")
    }
    var ends: Set<String> = []
    for delay in ["0.02", "0.2", "0.4", "0.6", "0.9"] {
      let result = try await program.run(
        """
        set -m; copydesk build week --date 2020-11-06 --quiet >/dev/null & sleep \(delay)
        kill -\(signal) $! 2>/dev/null; wait $!; echo $?; find out -name '.copydesk*' 2>/dev/null
        """)
      ends.insert(result.text)
    }
    #expect(ends.isSubset(of: ["0\n", signal == "INT" ? "130\n" : "143\n"]))
    let whole = try await program.run("copydesk build week --date 2020-11-06 --quiet")
    #expect(whole.status == 0, "\(whole.messages)")
  }
}
