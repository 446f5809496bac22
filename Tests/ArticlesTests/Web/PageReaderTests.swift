// Articles out of web pages.

import Diagnostics
import Publication
import Testing

@testable import Articles

@Suite("Web pages")
struct PageReaderTests {
  private static let paragraphs = [
    "The city council agreed on Tuesday to repair the old bridge, its statement said.",
    "The repair will take four weeks, and traffic will go over the new bridge meanwhile.",
    "Engineers found cracks in two piers, according to a report of last September.",
  ]
  private static let text = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  private static let around = """
    <nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>
    <div class="cookie-notice"><p>We use cookies to improve this site, and you agree to that by reading on.</p></div>
    """
  private static let below = """
    <div class="related-posts"><h3>Related</h3><p><a href=/x>Ferry repair delayed until spring, authority says</a></p></div>
    <div id="comments"><p>What a fine bridge this is, said nobody ever, and I have seen many bridges.</p></div>
    <footer><p>All rights reserved, The River Gazette, 2020.</p></footer>
    """

  @Test("A page of more than 4 MB is read whole")
  func large() {
    let script = "<script>" + String(repeating: "let a = 1; ", count: 400_000) + "</script>"
    let text = "The council agreed on Tuesday to repair the old bridge, its speaker said."
    let marked = PageReader().markedText(
      of: "<html><body>\(script)<article><h1>Bridge</h1><p>\(text)</p></article></body></html>")
    #expect(marked.pieces.map(\.text) == [text])
    #expect(marked.omission == nil)
  }

  @Test("What of a page is not read is one clear finding, in a feed too")
  func omissions() throws {
    let text = "<p>The council agreed on Tuesday to repair the old bridge, its speaker said.</p>"
    let deep = text + String(repeating: "<div>", count: 1_100) + "<p>More.</p>"
    let reading = ArticleReader().reading(
      Array("<html><body><article>\(deep)</article></body></html>".utf8), name: "a.html",
      path: "a.html")
    let expected = "The page’s elements nest deeper than 1,000: what follows is not read"
    #expect(reading.articles.count == 1)
    #expect(reading.diagnostics.map(\.summary) == [expected])
    let feed =
      "<rss><channel><item><title>Bridge</title><description><![CDATA[\(deep)]]></description></item></channel></rss>"
    let entries = ArticleReader().reading(Array(feed.utf8), name: "a.xml", path: "a.xml")
    #expect(entries.diagnostics.map(\.summary) == ["The entry ‘Bridge’: \(expected)"])
  }

  @Test(
    "The text is found, and nothing around it",
    arguments: [
      "<article><h1>Bridge to Be Repaired</h1>TEXT</article>",
      "<div itemprop='articleBody'>TEXT</div>",
      "<div class='entry-content'>TEXT<div class='sharedaddy'><a href=/s>Share this story</a></div></div>",
      "<main><section><div>TEXT</div></section></main>",
      "<table><tr><td><a href=/>Home</a></td><td>TEXT</td></tr></table>",
      "<form action='/'><div class='body has-sidebar'>TEXT</div></form>",
    ])
  func found(markup: String) throws {
    let page =
      "<!DOCTYPE html><html><head><title>Bridge to Be Repaired</title></head><body>"
      + Self.around + markup.replacing("TEXT", with: Self.text) + Self.below + "</body></html>"
    let article = try #require(read(page, name: "page.html").articles.first)
    #expect(article.texts(.paragraph, .listItem) == Self.paragraphs)
    #expect(article.metadata.title == "Bridge to Be Repaired")
  }

