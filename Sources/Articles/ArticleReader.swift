// Bytes of any kind as articles: the kind is told by the content.

import CharacterSets
public import Diagnostics
public import Publication

/// Reads articles from what an editor has: text, Markdown, web pages, feeds, exports, messages, drafts.
public struct ArticleReader: Sendable {
  /// A day that no article is later than, where one is known.
  public var latest: CalendarDate?

  /// A reader.
  public init(latest: CalendarDate? = nil) { self.latest = latest }

  /// What reading gives.
  public struct Reading: Sendable {
    /// The articles, in the order of their source.
    public var articles: [Article] = []
    /// What was found wrong.
    public var diagnostics: [Diagnostic] = []
    /// What kind of document it was.
    public var kind: ContentKind = .text
  }

  /// Reads the bytes of a file or an answer.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - name: the file's name without folders, for the id and date of a single article.
  ///   - path: the path or address as a person gave it, for findings.
  ///   - address: where it comes from on the web, which relative links lean on.
  ///   - charset: the character set that came beside it.
  public func reading(
    _ bytes: [UInt8], name: String, path: String, address: String? = nil, charset: String? = nil
  ) -> Reading {
    let kind = ContentKind(of: bytes, name: name)
    switch kind {
    case .text:
      let ending = name.lowercased()
      if ending.hasSuffix(".docx") || ending.hasSuffix(".odt") {
        return refusal(DraftFailure.broken.summary, path, .draft)
      }
      return text(bytes, name: name, path: path)
    case .page:
      let html = DecodedText(bytes, named: charset).text
      let marked = PageReader(address: address).markedText(of: html)
      let slug = marked.metadata.url.flatMap { WebAddress($0)?.slug }
      let id = address == nil ? fileStem(of: name) : slug ?? fileStem(of: name)
      return one(marked, id: id, "The page has no article", path, kind)
    case .xmlFeed:
      return entries(of: Feed(xml: DecodedText(bytes, named: charset).text), path, address, kind)
    case .jsonFeed:
      return entries(of: Feed(json: bytes), path, address, kind)
    case .jsonLines:
      return entries(of: Feed(lines: bytes), path, address, kind)
    case .message:
      guard let marked = MessageReader().markedText(of: bytes) else {
        return refusal("The message cannot be read", path, kind)
      }
      return one(marked, id: fileStem(of: name), "The message has no text", path, kind)
    case .draft:
      do throws(DraftFailure) {
        let marked = try DraftReader().markedText(of: bytes)
        return one(marked, id: fileStem(of: name), "The draft has no text", path, kind)
      } catch {
        return refusal(error.summary, path, kind)
      }
    }
  }

  private func one(
    _ marked: MarkedText, id: String, _ emptiness: String, _ path: String, _ kind: ContentKind
  ) -> Reading {
    let omission = marked.omission.map { Diagnostic(.warning, at: Place(path), $0) }
    guard var article = marked.article(id: id, latest: latest) else {
      return refusal(marked.omission ?? emptiness, path, kind)
    }
    if marked.metadata.date == nil {
      let named = DateFinder(latest: latest).date(inFileName: id)
      article.metadata.date = named ?? article.metadata.date
    }
    return Reading(articles: [article], diagnostics: [omission].compactMap { $0 }, kind: kind)
  }

  /// The articles of a feed; what cannot be one is a warning.
  private func entries(
    of feed: Feed?, _ path: String, _ address: String?, _ kind: ContentKind
  ) -> Reading {
    guard let feed else {
      return refusal("The file is no feed or export that is known", path, kind)
    }
    var reading = Reading(kind: kind)
    let base = (address ?? feed.home).flatMap(WebAddress.init)
    for (index, entry) in feed.entries.enumerated() {
      let marked = entry.markedText(base: base, source: HTMLText.line(of: feed.title))
      let name = marked.metadata.title.map { "‘\($0)’" } ?? "number \(index + 1)"
      if let omission = marked.omission {
        reading.diagnostics.append(
          Diagnostic(.warning, at: Place(path), "The entry \(name): \(omission)"))
      }
      if let article = marked.article(id: entry.slug(of: marked), latest: latest) {
        reading.articles.append(article)
      } else {
        reading.diagnostics.append(
          Diagnostic(.warning, at: Place(path), "The entry \(name) has no text and is left out"))
      }
    }
    if feed.isBroken {
      reading.diagnostics.append(
        Diagnostic(
          .warning, at: Place(path), "The feed is broken: what could be read of it is used"))
    }
    return reading
  }

  private func text(_ bytes: [UInt8], name: String, path: String) -> Reading {
    let foreign = ForeignText(bytes)
    var reading = TextReader(latest: latest).reading(
      foreign?.utf8 ?? bytes, name: name, path: path)
    if let foreign, reading.article != nil {
      reading.diagnostics.append(
        Diagnostic(
          .warning, at: Place(path), "The file is not UTF-8 and is read as \(foreign.charset)",
          hint: "save it as UTF-8, then nothing is guessed"))
    }
    return Reading(
      articles: reading.article.map { [$0] } ?? [], diagnostics: reading.diagnostics, kind: .text)
  }

  private func refusal(_ summary: String, _ path: String, _ kind: ContentKind) -> Reading {
    Reading(diagnostics: [Diagnostic(.error, at: Place(path), summary)], kind: kind)
  }
}
