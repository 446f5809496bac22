// What mail clients need of the email, by the numbers of the rules.

import CommonMark
import Digest
import Publication
import Testing

@testable import Rendering

@Suite("The email’s rules")
struct EmailRulesTests {
  private func renderer(_ theme: String, _ language: String = "en") throws -> Renderer {
    var publication = Sample.publication
    publication.language = language
    publication.blocks = [
      StandingBlock(id: "events", title: "Events", after: "harbor", text: "* One\n* Two"),
      StandingBlock(id: "sponsor", label: "Sponsored", text: "> [Tea](https://tea.example/)"),
    ]
    return Renderer(theme: try Theme(named: theme), publication: publication)
  }

  private func email(_ theme: String, _ language: String = "en") throws -> String {
    try renderer(theme, language).email(Sample.issue())
  }

  private func starts(_ html: String) -> [(name: String, attributes: [String: String])] {
    HTMLPart.parts(of: html).compactMap {
      if case .start(let name, let attributes) = $0 { (name, attributes) } else { nil }
    }
  }

  @Test(
    "1: language and direction on html, body and one article",
    arguments: Theme.embeddedNames, [("en", "ltr"), ("ar", "rtl"), ("hy", "ltr")])
  func language(theme: String, expected: (language: String, direction: String)) throws {
    let (language, direction) = expected
    let tags = starts(try email(theme, language))
    let wrappers = tags.filter {
      ["html", "body"].contains($0.name) || $0.attributes["role"] == "article"
    }
    #expect(wrappers.map(\.name) == ["html", "body", "div"])
    for tag in wrappers {
      #expect(tag.attributes["lang"] == language)
      #expect(tag.attributes["dir"] == direction)
    }
    #expect(wrappers.last?.attributes["aria-label"]?.isEmpty == false)
  }

  @Test(
    "2: tables are presentation, pictures have words and a width", arguments: Theme.embeddedNames)
  func roles(theme: String) throws {
    let tags = starts(try email(theme))
    #expect(
      tags.filter { $0.name == "table" }.allSatisfy { $0.attributes["role"] == "presentation" })
    let pictures = tags.filter { $0.name == "img" }
    #expect(pictures.count == 2)
    #expect(
      pictures.allSatisfy {
        $0.attributes["alt"]?.isEmpty == false && $0.attributes["width"] != nil
      })
  }

  @Test(
    "3: one h1, no heading level left out, no empty link, in email and page",
    arguments: Theme.embeddedNames)
  func headings(theme: String) throws {
    let web = try renderer(theme).web(Sample.issue())
    for html in [try email(theme), web] {
      let levels = starts(html).compactMap {
        $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) }
      }
      #expect(levels.count { $0 == 1 } == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
      #expect(levels.first == 1)
      #expect(html.firstRange(of: /<a [^>]*>\s*<\/a>/) == nil)
    }
  }

  @Test(
    "6: nothing that mail clients drop or refuse",
    arguments: Theme.embeddedNames,
    [
      "script", "form", "iframe", "object", "embed", "svg", "picture", "link", "video", "time",
      "section", "header", "figure",
    ])
  func elements(theme: String, name: String) throws {
    #expect(!starts(try email(theme)).contains { $0.name == name })
  }

  @Test(
    "6: no layout that they do not know",
    arguments: Theme.embeddedNames,
    [
      "flex", "grid", "var(", "rem", "rgba(", "position:", "margin:auto", "0 auto", ":-", "url(",
    ])
  func styles(theme: String, style: String) throws {
    let styles = starts(try email(theme)).compactMap { $0.attributes["style"] }
    #expect(styles.count > 50)
    #expect(!styles.contains { $0.contains(style) })
  }

  @Test(
    "7: padding on cells only, the greatest width on a table only, no CSS width",
    arguments: Theme.embeddedNames)
  func boxes(theme: String) throws {
    for (name, attributes) in starts(try email(theme)) {
      for declaration in (attributes["style"] ?? "").split(separator: ";") {
        let parts = declaration.split(separator: ":", maxSplits: 1)
        if parts[0].hasPrefix("padding") {
          #expect(name == "td" || parts[1] == "0", "\(name) \(declaration)")
        }
        if parts[0] == "max-width" { #expect(name == "table") }
        if parts[0] == "width" { #expect(name == "table" || name == "td") }
      }
    }
  }

  @Test(
    "8, 9: one style sheet in the head, for what may be lost; dark by all three ways",
    arguments: Theme.embeddedNames)
  func styleSheet(theme: String) throws {
    let html = try email(theme)
    let sheets = html.ranges(of: "<style>")
    #expect(sheets.count == 1)
    let sheet = html[
      try #require(sheets.first)
        .upperBound..<(try #require(html.firstRange(of: "</style>")).lowerBound)]
    #expect(sheet.utf8.count < 16_384)
    for wanted in [
      "prefers-color-scheme: dark", "[data-ogsc]", "[data-ogsb]", "color-scheme: light dark",
    ] {
      #expect(sheet.contains(wanted))
    }
    #expect(
      html.contains("<meta name=\"color-scheme\"")
        && html.contains("<meta name=\"supported-color-schemes\""))
    #expect(sheet.ranges(of: "{").count == sheet.ranges(of: "}").count)
  }

  @Test(
    "13: the preheader is the first text of the body, hidden, with nothing close behind it",
    arguments: Theme.embeddedNames)
  func preheader(theme: String) throws {
    let html = try email(theme)
    let body = html[try #require(html.firstRange(of: "<body")).lowerBound...]
    let parts = HTMLPart.parts(of: String(body)).filter {
      if case .text(let text) = $0 { text.contains { !$0.isWhitespace } } else { true }
    }
    guard case .start("div", let attributes) = parts[1], case .text(let text) = parts[2] else {
      Testing.Issue.record("The body does not begin with the preheader")
      return
    }
    #expect(text.hasPrefix(try Sample.issue().preheader))
    #expect(text.hasSuffix("&#847;"))
    for style in ["display:none", "max-height:0", "overflow:hidden", "mso-hide:all"] {
      #expect(attributes["style"]?.contains(style) == true)
    }
  }

  @Test("Every element that opens closes, in email and page", arguments: Theme.embeddedNames)
  func nesting(theme: String) throws {
    let web = try renderer(theme).web(Sample.issue())
    let void: Set<String> = ["meta", "img", "br", "hr", "link"]
    for html in [try email(theme), web] {
      var open: [String] = []
      for part in HTMLPart.parts(of: html) {
        switch part {
        case .start(let name, _): if !void.contains(name) { open.append(name) }
        case .end(let name): #expect(open.popLast() == name)
        case .text(let text): #expect(!text.contains("<"))
        }
      }
      #expect(open.isEmpty)
    }
  }

  @Test(
    "11: right to left, sides change and letters are not spaced", arguments: Theme.embeddedNames)
  func rightToLeft(theme: String) throws {
    let html = try email(theme, "ar")
    #expect(html.contains("border-right:") && html.contains("margin-right:2"))
    #expect(
      !html.contains("border-left") && !html.contains("margin-left")
        && !html.contains("letter-spacing:1") && !html.contains("font-style:italic;"))
    #expect(html.contains("align=\"right\""))
  }
}
