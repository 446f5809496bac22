// What an issue told, read from its digest.

import CommonMark
public import Publication

extension SentIssue {
  /// The sentences of an issue's items, lists and quotation; the editor's own sections are no news.
  ///
  /// - Parameters:
  ///   - issue: the issue as its digest.md was sent.
  ///   - publication: its language and labels tell a source line's parts.
  public init(of issue: Issue, for publication: Publication) {
    self.init(
      id: issue.id, publication: issue.publication, number: issue.number, date: issue.date,
      subject: issue.subject)
    let lines = SourceLine.Reader(near: issue.date, for: publication)
    for section in issue.sections {
      guard let name = Self.name(of: section.role) else { continue }
      switch section.content {
      case .items(let items):
        for item in items {
          let heading = item.heading ?? (section.role == .lead ? section.heading : nil)
          let source = lines.source(of: item, under: heading)
          add(item.blocks.flatMap(\.sentences), name, source)
        }
      case .list(let passages):
        for passage in passages {
          let source = lines.source(of: Item(blocks: [], source: passage.source), under: nil)
          add(passage.sentences, name, source)
        }
      case .free(let events): add(Self.lines(of: events), name, SourceLine())
      }
    }
  }

  private mutating func add(_ lines: [Inlines], _ section: String, _ source: SourceLine) {
    for line in lines {
      let text = line.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !text.isEmpty else { continue }
      sentences.append(
        Sentence(
          text, section: section, article: source.article, url: source.url, date: source.date))
    }
  }

  /// The name of a section whose sentences are news.
  private static func name(of role: Section.Role) -> String? {
    switch role {
    case .lead: "lead"
    case .topic(let id): id
    case .glance: "glance"
    case .numbers: "numbers"
    case .words: "words"
    case .articles, .own: nil
    }
  }

  /// The lines of the paragraphs among blocks.
  fileprivate static func lines(of events: [Event]) -> [Inlines] {
    var lines: [Inlines] = []
    var paragraph: [Event]?
    var depth = 0
    for event in events {
      if paragraph == nil {
        if event == .enter(.paragraph) { (paragraph, depth) = ([], 0) }
        continue
      }
      switch event {
      case .enter: depth += 1
      case .exit: depth -= 1
      case .leaf: break
      }
      if depth < 0 {
        lines += Inlines(paragraph ?? []).lines
        paragraph = nil
      } else {
        paragraph?.append(event)
      }
    }
    return lines
  }
}

extension Item.Block {
  /// Its sentences, one a line.
  fileprivate var sentences: [Inlines] {
    switch self {
    case .passage(let passage), .quotation(let passage): passage.sentences
    case .picture: []
    case .other(let events): SentIssue.lines(of: events)
    }
  }
}
