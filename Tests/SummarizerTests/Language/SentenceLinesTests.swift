// Line breaks inside what the splitter is given.

import Testing

@testable import Summarizer

@Suite struct SentenceLinesTests {
  @Test("a wrapped line goes on")
  func wrapped() {
    let text =
      "The council of the town voted late on Tuesday to\nKeep the old ferry for another year. It then\nwent home.\r\nAll were\nhappy."
    let expected = [
      "The council of the town voted late on Tuesday to\nKeep the old ferry for another year.",
      "It then\nwent home.",
      "All were\nhappy.",
    ]
    #expect(sentences(text) == expected)
  }

  @Test(
    "a blank line ends a sentence",
    arguments: ["\n\n", "\r\n\r\n", "\n \t\n", "\n\u{A0}\n\n", "\u{2029}"])
  func blank(_ separator: String) {
    #expect(
      sentences("A heading\(separator)and a text, by Mr.\(separator)Lund") == [
        "A heading", "and a text, by Mr.", "Lund",
      ])
  }

  @Test("a heading line without a stop is a sentence")
  func heading() {
    let body = "The council voted late on Tuesday to keep the ferry."
    #expect(sentences("Ferry News\n\(body)") == ["Ferry News", body])
  }

  @Test("the items of a list are sentences")
  func items() {
    #expect(
      sentences("We need\n- plums\n- pears from\nthe hill\n* figs") == [
        "We need", "- plums", "- pears from\nthe hill", "* figs",
      ])
    #expect(sentences("1. plums\n2. pears\n(3) figs") == ["1. plums", "2. pears", "(3) figs"])
  }

  @Test("white space alone has no sentences", arguments: ["", " ", "\n\n", "\u{A0}\u{2003}\t"])
  func empty(_ text: String) {
    #expect(sentences(text) == [])
  }

  @Test("only the paragraph that was asked for is read")
  func range() {
    let text = [UInt8]("One. Two. Three. Four.".utf8)
    #expect(SentenceSplitter().sentences(in: text, range: 5..<16) == [5..<9, 10..<16])
    #expect(SentenceSplitter().sentences(in: text, range: 4..<5) == [])
  }
}
