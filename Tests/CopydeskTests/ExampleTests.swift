// The publications in examples/: each builds and renders, in its own look and words.

import Foundation
import Testing

@Suite("The examples")
struct ExampleTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "examples")

  struct Expectation: Sendable, CustomTestStringConvertible {
    var name: String
    /// The folder of the issue.
    var issue: String
    /// What stands in email, page and text alike, in this order.
    var texts: [String]
    var direction: String
    var testDescription: String { name }
  }

  @Test(
    "An example builds, and nothing in it is of another publication",
    arguments: [
      Expectation(
        name: "plain", issue: "the-alder-bridge-notice-2025-03-06",
        texts: [
          "The Alder Bridge Notice", "This week in Alder Bridge",
          "Council Votes for a Town Orchard",
          "Stakes mark where", "Paths and parks", "Coming up", "Everything we printed",
          "From a sponsor", "Keep the Notice going",
        ], direction: "ltr"),
      Expectation(
        name: "right-to-left", issue: "nshrt-alhy-2025-04-12",
        texts: [
          "نشرة الحي", "الأسبوع باختصار", "غرس أربعين شجرة", "الشتلات الجديدة", "نظرة سريعة",
          "المكتبة والمدرسة", "السوق", "مقالات الأسبوع", "مواعيد الأسبوع", "إعلان",
        ], direction: "rtl"),
    ])
  func builds(expected: Expectation) async throws {
    let program = try Program()
    let example = Self.root.appending(path: expected.name).path()
    let result = try await program.run("copydesk build '\(example)' --quiet")
    #expect(result.status == 0)
    #expect(result.messages == "")
    for name in ["email.html", "web.html", "digest.txt"] {
      let page = String(
        decoding: try program.bytes(of: "out/\(expected.issue)/\(name)"), as: UTF8.self)
      var rest = page[...]
      for text in expected.texts {
        let found = rest.firstRange(of: text)
        #expect(found != nil, "\(name): \(text)")
        if let found { rest = rest[found.upperBound...] }
      }
      #expect(!page.lowercased().contains("mirror"))
      if name != "digest.txt" { #expect(page.contains("dir=\"\(expected.direction)\"")) }
    }
    let check = try await program.run("copydesk check out/\(expected.issue)")
    #expect(check.status == 0)
  }
}
