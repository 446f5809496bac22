// Articles of a feed, a site or a page on the web.

import Diagnostics
import Foundation
import Markup
public import Publication

/// Reads sources of the web for a period.
public struct SourceReader {
  private let fetcher: Fetcher
  /// The days that are wanted, closed on the left; nil for all.
  let period: Range<CalendarDate>?
  private let latest: CalendarDate?
  let late: LateArticles?
  private let zone: TimeZone?

  /// A reader.
  ///
  /// - Parameters:
  ///   - fetcher: asks the servers.
  ///   - period: the days that are wanted, closed on the left; nil for all.
  ///   - latest: a day that no article is later than.
  ///   - timezone: the publication's, an IANA name: a time with its zone is of the day that it is there.
  ///   - late: tells what is wanted although it is older; nil for nothing.
  public init(
    _ fetcher: Fetcher, period: Range<CalendarDate>?, latest: CalendarDate?, timezone: String,
    late: LateArticles? = nil
  ) {
    self.fetcher = fetcher
    self.period = period
    self.latest = latest
    self.late = late
    zone = TimeZone(identifier: timezone)
  }

  /// The articles of a folder that a source names, those that are wanted.
  ///
  /// - Parameters:
  ///   - files: those of the folder.
  ///   - source: what is wanted of them.
  ///   - address: the folder as copydesk.yaml names it.
  ///   - path: the folder as it was found.
  /// - Returns: what is wanted.
  public func reading(
    _ files: ArticleFiles, of source: Source, named address: String, at path: String
  ) -> SourceReading {
    var reading = SourceReading(name: source.name ?? path, address: address)
    reading.diagnostics = files.diagnostics.map { finding in
      var finding = finding
      finding.severity = .warning
      return finding
    }
    reading.isDead = files.articles.isEmpty && files.diagnostics.hasErrors
    for var article in files.articles {
      reading.seen += 1
      if let refusal = source.refusal(of: article.metadata) {
        reading.skip(refusal)
      } else if isWanted(article.metadata, id: article.id, into: &reading) {
        article.metadata.source = article.metadata.source ?? source.name
        reading.articles.append(article)
      }
    }
    return finished(reading)
  }

  /// The articles of a source; a folder gives none here.
  public func reading(_ source: Source) -> SourceReading {
    let address: String
    switch source.location {
    case .feed(let feed): address = feed
    case .site(let site): address = site
    case .folder: return SourceReading(name: source.name ?? "", address: "")
    }
    return reading(
      address, source: source, isSite: { if case .site = source.location { true } else { false } }()
    )
  }

  /// The articles of an address that a person names: a feed, a site's first page, or an article's page, which is
  /// taken whatever its date.
  public func reading(_ address: String) -> SourceReading {
    reading(address, source: Source(.feed(address)), isSite: WebAddress(address)?.target == "/")
  }

  private func reading(_ address: String, source: Source, isSite: Bool) -> SourceReading {
    var reading = SourceReading(name: source.name ?? address, address: address)
    let before = fetcher.fetched
    do throws(FetchFailure) {
      let answer = try fetcher.answer(address, isPage: isSite || !Self.looksLikeFeed(address))
      let kind = ContentKind(of: answer.content, name: "")
      if kind == .page, let found = SiteLinks(of: answer).best, isSite || found.isPosts {
        try take(found, from: source, into: &reading)
      } else if kind == .page {
        takePage(answer, named: address, source, into: &reading)
      } else {
        try takeFeed(answer, address, kind, source, into: &reading)
      }
    } catch {
      reading.isDead = true
      reading.diagnostics.append(
        Diagnostic(
          .warning, at: Place(address), "The source gives nothing: \(error.reason)"))
    }
    reading.fetched = fetcher.fetched - before
    return finished(reading)
  }
}

extension SourceReader {
  /// Whether an address is made for programs, by its words: what it is shows only its content.
  private static func looksLikeFeed(_ address: String) -> Bool {
    let words = address.lowercased().split { !$0.isLetter }
    return words.contains { ["feed", "feeds", "rss", "atom", "rdf", "xml", "json"].contains($0) }
  }

