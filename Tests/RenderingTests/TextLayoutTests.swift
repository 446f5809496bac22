// Plain text in columns.

import CommonMark
import Publication
import Testing

@testable import Rendering

@Suite("Plain text")
struct TextLayoutTests {
  @Test(
    "Columns are those of the display",
    arguments: [
      ("abc", 3), ("", 0), ("e\u{301}", 1), ("日本", 4), ("한글", 4), ("👩‍👧", 2), ("🇦🇲", 2), ("✈️", 2),
      ("✈", 1), ("Հայ", 3), ("عَ", 1),
      ("ﬁ", 1), ("\u{200B}", 0), ("\u{AD}", 0), ("Ａ", 2), ("…", 1), ("1\u{FE0F}\u{20E3}", 2),
      ("👍🏽", 2), ("👩‍👩‍👧‍👦", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("กำ", 2), ("क्ष", 2), ("कि", 2),
      ("a\u{FE0F}", 1),
      ("⌚", 2), ("①", 1), ("ｱ", 1), ("\u{302A}", 0), ("𠀀", 2), ("〿", 1), ("\u{600}", 1), ("䷀", 2),
      ("☰", 2),
      ("राष्ट्र", 5), ("ที่", 1),
    ])
  func width(text: String, columns: Int) { #expect(text.displayWidth == columns) }

  @Test(
    "Lines break at spaces, below what began them; addresses never break",
    arguments: [
      ("one two three four", "one two\nthree four\n"), ("* one two three", "* one two\n  three\n"),
      ("    one two three", "    one\n    two\n    three\n"),
      ("[12] one two three", "[12] one\n     two\n     three\n"),
      ("1. one two three", "1. one two\n   three\n"),
      ("a https://example.com/long/way b", "a\nhttps://example.com/long/way\nb\n"),
      ("abcdefghijklmnop", "abcdefghij\nklmnop\n"), ("日本語の見出し。", "日本語の見\n出し。\n"),
      ("漢字かな「交じり」文", "漢字かな\n「交じり」\n文\n"), ("漢字Latin漢字", "漢字Latin\n漢字\n"),
      ("漢字はhttps://a.example/bをa", "漢字は\nhttps://a.example/b\nをa\n"),
      ("abcdefghij)", "abcdefghi\nj)\n"),
      ("a\n\n\n\nb\n\n", "a\n\nb\n"),
      ("\n\na", "a\n"), ("", "\n"), ("one\u{A0}two three", "one\u{A0}two\nthree\n"),
      ("-dash one two", "-dash one\ntwo\n"), ("one two x [1]", "one two\nx [1]\n"),
      ("one two · three", "one two ·\nthree\n"), ("onetwothree [1]", "onetwothre\ne [1]\n"),
      ("onetwothre [1]", "onetwothre\n[1]\n"), ("one two [x]", "one two\n[x]\n"),
    ])
  func wrap(text: String, set: String) { #expect(TextLayout(columns: 10).set(text) == set) }

  @Test(
    "Blocks are set as a person would",
    arguments: [
      ("- a\n- b\n  - c\n", "* a\n* b\n  * c"), ("1. a\n2. b\n", "1. a\n2. b"),
      ("> quoted\n", "    quoted"),
      ("a\n\nb", "a\n\nb"), ("a\n\n---\n\nb", "a\n\n* * *\n\nb"), ("- a\n\n- b\n", "* a\n\n* b"),
      ("`code` *em* [link](https://x.example)", "code em link [1]"),
      ("<https://x.example>", "https://x.example"),
      ("<a@x.example>", "a@x.example"), ("a  \nb", "a b"), ("### h\n\np", "h\n\np"), ("- ", "* "),
    ])
  func blocks(markdown: String, text: String) throws {
    let document = try Document(parsing: markdown)
    var plain = PlainText()
    let lines = plain.blocks(Array(document.events.dropFirst().dropLast()))
    #expect(
      lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n")
        .trimmingEnd == text.trimmingEnd)
  }

  @Test("An address has one number")
  func numbers() {
    var links = LinkNumbers()
    #expect(["a", "b", "a", "c"].map { links.number(of: $0) } == [1, 2, 1, 3])
    #expect(links.addresses == ["a", "b", "c"])
    #expect(links.number(of: "https://a.example/b c\n") == 4)
    #expect(links.addresses.last == "https://a.example/b%20c%0A")
  }

  @Test(
    "The figure that a line is about",
    arguments: [
      ("On November 12 some 340 blankets came from 12 parishes.", "340"),
      ("Traffic fell by 18% in 2019.", "18%"),
      ("It cost $1,200,000 in 2020.", "$1,200,000"), ("By November 3 nobody came.", nil),
      ("In 2020 there were 62 of them.", "62"),
      ("The T-72 tank and COVID-19", nil), ("At 10:30 it began.", nil), ("None.", nil),
      ("They were 1.2.", "1.2"),
    ] as [(String, String?)])
  func figure(text: String, figure: String?) {
    let events = Inlines(text).events.withStrongFigure
    let strong = events.firstIndex(of: .enter(.strong)).map { Inlines([events[$0 + 1]]).plainText }
    #expect(strong == figure)
    #expect(Inlines(events).plainText == text)
  }

  @Test(
    "Dates are written out in the language",
    arguments: [
      ("en", "Friday, November 6, 2020"), ("en-US", "Friday, November 6, 2020"),
      ("de", "Freitag, 6. November 2020"),
      ("fr", "vendredi 6 novembre 2020"), ("hy", "2020 թ. նոյեմբերի 6, ուրբաթ"),
    ])
  func date(language: String, text: String) throws {
    #expect(try Sample.requireDate("2020-11-06").long(in: language) == text)
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
