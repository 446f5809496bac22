// Each rule where it fires and where it does not.

import Diagnostics
import EmailRules
import Testing

/// A change to the sound email and the rules that it breaks.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let rules: [String]
  let old: String
  let new: String

  /// A change that breaks one rule.
  static func breaks(_ rules: String..., by old: String, to new: String) -> RuleCase {
    RuleCase(rules: rules, old: old, new: new)
  }

  /// An addition before the paragraph of the sound email that breaks rules.
  static func breaks(_ rules: String..., adding new: String) -> RuleCase {
    RuleCase(rules: rules, old: "<ul", new: new + "<ul")
  }

  /// An addition that breaks none.
  static func keeps(_ new: String) -> RuleCase { RuleCase(rules: [], old: "<ul", new: new + "<ul") }

  /// A change that breaks none.
  static func keeps(_ old: String, to new: String) -> RuleCase {
    RuleCase(rules: [], old: old, new: new)
  }

  var testDescription: String { "\(rules.joined(separator: ", ")): \(new.prefix(80))" }
}

@Suite("The rules")
struct RuleTests {
  @Test("The sound email breaks none")
  func sound() {
    let findings = EmailCheck().findings(in: SoundEmail.text, path: "email.html")
    #expect(findings.map(\.diagnostic.description) == [])
  }

  static let cases: [RuleCase] =
    structure + pictures + look + links + safety + clients + dark + size + law

