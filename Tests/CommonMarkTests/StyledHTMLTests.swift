// HTML for mail: styled, escaped, without what must not reach a reader.

import Testing

@testable import CommonMark

@Suite("HTML for mail")
struct StyledHTMLTests {
  private func html(_ text: String) throws -> String {
    try Document(parsing: text).html { ["a": "color:#800;", "p": "margin:0"][$0] }
  }

  @Test("Elements get their styles, text stays text")
  func styles() throws {
    #expect(
      try html("1 < 2 <p> [a](https://x.example \"t\") & \"q\"")
        == "<p style=\"margin:0\">1 &lt; 2 &lt;p&gt; <a style=\"color:#800;\" href=\"https://x.example\" title=\"t\">a</a> &amp; &quot;q&quot;</p>\n"
    )
  }

  @Test(
    "A link that is no web or mail address is dropped, its text kept",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
      "file:///etc/passwd", "//host/x",
      "/relative", "java&#115;cript:x", "&#1;javascript:x",
    ])
  func unsafeLinks(destination: String) throws {
    let html = try html("[text](\(destination))")
    #expect(!html.contains("href"))
    #expect(html.contains("text"))
  }

  @Test(
    "Raw HTML comes out as text, comments not at all",
    arguments: [
      "<script>alert(1)</script>", "a <b onclick=x>b</b>", "<iframe src=x>", "<!-- [if mso]> -->x",
    ])
  func rawHTML(text: String) throws {
    let html = try html(text)
    #expect(
      !html.contains("<script") && !html.contains("<b ") && !html.contains("<iframe")
        && !html.contains("<!--"))
  }

  @Test("An image from elsewhere than the web leaves its description")
  func images() throws {
    #expect(try !html("![alt](data:image/png;base64,x)").contains("<img"))
    #expect(
      try html("![alt](https://x.example/a.png)").contains(
        "<img src=\"https://x.example/a.png\" alt=\"alt\""))
  }
}
