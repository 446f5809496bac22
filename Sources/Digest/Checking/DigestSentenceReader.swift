// A digest.md walked for every text that a reader takes for an article's.

import CommonMark
import Publication

/// Reads the texts of a digest's document; items are told apart as `DigestBody` does.
struct DigestSentenceReader {
  private(set) var sentences: [DigestSentence] = []

  private let document: Document
  private let names: SectionNames
  private let tags: Set<String>
  private let linesBefore: Int
  private var section: (role: Section.Role, title: String)?
  private var hasTitle = false
  private var item = 0
  private var isItemOpen = false

  init(
    _ document: Document, after frontMatter: DigestFrontMatterReader, for publication: Publication
  ) {
    self.document = document
    names = SectionNames(publication)
    tags = publication.html
    linesBefore = frontMatter.lineCount
    for (key, kind) in [("subject", DigestSentence.Kind.subject), ("preheader", .preheader)] {
      guard let field = frontMatter.values[key] else { continue }
      let text = Self.folded(field.value)
      if text.isEmpty, kind == .preheader { continue }
      sentences.append(
        DigestSentence(text: text, line: field.line, section: "", kind: kind, item: 0, links: []))
    }
  }

  mutating func read() {
    for block in document.blocks {
      switch document.events[block.lowerBound] {
      case .enter(.heading(1)) where section == nil && !hasTitle: hasTitle = true
      case .enter(.heading(2)): openSection(block)
      default:
        switch section?.role {
        case nil: readStandfirst(block)
        case .own?: break
        case .articles?: readEntries(block)
        case .lead?, .topic?, .words?: readItem(block)
        case .glance?, .numbers?: readOthers(block, isList: true)
        }
      }
    }
  }

  private mutating func openSection(_ block: Range<Int>) {
    let heading = Heading(reading: Inlines(Array(document.events[block].dropFirst().dropLast())))
    let named = names.role(of: heading)
    let role = named?.role ?? (section == nil ? .lead : .own)
    let shown = named?.heading ?? heading
    section = (role, shown.text.plainText)
    isItemOpen = false
    guard role == .lead else { return }
    openItem()
    add(visible(shown.inlines.events), .heading, at: block.lowerBound)
  }

  private mutating func readStandfirst(_ block: Range<Int>) {
    switch document.events[block.lowerBound] {
    case .leaf(.htmlBlock(let text)), .leaf(.codeBlock(_, let text)):
      if !text.hasPrefix("<!--") { add(Inlines(text), .standfirst, at: block.lowerBound) }
    case .leaf: break
    default:
      add(visible(Array(document.events[block])), .standfirst, at: block.lowerBound)
    }
  }

  private mutating func readItem(_ block: Range<Int>) {
    let content = Array(document.events[block].dropFirst().dropLast())
    switch document.events[block.lowerBound] {
    case .enter(.heading(3)):
      isItemOpen = false
      openItem()
      add(visible(content), .heading, at: block.lowerBound)
    case .enter(.paragraph):
      openItem()
      if let source = DigestBody.sourceLine(Inlines(content)) {
        add(visible(source.events), .sourceLine, at: block.lowerBound)
        isItemOpen = false
      } else {
        readParagraph(block)
      }
    default:
      openItem()
      readOthers(block, isList: false)
    }
  }

  /// The texts inside a block, however deep.
  private mutating func readOthers(_ block: Range<Int>, isList: Bool) {
    for index in block {
      if isList, document.events[index] == .enter(.item) {
        isItemOpen = false
        openItem()
      }
      switch document.events[index] {
      case .enter(.paragraph):
        let isEntry =
          isList && index > block.lowerBound && document.events[index - 1] == .enter(.item)
        readParagraph(index..<end(of: index), isEntry: isEntry)
      case .enter(.heading):
        add(visible(Array(document.events[index..<end(of: index)])), .aside, at: index)
      case .leaf(.codeBlock(_, let text)): add(Inlines(text), .aside, at: index)
      case .leaf(.htmlBlock(let text)):
        if !text.hasPrefix("<!--") { add(Inlines(text), .aside, at: index) }
      default: break
      }
    }
  }

  /// The lines of the list of articles, each by itself.
  private mutating func readEntries(_ block: Range<Int>) {
    for index in block where document.events[index] == .enter(.paragraph) {
      isItemOpen = false
      openItem()
      let content = Array(document.events[index..<end(of: index)].dropFirst().dropLast())
      add(visible(content), .entry, at: index)
    }
    isItemOpen = false
  }

  private mutating func readParagraph(_ range: Range<Int>, isEntry: Bool = false) {
    let content = Array(document.events[range].dropFirst().dropLast())
    for (alt, title) in Self.pictures(in: content) {
      add(
        Inlines([alt, title].filter { !$0.isEmpty }.joined(separator: " · ")),
        .picture(alt: alt, title: title), at: range.lowerBound)
    }
    if DigestBody.picture(Inlines(content)) != nil { return }
    let lines = visible(content).lines
    let entry: (sentences: [Inlines], source: Inlines?) =
      isEntry ? DigestBody.entry(lines, in: section?.role) : (lines, nil)
    for (offset, line) in entry.sentences.enumerated() {
      add(line, .sentence, at: range.lowerBound, offset: offset)
    }
    if let source = entry.source {
      add(source, .sourceLine, at: range.lowerBound, offset: lines.count - 1)
    }
  }

  private mutating func add(
    _ text: Inlines, _ kind: DigestSentence.Kind, at index: Int, offset: Int = 0
  ) {
    let plain = Self.folded(text.plainText)
    if plain.isEmpty { return }
    sentences.append(
      DigestSentence(
        text: plain, line: linesBefore + (document.lines[index]?.lowerBound ?? 1) + offset,
        section: section?.title ?? "", kind: kind, role: section?.role, item: item,
        links: text.links))
  }

  private mutating func openItem() {
    if !isItemOpen { item += 1 }
    isItemOpen = true
  }

  /// Inline content as a reader sees it: raw HTML that the publication does not allow is text.
  private func visible(_ events: [Event]) -> Inlines {
    Inlines(
      events.compactMap { event in
        guard case .leaf(.htmlInline(let raw)) = event else { return event }
        let name = raw.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        return raw.hasPrefix("<!--") || tags.contains(String(name)) ? nil : .leaf(.text(raw))
      })
  }

  /// Past the event that leaves the node which an event enters.
  private func end(of start: Int) -> Int {
    var depth = 0
    for index in start..<document.events.count {
      switch document.events[index] {
      case .enter: depth += 1
      case .exit: depth -= 1
      case .leaf: break
      }
      if depth == 0 { return index + 1 }
    }
    return document.events.count
  }

  /// The pictures in a paragraph: what they show, and their titles.
  private static func pictures(in events: [Event]) -> [(alt: String, title: String)] {
    events.indices.compactMap { start in
      guard case .enter(.image(_, let title)) = events[start] else { return nil }
      var depth = 1
      let shown = events[(start + 1)...].prefix { event in
        switch event {
        case .enter: depth += 1
        case .exit: depth -= 1
        case .leaf: break
        }
        return depth > 0
      }
      return (folded(Inlines(Array(shown)).plainText), folded(title))
    }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
