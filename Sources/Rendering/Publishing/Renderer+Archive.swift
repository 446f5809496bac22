// The web archive: an entry an issue, an index page, an Atom feed.

import CommonMark
public import Digest
import Publication

extension Renderer {
  /// The page of the archive with a link to the index beside it.
  ///
  /// - Parameters:
  ///   - issue: the whole issue.
  ///   - index: the index from where the page is, such as `index.html`.
  /// - Throws: as `email(_:)`.
  public func archivePage(_ issue: Issue, index: String) throws -> String {
    try render(issue, .web, index: index)
  }

  /// What index and feed say of an issue whose page is in a file.
  ///
  /// - Throws: as `email(_:)`.
  public func published(_ issue: Issue, path: String) throws -> PublishedIssue {
    let headline = issue.headline
    let title = issue.title.plainText.foldingSpaces
    let standfirst = issue.standfirst.map(\.plainText.foldingSpaces).joined(separator: " ")
    return PublishedIssue(
      id: issue.id, number: issue.number, date: issue.date,
      subject: [headline, title].first { !$0.isEmpty } ?? publication.labels.title,
      standfirst: standfirst.isEmpty ? issue.preheader.foldingSpaces : standfirst, path: path,
      content: try content(of: issue))
  }

  /// Standfirst and sections as HTML without styles; the title left out.
  private func content(of issue: Issue) throws -> String {
    let blocks = issue.standfirst.map { $0.asBlock() } + issue.sections.flatMap(\.blocks)
    return try Document(blocks: blocks).html { _ in nil }
  }

  /// index.html: the issues by year, in their order; nil where the theme has no `index.html.mustache`.
  public func index(of issues: [PublishedIssue]) -> String? {
    let view = IndexView(publication: publication, theme: theme).values(of: issues)
    return theme.templates[Theme.indexTemplate]?.written(with: view)
  }

  /// feed.xml, an Atom feed (RFC 4287) of the first issues; nil where there is none, or `archive:` names no folder.
  ///
  /// The id of the feed is the address of the index, that of an entry the address of its page (section 4.2.6). An
  /// issue's date begins the day in the publication's time zone: no clock is read.
  public func feed(of issues: [PublishedIssue]) -> String? {
    guard let archive = publication.archiveFolder, let newest = issues.map(\.date).max() else {
      return nil
    }
    var xml = XMLText()
    xml.element(
      "feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", publication.language)]
    ) { xml in
      xml.element("id", text: archive.index)
      xml.element("title", text: publication.name)
      if let tagline = publication.tagline { xml.element("subtitle", text: tagline) }
      xml.element("updated", text: newest.start(in: publication.timezone))
      xml.element("author") { xml in
        xml.element("name", text: publication.name)
        if let site = publication.site?.asLink { xml.element("uri", text: site) }
      }
      xml.element("generator", text: "Copydesk")
      xml.element("link", [("rel", "self"), ("type", Self.feedType), ("href", archive.feed)])
      xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", archive.index)])
      for issue in issues.prefix(PublishedIssue.feedLength) { add(issue, to: &xml) }
    }
    return xml.text
  }

  /// The media type of a feed.
  static let feedType = "application/atom+xml"

  private func add(_ issue: PublishedIssue, to xml: inout XMLText) {
    guard let address = publication.archiveAddress(of: issue.id) else { return }
    let date = issue.date.start(in: publication.timezone)
    xml.element("entry") { xml in
      xml.element("id", text: address)
      xml.element("title", text: issue.subject)
      xml.element("updated", text: date)
      xml.element("published", text: date)
      xml.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", address)])
      if !issue.standfirst.isEmpty { xml.element("summary", text: issue.standfirst) }
      if let content = issue.content {
        xml.element("content", [("type", "html")], text: content)
      }
    }
  }
}
