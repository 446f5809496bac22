// `archive add` killed at any moment.

import Foundation
import Testing

@Suite("An addition that is killed")
struct ArchiveInterruptionTests {
  @Test("The archive has the issue as it was or as it was to be, and is used on")
  func killed() async throws {
    let program = try Program()
    try program.write("name: The Test Gazette\n", to: "copydesk.yaml")
    try program.write(digest(sentences: 200), to: "old.md")
    try program.write(digest(sentences: 3000), to: "new.md")
    #expect(try await program.run("copydesk archive add old.md").status == 0)
    for milliseconds in stride(from: 15, through: 90, by: 5) {
      _ = try await program.run(
        "timeout -s KILL 0.\(milliseconds < 100 ? "0" : "")\(milliseconds) copydesk archive add new.md"
      )
      let listed = try await program.run("copydesk archive list")
      #expect(listed.status == 0, "\(listed.messages)")
      #expect(
        listed.text.contains("  200 sentences") || listed.text.contains("  3000 sentences"),
        "\(listed.text)")
    }
    #expect(try await program.run("copydesk archive add old.md").status == 0)
    #expect(try await program.run("copydesk archive list").text.contains("  200 sentences"))
  }

  private func digest(sentences: Int) -> String {
    let lines = (0..<sentences).map { "- Sentence \($0) tells of the harbor and of its boats.\n" }
    return """
      ---
      id: the-test-gazette-2021-03-05
      date: 2021-03-05
      subject: News
      ---

      # The Week in Brief

      ## At a glance

      \(lines.joined())
      """
  }
}
