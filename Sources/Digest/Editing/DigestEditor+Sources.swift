// An item whose sentences come from other articles after an edit names those.

import CommonMark
import Publication

extension DigestEditor {
  /// The articles that the sentences of a line's item come from, by their index in the sources.
  public func articles(ofItemAt line: Int, in sources: DigestSources) -> [Int] {
    guard let (section, item) = outline.item(at: line) else { return [] }
    return sources.articles(of: outline.sections[section].items[item].sentences)
  }

  /// Has the source line and the heading of a line's item name its articles, where they are no longer those of before
  /// an edit.
  public mutating func nameSources(
    ofItemAt line: Int, before: [Int], in sources: DigestSources
  ) throws {
    guard let (number, index) = outline.item(at: line) else { return }
    let section = outline.sections[number]
    let item = section.items[index]
    let after = sources.articles(of: item.sentences)
    let settings = sources.settings(of: item.sentences)
    // Only a line that nobody has written anew gets the place of its article.
    let isPlaceMissing = settings.contains { article in
      sources.names.place(of: article).map { item.source?.text.contains($0) == false } ?? false
    }
    let also = item.source.map { Self.others(in: $0, besides: after + before, of: sources) } ?? []
    let newer = item.source.map { Self.newer(of: also, in: $0, of: sources) } ?? []
    let isOurs = [true, false].contains { hasHeadline in
      let line = sources.names.line(
        articles: after, also: also, newer: newer, hasHeadline: hasHeadline)
      return line.map { Self.words($0.plainText) } == item.source.map { Self.words($0.text) }
    }
    guard Set(after) != Set(before) || isPlaceMissing && isOurs, let first = after.first else {
      return
    }
    if item.blocks.contains(where: { $0.kind == .entry }) {
      return try nameSources(ofEntry: item, from: before, as: after, in: sources)
    }
    let isHeadingGone = before.first.map { !after.contains($0) } ?? false
    if let source = item.source {
      let heading = isHeadingGone ? nil : item.heading ?? leadHeading(of: section)
      let hasHeadline =
        isHeadingGone
        ? item.heading != nil || section.role == .lead
        : heading?.text == sources.names.headline(of: first)
      if let line = sources.names.line(
        articles: after, also: also, newer: Set(before).isSubset(of: after) ? newer : [],
        hasHeadline: hasHeadline, settings: settings)
      {
        let block = Inlines.emphasis(line).asBlock()
        try replaceLines(source.lines, with: try Document(blocks: [block]).commonMark())
      }
    }
    guard isHeadingGone else { return }
    let title = Inlines(sources.names.headline(of: first))
    let heading = Heading(title, url: sources.names.url(of: first)).inlines
    if section.role == .lead {
      let block = heading.asBlock(.heading(level: 2))
      try replaceLines(section.heading, with: try Document(blocks: [block]).commonMark())
    } else if let old = item.heading {
      let block = heading.asBlock(.heading(level: 3))
      try replaceLines(old.lines, with: try Document(blocks: [block]).commonMark())
    }
  }

  /// Has the source line of a list's element, if it has one, name articles.
  private mutating func nameSources(
    ofEntry item: DigestOutline.Item, from before: [Int], as articles: [Int],
    in sources: DigestSources
  ) throws {
    guard let source = item.source else { return }
    let prefix = Self.prefix(of: lines.content(item.lines.lowerBound))
    let also = Self.others(in: source, besides: articles + before, of: sources)
    let line = try Self.sourceLine(
      ofEntry: prefix, articles, also: also, newer: Self.newer(of: also, in: source, of: sources),
      settings: sources.settings(of: item.sentences), in: sources)
    lines.replace(source.lines.lowerBound..<(source.lines.upperBound + 1), with: line)
    try read()
  }

  /// The source line of a list's element as the line of the file, under the text that stands after `prefix`; none
  /// where too little is known of the articles.
  static func sourceLine(
    ofEntry prefix: String, _ articles: [Int], also: [Int] = [], newer: [Int] = [],
    settings: Set<Int>, in sources: DigestSources
  ) throws -> [String] {
    guard
      let line = sources.names.line(
        articles: articles, also: also, newer: newer, hasHeadline: false, settings: settings)
    else { return [] }
    let written = try Document(blocks: [Inlines.emphasis(line).asBlock()]).commonMark()
    let indent = String(repeating: " ", count: prefix.count)
    return [indent + written.split(whereSeparator: \.isNewline).joined(separator: " ")]
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  /// The articles that a source line names besides some.
  private static func others(
    in source: DigestOutline.Block, besides known: [Int], of sources: DigestSources
  ) -> [Int] {
    sources.articles.indices.filter { article in
      !known.contains(article) && source.text.contains(sources.names.shortHeadline(of: article))
    }
  }

  /// Those of other articles that a source line names for a newer count.
  private static func newer(
    of others: [Int], in source: DigestOutline.Block, of sources: DigestSources
  ) -> [Int] {
    others.filter {
      source.text.contains(
        sources.names.publication.labels.newer + " " + sources.names.shortHeadline(of: $0))
    }
  }

  private func leadHeading(of section: DigestOutline.Section) -> DigestOutline.Block? {
    section.role == .lead
      ? DigestOutline.Block(kind: .heading, lines: section.heading, text: section.title) : nil
  }
}
