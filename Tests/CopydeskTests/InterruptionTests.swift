// A build that is interrupted leaves nothing half-written.

import Foundation
import Testing

struct InterruptionTests {
  @Test(
    "An interrupted build leaves whole files or none, and its signal shows",
    .timeLimit(.minutes(15)), arguments: [("INT", "130\n"), ("TERM", "143\n")])
  func interruptionLeavesNothingHalfWritten(_ signal: String, _ status: String) async throws {
    let program = try Program()
    try writeWeek(to: program)
    let result = try await program.run(interruptedBuild("env --default-signal", signal))
    // A build that was done before the signal came has the status 0.
    #expect(["0\n", status].contains(result.text))
    let again = try await program.run("copydesk build week --date 2020-11-06 --quiet")
    #expect(again.status == 0, "\(again.messages)")
  }

  @Test("What an editor saves during a build is not lost", .timeLimit(.minutes(15)))
  func savedDuringBuild() async throws {
    let program = try Program()
    try writeWeek(to: program)
    let first = try await program.run("copydesk build week --date 2020-11-06 --quiet")
    #expect(first.status == 0)
    // Saved as soon as a file is written beside its place; a build that is done before is kept as well.
    let result = try await program.run(
      """
      digest=$(echo out/*/digest.md)
      copydesk build week --date 2020-11-06 --quiet --exclude a7 >/dev/null 2>&1 & build=$!
      for wait in $(seq 10000); do
        set -- out/*/articles/.copydesk*; if test -e "$1"; then break; fi
        kill -0 $build 2>/dev/null || break; sleep 0.001
      done
      echo "Typed by hand." >> $digest; wait $build; grep -c "Typed by hand." $digest
      """)
    #expect(result.text == "1\n")
  }

  @Test(
    "A signal that is ignored where the build was started stays ignored", .timeLimit(.minutes(15)))
  func ignoredSignalStaysIgnored() async throws {
    let program = try Program()
    try writeWeek(to: program)
    #expect(try await program.run(interruptedBuild("env --ignore-signal=INT", "INT")).text == "0\n")
  }

  private func writeWeek(to program: Program) throws {
    for number in 0..<200 {
      try program.write(
        """
        Bridge \(number) Opens

        Armenia and Azerbaijan agreed on Monday, November 2, 2020, on a cease-fire at bridge \(number).

        """,
        to: "week/a\(number).txt")
    }
  }

  /// A build that gets a signal as soon as its first file is being written beside its place; then its status, and
  /// what it left half-written.
  private func interruptedBuild(_ starter: String, _ signal: String) -> String {
    """
    \(starter) copydesk build week --date 2020-11-06 --quiet >/dev/null & build=$!
    for wait in $(seq 10000); do
      set -- out/*/articles/.copydesk*; if test -e "$1"; then kill -\(signal) $build; break; fi
      if test -e "$(echo out/*/digest.json)"; then break; fi; sleep 0.001
    done
    wait $build; echo $?; find . -name '.copydesk*'
    """
  }
}
