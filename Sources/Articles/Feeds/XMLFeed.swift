// Feeds of XML: RSS 2.0, RSS 1.0, Atom, and the export of WordPress.

import Markup
import Publication

extension Feed {
  /// Reads a feed of XML; nil where it is none.
  init?(xml text: String) {
    let tree = XMLTree(parsing: text)
    guard let root = tree.root else { return nil }
    switch tree.elements[root].name.lowercased() {
    case "rss", "rdf:rdf":
      let channel = tree.all("channel").first ?? root
      title = tree.text(of: channel, "title")
      home = tree.text(of: channel, "link")
      // In RSS 1.0 the items stand beside the channel.
      let items = tree.all("item")
      entries = items.filter { Self.isPublishedPost($0, in: tree) }.map { Self.item($0, in: tree) }
    case "feed":
      title = tree.text(of: root, "title")
      home = Self.link(of: root, in: tree)
      entries = tree.children(of: root, named: "entry").map { Self.entry($0, in: tree) }
    default: return nil
    }
    isBroken = !tree.isWhole
  }

  /// Whether an item of an export is an article that readers have seen: no page, picture or draft.
  private static func isPublishedPost(_ item: Int, in tree: XMLTree) -> Bool {
    if let type = tree.text(of: item, "wp:post_type"), type != "post" { return false }
    if let status = tree.text(of: item, "wp:status"), status != "publish" { return false }
    return true
  }

  private static func item(_ item: Int, in tree: XMLTree) -> FeedEntry {
    var entry = FeedEntry()
    entry.title = tree.text(of: item, "title")
    entry.address = tree.text(of: item, "link") ?? tree.elements[item].attributes["rdf:about"]
    if entry.address == nil, let id = tree.children(of: item, named: "guid").first,
      tree.elements[id].attributes["isPermaLink"] != "false"
    {
      entry.address = tree.elements[id].text
    }
    let posted = tree.text(of: item, "wp:post_date")
    entry.published =
      (posted?.hasPrefix("0000") == false ? posted : nil)
      ?? tree.text(of: item, "pubDate", "dc:date", "dcterms:issued", "date")
    entry.authors = tree.children(of: item, named: "dc:creator").map { tree.elements[$0].text }
    if entry.authors.isEmpty, let author = tree.text(of: item, "author") {
      entry.authors = [name(inMailbox: author)]
    }
    for child in tree.children(of: item, named: "category") {
      let domain = tree.elements[child].attributes["domain"]
      if domain == nil || domain == "category" || domain?.contains("://") == true {
        entry.categories.append(tree.elements[child].text)
      }
    }
    let content = tree.text(of: item, "content:encoded")
    // An export has posts as they are stored, a feed as pages show them.
    entry.content = posted == nil ? content : content.map(WordPressText.html)
    entry.summary = tree.text(of: item, "description", "excerpt:encoded")
    entry.image = FeedPicture(of: item, in: tree)?.picture
    return entry
  }

  private static func entry(_ index: Int, in tree: XMLTree) -> FeedEntry {
    var entry = FeedEntry()
    entry.title = construct("title", of: index, in: tree)
    entry.address = link(of: index, in: tree)
    entry.published = tree.text(of: index, "published", "issued", "created")
    entry.authors = tree.children(of: index, named: "author").compactMap {
      tree.text(of: $0, "name")
    }
    entry.categories = tree.children(of: index, named: "category").compactMap {
      tree.elements[$0].attributes["label"] ?? tree.elements[$0].attributes["term"]
    }
    entry.content = construct("content", of: index, in: tree)
    entry.summary = construct("summary", of: index, in: tree)
    entry.image = FeedPicture(of: index, in: tree)?.picture
    return entry
  }

  /// A text construct (RFC 4287, section 3.1): text, HTML, or elements of XHTML.
  private static func construct(_ name: String, of entry: Int, in tree: XMLTree) -> String? {
    guard let index = tree.children(of: entry, named: name).first else { return nil }
    let element = tree.elements[index]
    switch element.attributes["type"] ?? "text" {
    case "text", "text/plain":
      return element.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    default: return element.text
    }
  }

  /// The address of an alternate link.
  private static func link(of index: Int, in tree: XMLTree) -> String? {
    let links = tree.children(of: index, named: "link").map { tree.elements[$0].attributes }
    let alternate = links.first { ($0["rel"] ?? "alternate") == "alternate" } ?? links.first
    return alternate?["href"]
  }

  /// `mail@weekly.example (A Name)`, as RSS has its authors.
  private static func name(inMailbox text: String) -> String {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close
    else { return text }
    return String(text[text.index(after: open)..<close])
  }
}
