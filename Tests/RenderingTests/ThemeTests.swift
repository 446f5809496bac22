// Themes: what is wrong is found with its line, and the names are those that the view has.

import CommonMark
import Diagnostics
import Digest
import Foundation
import Publication
import Testing

@testable import Rendering

@Suite("Themes")
struct ThemeTests {
  private static let small = [
    "theme.yaml": "colors: {ink: \"#000\"}\n", "email.html.mustache": "<p>{{issue.subject}}</p>\n",
    "web.html.mustache": "{{#sections}}{{#items}}{{> item.html}}{{/items}}{{/sections}}\n",
    "item.html.mustache": "{{#heading}}{{{html}}}{{/heading}}\n",
    "digest.txt.mustache": "{{issue.subject}}\n",
  ]

  private func findings(_ changes: [String: String], without missing: String? = nil) -> [String] {
    var files = Self.small
    for (name, text) in changes { files[name] = text }
    if let missing { files[missing] = nil }
    do {
      _ = try Theme(name: "small", files: files, folder: "themes/small")
      return []
    } catch let error as ThemeError {
      return error.diagnostics.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  @Test("A small theme is a theme")
  func small() { #expect(findings([:]) == []) }

  @Test(
    "A mistake in a template is a finding with its line",
    arguments: [
      (
        "<p>\n  {{issue.subjct}}</p>",
        "2:3: error: Unknown name ‘issue.subjct’\n  hint: did you mean ‘subject’?"
      ),
      ("{{sectons}}", "1:1: error: Unknown name ‘sectons’\n  hint: did you mean ‘sections’?"),
      (
        "{{{issue.subject}}}",
        "1:1: error: ‘issue.subject’ is text\n  hint: write {{issue.subject}}, which escapes it"
      ),
      (
        "{{&issue.subject}}",
        "1:1: error: ‘issue.subject’ is text\n  hint: write {{issue.subject}}, which escapes it"
      ),
      (
        "{{#issue.title}}{{html}}{{/issue.title}}",
        "1:17: error: ‘html’ is HTML\n  hint: write {{{html}}}"
      ),
      ("{{#sections}}\nx", "1:1: error: The section ‘sections’ is not closed"),
      ("x{{/sections}}", "1:2: error: ‘sections’ ends but was not opened"),
      (
        "{{#sections}}{{/labels}}",
        "1:14: error: ‘labels’ ends where ‘sections’ is open\n  hint: opened in line 1"
      ),
      (
        "{{issue",
        "1:1: error: The tag does not end on its line\n  hint: tags are closed by ‘}}’, ‘{{{’ by ‘}}}’"
      ),
      (
        "{{> itm.html}}",
        "1:1: error: There is no template ‘itm.html.mustache’\n  hint: did you mean ‘item.html’?"
      ),
      ("{{> digest.txt}}", "1:1: error: HTML and plain text cannot contain each other"),
      (
        "{{> email.html}}",
        "1:1: error: ‘email.html’ contains itself\n  hint: a partial cannot be nested in itself"
      ),
      (
        "{{=<% %>=}}",
        "1:1: error: Delimiters, settings and inheritance are not for themes\n  hint: use sections and partials"
      ),
      (
        "{{theme.colors.inc}}",
        "1:1: error: Unknown name ‘theme.colors.inc’\n  hint: did you mean ‘ink’?"
      ),
      (
        "{{reversed(issue.subject)}}",
        "1:1: error: Unknown function ‘reversed’\n  hint: there are uppercased, lowercased, capitalized"
      ),
      (
        "{{isRightToLeft}}",
        "1:1: error: ‘isRightToLeft’ is a condition\n  hint: write {{#isRightToLeft}}…{{/isRightToLeft}}"
      ),
      (
        "{{issue.title}}", "1:1: error: ‘issue.title’ is not a text\n  hint: it has html, text, url"
      ),
    ])
  func template(text: String, finding: String) {
    #expect(
      findings(["email.html.mustache": text]) == ["themes/small/email.html.mustache:" + finding])
  }

  @Test(
    "A mistake in theme.yaml is a finding with its line",
    arguments: [
      (
        "colors: {ink: \"a;b\"}",
        "1:15: error: ‘ink’ must be one CSS value without < > & \" \\ { } and ;"
      ),
      (
        "colors: {ink: \"</style>\"}",
        "1:15: error: ‘ink’ must be one CSS value without < > & \" \\ { } and ;"
      ),
      (
        "colors: {ink: [1]}",
        "1:15: error: ‘ink’ must be one CSS value without < > & \" \\ { } and ;"
      ),
      ("columns: 5", "1:10: error: columns must be a whole number from 20 to 500"),
      (
        "elements: {blockqote: \"margin:0\"}",
        "1:12: error: Unknown element ‘blockqote’\n  hint: did you mean ‘blockquote’?"
      ),
      ("elements: {a: '\">'}", "1:15: error: The style of ‘a’ must be CSS without < > & \" and \\"),
      ("ink: red\nink: blue", "1:1: error: Key ‘ink’ stands twice in one mapping"),
      ("- list", ": error: theme.yaml must be a mapping of keys to values"),
    ])
  func yaml(text: String, finding: String) {
    let place = finding.hasPrefix(":") ? "themes/small/theme.yaml" : "themes/small/theme.yaml:"
    #expect(findings(["theme.yaml": text]) == [place + finding])
  }

  @Test("YAML that is none is a finding with its line")
  func malformed() throws {
    let found = try #require(findings(["theme.yaml": "a: [\nb: }"]).first)
    #expect(found.hasPrefix("themes/small/theme.yaml:2:"))
  }

  @Test("A style may use tokens, and a name that is none is a finding")
  func style() {
    #expect(
      findings([
        "theme.yaml": "ink: red\nelements: {a: \"color:{{theme.ink}};margin-{{start}}:1px\"}"
      ]) == [])
    #expect(
      findings(["theme.yaml": "ink: red\nelements: {a: \"color:{{theme.inc}}\"}"]) == [
        "themes/small/theme.yaml:2:15: error: In elements.a: Unknown name ‘theme.inc’\n  hint: did you mean ‘ink’?"
      ])
  }