  @Test("Subheads, lists and quotations keep their places")
  func structure() throws {
    let page = """
      <!DOCTYPE html><html><body><article><h1>Bridge</h1>\(Self.text)<h2>Who Pays</h2>
      <ul><li>The city pays half of the bridge’s repair.</li><li>The state pays the other half of it.</li></ul>
      <blockquote>“It is our bridge,” the statement said of the old stones.</blockquote></article></body></html>
      """
    let article = try #require(read(page).articles.first)
    #expect(article.texts(.subhead) == ["Who Pays"])
    #expect(article.texts(.listItem).count == 2)
    #expect(
      article.texts(.paragraph).last == "“It is our bridge,” the statement said of the old stones.")
    #expect(article.text.hasPrefix("Bridge\n\nThe city council"))
  }

  @Test("What the page says of itself: JSON-LD before OpenGraph before its own headings")
  func metadata() throws {
    let page = """
      <!DOCTYPE html><html><head><title>Bridge | The River Gazette</title>
      <link rel=canonical href="/2020/11/03/bridge/?utm_source=x">
      <meta property="og:url" content="https://weekly.example/2020/11/03/bridge/">
      <meta property="og:title" content="Bridge, Shared"><meta property="og:site_name" content="The River Gazette">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
      "headline":"Bridge &amp; Ferry","datePublished":"2020-11-03T09:00:00-05:00","articleSection":["Public Works"],
      "author":[{"name":"City Desk"},{"name":"News Desk"}],
      "image":{"url":"/media/bridge.jpg","caption":"The bridge","creditText":"Press Office"}}]}</script></head>
      <body><article>\(Self.text)</article></body></html>
      """
    let metadata = try #require(read(page).articles.first).metadata
    #expect(metadata.title == "Bridge & Ferry")
    #expect(metadata.date?.description == "2020-11-03")
    #expect(metadata.byline == "City Desk and News Desk")
    #expect(metadata.categories == ["Public Works"])
    #expect(metadata.source == "The River Gazette")
    #expect(metadata.url == "https://weekly.example/2020/11/03/bridge/")
    #expect(
      metadata.image
        == Picture(
          address: "https://weekly.example/media/bridge.jpg", alt: "The bridge",
          caption: "The bridge", credit: "Press Office"))
  }

  @Test("What is shown under the mouse and a picture’s line are none of the text")
  func overlays() throws {
    let markup = """
      <div class="InlineImage-embedCaption">Jane Roe, center, walks over the old bridge of the city in the rain.</div>
      <p>The mayor, <span class="rollover-block"><a>Jane Roe</a> Five things about her bridges | More</span>Jane Roe,
      opened it on Monday.<span style="display: none">Share this</span></p>
      """
    let page =
      "<!DOCTYPE html><html><body><article><h1>Bridge</h1>\(markup)\(Self.text)</article></body></html>"
    let article = try #require(read(page).articles.first)
    #expect(article.texts(.paragraph).first == "The mayor, Jane Roe, opened it on Monday.")
  }

  @Test(
    "A word with a card beside it, and what is hidden from nobody, are of the text",
    arguments: [
      #"<a class="js-hovercard" href="/jane">Jane Roe</a>"#,
      #"<a class="tooltip-content" href="/jane">Jane Roe</a>"#,
      #"<span class="not-sr-only">Jane Roe</span>"#,
      #"<span>Jane Roe<span class="hovercard">Jane Roe, born 1960</span></span>"#,
      #"Jane <span class="tooltip">Roe<span class="tooltip-text">A mayor is elected.</span></span>"#,
      #"<span class="visually-hidden-focusable">Jane Roe</span>"#,
      #"Jane<span class="sr-only"> (page of) </span> Roe"#,
    ])
  func words(_ name: String) throws {
    let page = """
      <!DOCTYPE html><html><body><article><h1>Bridge</h1>
      <p class="Paragraph-withCaption">The mayor, \(name), opened it on Monday.</p>\(Self.text)</article></body></html>
      """
    let article = try #require(read(page).articles.first)
    #expect(article.texts(.paragraph).first == "The mayor, Jane Roe, opened it on Monday.")
  }

  @Test("The day over a text stands before the one in its address, which is none of a calendar's")
  func days() throws {
    func date(_ address: String, _ line: String) throws -> String? {
      let page = """
        <!DOCTYPE html><html><head><link rel=canonical href="https://www.weekly.example/\(address)/bridge/"></head>
        <body><article><h1>Bridge</h1><p>\(line)The bridge was opened.</p>\(Self.text)</article></body></html>
        """
      return try #require(read(page).articles.first).metadata.date?.description
    }
    #expect(try date("2020/11/03", "") == "2020-11-03")
    #expect(try date("2020/11/03", "OSLO, Nov. 2, 2020 — ") == "2020-11-02")
    let stamp = "Published November 1, 2020, 9:40 p.m."
    #expect(try date("2020/11/03", stamp + "</p><p>") == "2020-11-01")
    #expect(try date("2019/11/03", "OSLO, Nov. 2 — ") == "2019-11-03")
    #expect(try date("events/2020/11/23", "") != "2020-11-23")
  }

  @Test("A site's name is its publisher's where two stand there, and no section's")
  func siteAndSection() throws {
    func source(_ name: String, _ publisher: String) throws -> String? {
      let page = """
        <!DOCTYPE html><html><head><meta property="og:site_name" content="\(name)">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge",
        "publisher":{"name":"\(publisher)"}}</script></head>
        <body><article><h1>Bridge</h1>\(Self.text)</article></body></html>
        """
      return try #require(read(page).articles.first).metadata.source
    }
    #expect(try source("News | The Gazette", "") == "The Gazette")
    #expect(try source("Norland | The Gazette", "The Gazette") == "The Gazette")
  }

  @Test("A day never set is the address’s; a site named by its address goes by its host")
  func unset() throws {
    let page = """
      <!DOCTYPE html><html><head><link rel=canonical href="https://www.weekly.example/story/2020/nov/3/bridge/">
      <meta property="og:site_name" content="https://www.weekly.example/">
      <meta property="article:published_time" content="0001-01-01T00:00:00Z"></head>
      <body><article><h1>Bridge</h1>\(Self.text)</article></body></html>
      """
    let metadata = try #require(read(page).articles.first).metadata
    #expect(metadata.date?.description == "2020-11-03")
    #expect(metadata.source == "weekly.example")
  }

  @Test(
    "A site's name is read without its second one and its sign",
    arguments: [" The Gazette | Gazette.example ", "@The Gazette", "The Gazette"])
  func siteName(_ name: String) throws {
    let page = """
      <!DOCTYPE html><html><head><meta property="og:site_name" content="\(name)"></head>
      <body><article><h1>Bridge</h1>\(Self.text)</article></body></html>
      """
    #expect(try #require(read(page).articles.first).metadata.source == "The Gazette")
  }

  @Test("Where scripts show the text, the page's own account of it is taken")
  func bodyInData() throws {
    let body =
      Self.paragraphs.joined(separator: "\\n\\n")
      + String(repeating: " The bridge is old.", count: 20)
    let page = """
      <!DOCTYPE html><html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge",
      "articleBody":"\(body)"}</script></head><body><p>This page needs scripts to be read, it says.</p></body></html>
      """
    #expect(try #require(read(page).articles.first).texts(.paragraph).first == Self.paragraphs[0])
  }

  @Test(
    "A page without an article is one clear finding",
    arguments: [
      "<!DOCTYPE html><html><body></body></html>", "<html><body><a href=/>Home</a></body></html>",
      "<!DOCTYPE html><html><body><script>document.write('The bridge is open.')</script></body></html>",
    ])
  func nothing(page: String) {
    let reading = read(page)
    #expect(reading.articles.isEmpty)
    #expect(reading.diagnostics.map(\.description) == ["a.txt: error: The page has no article"])
  }
}
