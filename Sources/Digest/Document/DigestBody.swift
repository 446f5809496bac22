// The Markdown of a digest, block by block, as sections and items.

import CommonMark
import Publication

/// Reads the blocks of a digest's document.
struct DigestBody {
  private(set) var title: Inlines?
  private(set) var standfirst: [Inlines] = []
  private(set) var sections: [Section] = []

  private let document: Document
  private let names: SectionNames

  init(_ document: Document, publication: Publication) {
    self.document = document
    names = SectionNames(publication)
  }

  mutating func read() {
    var open: (heading: Heading, blocks: [[Event]])?
    for range in document.blocks {
      let block = Array(document.events[range])
      switch block.first {
      case .enter(.heading(1))? where title == nil && open == nil:
        title = Inlines(Array(block.dropFirst().dropLast()))
      case .enter(.heading(2))?:
        if let open { close(open.heading, open.blocks) }
        open = (Heading(reading: Inlines(Array(block.dropFirst().dropLast()))), [])
      default:
        if open != nil {
          open?.blocks.append(block)
        } else if case .enter(.paragraph)? = block.first {
          standfirst.append(Inlines(Array(block.dropFirst().dropLast())))
        } else if let text = Self.visible(block) {
          standfirst.append(text)
        }
      }
    }
    if let open { close(open.heading, open.blocks) }
  }

  private mutating func close(_ heading: Heading, _ blocks: [[Event]]) {
    let blocks = blocks.filter { !Self.isComment($0) }
    let named = names.role(of: heading)
    let role = named?.role ?? (sections.isEmpty ? .lead : .own)
    let heading = named?.heading ?? heading
    sections.append(Section(role, heading: heading, content: Self.content(of: blocks, in: role)))
  }

  private static func content(of blocks: [[Event]], in role: Section.Role) -> Section.Content {
    switch role {
    case .lead, .topic, .words: return .items(items(of: blocks))
    case .glance, .numbers, .articles:
      if let list = blocks.first, blocks.count == 1, let passages = passages(ofList: list, in: role)
      {
        return .list(passages)
      }
      if blocks.isEmpty { return .list([]) }
      return .free(blocks.flatMap { $0 })
    case .own: return .free(blocks.flatMap { $0 })
    }
  }

  private static func items(of blocks: [[Event]]) -> [Item] {
    var items: [Item] = []
    var open: Item?
    func close() {
      if let item = open { items.append(item) }
      open = nil
    }
    for block in blocks {
      switch block.first {
      case .enter(.heading(3))?:
        close()
        open = Item(
          heading: Heading(reading: Inlines(Array(block.dropFirst().dropLast()))), blocks: [])
      case .enter(.paragraph)?:
        let inlines = Inlines(Array(block.dropFirst().dropLast()))
        if let source = sourceLine(inlines) {
          open = open ?? Item(blocks: [])
          open?.source = source
          close()
        } else {
          open = open ?? Item(blocks: [])
          open?.blocks.append(
            picture(inlines).map { .picture($0) } ?? .passage(Passage(inlines.lines)))
        }
      case .enter(.blockQuote)?:
        open = open ?? Item(blocks: [])
        open?.blocks.append(quotation(block).map { .quotation($0) } ?? .other(block))
      default:
        open = open ?? Item(blocks: [])
        open?.blocks.append(.other(block))
      }
    }
    close()
    return items
  }

  /// The content of a paragraph, or of a list's line, that is wholly emphasized and divided by " · ".
  static func sourceLine(_ inlines: Inlines) -> Inlines? {
    guard inlines.events.first == .enter(.emphasis), inlines.events.last == .exit else {
      return nil
    }
    let inner = Inlines(Array(inlines.events.dropFirst().dropLast()))
    // One emphasis around all: putting it back gives the same.
    guard Inlines.emphasis(inner) == inlines, inner.plainText.contains(" · ") else { return nil }
    return inner
  }

  static func picture(_ inlines: Inlines) -> Illustration? {
    guard case .enter(.image(let destination, let title))? = inlines.events.first,
      inlines.events.last == .exit,
      inlines.events.count <= 3
    else { return nil }
    return Illustration(address: destination, alt: inlines.plainText, title: title)
  }

  private static func quotation(_ block: [Event]) -> Passage? {
    let document = Document(blocks: [Array(block.dropFirst().dropLast())])
    guard document.blocks.count == 1, case .enter(.paragraph)? = block.dropFirst().first else {
      return nil
    }
    return Passage(Inlines(Array(block.dropFirst(2).dropLast(2))).lines)
  }

  /// The lines of an element of a list: its sentences, and the source line where its last line is one.
  static func entry(
    _ lines: [Inlines], in role: Section.Role?
  ) -> (sentences: [Inlines], source: Inlines?) {
    guard role != .articles, lines.count > 1, let source = lines.last.flatMap(sourceLine) else {
      return (lines, nil)
    }
    return (Array(lines.dropLast()), source)
  }

  private static func passages(
    ofList block: [Event], in role: Section.Role
  ) -> [Passage]? {
    guard case .enter(.list(nil, true))? = block.first else { return nil }
    let list = Document([.enter(.document)] + block + [.exit])
    var passages: [Passage] = []
    for item in list.children(of: 1) {
      let children = list.children(of: item.lowerBound)
      guard children.count == 1, case .enter(.paragraph) = list.events[children[0].lowerBound]
      else { return nil }
      let lines = Inlines(Array(list.events[children[0]].dropFirst().dropLast())).lines
      let entry = entry(lines, in: role)
      passages.append(Passage(entry.sentences, source: entry.source))
    }
    return passages
  }

  private static func isComment(_ block: [Event]) -> Bool {
    if case .leaf(.htmlBlock(let text))? = block.first { text.hasPrefix("<!--") } else { false }
  }

  /// What a reader sees of a block that has no place where it stands.
  private static func visible(_ block: [Event]) -> Inlines? {
    if isComment(block) { return nil }
    if case .leaf(.htmlBlock(let text))? = block.first { return Inlines(text) }
    let inlines = Inlines(block)
    return inlines.isEmpty ? nil : inlines
  }
}
