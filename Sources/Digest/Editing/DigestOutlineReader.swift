// The blocks of a digest's Markdown with their lines, as sections and items.

import CommonMark
import Publication

/// Reads an outline, by the rules that `DigestBody` reads an issue by.
struct DigestOutlineReader {
  private(set) var opening: [DigestOutline.Block] = []
  private(set) var sections: [DigestOutline.Section] = []

  private let markdown: String
  private let offset: Int
  private let names: SectionNames
  private var open: [DigestOutline.Block] = []

  /// Markdown that stands after so many lines of the file.
  init(_ markdown: String, after offset: Int, publication: Publication) {
    self.markdown = markdown
    self.offset = offset
    names = SectionNames(publication)
  }

  mutating func read() throws {
    let document = try Document(parsing: markdown)
    for range in document.blocks {
      let events = Array(document.events[range])
      guard let lines = lines(of: range.lowerBound, in: document), !Self.isComment(events) else {
        continue
      }
      let inlines = Inlines(Array(events.dropFirst().dropLast()))
      if case .enter(.heading(2))? = events.first {
        close()
        let heading = Heading(reading: inlines)
        let named = names.role(of: heading)
        let role = named?.role ?? (sections.isEmpty ? .lead : .own)
        sections.append(
          DigestOutline.Section(
            role: role, title: (named?.heading ?? heading).text.plainText, url: heading.url,
            heading: lines, items: []))
      } else if sections.isEmpty {
        opening.append(
          DigestOutline.Block(
            kind: opening.isEmpty ? .heading : .other, lines: lines, text: inlines.plainText))
      } else {
        add(events, inlines, lines, range, document)
      }
    }
    close()
  }

  private mutating func add(
    _ events: [Event], _ inlines: Inlines, _ lines: ClosedRange<Int>, _ range: Range<Int>,
    _ document: Document
  ) {
    let role = sections[sections.count - 1].role
    var block = DigestOutline.Block(kind: .other, lines: lines, text: inlines.plainText)
    let isChecked = role != .own
    switch events.first {
    case .enter(.heading(3))? where isChecked:
      close()
      let heading = Heading(reading: inlines)
      block.kind = .heading
      block.text = heading.text.plainText
      block.url = heading.url
      open.append(block)
    case .enter(.paragraph)? where isChecked:
      if let source = DigestBody.sourceLine(inlines) {
        block.kind = .source
        block.text = source.plainText
        open.append(block)
        close()
      } else if DigestBody.picture(inlines) != nil {
        block.kind = .picture
        open.append(block)
      } else {
        block.kind = .passage
        block.sentences = Self.sentences(inlines, from: lines.lowerBound)
        open.append(block)
      }
    case .enter(.blockQuote)? where isChecked:
      block.kind = .quotation
      block.sentences = paragraphs(in: range, document)
      open.append(block)
    case .enter(.list(_, _))? where isChecked:
      close()
      for item in document.children(of: range.lowerBound) {
        guard let lines = self.lines(of: item.lowerBound, in: document) else { continue }
        let blocks = entry(item, on: lines, in: role, document)
        sections[sections.count - 1].items.append(DigestOutline.Item(blocks: blocks))
      }
    default: open.append(block)
    }
  }

  /// An element of a list: its lines, and the last one by itself where it names the source.
  private func entry(
    _ item: Range<Int>, on lines: ClosedRange<Int>, in role: Section.Role, _ document: Document
  ) -> [DigestOutline.Block] {
    var entry = DigestOutline.Block(
      kind: .entry, lines: lines, text: Inlines(Array(document.events[item])).plainText,
      sentences: paragraphs(in: item, document))
    let children = document.children(of: item.lowerBound).filter {
      !Self.isComment(Array(document.events[$0]))
    }
    guard children.count == 1, case .enter(.paragraph) = document.events[children[0].lowerBound],
      let paragraph = self.lines(of: children[0].lowerBound, in: document)
    else { return [entry] }
    let content = Inlines(Array(document.events[children[0]].dropFirst().dropLast()))
    let read = DigestBody.entry(content.lines, in: role)
    guard let source = read.source else { return [entry] }
    // Emphasis may go on over a break: the source line is counted from the end.
    let first = paragraph.upperBound - source.events.count { $0 == .leaf(.softBreak) }
    guard first > lines.lowerBound else { return [entry] }
    entry.lines = lines.lowerBound...(first - 1)
    entry.text = Inlines(lines: read.sentences).plainText
    entry.sentences.removeLast()
    return [
      entry,
      DigestOutline.Block(
        kind: .source, lines: first...paragraph.upperBound, text: source.plainText),
    ]
  }

  private mutating func close() {
    if !open.isEmpty, !sections.isEmpty {
      sections[sections.count - 1].items.append(DigestOutline.Item(blocks: open))
    }
    open = []
  }

  private func lines(of event: Int, in document: Document) -> ClosedRange<Int>? {
    document.lines[event].map { ($0.lowerBound + offset)...($0.upperBound + offset) }
  }

  private func paragraphs(in range: Range<Int>, _ document: Document) -> [DigestOutline.Sentence] {
    range.filter { document.events[$0] == .enter(.paragraph) }.flatMap { paragraph in
      let end =
        document.events[paragraph...].indices.first { index in
          index > paragraph && document.events[index] == .exit
            && document.events[(paragraph + 1)..<index].reduce(0) {
              if case .enter = $1 { $0 + 1 } else if case .exit = $1 { $0 - 1 } else { $0 }
            } == 0
        } ?? paragraph
      let inlines = Inlines(Array(document.events[(paragraph + 1)..<max(paragraph + 1, end)]))
      return Self.sentences(inlines, from: lines(of: paragraph, in: document)?.lowerBound ?? 1)
    }
  }

  private static func sentences(_ inlines: Inlines, from line: Int) -> [DigestOutline.Sentence] {
    inlines.lines.enumerated().map { index, sentence in
      DigestOutline.Sentence(
        text: sentence.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        line: line + index)
    }
  }

  private static func isComment(_ block: [Event]) -> Bool {
    if case .leaf(.htmlBlock(let text))? = block.first { text.hasPrefix("<!--") } else { false }
  }
}