  private func take(
    _ link: SiteLinks.Link, from source: Source, into reading: inout SourceReading
  ) throws(FetchFailure) {
    guard link.isPosts else {
      let answer = try fetcher.answer(link.address, isPage: false)
      let kind = ContentKind(of: answer.content, name: "")
      return try takeFeed(answer, link.address, kind, source, into: &reading)
    }
    // WordPress takes times of the site's clock; a day more on each side, since days are compared below.
    var query = "?per_page=100&_embed=1&orderby=date&order=desc"
    if let period {
      let first = late?.firstDay(of: reading.address) ?? period.lowerBound
      query += "&after=\(first.adding(days: -1))T00:00:00"
      query += "&before=\(period.upperBound.adding(days: 1))T00:00:00"
    }
    var page = 1
    var pages = 1
    while page <= min(pages, 20) {
      let address = link.address + "wp/v2/posts" + query + (page > 1 ? "&page=\(page)" : "")
      let answer = try fetcher.answer(address, isPage: false)
      pages = answer.pages ?? 1
      guard let feed = Feed(json: answer.content) else {
        reading.diagnostics.append(
          Diagnostic(
            .warning, at: Place(address), "The answer is not the posts of a WordPress site"))
        return
      }
      take(feed, at: answer.address, siteName: link.siteName, source, into: &reading)
      page += 1
    }
  }

  private func takeFeed(
    _ answer: Fetcher.Answer, _ address: String, _ kind: ContentKind, _ source: Source,
    into reading: inout SourceReading
  ) throws(FetchFailure) {
    let feed: Feed?
    switch kind {
    case .xmlFeed: feed = Feed(xml: SourceText.text(of: answer))
    case .jsonFeed: feed = Feed(json: answer.content)
    case .jsonLines: feed = Feed(lines: answer.content)
    default: feed = nil
    }
    guard let feed else {
      reading.isDead = true
      reading.diagnostics.append(
        Diagnostic(.warning, at: Place(address), "The source is neither a feed nor a page"))
      return
    }
    take(feed, at: answer.address, siteName: nil, source, into: &reading)
    if feed.isBroken {
      reading.diagnostics.append(
        Diagnostic(
          .warning, at: Place(address), "The feed is broken: what could be read of it is used"))
    }
  }

  private func take(
    _ feed: Feed, at address: String, siteName: String?, _ source: Source,
    into reading: inout SourceReading
  ) {
    let base = WebAddress(address)
    let name = source.name ?? HTMLText.line(of: feed.title) ?? siteName
    for entry in feed.entries {
      reading.seen += 1
      var marked = entry.markedText(base: base, source: name, zone: zone)
      guard isWanted(marked.metadata, id: entry.slug(of: marked), into: &reading) else { continue }
      if let refusal = source.refusal(of: marked.metadata) {
        reading.skip(refusal)
        continue
      }
      if entry.content == nil, let whole = page(of: marked.metadata.url, into: &reading) {
        marked = completed(whole, by: marked)
      }
      take(marked, id: entry.slug(of: marked), into: &reading)
    }
  }

  private func take(_ marked: MarkedText, id: String, into reading: inout SourceReading) {
    if let omission = marked.omission {
      let place = Place(marked.metadata.url ?? reading.address)
      reading.diagnostics.append(Diagnostic(.warning, at: place, omission))
    }
    if let article = marked.article(id: id, latest: latest) {
      reading.see(article.metadata, id: article.id)
      reading.articles.append(article)
    } else {
      reading.skip("no text")
    }
  }

  /// The page behind an entry that carries only a summary.
  private func page(of address: String?, into reading: inout SourceReading) -> MarkedText? {
    guard let address else { return nil }
    do throws(FetchFailure) {
      let answer = try fetcher.answer(address, isPage: true)
      let marked = PageReader(address: answer.address, zone: zone).markedText(
        of: SourceText.text(of: answer))
      return marked.hasProse ? marked : nil
    } catch {
      reading.diagnostics.append(
        Diagnostic(
          .warning, at: Place(address),
          "The page gives nothing, its summary is used: \(error.reason)"))
      return nil
    }
  }

  /// A page's text under what its feed says of it, which is meant for programs.
  private func completed(_ page: MarkedText, by entry: MarkedText) -> MarkedText {
    var result = page
    result.metadata.title = entry.metadata.title ?? page.metadata.title
    result.metadata.date = entry.metadata.date ?? page.metadata.date
    result.metadata.byline = entry.metadata.byline ?? page.metadata.byline
    result.metadata.source = entry.metadata.source
    if !entry.metadata.categories.isEmpty { result.metadata.categories = entry.metadata.categories }
    return result
  }

  private func takePage(
    _ answer: Fetcher.Answer, named address: String, _ source: Source,
    into reading: inout SourceReading
  ) {
    reading.seen += 1
    var marked = PageReader(address: answer.address, zone: zone).markedText(
      of: SourceText.text(of: answer))
    if let name = source.name { marked.metadata.source = name }
    let id = (marked.metadata.url ?? address)
    take(marked, id: WebAddress(id)?.slug ?? "page", into: &reading)
    if reading.articles.isEmpty {
      reading.diagnostics.append(
        Diagnostic(.warning, at: Place(address), "The page has no article"))
    }
  }
}