  @Test(
    "A missing file is a finding",
    arguments: ["theme.yaml", "email.html.mustache", "web.html.mustache", "digest.txt.mustache"])
  func missing(file: String) {
    #expect(
      findings([:], without: file) == [
        "themes/small/\(file): error: The theme ‘small’ has no \(file)"
      ])
  }

  @Test("A theme that is not there is refused, with the nearest name")
  func named() throws {
    #expect(throws: ThemeError.self) { try Theme(named: "mirror-spektator") }
    #expect(throws: ThemeError.self) { try Theme(folder: "no/such/folder") }
    do {
      _ = try Theme(named: "mirror-spektator")
    } catch let error as ThemeError {
      #expect(error.diagnostics.first?.hint == "did you mean ‘mirror-spectator’?")
    }
  }

  @Test("A copy of the embedded theme in a folder renders the same")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "copydesk-theme-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in EmbeddedFile.all where file.path.hasPrefix("mirror-spectator/") {
      let name = String(file.path.dropFirst("mirror-spectator/".count))
      try Data(file.text.utf8).write(to: folder.appending(path: name))
    }
    let issue = try Sample.issue()
    let one = Renderer(
      theme: try Theme(folder: folder.path() + "/"), publication: Sample.publication)
    let two = Renderer(theme: try Theme(named: "mirror-spectator"), publication: Sample.publication)
    #expect(try one.email(issue) == two.email(issue))
  }

  @Test("The embedded files are those of the source", arguments: EmbeddedFile.all.map(\.path))
  func embedded(path: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = path.split(separator: "/").first.map(String.init) ?? ""
    // The themes of the examples stand beside the publications that they are for.
    let isExample = ["plain", "right-to-left"].contains(folder)
    let file =
      path.hasPrefix("seeds/") ? path : (isExample ? "examples/\(folder)/" : "Templates/") + path
    #expect(
      try EmbeddedFile(path: path)?.text
        == String(contentsOf: root.appending(path: file), encoding: .utf8))
  }

  @Test(
    "Every object of the view has exactly the names that templates may use",
    arguments: Medium.allCases)
  func names(medium: Medium) throws {
    let theme = try Theme(named: "mirror-spectator")
    var view = IssueView(medium, publication: Sample.publication, theme: theme, styles: [:])
    var names = TemplateName.names(for: medium)
    names["theme"] = theme.tokens.names
    compare(try view.values(of: Sample.issue()), .object(names), at: "view")
  }

  private func compare(_ value: ViewValue, _ name: TemplateName, at path: String) {
    switch (value, name) {
    case (.object(let values), .object(let names)), (.object(let values), .list(let names)):
      #expect(Set(values.keys) == Set(names.keys), "\(path)")
      for (key, value) in values {
        if let name = names[key] { compare(value, name, at: path + "." + key) }
      }
    case (.list(let values), .list): for value in values { compare(value, name, at: path) }
    case (.absent, _), (.text, .text), (.textOf, .text), (.text, .token), (.markup, .markup),
      (.flag, .flag):
      break
    default: Testing.Issue.record("\(path) is \(value)")
    }
  }
}
