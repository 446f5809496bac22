// An HTML document as values: what is read, where it stands, and what is too much.

import Markup
import TestSupport
import Testing

@Suite("HTML as values")
struct HTMLDocumentTests {
  private func outline(_ document: HTMLDocument) -> [String] {
    document.nodes.map { node in
      switch node.content {
      case .element(let element): (element.isImplied ? "(" : "<") + element.name
      case .text(let text): "\"\(text)\""
      case .comment(let text): "<!--\(text)"
      case .conditional(let condition): "[if \(condition)]"
      case .doctype(let name, _, _): "!\(name)"
      }
    }
  }

  @Test("Elements, attributes in order, text, comments and the document type")
  func values() throws {
    let document = HTMLDocument(
      parsing:
        "<!DOCTYPE html><HTML lang=en><body><p CLASS='a  b' hidden>x &amp; &apos;y<!-- c --></p></body></html>"
    )
    #expect(outline(document) == ["!html", "<html", "<body", "<p", "\"x & 'y\"", "<!-- c "])
    let paragraph = try #require(document.nodes[3].element)
    #expect(paragraph.attributes.map(\.name) == ["class", "hidden"])
    #expect(paragraph.attributes.map(\.value) == ["a  b", ""])
    #expect(paragraph.classes == ["a", "b"])
    #expect(document.nodes.map(\.parent) == [nil, nil, 1, 2, 3, 3])
    #expect(document.text(of: 1) == "x & 'y")
  }

  @Test("A node stands where its source does, in lines and bytes")
  func places() throws {
    let text =
      "<html>\n<body>\n<p>é<b\n title=\"a > b <b\">bold</b> after</p>\n<!-- x -->\n<br/></body></html>"
    let document = HTMLDocument(parsing: text)
    let source = Array(text.utf8)
    let sources = document.nodes.filter { $0.text?.allSatisfy(\.isWhitespace) != true }
      .map { String(decoding: source[$0.source], as: UTF8.self) }
    #expect(
      sources == [
        "<html>", "<body>", "<p>", "é", "<b\n title=\"a > b <b\">", "bold", " after", "<!-- x -->",
        "<br/>",
      ])
    let bold = try #require(document.nodes.first { $0.element?.name == "b" })
    #expect(document.position(of: bold.source.lowerBound) == (3, 6))
  }

  @Test(
    "Elements that HTML 4 did not have stay where they are",
    arguments: ["time", "figure", "section", "article", "main", "mark", "picture", "wbr", "o:p"])
  func unknownElements(name: String) {
    let document = HTMLDocument(
      parsing: "<html><body><div><\(name) id=a>x</\(name)>y</div></body></html>")
    #expect(outline(document) == ["<html", "<body", "<div", "<\(name)", "\"x\"", "\"y\""])
    #expect(document.nodes[4].parent == 3 && document.nodes[5].parent == 2)
  }

  @Test("What Outlook alone reads is parsed, and stands apart")
  func conditionalComments() throws {
    let text =
      "<html><body><!--[if mso | IE]>\n<table role=\"presentation\"><tr><td><![endif]-->x<!--[if mso]></td></tr></table><![endif]--></body></html>"
    let document = HTMLDocument(parsing: text)
    #expect(
      outline(document).filter { $0 != "\"\n\"" }
        == ["<html", "<body", "[if mso | IE]", "<table", "<tr", "<td", "\"x\"", "[if mso]"])
    let table = try #require(document.nodes.first { $0.element?.name == "table" })
    #expect(document.position(of: table.source.lowerBound) == (2, 1))
    let x = try #require(document.nodes.first { $0.text == "x" })
    #expect(x.parent == 1)
    #expect(document.text(of: 1) == "x")
  }

  @Test("Marks around content that others read are comments")
  func revealed() {
    let document = HTMLDocument(
      parsing: "<html><body><!--[if !mso]><!--><p>x</p><!--<![endif]--></body></html>")
    #expect(
      outline(document) == ["<html", "<body", "<!--[if !mso]><!", "<p", "\"x\"", "<!--<![endif]"])
  }

  @Test("Microsoft’s marks that are no comments hide nothing")
  func downlevelRevealed() {
    let document = HTMLDocument(
      parsing: "<html><body><![if !mso]><p>x</p><![endif]></body></html>")
    #expect(document.text(of: 0) == "x")
    #expect(document.nodes.contains { $0.element?.name == "p" })
  }

  @Test("Elements that the parser supplies have no source")
  func implied() {
    let document = HTMLDocument(parsing: "<p>x</p>")
    #expect(outline(document) == ["(html", "(body", "<p", "\"x\""])
    #expect(document.nodes[0].source.isEmpty)
  }

  @Test("Style and script are text as it is")
  func rawText() {
    let document = HTMLDocument(
      parsing: "<html><head><style>a > b { c: \"&amp;\" }</style></head><body></body></html>")
    #expect(outline(document)[3] == "\"a > b { c: \"&amp;\" }\"")
  }

  @Test(
    "Depth is bounded, said, and costs no stack",
    arguments: ["div", "table", "span", "b", "ul", "zzz", "blockquote"])
  func depth(name: String) {
    let text = String(repeating: "<\(name)>", count: 50_000) + "x"
    let document = HTMLDocument(parsing: text)
    #expect(document.nodes.count <= HTMLDocument.maximumDepth + 1)
    #expect(document.problems.contains { if case .tooDeep = $0 { true } else { false } })
    #expect(document.nodes.first?.end == document.nodes.count)
  }

  @Test("A wide document is read whole")
  func breadth() {
    let document = HTMLDocument(parsing: String(repeating: "<p>x</p></i>", count: 20_000))
    #expect(document.nodes.count { $0.text == "x" } == 20_000)
    #expect(document.problems.isEmpty)
  }

  @Test("A tag of more words than the parser can take is refused")
  func flood() {
    let text = "<p " + (0..<100_000).map { "a\($0) " }.joined() + ">"
    #expect(HTMLDocument(parsing: "x" + text).problems == [.tooManyAttributes(offset: 1)])
    #expect(HTMLDocument(parsing: text).nodes.isEmpty)
  }

  @Test("More bytes than are read are said")
  func length() {
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: HTMLDocument.maximumBytes + 1)
    #expect(HTMLDocument(parsing: bytes).problems == [.tooLong])
  }

  @Test("Bytes that are no UTF-8, and NUL, become U+FFFD and are said")
  func invalidText() {
    for bytes in [[0x61, 0xFF, 0x62], [0x61, 0, 0x62]] as [[UInt8]] {
      let document = HTMLDocument(parsing: Array("<p>".utf8) + bytes)
      #expect(document.nodes.last?.text == "a\u{FFFD}b")
      #expect(document.problems == [.invalidText(offset: 4)])
    }
  }

  @Test("What a meta says of the character set is not obeyed")
  func characterSet() {
    let document = HTMLDocument(
      parsing: "<html><head><meta charset=iso-8859-1></head><body>é</body></html>")
    #expect(document.nodes.last?.text == "é")
  }

  @Test("No bytes make no nodes")
  func empty() {
    #expect(HTMLDocument(parsing: "").nodes.isEmpty)
  }
}
