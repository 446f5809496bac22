// How findings are written, placed and sorted, and the name that was meant.

import Testing

@testable import Diagnostics

@Suite struct DiagnosticTests {
  @Test("A finding is one line with its place, and a hint below it")
  func description() {
    let finding = Diagnostic(
      .error, at: Place("a.yaml", line: 3, column: 5), "Unknown key ‘nmae’",
      hint: "did you mean ‘name’?")
    #expect(
      finding.description == "a.yaml:3:5: error: Unknown key ‘nmae’\n  hint: did you mean ‘name’?")
    #expect(Diagnostic(.warning, at: Place("b"), "Odd").description == "b: warning: Odd")
    #expect(Place("a", line: 2).description == "a:2")
    #expect(Place("a", column: 2).description == "a")
  }

  @Test(
    "A byte's place counts lines and bytes from 1",
    arguments: [
      (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (5, 2, 3), (6, 2, 4), (7, 3, 1), (99, 3, 1),
    ])
  func place(offset: Int, line: Int, column: Int) {
    let place = Place("a", offset: offset, in: Array("ab\né!\n".utf8))
    #expect(place == Place("a", line: line, column: column))
  }

  @Test("Findings are sorted by path, place, severity and summary")
  func sorting() {
    let sorted = [
      Diagnostic(.error, at: Place("a"), "Whole file"),
      Diagnostic(.warning, at: Place("a", line: 2, column: 9), "Early"),
      Diagnostic(.error, at: Place("a", line: 10, column: 1), "A"),
      Diagnostic(.error, at: Place("a", line: 10, column: 1), "B"),
      Diagnostic(.warning, at: Place("a", line: 10, column: 1), "A"),
      Diagnostic(.error, at: Place("b", line: 1, column: 1), "Other"),
    ]
    #expect(Array(sorted.reversed()).sortedByPlace() == sorted)
    #expect(sorted.hasErrors)
    #expect(!sorted.filter { $0.severity == .warning }.hasErrors)
  }

  @Test(
    "The nearest known name is offered where it is near",
    arguments: [
      ("nmae", "name"), ("nam", "name"), ("naem", "name"), ("tagine", "tagline"),
      ("topic", "topics"),
      ("limts", "limits"), ("colour", nil), ("", nil), ("deliverry", "delivery"),
    ] as [(String, String?)])
  func nearest(typed: String, meant: String?) {
    let known = ["name", "tagline", "topics", "limits", "delivery"]
    #expect(nearestName(to: typed, among: known) == meant)
  }

  @Test(
    "The distance counts insertions, removals, replacements and exchanges",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("é", "e", 1),
      ("ab", "ba", 1), ("abcd", "badc", 2),
    ])
  func distance(a: String, b: String, distance: Int) { #expect(editDistance(a, b) == distance) }
}
