// The email for mailing tools: their tags where they belong, and none that an article brings.

import CommonMark
import Digest
import Publication
import Testing

@testable import Rendering

@Suite("The email for a mailing tool")
struct MailingToolTests {
  /// What begins a tag of any tool, and what a reader must see of it.
  static let hostile = """
    *|UNSUB|* *|HTML:X|* {{ UnsubscribeURL }} {{{x}}} {{\u{301}y}} {% now %} {# z #} %%{uuid}%% %%%a \
    https://a.example/b@TrackLink `quoted` --> <!-- {token}
    """

  /// Its words, each alone.
  static let hostileParts = hostile.split(separator: " ").map(String.init)

  private func issue(_ text: String) throws -> Digest.Issue {
    let inlines = Inlines(text)
    let picture = Illustration(
      address: "https://x.example/p.jpg?*|UNSUB|*&{{x}}`%%", alt: text, title: text + " · " + text)
    let passage = Passage([inlines])
    let item = Item(
      heading: Heading(inlines, url: "https://x.example/*|A|*/{{b}}/{%25c%25}/%%{d}%%/@TrackLink"),
      blocks: [.picture(picture), .passage(passage), .quotation(passage)], source: inlines)
    return Issue(
      id: "x-2020-11-06", publication: text, date: try Sample.requireDate("2020-11-06"),
      subject: text, preheader: text, title: inlines, standfirst: [inlines],
      sections: [
        Section(.lead, heading: Heading(inlines), content: .items([item])),
        Section(.glance, heading: Heading(inlines), content: .list([passage])),
        Section(
          .own, heading: Heading(inlines),
          content: .free([.leaf(.codeBlock(info: "", literal: text))])),
      ])
  }

  private func renderer(_ text: String? = nil) throws -> Renderer {
    var publication = Sample.publication
    if let text {
      publication.name = text
      publication.tagline = text
      publication.why = text
    }
    return Renderer(theme: try Theme(named: "mirror-spectator"), publication: publication)
  }

  /// The tags of a tool, as often as the template has them.
  private func ownTags(of tool: MailingTool) -> [String] {
    [tool.facts.unsubscribe, tool.facts.browser, tool.facts.address].compactMap { $0 }
  }

