// An issue as the values that templates are given.

import CommonMark
import Digest
import Publication

/// Builds the view of an issue for a medium; `TemplateName.names` lists what it holds.
struct IssueView {
  private var content: ContentRenderer
  let publication: Publication
  private let theme: ViewValue
  /// Where the index of the archive is.
  let index: String?

  init(
    _ medium: Medium, publication: Publication, theme: Theme, styles: [String: String],
    index: String? = nil
  ) {
    self.index = index
    content = ContentRenderer(
      medium: medium, styles: styles, columns: theme.tokens.columns,
      tags: publication.html)
    self.publication = publication
    self.theme = theme.tokens.values
  }

  /// The values that depend on the language alone; styles may use them too.
  static func direction(of publication: Publication) -> [String: ViewValue] {
    let isRightToLeft = publication.direction == "rtl"
    return [
      "direction": .text(publication.direction), "isRightToLeft": .flag(isRightToLeft),
      "start": .text(isRightToLeft ? "right" : "left"),
      "end": .text(isRightToLeft ? "left" : "right"),
    ]
  }

  /// All values.
  mutating func values(of issue: Issue) throws -> ViewValue {
    var values = Self.direction(of: publication)
    values["theme"] = theme
    values["language"] = .text(publication.language)
    values["publication"] = publicationValue
    values["labels"] = .object([
      "browser": .text(publication.labels.browser),
      "unsubscribe": .text(publication.labels.unsubscribe),
      "more": .text(publication.labels.more), "archive": .text(publication.labels.archive),
    ])
    values["issue"] = try issueValue(issue)
    let sections = ShownSection.all(
      issue.sections.filter(\.hasSomething)
        .map { content.medium.isHTML ? $0.withDeepLinks : $0 }, with: publication.blocks)
    values["sections"] = .list(
      try sections.enumerated().map { index, section in
        let value =
          switch section {
          case .section(let section): try sectionValue(section, id: "section-\(index + 1)")
          case .block(let block): try blockValue(block)
          }
        return value.ordered(index, of: sections.count)
      })
    if !content.medium.isHTML {
      values["links"] = .list(
        content.plain.links.addresses.enumerated().map { index, address in
          .object(["number": .text(String(index + 1)), "url": .text(address)])
        })
    }
    return .object(values)
  }

  private var publicationValue: ViewValue {
    let lines = (publication.address ?? "").split(whereSeparator: \.isNewline).map(\.foldingSpaces)
    var values: [String: ViewValue] = [
      "name": .text(publication.name), "tagline": .optional(publication.tagline),
      "site": .optional(publication.site?.asLink), "why": .optional(publication.why),
      "unsubscribe": .optional(publication.delivery.unsubscribe?.asLink),
      "address": .list(lines.map { .object(["line": .text($0)]) }),
    ]
    if !content.medium.isHTML { values["capitals"] = .text(publication.name.uppercased()) }
    return .object(values)
  }

  private mutating func issueValue(_ issue: Issue) throws -> ViewValue {
    let title = issue.title.isEmpty ? Inlines(publication.labels.title) : issue.title
    let values: [String: ViewValue] = [
      "id": .text(issue.id), "title": try content.heading(Heading(title)),
      "standfirst": .list(try issue.standfirst.map { try content.content($0.keepingDots) }),
      "subject": .text(issue.subject.foldingSpaces),
      "preheader": .optional(issue.preheader.foldingSpaces),
      "number": .optional(issue.number.map { "\(publication.labels.number) \($0)" }),
      "date": .text(issue.date.long(in: publication.language)),
      "isoDate": .text(issue.date.description),
      "url": .optional(publication.archiveAddress(of: issue.id)?.asLink),
    ]
    if content.medium != .web { return .object(values) }
    return .object(values.merging(metadata(of: issue)) { $1 })
  }

  private mutating func sectionValue(_ section: Section, id: String) throws -> ViewValue {
    var values: [String: ViewValue] = [
      "id": .text(id), "heading": try content.heading(section.heading),
      "isLead": .flag(section.role == .lead), "isGlance": .flag(section.role == .glance),
      "isNumbers": .flag(section.role == .numbers), "isWords": .flag(section.role == .words),
      "isArticles": .flag(section.role == .articles), "isOwn": .flag(section.role == .own),
      "items": .list([]), "list": .list([]), "blocks": .list([]),
      "isBlock": .flag(false), "label": .absent,
    ]
    if case .topic = section.role {
      values["isTopic"] = .flag(true)
    } else {
      values["isTopic"] = .flag(false)
    }
    switch section.content {
    case .items(let items):
      values["items"] = .list(
        try items.enumerated().map { try itemValue($1).ordered($0, of: items.count) })
    case .list(let passages):
      values["list"] = .list(
        try passages.enumerated().map { index, passage in
          try entryValue(passage, in: section.role).ordered(index, of: passages.count)
        })
    case .free(let events):
      values["blocks"] = .list(try blockValues(Item.Block.reading(events), level: 2))
    }
    return .object(values)
  }

