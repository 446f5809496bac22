// Raw HTML that an editor may write, and all the rest, which is text.

import CommonMark
import Testing

@Suite("Raw HTML")
struct AllowedTagTests {
  private func html(_ markdown: String, _ tags: Set<String>) throws -> String {
    try Document(parsing: markdown).html(allowing: tags) { _ in nil }
  }

  @Test(
    "An allowed pair of tags comes through; all else is text",
    arguments: [
      ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n"),
      ("a<br>b<br/>c", "<p>a<br />\nb<br />\nc</p>\n"),
      ("H<sub>2", "<p>H&lt;sub&gt;2</p>\n"),
      ("2</sub>O", "<p>2&lt;/sub&gt;O</p>\n"),
      ("<sub onclick=x>2</sub>", "<p>&lt;sub onclick=x&gt;2&lt;/sub&gt;</p>\n"),
      ("x<SUB>2</SUB>", "<p>x&lt;SUB&gt;2&lt;/SUB&gt;</p>\n"),
      ("*a<sub>b*c</sub>", "<p><em>a&lt;sub&gt;b</em>c&lt;/sub&gt;</p>\n"),
      ("<sub><b>x</sub></b>", "<p>&lt;sub&gt;<b>x&lt;/sub&gt;</b></p>\n"),
      ("<sub>a\n\nb</sub>", "<p>&lt;sub&gt;a</p>\n<p>b&lt;/sub&gt;</p>\n"),
      ("x<script>y</script>", "<p>x&lt;script&gt;y&lt;/script&gt;</p>\n"),
      ("x<!-- y -->z", "<p>xz</p>\n"),
      ("<div><b>x</b></div>", "<p>&lt;div&gt;&lt;b&gt;x&lt;/b&gt;&lt;/div&gt;\n</p>\n"),
      ("[x](javascript:y)<b>z</b>", "<p>x<b>z</b></p>\n"),
      ("<sub-x>2</sub-x>", "<p>&lt;sub-x&gt;2&lt;/sub-x&gt;</p>\n"),
    ])
  func allowed(markdown: String, expected: String) throws {
    #expect(try html(markdown, ["sub", "b", "br"]) == expected)
  }

  @Test("Without a list every tag is text")
  func none() throws {
    #expect(try html("H<sub>2</sub>O", []) == "<p>H&lt;sub&gt;2&lt;/sub&gt;O</p>\n")
  }
}
