// CSS as values: tokens, declarations, rules, nested rules, and what is no CSS.

import TestSupport
import Testing

@testable import Markup

@Suite("CSS as values")
struct CSSSheetTests {
  @Test(
    "Tokens as section 4 has them",
    arguments: [
      ("a-b", [.ident("a-b")]), ("--x", [.ident("--x")]), ("\\66 oo", [.ident("foo")]),
      ("rgba(", [.function("rgba")]), ("@media", [.atKeyword("media")]), ("#1a2", [.hash("1a2")]),
      ("\"a\\\"b\"", [.string("a\"b")]), ("'a\nb", [.badString, .whitespace, .ident("b")]),
      ("url( x.png )", [.url("x.png")]), ("url(a b)", [.badURL]), ("-1.5", [.number(-1.5)]),
      (".5e2", [.number(50)]), ("12PX", [.dimension(12, unit: "PX")]), ("50%", [.percentage(50)]),
      ("/* x */a/**/b", [.ident("a"), .ident("b")]), ("<!---->", [.cdo, .cdc]),
      ("- a", [.delimiter("-"), .whitespace, .ident("a")]), ("\\é", [.ident("é")]),
      ("\\", [.delimiter("\\")]),
    ] as [(String, [CSSToken.Kind])])
  func tokens(text: String, kinds: [CSSToken.Kind]) {
    #expect(CSSTokenizer.tokens(of: text).map(\.kind) == kinds)
  }

  @Test("Declarations have a property, a value, a weight and a place")
  func declarations() {
    let (declarations, errors) = CSSSheet.declarations(
      in: "Color : RED ;; margin:0 auto ! IMPORTANT;background:url('a;b.png') no-repeat")
    #expect(errors.isEmpty)
    #expect(declarations.map(\.property) == ["color", "margin", "background"])
    #expect(declarations.map(\.isImportant) == [false, true, false])
    #expect(declarations.map(\.offset) == [0, 15, 41])
    #expect(declarations[0].keywords == ["red"])
    #expect(declarations[2].addresses == ["a;b.png"])
    #expect(declarations[2].functions == ["url"])
  }

  @Test(
    "What is no declaration is skipped and said",
    arguments: [
      ("color red; margin:0", ["margin"], [0]), ("color:red margin:0; top:0", ["top"], [0]),
      ("color:", [], [0]), ("a:'x\n;b:c", ["b"], [0]), ("}color:red;top:0", ["top"], [0]),
      ("filter:progid:X.Y(a=1);x:y", ["filter", "x"], []), ("--a:b:c;d:e", ["--a", "d"], []),
    ] as [(String, [String], [Int])])
  func badDeclarations(text: String, properties: [String], places: [Int]) {
    let (declarations, errors) = CSSSheet.declarations(in: text)
    #expect(declarations.map(\.property) == properties)
    #expect(errors == places)
  }

  @Test("Rules, and rules in at-rules")
  func rules() {
    let sheet = CSSSheet(
      parsing: """
        @import url(x.css);
        a, p.b > i { color: red; }
        @media (max-width: 480px) { .c { top: 0 } @supports (display: grid) { .d { gap: 1px } } }
        @font-face { font-family: X; }
        """)
    #expect(sheet.errors.isEmpty)
    #expect(
      sheet.rules.map(\.atRule) == ["import", nil, "media", nil, "supports", nil, "font-face"])
    #expect(sheet.rules.map(\.parent) == [nil, nil, nil, 2, 2, 4, nil])
    #expect(
      sheet.rules.map { $0.declarations.map(\.property) } == [
        [], ["color"], [], ["top"], [], ["gap"], ["font-family"],
      ])
    #expect(sheet.conditions(of: sheet.rules[5]).map(\.atRule) == ["supports", "media"])
    #expect(sheet.rules[1].selectors.count == 2)
    #expect(sheet.rules[1].selectors.map(\.specificity) == [[0, 0, 1], [0, 1, 2]])
  }

  @Test("Nested style rules, without and with &")
  func nesting() {
    let sheet = CSSSheet(parsing: ".a { color: red; & .b { top: 0 } p:hover { left: 0 } }")
    #expect(sheet.rules.map(\.parent) == [nil, 0, 0])
    #expect(sheet.rules[0].declarations.map(\.property) == ["color"])
    #expect(sheet.errors.isEmpty)
  }

  @Test(
    "What is no rule is said",
    arguments: [
      ("} a { b: c }", 1), ("a { b: c", 1), ("a { b c; d: e }", 1), ("123 { b: c }", 1),
      ("a b c", 1),
      ("@media { a { b: c } } }", 1), ("a { b: c }", 0),
    ])
  func badRules(text: String, count: Int) {
    #expect(CSSSheet(parsing: text).errors.count == count)
  }

  @Test(
    "Selectors match the elements that they name",
    arguments: [
      ("p", ["1", "2", "4"]), (".x", ["2"]), ("#3", []), ("#i", ["3"]),
      ("div > p", ["1", "2", "4"]),
      ("body p", ["1", "2", "4"]), ("p + p", ["2"]), ("p ~ b", ["3"]), ("[title]", ["2"]),
      ("[title^=\"on\"]", ["2"]), ("[TITLE=one] , #i", ["2", "3"]), ("*.x", ["2"]), ("p.x.y", []),
      ("div div p", ["4"]), ("p:hover", []), ("p::first-line", []), ("div > div p", ["4"]),
    ])
  func selectors(selector: String, ids: [String]) {
    let document = HTMLDocument(
      parsing:
        "<html><body><div><p n=1></p><p n=2 class='x z' title=one></p><b n=3 id=i></b><div><p n=4></p></div></div></body></html>"
    )
    let selectors = CSSSheet(parsing: selector + "{}").rules[0].selectors
    let matched = document.elements.filter { item in
      selectors.contains { $0.matches(item.index, in: document) }
    }
    #expect(matched.compactMap { $0.element["n"] } == ids)
  }

  @Test(
    "Depth costs no stack", arguments: ["@media x {", "a {", "a:(", "[", "{", "a{b:c(", "a:not("])
  func depth(text: String) {
    let sheet = CSSSheet(parsing: String(repeating: text, count: 50_000))
    #expect(!sheet.errors.isEmpty)
  }

  @Test("Random pieces of CSS are a sheet", arguments: 0..<300 as Range<UInt64>)
  func pieces(seed: UInt64) throws {
    var random = Seeded(seed)
    let parts = [
      "{", "}", "(", ")", "[", "]", ":", ";", ",", "@", "@media ", "#", ".", "\\", "\"", "'", "/*",
      "*/", "url(",
      "a", "color", "red", "!important", " ", "\n", "1", "1e", "%", "é", "\0", "<!--", "-->", "--x",
      "&", ">", "~", "=",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...200, using: &random) {
      text += try #require(parts.randomElement(using: &random))
    }
    let sheet = CSSSheet(parsing: text)
    #expect(sheet.rules.indices.allSatisfy { (sheet.rules[$0].parent ?? -1) < $0 })
    #expect(sheet.errors.allSatisfy { $0 < text.utf8.count })
    #expect(CSSSheet.declarations(in: text).declarations.allSatisfy { $0.offset < text.utf8.count })
  }
}
