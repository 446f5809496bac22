// Every reader on input that somebody has broken.

import TestSupport
import Testing

@testable import Articles

@Suite("Broken input")
struct BrokenInputTests {
  static let samples: [(name: String, text: String)] = [
    (
      "page",
      """
      <!DOCTYPE html><html><head><title>B</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"B"}</script>
      </head><body><article><p>The bridge is open, the council said.</p><ul><li>One.<li>Two.</ul></article></body></html>
      """
    ),
    (
      "rss",
      "<?xml version=\"1.0\"?><rss><channel><item><title>B &amp; C</title><description><![CDATA[<p>The bridge is open.</p>]]></description></item></channel></rss>"
    ),
    (
      "atom",
      "<feed><entry><title>B</title><content type=\"xhtml\"><div><p>The bridge <b>is</b> open.</p></div></content></entry></feed>"
    ),
    (
      "json",
      #"[{"title":{"rendered":"B"},"content":{"rendered":"<p>The bridge is \u00e9 open.</p>"}}]"#
    ),
    (
      "lines",
      "{\"title\":\"B\",\"text\":\"The bridge is open.\"}\n{\"title\":\"C\",\"text\":\"It is.\"}\n"
    ),
    (
      "message",
      "From: a@b.example\nTo: c@d.example\nSubject: B\nDate: Tue, 3 Nov 2020 10:00:00 +0000\n\nThe bridge is open.\n"
    ),
    ("zip", "PK\u{3}\u{4}\u{14}\0\0\0\u{8}\0word/document.xml"),
    ("text", "---\ntitle: B\n---\n\nVIENNA — The bridge is open.\n"),
  ]

  @Test(
    "Cut, changed and doubled anywhere, it is an article or a finding, in order and inside its text",
    arguments: 0..<8)
  func mutated(seed: Int) {
    var generator = Seeded(UInt64(seed))
    for sample in Self.samples {
      for _ in 0..<40 {
        var bytes = Array(sample.text.utf8)
        for _ in 0...Int.random(in: 0..<4, using: &generator) where !bytes.isEmpty {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0..<5, using: &generator) {
          case 0: bytes.removeSubrange(place...)
          case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
          case 2: bytes.remove(at: place)
          case 3: bytes.insert(contentsOf: bytes[..<place], at: place)
          default: bytes.insert(contentsOf: Array("<&\"\0]]>\u{FEFF}".utf8), at: place)
          }
        }
        let reading = ArticleReader().reading(bytes, name: sample.name, path: sample.name)
        // An article checks its own blocks; what gives none says so.
        for article in reading.articles {
          #expect(article.blocks.allSatisfy { !article.foldedText(of: $0.range).isEmpty })
        }
      }
    }
  }

  @Test(
    "Depth and length cost no stack, and time as they grow",
    arguments: [
      ("<rss>", "<item>", 12_500, ""), ("[", "[{", 12_500, ""),
      ("<html>", "<div>", 12_500, "The bridge."), ("<rss><channel>", "&", 50_000, ""),
      ("{\"title\":\"", "\\u00e9", 25_000, "\"}"),
      ("<html><body>", "<p>a<a href=x>b</a>", 1_250, ""),
    ])
  func pathological(opening: String, unit: String, count: Int, ending: String) {
    let growth = growth(from: count) { count in
      let text = opening + String(repeating: unit, count: count) + ending
      _ = ArticleReader().reading(Array(text.utf8), name: "x", path: "x")
    }
    #expect(growth < 10)
  }
}
