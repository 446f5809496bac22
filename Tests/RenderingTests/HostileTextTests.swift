// Text of any kind comes through every form unharmed, and nothing in it works as markup.

import CommonMark
import Digest
import Publication
import Testing

@testable import Rendering

@Suite("Hostile text")
struct HostileTextTests {
  static let texts = [
    "*stars* _lines_ [brackets](x) <b>bold</b> & &amp; &#65; #1. ~~~ 1. no list",
    "~~~ {{x}} {{{html}}} *|UNSUB|* %%name%%",
    "\"' </td></table><script>alert(1)</script>",
    "\"\u{301} onclick=alert(1) '\u{338} <\u{338}script>\u{301}",
    "--> <!-- <![endif]--> <![if mso]>", "Հայաստանի «մեջբերում»։", "عربي: ١٢٣ (نص)", "emoji 👩‍👧 🇦🇲 ✈️",
    String(repeating: "W", count: 200), "日本語の長い見出しはどこででも折り返される", "e\u{301}\u{302}\u{303} combining",
    "\u{301}combining first",
    "{{#sections}}{{/sections}} {{=<% %>=}}",
    "https://a.example/" + String(repeating: "long/", count: 30),
  ]

  private func issue(_ text: String) throws -> Digest.Issue {
    let inlines = Inlines(text)
    let passage = Passage([inlines, inlines])
    let picture = Illustration(
      address: "https://x.example/p.jpg?\(text.count)", alt: text, title: text)
    let item = Item(
      heading: Heading(inlines, url: "https://x.example/a"),
      blocks: [
        .passage(passage), .quotation(passage), .picture(picture), .other(inlines.asBlock()),
      ], source: inlines)
    let free =
      inlines.asBlock(.heading(level: 3)) + Sample.list([inlines.events]) + [
        .leaf(.htmlBlock(text))
      ]
    return Issue(
      id: "x-2020-11-06", publication: text, date: try Sample.requireDate("2020-11-06"),
      subject: text,
      preheader: text, title: inlines, standfirst: [inlines],
      sections: [
        Section(.lead, heading: Heading(inlines), content: .items([item])),
        Section(.topic("harbor"), heading: Heading(inlines), content: .items([item, item])),
        Section(.glance, heading: Heading(inlines), content: .list([passage])),
        Section(.numbers, heading: Heading(inlines), content: .list([passage])),
        Section(.own, heading: Heading(inlines), content: .free(free)),
      ])
  }

  private func renderer(_ text: String, theme: String = "mirror-spectator") throws -> Renderer {
    var publication = Publication(name: text)
    publication.tagline = text
    publication.address = text
    publication.why = text
    publication.labels.unsubscribe = text
    publication.labels.browser = text
    publication.delivery.unsubscribe = "https://weekly.example/u/{token}"
    publication.archive = "https://weekly.example/{id}?\"'<>"
    return Renderer(theme: try Theme(named: theme), publication: publication)
  }

