// Feeds and exports of every format, whole and broken.

import Diagnostics
import Foundation
import Publication
import TestSupport
import Testing

@testable import Articles

@Suite("Feeds and exports")
struct FeedTests {
  private static let sentence = "The council agreed to repair the old bridge."
  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The River Gazette</title>
    <link>https://weekly.example/</link><item><title>Bridge &amp;amp; Ferry&nbsp;&#8217;20</title><link>/2020/bridge/</link>
    <pubDate>Tue, 03 Nov 2020 10:00:00 GMT</pubDate><category>Works</category>
    <enclosure url="/bridge.jpg" type="image/jpeg" length="1"/>
    <content:encoded><![CDATA[<p>\(sentence)</p><p>It will take weeks.</p>]]></content:encoded></item></channel></rss>
    """

  struct Format: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
  }

  static let formats = [
    Format(testDescription: "RSS 2.0", text: rss),
    Format(
      testDescription: "RSS 1.0",
      text: """
        <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>The River
        Gazette</title><link>https://weekly.example/</link></channel><item rdf:about="https://weekly.example/2020/bridge/">
        <title>Bridge &amp;amp; Ferry ’20</title><link>https://weekly.example/2020/bridge/</link>
        <dc:date>2020-11-03T10:00:00Z</dc:date><dc:subject>x</dc:subject><category>Works</category>
        <enclosure url="https://weekly.example/bridge.jpg" type="image/jpeg"/>
        <description>&lt;p&gt;\(sentence)&lt;/p&gt;&lt;p&gt;It will take weeks.&lt;/p&gt;</description></item></rdf:RDF>
        """),
    Format(
      testDescription: "Atom with XHTML",
      text: """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>The River Gazette</title><link href="https://weekly.example/"/>
        <entry><title type="html">Bridge &amp;amp; Ferry ’20</title><link rel="self" href="/x"/>
        <link rel="alternate" href="/2020/bridge/"/><published>2020-11-03T10:00:00+04:00</published>
        <updated>2020-12-24T10:00:00Z</updated><category term="w" label="Works"/>
        <link rel="enclosure" href="/x.mp3"/><media:content url="/bridge.jpg" medium="image"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The council <b>agreed</b> to repair the old
        bridge.</p><p>It will take weeks.</p></div></content></entry></feed>
        """),
    Format(
      testDescription: "JSON Feed",
      text: #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "The River Gazette", "home_page_url": "https://weekly.example/",
        "items": [{"id": "1", "url": "https://weekly.example/2020/bridge/", "title": "Bridge & Ferry \u201920",
        "date_published": "2020-11-03T10:00:00Z", "tags": ["Works"], "image": "https://weekly.example/bridge.jpg",
        "content_html": "<p>The council agreed to repair the old bridge.</p><p>It will take weeks.</p>"}]}
        """#),
    Format(
      testDescription: "WordPress export",
      text: """
        <?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The River
        Gazette</title><link>https://weekly.example</link><item><title>Old Page</title><wp:post_type>page</wp:post_type>
        <content:encoded><![CDATA[A page is no article of the week at all.]]></content:encoded></item><item><title>Draft</title>
        <wp:post_type>post</wp:post_type><wp:status>draft</wp:status><content:encoded><![CDATA[Not to be seen by readers
        yet.]]></content:encoded></item><item><title>Bridge &amp;amp; Ferry ’20</title>
        <link>https://weekly.example/2020/bridge/</link><wp:post_date>2020-11-03 10:00:00</wp:post_date>
        <wp:post_type>post</wp:post_type><wp:status>publish</wp:status><category domain="post_tag">old</category>
        <category domain="category">Works</category><media:content url="https://weekly.example/bridge.jpg" medium="image"/>
        <content:encoded><![CDATA[\(sentence)

        It will take weeks.]]></content:encoded></item></channel></rss>
        """),
  ]

  @Test("Each format gives the same article", arguments: formats)
  func sameArticle(format: Format) throws {
    let reading = read(format.text, name: "feed")
    #expect(reading.diagnostics == [])
    #expect(reading.articles.count == 1)
    let article = try #require(reading.articles.first)
    #expect(article.id == "bridge")
    #expect(article.metadata.title == "Bridge & Ferry ’20")
    #expect(article.metadata.date?.description == "2020-11-03")
    #expect(article.metadata.categories == ["Works"])
    #expect(article.metadata.source == "The River Gazette")
    #expect(article.metadata.url == "https://weekly.example/2020/bridge/")
    #expect(article.metadata.image?.address == "https://weekly.example/bridge.jpg")
    #expect(article.texts(.paragraph) == [Self.sentence, "It will take weeks."])
  }

  @Test(
    "Posts of WordPress bring authors, categories, and the picture that is large enough and no larger"
  )
  func wordPress() throws {
    let posts = #"""
      [{"id":1,"date":"2020-11-03T10:00:00","link":"https://weekly.example/bridge/","title":{"rendered":"Bridge &#038; Ferry"},
      "content":{"rendered":"<p>The council agreed to repair the bridge.</p>\n"},"excerpt":{"rendered":"x"},
      "_embedded":{"author":[{"name":"City Desk"}],"wp:term":[[{"taxonomy":"category","name":"Works"}],
      [{"taxonomy":"post_tag","name":"no"}]],"wp:featuredmedia":[{"alt_text":"The bridge","source_url":"https://weekly.example/b.jpg",
      "caption":{"rendered":"<p>Old stones</p>"},"media_details":{"sizes":{"a":{"width":300,"source_url":"https://weekly.example/b-300.jpg"},
      "b":{"width":768,"source_url":"https://weekly.example/b-768.jpg"},"c":{"width":1536,"source_url":"https://weekly.example/b-1536.jpg"}}}}]}}]
      """#
    let metadata = try #require(read(posts).articles.first).metadata
    #expect(metadata.title == "Bridge & Ferry")
    #expect(metadata.byline == "City Desk")
    #expect(metadata.categories == ["Works"])
    var picture = Picture(
      address: "https://weekly.example/b-768.jpg", alt: "The bridge", caption: "Old stones",
      width: 768)
    picture.smaller = [PictureSize(address: "https://weekly.example/b-300.jpg", width: 300)]
    #expect(metadata.image == picture)
  }

  @Test("Lines of JSON are an article each, and one that is broken is said")
  func lines() {
    let reading = read(
      """
      {"title":"Bridge","date":"November 3, 2020","url":"https://weekly.example/b","text":"The bridge is open.\\nIt is new."}
      {"title":"Ferry","date":"2020-11-02","html":"<p>The ferry is late.</p>"}
      {"title":

      """)
    #expect(reading.articles.map(\.id) == ["b", "ferry"])
    #expect(reading.articles.map { $0.metadata.date?.description } == ["2020-11-03", "2020-11-02"])
    #expect(reading.diagnostics.map(\.severity) == [.warning])
  }

  @Test("A feed that breaks off is read as far as it goes")
  func truncated() {
    let second = Self.rss.replacing(
      "</item></channel></rss>",
      with: "</item><item><title>Ferry</title><description>The ferry is la")
    let reading = read(second)
    #expect(reading.articles.map(\.id) == ["bridge", "ferry"])
    #expect(
      reading.diagnostics.map(\.summary) == [
        "The feed is broken: what could be read of it is used"
      ])
  }

  @Test("Entities that a feed declares are none: a billion laughs is a short text")
  func billionLaughs() throws {
    var entities = "<!ENTITY lol0 \"lol\">"
    for level in 1..<10 {
      entities +=
        "<!ENTITY lol\(level) \"" + String(repeating: "&lol\(level - 1);", count: 10) + "\">"
    }
    entities += "<!ENTITY passwd SYSTEM \"file:///etc/passwd\">"
    let text =
      "<?xml version=\"1.0\"?><!DOCTYPE rss [\(entities)]><rss><channel><item><title>Bridge</title>"
      + "<description>The bridge is open &lol9; &passwd;.</description></item></channel></rss>"
    let article = try #require(read(text).articles.first)
    #expect(article.texts(.paragraph) == ["The bridge is open &lol9; &passwd;."])
  }

  @Test("What an item costs follows its length, up to 5 MB")
  func large() {
    let paragraph = String(
      repeating: "The bridge over the river is open again, the council said. ", count: 500)
    let growth = growth(from: 42) { count in
      let long = String(repeating: "<p>\(paragraph)</p>", count: count)
      let text =
        "<rss><channel><item><title>Bridge</title><description><![CDATA[\(long)]]></description></item></channel></rss>"
      #expect(read(text).articles.count == 1)
    }
    #expect(growth < 10)
  }

  @Test("A post as WordPress stores it has paragraphs by its blank lines, and no shortcodes")
  func storedPost() throws {
    let xml = """
      <rss xmlns:content="c" xmlns:wp="w"><channel><item><title>Bridge</title><wp:post_type>post</wp:post_type>
      <wp:status>publish</wp:status><wp:post_date>2020-11-03 09:00:00</wp:post_date><content:encoded><![CDATA[The council agreed \
      on <em>Tuesday</em> to repair the bridge.

      [caption id="a1" width="300"]<img src="/b.jpg"> The bridge in spring[/caption]

      “It cost [sic] a lot,” the [late] mayor said.
      [gallery ids="1,2"]

      <h2>What Follows</h2>

      [embed]https://video.example/1[/embed]Work begins in May.]]></content:encoded></item></channel></rss>
      """
    let entry = try #require(Feed(xml: xml)?.entries.first)
    let marked = entry.markedText(base: WebAddress("https://weekly.example/"), source: nil)
    #expect(
      marked.pieces.map(\.text) == [
        "The council agreed on Tuesday to repair the bridge.",
        "“It cost [sic] a lot,” the [late] mayor said.", "What Follows", "Work begins in May.",
      ])
    #expect(marked.metadata.image?.address == "https://weekly.example/b.jpg")
    #expect(marked.metadata.image?.caption == "The bridge in spring")
  }

  @Test(
    "Days in the forms that feeds have",
    arguments: [
      ("Tue, 03 Nov 2020 10:00:00 GMT", "2020-11-03"), ("3 Nov 20 10:00 EST", "2020-11-03"),
      ("2020-11-03T23:30:00-05:00", "2020-11-03"), ("November 3, 2020", "2020-11-03"),
      ("2020/11/03", "2020-11-03"), ("20201103", "2020-11-03"), ("1604397600", "2020-11-03"),
      ("3rd November 2020", "2020-11-03"), ("Tue Nov  3 10:00:00 2020", "2020-11-03"),
    ])
  func days(text: String, day: String) {
    #expect(PublishedDate.day(of: text)?.description == day)
  }

  @Test(
    "A time is of the day that it is in the publication's zone",
    arguments: [
      ("Fri, 30 Oct 2020 02:00:00 +0000", "2020-10-29"), ("2020-10-30T05:00:00Z", "2020-10-30"),
      ("2020-10-29T23:00:00-0400", "2020-10-29"), ("2020-10-30T02:00:00", "2020-10-30"),
      ("2020-10-30T08:00:00+04:00", "2020-10-30"), ("2020-10-30T07:30:00+04:00", "2020-10-29"),
      ("October 29, 2020 11:30 PM EST", "2020-10-30"),
      ("October 29, 2020 11:30 am EST", "2020-10-29"),
    ])
  func zones(text: String, day: String) {
    #expect(
      PublishedDate.day(of: text, in: .init(identifier: "America/New_York"))?.description == day)
  }

  @Test(
    "What looks like a feed and is none is one finding",
    arguments: ["<rss></rss", "[{}]", "{\"a\": 1}"])
  func none(text: String) {
    let reading = read(text)
    #expect(reading.articles.isEmpty)
    #expect(reading.diagnostics.count <= 1)
  }
}
