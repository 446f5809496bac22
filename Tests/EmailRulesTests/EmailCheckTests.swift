// The check as a whole: places, what is known of the publication, the rendered email, hostile input.

import Diagnostics
import EmailRules
import Foundation
import TestSupport
import Testing

@Suite("The check of an email")
struct EmailCheckTests {
  private func golden() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "RenderingTests/Golden/email.html")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test("The rendered email breaks no rule")
  func rendered() throws {
    let check = EmailCheck(
      postalAddress: ["1 Sample Street", "Sampletown"], unsubscribeLabel: "Unsubscribe")
    let findings = check.findings(in: try golden(), path: "email.html")
    #expect(findings.map(\.diagnostic.description) == [])
  }

  @Test("A finding has the rule’s id and level, the place, and what to do")
  func finding() throws {
    let html = SoundEmail.replacing("<ul", with: "é<form>\n</form><ul")
    let findings = EmailCheck().findings(in: html, path: "out/email.html")
    let form = try #require(findings.first { $0.rule.id == "form" })
    #expect(form.diagnostic.severity == .error)
    #expect(form.diagnostic.place == Place("out/email.html", line: 30, column: 3))
    #expect(form.diagnostic.summary == "There is a <form>")
    #expect(form.diagnostic.hint == form.rule.advice)
  }

  @Test("A mistake in the style block is at its own line")
  func stylePlace() throws {
    let html = SoundEmail.replacing(
      "[data-ogsb]", with: "h1 { top: 0; display: flex; }\n[data-ogsb]")
    let finding = EmailCheck().findings(in: html, path: "e").first { $0.rule.id == "flex-grid" }
    #expect(finding?.diagnostic.place == Place("e", line: 15, column: 14))
  }

  @Test("A mistake of a rule with several selectors is said once")
  func once() {
    let html = SoundEmail.replacing("[data-ogsb]", with: "h1, h2 { display: flex; }\n[data-ogsb]")
    let findings = EmailCheck().findings(in: html, path: "e").filter { $0.rule.id == "flex-grid" }
    #expect(findings.count == 1)
  }

  @Test("What is known of the publication counts")
  func publication() {
    #expect(
      SoundEmail.broken(SoundEmail.text, check: EmailCheck(postalAddress: ["2 Other Road"]))
        == ["postal-address"])
    #expect(
      SoundEmail.broken(SoundEmail.text, check: EmailCheck(postalAddress: ["1  sample street"]))
        == [])
    let leave = SoundEmail.replacing(">Unsubscribe<", with: ">Leave the list<")
    #expect(SoundEmail.broken(leave) == ["unsubscribe"])
    #expect(
      SoundEmail.broken(leave, check: EmailCheck(unsubscribeLabel: "Leave  the list")) == [])
    let web = SoundEmail.replacing("View in your browser", with: "On the web")
    #expect(SoundEmail.broken(web, check: EmailCheck(browserLabel: "On the web")) == [])
    let tags = SoundEmail.replacing("https://weekly.example/u/1", with: "{{ unsubscribe }}")
    #expect(SoundEmail.broken(tags, check: EmailCheck(allowsTemplateTags: true)) == [])
  }

  @Test("Features are found in the parsed tree, with those who lack them")
  func support() throws {
    let html = SoundEmail.replacing("<ul", with: "<p style=\"Display : FLEX\">x</p><ul")
    let finding = EmailCheck().findings(in: html, path: "e").first { $0.rule.id == "support" }
    #expect(finding?.diagnostic.summary == "display:flex is not supported by Outlook (Windows)")
    let uses = EmailSupport(of: Array(html.utf8), path: "e").uses
    let flex = try #require(uses.first { $0.feature.slug == "css-display-flex" })
    #expect(!flex.isEnhancement && flex.place == Place("e", line: 30, column: 1))
    let media = try #require(uses.first { $0.feature.slug == "css-at-media-prefers-color-scheme" })
    #expect(media.isEnhancement)
    #expect(
      flex.feature.clients.first { $0.name == "Outlook (Windows)" }?.support
        == SupportFeature.Support.none)
  }

  @Test("Any bytes are checked, twice the same", arguments: 0..<60 as Range<UInt64>)
  func bytes(seed: UInt64) {
    var random = Seeded(seed)
    var bytes = Array(SoundEmail.text.utf8)
    for _ in 0..<Int.random(in: 1...200, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      if Bool.random(using: &random) {
        bytes[index] = UInt8.random(in: .min ... .max, using: &random)
      } else {
        bytes.remove(at: index)
      }
    }
    let findings = EmailCheck().findings(in: bytes, path: "e")
    #expect(findings == EmailCheck().findings(in: bytes, path: "e"))
  }

  @Test("Depth and nothing at all are findings", arguments: ["", "x", " ", "\0"])
  func little(text: String) {
    #expect(!SoundEmail.broken(text).isEmpty)
  }

  @Test("Fifty thousand elements in each other are one finding of the rule for it")
  func depth() {
    let html = String(repeating: "<div style=\"color:red\">", count: 50_000)
    #expect(SoundEmail.broken(html).contains("readable"))
  }

  @Test("What a check costs follows the length of the email, up to 100,000 bytes and more")
  func speed() throws {
    let email = try golden()
    let head = try #require(email.firstRange(of: "<p style=\"margin:0 0 12px\">"))
    let paragraph =
      "<p style=\"margin:0 0 12px;color:#161514\">A <a href=\"https://weekly.example/a\" style=\"color:#8a1717\">line of text</a>.</p>\n"
    let growth = growth(from: 160) { count in
      let html =
        String(email[..<head.lowerBound]) + String(repeating: paragraph, count: count)
        + String(email[head.lowerBound...])
      _ = EmailCheck().findings(in: html, path: "e")
    }
    #expect(growth < 10)
  }
}