  @Test("Each tool's tags stand where a reader leaves, sees the page and finds the address")
  func tags() throws {
    let issue = try Sample.issue()
    for (tool, tags) in [
      (
        MailingTool.mailchimp,
        ["href=\"*|UNSUB|*\"", "href=\"*|ARCHIVE|*\"", "<br>*|LIST:ADDRESSLINE|*"]
      ),
      (
        .listmonk,
        ["href=\"{{ UnsubscribeURL }}\"", "href=\"{{ MessageURL }}\"", "<br>1 Sample Street"]
      ),
      (
        .buttondown,
        ["href=\"{{ unsubscribe_url }}\"", "href=\"{{ email_url }}\"", "<br>1 Sample Street"]
      ),
      (
        .ghost,
        [
          "href=\"%%{unsubscribe_url}%%\"", "href=\"https://weekly.example/digest/\(issue.id).html",
          "<br>1 Sample Street",
        ]
      ),
    ] {
      let html = try renderer().email(issue, for: tool)
      for tag in tags { #expect(html.ranges(of: tag).count == 1, "\(tool) \(tag)") }
      #expect(!html.contains("{token}"))
      #expect(!html.contains(".invalid"))
    }
  }

  @Test("No tag of an article is left for a tool to run", arguments: MailingTool.allCases)
  func hostileText(tool: MailingTool) throws {
    var html = try renderer(Self.hostile).email(issue(Self.hostile), for: tool)
    for tag in ownTags(of: tool) { html = html.replacing(tag, with: "") }
    if tool == .listmonk {
      // A raw string of Go ends at its first backquote: between `Safe` and its end there is none.
      let comments = html.matches(of: /\{\{ Safe `([^`]*)` \}\}/)
      #expect(comments.count > 4)
      for comment in comments { #expect(!comment.1.utf8.elementsEqual("`".utf8)) }
      html = html.replacing(/\{\{ Safe `[^`]*` \}\}/, with: "")
      #expect(!html.contains("<!--"))
    }
    let bytes = Array(html.utf8)
    for sign in tool.facts.signs {
      #expect(bytes.firstRange(of: Array(sign.utf8)) == nil, "\(tool) \(sign)")
    }
  }

  @Test("A reader sees the article's signs as they are", arguments: MailingTool.allCases)
  func shown(tool: MailingTool) throws {
    let html = try renderer(Self.hostile).email(issue(Self.hostile), for: tool)
    let references = try Regex(#"&#(\d+);"#)
    let decoded = html.replacing(references) { match in
      match.output[1].substring.flatMap { UInt32($0) }.flatMap(Unicode.Scalar.init).map {
        String($0)
      } ?? ""
    }
    let shown = HTMLPart.decoded(decoded)
    let first = "*|UNSUB|* *|HTML:X|* {{ UnsubscribeURL }} {{{x}}}"
    let last = "%%{uuid}%% %%%a https://a.example/b@TrackLink `quoted` -->"
    let bytes = Array(shown.utf8)
    #expect(bytes.ranges(of: Array(first.utf8)).count > 10)
    #expect(bytes.ranges(of: Array(last.utf8)).count > 10)
  }

  @Test("listmonk's renderer, which drops comments, is given them through its Safe")
  func comments() throws {
    let issue = try Sample.issue()
    let email = try renderer().email(issue)
    let html = try renderer().email(issue, for: .listmonk)
    #expect(html.contains("{{ Safe `<!--[if mso]><table role=\"presentation\" width=\"640\""))
    let restored = html.replacing("{{ Safe `", with: "").replacing("` }}", with: "")
      .replacing("{{ UnsubscribeURL }}", with: "https://weekly.example/u/{token}")
      .replacing("{{ MessageURL }}", with: "https://weekly.example/digest/\(issue.id).html")
    #expect(restored == email)
  }

  @Test("Ghost, which has a page around the mail, is given what stands in it")
  func fragment() throws {
    let html = try renderer().email(Sample.issue(), for: .ghost)
    #expect(html.hasPrefix("<style>"))
    for name in ["<html", "<head", "<body", "</body>", "<!DOCTYPE", "<title"] {
      #expect(!html.contains(name))
    }
    #expect(html.contains("role=\"article\""))
  }

  @Test("Buttondown is told that the mail is no Markdown")
  func firstLine() throws {
    let html = try renderer().email(Sample.issue(), for: .buttondown)
    #expect(html.hasPrefix("<!-- buttondown-editor-mode: fancy -->\n<!DOCTYPE html>"))
  }

  @Test("Without a tool no placeholder is left, and what has none stays")
  func plain() throws {
    let issue = try Sample.issue()
    let html = try renderer().email(issue, for: .plain)
    #expect(!html.contains("{token}") && !html.contains("Unsubscribe"))
    #expect(html.contains("https://weekly.example/digest/\(issue.id).html"))
    var publication = Sample.publication
    publication.delivery.unsubscribe = "mailto:leave@weekly.example"
    let other = Renderer(theme: try Theme(named: "mirror-spectator"), publication: publication)
    #expect(try other.email(issue, for: .plain) == other.email(issue))
  }

  @Test("A text that is a stand-in's name is not replaced")
  func standIns() throws {
    let text = "https://copydesk.invalid/unsubscribe https://copydesk.invalid/unsubscribe-"
    let html = try renderer().email(issue(text), for: .mailchimp)
    #expect(html.ranges(of: text).count > 5)
    #expect(html.ranges(of: "*|UNSUB|*").count == 1)
  }
}
