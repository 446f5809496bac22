// The readers that are fuzzed, each as the program uses it.

import CharacterSets

@testable import Articles

/// A reader of Articles, with nothing between it and the bytes.
public enum FuzzedReader {
  /// RSS, Atom and RDF.
  case xmlFeed
  /// JSON Feed.
  case jsonFeed
  /// An answer of WordPress's REST interface.
  case wordPressPosts
  /// The export of WordPress.
  case wordPressExport
  /// A JSON object a line.
  case jsonLines
  /// A web page.
  case page
  /// Markdown with front matter.
  case frontMatter
  /// A message.
  case message
  /// A draft of Word or OpenDocument.
  case draft
  /// Text in any character set.
  case text

  /// Reads bytes and looks at every article that comes of them.
  public func read(_ bytes: UnsafeRawBufferPointer) {
    let bytes = Array(bytes)
    switch self {
    case .xmlFeed, .wordPressExport: check(Feed(xml: DecodedText(bytes).text))
    case .jsonFeed, .wordPressPosts: check(Feed(json: bytes))
    case .jsonLines: check(Feed(lines: bytes))
    case .page:
      let html = DecodedText(bytes).text
      check(PageReader(address: Self.address).markedText(of: html), id: "page")
    case .frontMatter:
      check(TextReader().reading(bytes, name: "draft.md", path: "draft.md").article)
    case .message: check(MessageReader().markedText(of: bytes), id: "message")
    case .draft:
      // Markup is put into an archive whose checksum is right; anything else is the archive.
      var archive = bytes
      if bytes.first == UInt8(ascii: "<") {
        let isWord = bytes.dropFirst().first == UInt8(ascii: "w")
        archive =
          StoredArchive(
            holding: bytes, as: isWord ? "word/document.xml" : "content.xml"
          ).bytes
      }
      check(try? DraftReader().markedText(of: archive), id: "draft")
    case .text:
      let reading = ArticleReader().reading(bytes, name: "a.txt", path: "a.txt")
      for article in reading.articles { ArticleInvariants.hold(for: article) }
    }
  }

  private static let address = "https://weekly.example/2020/11/03/bridge/"

  private func check(_ feed: Feed?) {
    guard let feed else { return }
    let base = WebAddress(feed.home ?? Self.address)
    for entry in feed.entries {
      let marked = entry.markedText(base: base, source: HTMLText.line(of: feed.title))
      check(marked, id: entry.slug(of: marked))
    }
  }

  private func check(_ marked: MarkedText?, id: String) {
    check(marked?.article(id: id, latest: nil))
    _ = marked?.metadata.url.flatMap { WebAddress($0)?.key }
  }

  private func check(_ article: Article?) {
    if let article { ArticleInvariants.hold(for: article) }
  }
}
