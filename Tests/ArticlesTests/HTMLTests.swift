// HTML under the name of a text is refused.

import Diagnostics
import Testing

@testable import Articles

@Suite struct HTMLTests {
  private func reading(_ text: String) -> TextReader.Reading {
    TextReader().reading(Array(text.utf8), name: "a.txt", path: "week/a.txt")
  }

  @Test(
    "A page, or a piece of one, is no article",
    arguments: [
      ("<!DOCTYPE html>\n<title>Bridge</title>\nThe council met.", 1),
      ("\u{FEFF}  <html><body>The council met.</body></html>", 1),
      ("The Bridge\n\n<p>The council met.</p>\n<p>It voted.</p>\n", 3),
      ("The Bridge\n\nThe council met.<br>It voted.<BR/>It left.<br >\n", 3),
    ])
  func refused(text: String, line: Int) throws {
    let reading = reading(text)
    #expect(reading.article == nil)
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.summary == "The file is HTML, not text")
    #expect(diagnostic.place.line == line)
    #expect(diagnostic.hint != nil)
  }

  @Test(
    "Signs of smaller and greater, and a tag or two in Markdown, are text",
    arguments: [
      "The Bridge\n\nThe council met if 3 < 4 and 5 > 2, and a<b, b<c, c<d.\n",
      "The Bridge\n\nThe council met.<br>\nIt voted on the <span>bridge</span>.\n",
      "The Bridge\n\nThe council met <https://weekly.example/p> <p@weekly.example> <http://weekly.example>.\n",
    ])
  func text(text: String) { #expect(reading(text).article != nil) }

  @Test(
    "A quotation mark that broke the front matter is none of the title",
    arguments: [
      ("title: \"Council Opens Bridge", "Council Opens Bridge"),
      ("title: 'Council Opens Bridge", "Council Opens Bridge"),
      ("title: \"Open,\" Council Says: [Bridge", "\"Open,\" Council Says: [Bridge"),
    ])
  func brokenTitle(field: String, expected: String) throws {
    let reading = reading("---\n\(field)\ndate: 2020-11-03\n---\nThe council opened the bridge.\n")
    #expect(!reading.diagnostics.isEmpty)
    #expect(try #require(reading.article).metadata.title == expected)
  }
}