  private func count(_ text: String, in whole: String) -> Int {
    func scalars(_ text: String) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { !$0.properties.isWhitespace }
    }
    return scalars(whole).ranges(of: scalars(text)).count
  }

  @Test("HTML shows the text as it is, everywhere", arguments: texts, Theme.embeddedNames)
  func html(text: String, theme: String) throws {
    let issue = try issue(text)
    let renderer = try renderer(text, theme: theme)
    for html in [try renderer.email(issue), try renderer.web(issue)] {
      let shown = HTMLPart.text(of: html)
      // Title, standfirst, five section headings, three items with heading, two sentences twice, caption, another
      // block and source; the passages of two lists; the editor's heading and element.
      #expect(count(text, in: shown) >= 36)
      #expect(!html.contains("&apos;"))
      let names = Set(
        HTMLPart.parts(of: html).compactMap {
          // Structured data is a script element that runs nothing.
          if case .start(let name, let attributes) = $0,
            attributes != ["type": "application/ld+json"]
          {
            name
          } else {
            nil
          }
        })
      #expect(names.isDisjoint(with: ["script", "b", "iframe", "form"]))
    }
  }

  @Test(
    "No attribute can be left by a quotation mark, whatever follows it", arguments: texts,
    Theme.embeddedNames)
  func attributes(text: String, theme: String) throws {
    let issue = try issue(text)
    let known: Set<String> = [
      "lang", "dir", "charset", "name", "content", "class", "style", "role", "aria-roledescription",
      "aria-label",
      "aria-labelledby", "width", "height", "border", "cellspacing", "cellpadding", "align",
      "datetime", "href", "src",
      "alt", "rel", "property", "id", "xmlns:o", "title", "bgcolor", "type", "",
    ]
    let renderer = try renderer(text, theme: theme)
    for html in [try renderer.email(issue), try renderer.web(issue)] {
      for case .start(let name, let attributes) in HTMLPart.parts(of: html) {
        #expect(known.isSuperset(of: attributes.keys), "\(name) \(attributes.keys)")
      }
    }
  }

  @Test("Plain text keeps the text and its columns", arguments: texts, Theme.embeddedNames)
  func plain(text: String, theme: String) throws {
    let plain = try renderer(text, theme: theme).text(issue(text))
    #expect(count(text, in: plain) >= 30)
    for line in plain.split(separator: "\n") where !line.contains("://") {
      #expect(line.displayWidth <= 72, "\(line)")
    }
  }

  @Test("What an editor nests deeply is rendered", arguments: [">", "- ", "*a ", "[", "**a "])
  func depth(opener: String) throws {
    let document = try Document(parsing: String(repeating: opener, count: 10_000) + "deep")
    var issue = try Sample.issue()
    let events = Array(document.events.dropFirst().dropLast())
    issue.sections.append(Section(.own, heading: Heading(Inlines("Own")), content: .free(events)))
    let renderer = Renderer(
      theme: try Theme(named: "mirror-spectator"), publication: Sample.publication)
    for form in [try renderer.email(issue), try renderer.web(issue), try renderer.text(issue)] {
      #expect(form.contains("deep"))
    }
  }

  @Test("The escaping takes each scalar by itself")
  func escaping() {
    #expect(
      HTMLText.escaped("\"\u{301}<\u{338}'&\u{20E3}>\0")
        == "&quot;\u{301}&lt;\u{338}&#39;&amp;\u{20E3}&gt;\u{FFFD}")
  }

  @Test(
    "A direction that a text opens ends with it",
    arguments: [
      ("\u{202E}a", "\u{202C}"), ("\u{2067}a\u{202B}b", "\u{202C}\u{2069}"),
      ("\u{2067}a\u{202B}b\u{2069}", ""),
      ("\u{202A}a\u{202C}\u{202C}\u{2069}", ""), ("\u{2067}\u{202C}", "\u{2069}"), ("a", ""),
    ])
  func directions(text: String, closing: String) throws {
    #expect(HTMLText.escaped(text) == text + closing)
    let link = Inlines.link("https://x.example/", title: text, Inlines(text))
    let closed = Inlines.link(
      "https://x.example/", title: text + closing, Inlines(text + closing))
    #expect(Inlines((link + Inlines(" b")).events.safe()) == closed + Inlines(" b"))
    #expect(
      Inlines(Inlines(lines: [Inlines(text), Inlines("b")]).events.safe()).plainText
        == "\(text)\(closing) b")
  }

  @Test("No form has a control character, wherever one stands")
  func controlCharacters() throws {
    let text = "a\0b\u{7}c\u{1B}[31md\u{7F}e\u{9B}f\u{C}g"
    let issue = try issue(text)
    let renderer = try renderer(text)
    for form in [try renderer.email(issue), try renderer.web(issue), try renderer.text(issue)] {
      let controls = form.unicodeScalars.filter { $0.properties.generalCategory == .control }
      #expect(Set(controls).isSubset(of: ["\n", "\t"]))
      #expect(form.contains("c\u{FFFD}[31md"))
    }
  }

  @Test(
    "An address that no mail may lead to is no link, its text stays",
    arguments: [
      "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "#place", "/relative", "",
      "vbscript:x",
    ])
  func addresses(address: String) throws {
    let picture = Illustration(address: address, alt: "What it shows")
    let item = Item(
      heading: Heading(Inlines("A headline"), url: address),
      blocks: [.passage(Passage([.link(address, Inlines("a link"))])), .picture(picture)])
    var issue = try Sample.issue()
    issue.sections = [
      Section(.lead, heading: Heading(Inlines("Lead"), url: address), content: .items([item]))
    ]
    var publication = Sample.publication
    publication.delivery.unsubscribe = address
    publication.archive = address
    publication.site = address
    let renderer = Renderer(theme: try Theme(named: "mirror-spectator"), publication: publication)
    for html in [try renderer.email(issue), try renderer.web(issue)] {
      #expect(HTMLPart.links(in: html).allSatisfy { $0 == "#digest" })
      #expect(!html.contains("<img"))
      for text in ["A headline", "a link", "What it shows", "Lead"] {
        #expect(HTMLPart.text(of: html).contains(text))
      }
    }
    #expect(try !renderer.text(issue).contains("[1]"))
  }
}
