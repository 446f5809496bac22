// Whose report an article is, where a line at its end says it.

import Testing

@testable import Articles

@Suite struct SourceCreditTests {
  private func source(_ lines: String, before: String = "") throws -> String? {
    let text =
      before + "Council Opens the Bridge\n\nThe council opened the bridge on Saturday.\n\n" + lines
    let reading = TextReader().reading(Array(text.utf8), name: "a.txt", path: "a.txt")
    return try #require(reading.article).metadata.source
  }

  @Test(
    "A line at the end names it",
    arguments: [
      ("© 2021 Harbor Wire. All rights reserved.", "Harbor Wire"),
      ("Copyright © 2021 The River Agency", "The River Agency"),
      ("Source: Harbor Wire", "Harbor Wire"),
      ("© Harbor Wire", nil), ("Source: https://weekly.example/bridge", nil),
      ("© 2021 Harbor Wire\n\nSource: The River Agency", nil),
      ("© 2021. All rights reserved.", nil),
    ])
  func credit(lines: String, expected: String?) throws {
    #expect(try source(lines + "\n") == expected)
  }

  @Test("Front matter comes first")
  func frontMatter() throws {
    let yaml = "---\nsource: The River Agency\n---\n"
    #expect(try source("Source: Harbor Wire\n", before: yaml) == "The River Agency")
  }
}