  /// An element of a list: whole, and its sentences and source line apart.
  private mutating func entryValue(
    _ passage: Passage, in role: Section.Role
  ) throws -> ViewValue {
    let isNumbers = role == .numbers
    let line = role == .articles ? passage.joined.keepingDots : passage.joined
    let sentence = try content.content(line, figure: isNumbers)
    guard let source = passage.source, !source.isEmpty else {
      return sentence.with("sentence", sentence).with("source", .absent)
    }
    let end = Inlines.emphasis(source.keepingDots)
    let whole =
      content.medium.isHTML
      ? line + Inlines([.leaf(.lineBreak)]) + end : line + Inlines(" — ") + end
    return try content.content(whole, figure: isNumbers).with("sentence", sentence)
      .with("source", sourceValue(source))
  }

  private mutating func blockValue(_ block: StandingBlock) throws -> ViewValue {
    let title = block.title.map { Inlines($0.foldingSpaces) } ?? .empty
    let document = try Document(parsing: block.text)
    let events = document.blocks.flatMap { document.events[$0] }
    let section = Section(.own, heading: Heading(title), content: .free([]))
    guard case .object(var values) = try sectionValue(section, id: "block-\(block.id)") else {
      return .absent
    }
    values["isOwn"] = .flag(false)
    values["isBlock"] = .flag(true)
    values["label"] = .optional(block.label?.foldingSpaces)
    values["blocks"] = .list(
      try blockValues(Item.Block.reading(events), level: title.isEmpty ? 1 : 2))
    return .object(values)
  }

  private mutating func itemValue(_ item: Item) throws -> ViewValue {
    let heading = try item.heading.map { try content.heading($0) } ?? .absent
    return .object([
      "heading": heading,
      "blocks": .list(try blockValues(item.blocks, level: heading == .absent ? 2 : 3)),
      "source": try sourceValue(item.source),
    ])
  }

  private mutating func sourceValue(_ source: Inlines?) throws -> ViewValue {
    guard let source, !source.isEmpty else { return .absent }
    return try content.content(source.keepingDots)
  }

  private mutating func blockValues(_ blocks: [Item.Block], level: Int) throws -> [ViewValue] {
    var values: [ViewValue] = []
    for block in blocks {
      switch block {
      case .passage(let passage):
        if let pictures = passage.joined.events.pictures {
          values += pictures.map { Self.block("picture", content.picture($0)) }
        } else {
          values.append(Self.block("passage", try content.content(passage.joined)))
        }
      case .quotation(let passage):
        values.append(Self.block("quotation", try content.content(passage.joined)))
      case .picture(let picture):
        let value = Picture(picture.address, alt: picture.alt, title: picture.title, url: nil)
        values.append(Self.block("picture", content.picture(value)))
      case .other(let events):
        values.append(Self.block("other", try content.blocks(events, below: level)))
      }
    }
    return values.enumerated().map { $1.ordered($0, of: values.count) }
  }

  private static func block(_ kind: String, _ value: ViewValue) -> ViewValue {
    var values: [String: ViewValue] = [
      "passage": .absent, "quotation": .absent, "other": .absent, "picture": .absent,
    ]
    values[kind] = value
    return .object(values)
  }
}

extension ViewValue {
  /// The object with another value.
  fileprivate func with(_ name: String, _ value: ViewValue) -> ViewValue {
    guard case .object(var values) = self else { return self }
    values[name] = value
    return .object(values)
  }

  /// The object with its place in a list.
  fileprivate func ordered(_ index: Int, of count: Int) -> ViewValue {
    with("isFirst", .flag(index == 0)).with("isLast", .flag(index == count - 1))
  }
}

extension Inlines {
  /// The content with its " · " unbroken before the dot, so that no line of a source line begins with it.
  fileprivate var keepingDots: Inlines {
    Inlines(
      events.map { event in
        guard case .leaf(.text(let text)) = event, text.utf8.contains(0xB7) else { return event }
        return .leaf(.text(Self.keepingDots(in: text)))
      })
  }

  private static func keepingDots(in text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 8)
    for byte in text.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: " "), bytes.count > 3, bytes.suffix(4).elementsEqual(" · ".utf8) {
        bytes.replaceSubrange((bytes.count - 4)..., with: "\u{A0}· ".utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Passage {
  /// The sentences with a space between.
  fileprivate var joined: Inlines { Inlines(lines: sentences) }
}

extension Section {
  /// Whether there is anything to show; a lead may be a headline alone.
  fileprivate var hasSomething: Bool {
    if role == .lead, !heading.text.isEmpty { return true }
    return switch content {
    case .items(let items): !items.isEmpty
    case .list(let passages): !passages.isEmpty
    case .free(let events): !events.isEmpty
    }
  }
}

extension Item.Block {
  /// The editor's own blocks: paragraphs of pictures by themselves, runs of the others together.
  fileprivate static func reading(_ events: [Event]) -> [Item.Block] {
    let document = Document(blocks: [events])
    var blocks: [Item.Block] = []
    var run: [Event] = []
    for range in document.blocks {
      let block = Array(document.events[range])
      if case .enter(.paragraph)? = block.first, Array(block.dropFirst().dropLast()).pictures != nil
      {
        if !run.isEmpty { blocks.append(.other(run)) }
        run = []
        blocks.append(.passage(Passage([Inlines(block)])))
      } else {
        run += block
      }
    }
    return run.isEmpty ? blocks : blocks + [.other(run)]
  }
}
