// Templates: what is written, tag by tag, and the same as swift-mustache writes.

import Foundation
import Mustache
import TestSupport
import Testing

@testable import Rendering

@Suite("Templates")
struct TemplateTests {
  private static let values = ViewValue.object([
    "name": .text("Ōtsuka & “Co”"), "none": .absent, "empty": .text(""),
    "yes": .flag(true), "no": .flag(false), "nothing": .list([]),
    "outer": .object(["name": .text("inner"), "deep": .object(["leaf": .text("found")])]),
    "list": .list([
      .object(["name": .text("one"), "isFirst": .flag(true), "more": .list([])]),
      .object([
        "name": .text("two"), "isFirst": .flag(false),
        "more": .list([.object(["leaf": .text("x")]), .object(["leaf": .absent])]),
      ]),
    ]),
    "theme": .object(["ink": .text("#000"), "fonts": .object(["text": .text("'A', b")])]),
  ])

  private static func written(
    _ text: String, partials: [String: String] = [:], isHTML: Bool = true
  ) -> String {
    let reader = TemplateReader(templates: partials, tokens: values["theme"] ?? .absent)
    return reader.template(of: text, isHTML: isHTML).written(with: values)
  }

  @Test(
    "Every tag is written as Mustache has it",
    arguments: [
      ("{{name}}", "Ōtsuka &amp; “Co”"), ("{{{name}}}|{{& name }}", "Ōtsuka & “Co”|Ōtsuka & “Co”"),
      ("{{none}}{{unknown}}{{empty}}.", "."), ("{{uppercased(outer.name)}}", "INNER"),
      ("{{lowercased(capitalized(outer.name))}}", "inner"), ("{{outer.deep.leaf}}", "found"),
      ("{{outer.deep.name}}.", "."),
      ("{{#outer}}{{name}}{{#deep}}{{leaf}}{{/deep}}{{/outer}}", "innerfound"),
      ("{{#list}}{{^isFirst}}, {{/isFirst}}{{name}}{{/list}}", "one, two"),
      ("{{#list}}{{#more}}{{name}}{{leaf}};{{/more}}{{/list}}", "twox;two;"),
      ("{{#yes}}a{{/yes}}{{#no}}b{{/no}}{{^no}}c{{/no}}{{^yes}}d{{/yes}}", "ac"),
      (
        "{{#none}}a{{/none}}{{^none}}b{{/none}}{{^nothing}}c{{/nothing}}{{#empty}}d{{/empty}}",
        "bcd"
      ),
      ("a\n  {{#yes}}\nb\n{{/yes}}  \nc\n", "a\nb\nc\n"), ("a {{#yes}}\nb{{/yes}}\n", "a \nb\n"),
      ("a\n{{! said aside }}\nb", "a\nb"), ("a\r\n{{#yes}}\r\nb\r\n{{/yes}}\r\n", "a\r\nb\r\n"),
      ("{{theme.ink}} {{theme.fonts.text}} {{{theme.fonts.text}}}", "#000 &#39;A&#39;, b 'A', b"),
    ])
  func tag(template: String, text: String) { #expect(Self.written(template) == text) }

  @Test("In plain text nothing is escaped")
  func plainText() { #expect(Self.written("{{name}}", isHTML: false) == "Ōtsuka & “Co”") }

  @Test("A partial has the names around it, and is indented as its tag")
  func partial() {
    let partials = ["p.html": "<{{name}}>\n{{#isFirst}}\nfirst\n{{/isFirst}}\n"]
    #expect(
      Self.written("{{#list}}\n  {{> p.html}}\n{{/list}}\n", partials: partials)
        == "  <one>\n  first\n  <two>\n")
    #expect(Self.written("a {{> p.html}}b", partials: partials) == "a <Ōtsuka &amp; “Co”>\nb")
  }

  @Test("A brace with a sign that combines with it is a brace")
  func combining() {
    #expect(Self.written("{{name}}\u{301}{{#yes}}x{{/yes}}") == "Ōtsuka &amp; “Co”\u{301}x")
  }

  @Test("The same as swift-mustache writes", arguments: 0..<300)
  func oracle(seed: Int) throws {
    var generator = Seeded(UInt64(seed))
    // Of lines of white space alone swift-mustache keeps some that the specification drops: the cases above have those.
    let text = Self.randomTemplate(depth: 3, using: &generator) + "."
    let partials = ["p.txt": "{{name}}{{^list}}!{{/list}}\n"]
    var library = MustacheLibrary()
    for (name, text) in partials {
      try library.register("{{% CONTENT_TYPE:TEXT}}\n" + text, named: name)
    }
    let template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
    let (own, other) = (
      Self.written(text, partials: partials, isHTML: false),
      template.render(Self.values.forMustache, library: library)
    )
    #expect(own.split(separator: "\n") == other.split(separator: "\n"), "\(text)")
  }

  private static func randomTemplate(
    depth: Int, using generator: inout Seeded
  ) -> String {
    let names = [
      "name", "none", "empty", "yes", "no", "nothing", "outer", "list", "more", "isFirst",
      "outer.deep",
    ]
    let leaves = ["name", "none", "leaf", "outer.name", "outer.deep.leaf", "uppercased(name)"]
    var text = ""
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: text += "\n"
      case 1: text += "x "
      case 2: text += "é — "
      case 3: text += "{{\(leaves.randomElement(using: &generator) ?? "name")}}"
      case 4: text += "{{{\(leaves.randomElement(using: &generator) ?? "name")}}}"
      case 5: text += "\n{{> p.txt}}\n"
      case 6: text += "{{! aside }}"
      default:
        guard depth > 0, let name = names.randomElement(using: &generator) else { continue }
        let sign = Bool.random(using: &generator) ? "#" : "^"
        let line = Bool.random(using: &generator) ? "\n" : ""
        text += "\(line){{\(sign)\(name)}}\(line)"
        text += randomTemplate(depth: depth - 1, using: &generator)
        text += "\(line){{/\(name)}}\(line)"
      }
    }
    return text
  }
}

extension ViewValue {
  /// The value as swift-mustache takes it.
  fileprivate var forMustache: Any {
    switch self {
    case .absent: NSNull()
    case .text(let text), .markup(let text): text
    case .textOf: ""
    case .flag(let flag): flag
    case .list(let values): values.map(\.forMustache)
    case .object(let values): values.mapValues(\.forMustache)
    }
  }
}