  static let structure: [RuleCase] = [
    .breaks("readable", adding: "\u{0}"),
    .breaks("doctype", by: "<!DOCTYPE html>\n", to: ""),
    .breaks("doctype", by: "<!DOCTYPE html>", to: "<!DOCTYPE svg>"),
    .keeps("<!DOCTYPE html>", to: "<!doctype HTML>"),
    .breaks("charset", by: "<meta charset=\"utf-8\">", to: ""),
    .keeps(
      "<meta charset=\"utf-8\">",
      to: "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">"),
    .breaks("title", by: "<title>The harbor reopens</title>", to: "<title> </title>"),
    .breaks("language", by: "<html lang=\"en\"", to: "<html"),
    .breaks("language", by: "<body lang=\"en\"", to: "<body"),
    .breaks("language", by: "reopens\" lang=\"en\"", to: "reopens\""),
    .breaks("direction", by: "<html lang=\"en\" dir=\"ltr\"", to: "<html lang=\"en\""),
    .breaks(
      "direction", by: "<body lang=\"en\" dir=\"ltr\"", to: "<body lang=\"ar-LB\" dir=\"ltr\""),
    .keeps("<body lang=\"en\" dir=\"ltr\"", to: "<body lang=\"he\" dir=\"rtl\""),
    .breaks("article", by: "role=\"article\" ", to: ""),
    .breaks("article", by: "aria-label=\"The harbor reopens\" ", to: ""),
    .breaks("table-role", adding: "<table><tr><td>x</td></tr></table>"),
    .breaks(
      "table-role", by: "<table role=\"presentation\" width=\"640\">", to: "<table width=\"640\">"),
    .keeps("<table><tr><th>A</th></tr></table>"),
    .breaks("list-item", adding: "<div><li>x</li></div>"),
    .breaks("unique-id", adding: "<p id=\"a\">x</p><p id=\"a\">y</p>"),
    .keeps("<p id=\"a\">x</p><p id=\"b\">y</p>"),
    .breaks("zoom", by: "initial-scale=1", to: "user-scalable=no"),
    .breaks("zoom", by: "initial-scale=1", to: "maximum-scale=1.0"),
    .keeps("initial-scale=1", to: "maximum-scale=5"),
    .breaks("one-h1", adding: "<h1>Again</h1>"),
    .breaks(
      "one-h1", "heading-order",
      by: "<h1 style=\"margin:0;font-size:30px\">The harbor reopens</h1>", to: ""),
    .breaks("heading-order", adding: "<h4>Low</h4>"),
    .keeps("<h3>Below</h3><h2>Back</h2>"),
    .breaks("empty-heading", adding: "<h3> &nbsp;</h3>"),
    .keeps("<h3><img src=\"https://weekly.example/a.png\" alt=\"Words\" width=\"9\"></h3>"),
  ]

  static let pictures: [RuleCase] = [
    .breaks("image-alt", by: " alt=\"A ferry at the quay\"", to: ""),
    .keeps("alt=\"A ferry at the quay\"", to: "alt=\"\""),
    .breaks("image-alt-words", by: "A ferry at the quay", to: "ferry_2.JPG"),
    .breaks("image-width", by: " width=\"600\"", to: ""),
    .keeps(" width=\"600\"", to: " width=\"100%\""),
    .breaks(
      "image-https", by: "https://weekly.example/ferry.jpg", to: "http://weekly.example/ferry.jpg"),
    .breaks("webp", "support", by: "ferry.jpg", to: "ferry.WEBP?resize=1"),
    .breaks("webp", "support", by: "ferry.jpg", to: "ferry.jpg?format=webp&amp;w=2"),
    .keeps("ferry.jpg", to: "webp.jpg"),
    .breaks(
      "srcset", "support", by: " width=\"600\"",
      to: " width=\"600\" srcset=\"https://weekly.example/2.jpg 2x\""),
    .breaks("tracking-pixel", by: " width=\"600\"", to: " width=\"1\" height=\"1\""),
    .breaks(
      "tracking-pixel", "support", by: " width=\"600\"", to: " width=\"9\" style=\"height:0px\""),
    .keeps(" width=\"600\"", to: " width=\"100%\" height=\"2\""),
  ]

  static let look: [RuleCase] = [
    .breaks("contrast", adding: "<p style=\"margin:0;color:#999999\" class=\"ink\">pale</p>"),
    .breaks(
      "contrast", adding: "<p style=\"margin:0;color:RGB(150, 150, 150)\" class=\"ink\">pale</p>"),
    .keeps("<p style=\"margin:0;color:#767676\" class=\"ink\">dark enough</p>"),
    .keeps("<p style=\"margin:0;color:#949494;font-size:24px\" class=\"ink\">large</p>"),
    .keeps("<p style=\"margin:0;color:#999999;display:none\">hidden</p>"),
    .breaks("contrast", by: "[data-ogsb]", to: ".ink { color: #bbbbbb !important; }\n[data-ogsb]"),
    .breaks("contrast-dark", adding: "<p style=\"margin:0;color:#161514\">dark on dark</p>"),
    .breaks(
      "contrast-dark", by: ".ink, .ink a { color: #ece8e2", to: ".ink, .ink a { color: #555555"),
    .breaks("text-size", by: "font-size:17px", to: "font-size:15px"),
    .breaks("text-size", by: "font-size:17px", to: "font-size:11pt"),
    .keeps("font-size:17px", to: "font-size:12pt"),
    .breaks("tiny-text", adding: "<p style=\"margin:0;font-size:9px\">small</p>"),
    .breaks("tiny-text", adding: "<p style=\"margin:0;font-size:60%\">small</p>"),
  ]

  static let links: [RuleCase] = [
    .breaks("empty-link", adding: "<a href=\"https://weekly.example/\"> </a>"),
    .breaks(
      "empty-link",
      adding:
        "<a href=\"https://weekly.example/\"><img src=\"https://weekly.example/a.png\" alt=\"\" width=\"9\"></a>"
    ),
    .keeps("<a href=\"https://weekly.example/\" aria-label=\"Home\" style=\"color:#8a1717\"> </a>"),
    .breaks(
      "empty-link",
      adding:
        "<a href=\"https://weekly.example/\"></a><table role=\"presentation\"><tr><td>x</td></tr></table>"
    ),
    .keeps(
      "<a href=\"https://weekly.example/\"><table role=\"presentation\"><tr><td>x</td></tr></table></a>"
    ),
    .breaks("link-text", by: ">The new timetable<", to: ">Read more …<"),
    .breaks("link-text", by: ">The new timetable<", to: ">կարդալ ավելին<"),
    .breaks("link-text", by: ">The new timetable<", to: ">HIER<"),
    .keeps(">The new timetable<", to: ">Here is the timetable<"),
    .breaks("link-address", by: ">The new timetable<", to: ">https://weekly.example/<"),
    .breaks("link-scheme", by: "https://weekly.example/ferry\"", to: "JavaScript:alert(1)\""),
    .breaks("link-scheme", by: "https://weekly.example/ferry\"", to: "java&#10;script:alert(1)\""),
    .breaks("link-scheme", by: "https://weekly.example/ferry\"", to: "file:///etc/passwd\""),
    .breaks(
      "link-scheme", by: "https://weekly.example/ferry.jpg", to: "ftp://weekly.example/ferry.jpg"),
    .keeps("https://weekly.example/ferry.jpg", to: "cid:ferry"),
    .breaks("relative-link", by: "https://weekly.example/ferry\"", to: "/ferry\""),
    .breaks("relative-link", by: "https://weekly.example/ferry\"", to: "//weekly.example/ferry\""),
    .breaks("relative-link", by: "https://weekly.example/ferry\"", to: "\""),
    .breaks(
      "anchor-name", "support", by: "https://weekly.example/ferry\"", to: "#ferry\" id=\"ferry\""),
    .breaks("support", by: "https://weekly.example/ferry\"", to: "#ferry\" name=\"ferry\""),
    .breaks("anchor-name", "support", by: "https://weekly.example/ferry\"", to: "#\""),
  ]

  static let safety: [RuleCase] = [
    .breaks("script", adding: "<SCRIPT>x()</SCRIPT>"),
    .breaks("script", by: "<tr><td><![endif]-->", to: "<tr><td><script></script><![endif]-->"),
    .breaks("event-handler", by: " width=\"600\"", to: " width=\"600\" OnError=\"x()\""),
    .breaks("form", "support", adding: "<form action=\"https://weekly.example/\"></form>"),
    .breaks("form", "support", adding: "<input type=\"text\">"),
    .breaks("embedded-content", adding: "<iframe src=\"https://weekly.example/\"></iframe>"),
    .breaks("embedded-content", "support", adding: "<svg></svg>"),
    .breaks("redirection", by: "<title>", to: "<meta http-equiv=\"refresh\" content=\"0\"><title>"),
    .breaks(
      "redirection", "support", by: "<title>", to: "<base href=\"https://weekly.example/\"><title>"),
    .breaks(
      "data-address", "support", by: "https://weekly.example/ferry.jpg",
      to: "data:image/png;base64,AA"),
    .breaks("data-address", by: "https://weekly.example/ferry\"", to: "data:text/html,x\""),
    .breaks("template-tag", by: "The first ferry", to: "Dear {{ name }}, the ferry"),
    .breaks("template-tag", by: "https://weekly.example/u/1", to: "*|UNSUB|*"),
    .keeps("The first ferry", to: "<!-- {{ x }} -->The first ferry &#123;&#123;"),
    .keeps("https://weekly.example/u/1", to: "https://weekly.example/u/{token}"),
  ]

  static let clients: [RuleCase] = [
    .breaks(
      "external-style", by: "<title>",
      to: "<link rel=\"StyleSheet\" href=\"https://weekly.example/x.css\"><title>"),
    .breaks(
      "external-style", by: ":root {", to: "@IMPORT url(https://weekly.example/x.css);\n:root {"),
    .breaks("position", "support", adding: "<p style=\"margin:0;POSITION : Relative\">x</p>"),
    .keeps("<p class=\"position relative\">position: relative</p>"),
    .breaks("variable", "support", adding: "<p style=\"color:var( --x )\" class=\"ink\">x</p>"),
    .breaks("flex-grid", "support", adding: "<div style=\"display : FLEX\">x</div>"),
    .breaks("flex-grid", "support", adding: "<div style=\"display: grid\">x</div>"),
    .breaks(
      "flex-grid", "inline-style", "support", by: "[data-ogsb]",
      to: "h1 { display: grid; }\n[data-ogsb]"),
    .keeps("[data-ogsb]", to: "@media (min-width: 600px) { h1 { display: grid; } }\n[data-ogsb]"),
    .keeps("<div class=\"flex grid\" title=\"display:flex\">x</div>"),
    .breaks("rem", "support", adding: "<p style=\"margin:1REM\">x</p>"),
    .keeps("<p style=\"margin:0\" class=\"1rem\">1rem</p>"),
    .breaks("negative-margin", adding: "<p style=\"margin-top:-4px\">x</p>"),
    .breaks("margin-auto", adding: "<p style=\"margin:0 AUTO\">x</p>"),
    .breaks("padding", adding: "<p style=\"padding:4px\">x</p>"),
    .keeps("<p style=\"padding:0\">x</p>"),
    .breaks(
      "padding", "inline-style", by: "[data-ogsb]", to: "h1 { padding-left: 4px; }\n[data-ogsb]"),
    .breaks("max-width", adding: "<div style=\"max-width:9px\">x</div>"),
    .breaks(
      "outlook-width", by: "<table role=\"presentation\" width=\"640\">",
      to: "<table role=\"presentation\" width=\"100%\">"),
    .breaks("css-width", adding: "<div style=\"width:100%\">x</div>"),
    .keeps(
      "<table role=\"presentation\" style=\"width:100%\"><tr><td style=\"width:9px\">x</td></tr></table>"
    ),
    .breaks(
      "color-function", "support", adding: "<p style=\"margin:0;border-color:rgba(0,0,0,.5)\">x</p>"
    ),
    .breaks("apostrophe", by: "The first ferry", to: "The ferry&apos;s"),
    .breaks("apostrophe", by: "alt=\"A ferry", to: "alt=\"A ferry&apos;s"),
    .keeps("The first ferry", to: "The ferry&#39;s &amp;apos; <!-- &apos; -->"),
    .breaks("important", by: "#181716 !important", to: "#181716!important"),
    .breaks("important", by: "#181716 !important", to: "#181716 !IMPORTANT"),
    .breaks("one-style", by: "</head>", to: "<style>@media print { a { top: 0 } }</style></head>"),
    .breaks("one-style", by: "<div role", to: "<style></style><div role"),
    .breaks(
      "style-size", by: ":root {", to: "/* \(String(repeating: "x", count: 16_384)) */ :root {"),
    .breaks("style-error", by: "[data-ogsb]", to: "}\n[data-ogsb]"),
    .breaks("style-error", adding: "<p style=\"margin:0;color\">x</p>"),
    .breaks("inline-style", by: "[data-ogsb]", to: "h1 { font-weight: normal; }\n[data-ogsb]"),
    .keeps("[data-ogsb]", to: "h1 { font-size: 31px; }\n[data-ogsb]"),
    .breaks("support", adding: "<video-less style=\"transform:none\">x</video-less>"),
    .breaks("support", adding: "<p style=\"margin:0;line-height:Calc(1px + 1px)\">x</p>"),
    .keeps("<time>Monday</time> <abbr title=\"a\">b</abbr>"),
  ]

  static let dark: [RuleCase] = [
    .breaks("dark-meta", by: "<meta name=\"color-scheme\" content=\"light dark\">", to: ""),
    .breaks(
      "dark-meta", by: "<meta name=\"supported-color-schemes\" content=\"light dark\">", to: ""),
    .breaks("dark-root", by: ":root { color-scheme: light dark; }", to: ""),
    .breaks("dark-media", by: "prefers-color-scheme: dark", to: "prefers-color-scheme: light"),
    .breaks("dark-outlook", by: "[data-ogsb]", to: ".data-ogsb"),
    .breaks("dark-outlook", by: "[data-ogsc]", to: ".data-ogsc"),
  ]

  static let size: [RuleCase] = [
    .breaks("size", adding: "<!-- \(String(repeating: "x", count: 100_000)) -->"),
    .breaks("size-near", adding: "<!-- \(String(repeating: "x", count: 80_000)) -->"),
    .keeps("<!-- \(String(repeating: "x", count: 70_000)) -->"),
    .breaks("preheader-hidden", by: "<div style=\"display:none;", to: "<div style=\""),
    .breaks("preheader", by: "<div style=\"display:none", to: "x<div style=\"display:none"),
    .breaks("preheader-hidden", by: ";mso-hide:all", to: ""),
    .breaks("preheader-hidden", by: "max-height:0", to: "max-height:10px"),
    .breaks(
      "preheader-length", "preheader-padding",
      by: "The ferries sail again on Monday, and the school has a roof",
      to: "The ferries sail"),
    .breaks(
      "preheader-length", by: "The ferries sail",
      to: String(repeating: "The ferries sail again. ", count: 8)),
    .breaks("preheader-padding", by: "&#8199;&#65279;&#847;</div>", to: "</div>").withoutPadding,
  ]

  static let law: [RuleCase] = [
    .breaks("unsubscribe", by: ">Unsubscribe<", to: ">Home<"),
    .breaks("unsubscribe", by: "href=\"https://weekly.example/u/1\"", to: ""),
    .breaks("unsubscribe", by: ">Unsubscribe<", to: ">Flight cancellations rise<"),
    .breaks("unsubscribe", by: ">Unsubscribe<", to: ">Austragungsort bekannt<"),
    .breaks(
      "unsubscribe", by: ">Unsubscribe<",
      to: ">Readers unsubscribe from a lending plan in droves, bank says<"),
    .breaks(
      "unsubscribe", by: "<a href=\"https://weekly.example/u/1\"",
      to: "<a hidden href=\"https://weekly.example/u/1\""),
    .keeps(">Unsubscribe<", to: ">Abmelden<"),
    .breaks("postal-address", by: "1 Sample Street, Sampletown", to: "© 2026 The Paper"),
    .keeps("1 Sample Street, Sampletown", to: "<address>Sample House, Sampletown</address>"),
    .breaks("browser-link", by: "View in your browser", to: "The paper’s home"),
  ]

  @Test("A broken rule is found, and no other", arguments: cases)
  func rule(_ item: RuleCase) throws {
    let html = SoundEmail.replacing(item.old, with: item.new)
    try #require(html != SoundEmail.text)
    #expect(SoundEmail.broken(html).sorted() == item.rules.sorted())
  }

  @Test("Every rule has a case where it fires")
  func complete() {
    let fired = Set(Self.cases.flatMap(\.rules))
    #expect(Rule.all.map(\.id).filter { !fired.contains($0) } == [])
  }

  @Test("Ids are there once, in words with hyphens, and texts are whole")
  func table() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(rule.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
      #expect(rule.reason.hasSuffix(".") && !rule.requirement.hasSuffix("."))
      #expect(!rule.advice.isEmpty && !rule.advice.hasSuffix("."))
      #expect(Rule.rule(rule.id) == rule)
    }
  }
}

extension RuleCase {
  /// The same change to an email that has no padding at all.
  var withoutPadding: RuleCase {
    let unit = "&#8199;&#65279;&#847;"
    return RuleCase(rules: rules, old: String(repeating: unit, count: 30), new: "")
  }
}
