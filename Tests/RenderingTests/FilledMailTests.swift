// A finished file of a mailing tool, filled in.

import Testing

@testable import Rendering

@Suite("Filled mail")
struct FilledMailTests {
  @Test(
    "What a tool fills in has a stand-in",
    arguments: [MailingTool.mailchimp, .listmonk, .buttondown])
  func filled(tool: MailingTool) throws {
    let renderer = Renderer(
      theme: try Theme(named: "mirror-spectator"), publication: Sample.publication)
    let issue = try Sample.issue()
    let file = try renderer.email(issue, for: tool)
    let filled = FilledMail(file, for: tool)
    #expect(filled.unsubscribe == "https://copydesk.invalid/unsubscribe")
    #expect(filled.html.contains("href=\"https://copydesk.invalid/unsubscribe\""))
    #expect(filled.html.contains("href=\"https://copydesk.invalid/browser\""))
    #expect(filled.postalAddress.isEmpty == (tool != .mailchimp))
    #expect(filled.postalAddress.allSatisfy { filled.html.contains($0) })
    #expect(!filled.html.contains("Safe `"))
    #expect(
      filled.html.split(separator: "\n", omittingEmptySubsequences: false).count
        == file.split(separator: "\n", omittingEmptySubsequences: false).count)
  }

  @Test("Around a fragment for Ghost is a page in its language, its style sheet in the head")
  func page() {
    let file =
      "<style>a{}</style>\n<div lang=\"ar\" dir=\"rtl\"><a href=\"%%{unsubscribe_url}%%\">x</a></div>"
    let filled = FilledMail(file, for: .ghost)
    #expect(filled.html.hasPrefix("<!DOCTYPE html><html lang=\"ar\" dir=\"rtl\"><head>"))
    #expect(filled.html.contains("<style>a{}</style></head><body lang=\"ar\" dir=\"rtl\">\n<div"))
    #expect(filled.html.contains("<a href=\"https://copydesk.invalid/unsubscribe\">"))
  }

  @Test(
    "Other tags and half tags stay",
    arguments: [
      (MailingTool.mailchimp, "*|FNAME|* *|UNSUB"), (.listmonk, "{{ .Subscriber.Name }} {{"),
      (.plain, "{{ UnsubscribeURL }} *|UNSUB|*"), (.listmonk, "{{ Safe `never closed }}"),
    ])
  func others(tool: MailingTool, file: String) {
    let filled = FilledMail(file, for: tool)
    #expect(filled.html == file)
    #expect(filled.unsubscribe == nil)
  }

  @Test("A merge tag may have a text behind a colon, and an address has several names")
  func mergeTags() {
    let filled = FilledMail(
      "*|UNSUB:https://a.example/|* *|HTML:LIST_ADDRESS_HTML|*", for: .mailchimp)
    #expect(filled.html == "https://copydesk.invalid/unsubscribe 1 Copydesk Street")
  }
}
