// Edits of a digest.md that replace the lines of one block and leave every other byte as it was.

import CommonMark
public import Publication

/// Edits the text of a digest.md. Lines count from 1 and are those of the text as it is before the edit.
public struct DigestEditor {
  /// The text, with the edits that were made.
  public var text: String { lines.text }
  /// What stands where in it.
  public private(set) var outline: DigestOutline

  var lines: DigestLines
  let publication: Publication

  /// Begins with the text of a digest.md.
  ///
  /// - Throws: `CommonMarkError` if memory runs out.
  public init(_ text: String, for publication: Publication) throws {
    self.publication = publication
    outline = try DigestOutline(of: text, for: publication)
    lines = DigestLines(text, frontMatterLines: outline.frontMatterLines)
  }

  /// Puts a sentence in the place of another; `sentence` is plain text, which stays as it is in the Markdown.
  public mutating func replaceSentence(at line: Int, with sentence: String) throws {
    _ = try block(ofSentenceAt: line)
    let prefix = Self.prefix(of: lines.content(line))
    lines.replace(line..<(line + 1), with: [prefix + (try Self.markdown(of: sentence))])
    try read()
  }

  /// Adds a sentence to the passage of another, right after it or before it.
  public mutating func insertSentence(
    _ sentence: String, at line: Int, isBefore: Bool = false
  ) throws {
    let block = try block(ofSentenceAt: line)
    let markdown = try Self.markdown(of: sentence)
    let prefix = Self.prefix(of: lines.content(line))
    let isFirst = block.lines.lowerBound == line
    let marker = prefix.contains(">") ? prefix : String(repeating: " ", count: prefix.count)
    if isBefore, isFirst, block.kind == .entry {
      // The marker of the list stands before its first line.
      let old = lines.content(line).dropFirst(prefix.count)
      lines.replace(line..<(line + 1), with: [prefix + markdown, marker + old])
    } else {
      let place = isBefore ? line : line + 1
      lines.replace(place..<place, with: [(block.kind == .passage ? "" : marker) + markdown])
    }
    try read()
  }

  /// Adds a passage of one sentence after the block that a sentence is in.
  public mutating func insertPassage(_ sentence: String, afterBlockAt line: Int) throws {
    let block = try block(ofSentenceAt: line)
    guard block.kind != .entry else { throw DigestEditError.otherKind }
    let place = block.lines.upperBound + 1
    lines.replace(place..<place, with: ["", try Self.markdown(of: sentence)])
    try read()
  }

  /// Takes a sentence out; its passage goes with its last one, its item with the last passage, and an empty section
  /// with its last item.
  public mutating func dropSentence(at line: Int) throws {
    let block = try block(ofSentenceAt: line)
    guard block.sentences.count == 1 else {
      if block.kind == .entry, block.lines.lowerBound == line {
        // The marker of the list goes to the next line.
        let prefix = Self.prefix(of: lines.content(line))
        let next = lines.content(line + 1).drop { $0 == " " || $0 == "\t" }
        lines.replace(line..<(line + 2), with: [prefix + next])
      } else {
        lines.replace(line..<(line + 1), with: [])
      }
      return try read()
    }
    guard let (section, item) = outline.item(at: line) else {
      throw DigestEditError.noItem(line: line)
    }
    let others = outline.sections[section].items[item].blocks.filter {
      !$0.sentences.isEmpty && $0.lines != block.lines || $0.kind == .other
    }
    if others.isEmpty { return try dropItem(at: line) }
    removeBlock(block.lines)
    try read()
  }

  /// Writes a heading anew, of the issue, a section or an item; where it leads stays.
  public mutating func replaceHeading(at line: Int, with text: String) throws {
    typealias Found = (lines: ClosedRange<Int>, level: Int, url: String?, role: String?)
    var headings: [Found] = outline.opening.prefix(1).map { ($0.lines, 1, $0.url, nil) }
    headings += outline.sections.map { section in
      let isNamed = section.role != .lead && section.role != .own
      return (section.heading, 2, section.url, isNamed ? section.key : nil)
    }
    headings += outline.sections.flatMap(\.items).compactMap { item in
      item.heading.map { ($0.lines, 3, $0.url, nil) }
    }
    guard let found = headings.first(where: { $0.lines.contains(line) }) else {
      throw DigestEditError.noHeading(line: line)
    }
    var inlines = Inlines(text)
    if let role = found.role, SectionNames(publication).role(of: Heading(inlines)) == nil {
      inlines = inlines + Inlines(" {#\(role)}")
    }
    let block = Heading(inlines, url: found.url).inlines.asBlock(.heading(level: found.level))
    replace(found.lines, with: try Document(blocks: [block]).commonMark())
    try read()
  }

  /// Writes a value of the front matter anew, `subject` or `preheader`.
  public mutating func replaceField(_ key: String, with value: String) throws {
    guard let line = outline.fields[key] else { throw DigestEditError.noField(key) }
    lines.replace(line..<(line + 1), with: ["\(key): \(DigestFrontMatter.quoted(value))"])
    try read()
  }

  /// Puts Markdown in the place of lines.
  public mutating func replaceLines(_ range: ClosedRange<Int>, with markdown: String) throws {
    guard range.lowerBound >= 1, range.upperBound <= lines.lines.count else {
      throw DigestEditError.noItem(line: range.lowerBound)
    }
    replace(range, with: markdown)
    try read()
  }

  /// The Markdown on lines.
  public func markdown(on range: ClosedRange<Int>) -> String {
    range.map { lines.content($0) }.joined(separator: "\n")
  }

  // MARK: parts

  /// Reads the outline anew after an edit.
  mutating func read() throws { outline = try DigestOutline(of: text, for: publication) }

  private mutating func replace(_ range: ClosedRange<Int>, with markdown: String) {
    var contents = markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    while contents.last?.isEmpty == true { contents.removeLast() }
    lines.replace(range.lowerBound..<(range.upperBound + 1), with: contents)
  }

  /// Removes a block and the blank lines after it, or before it where it is the last.
  mutating func removeBlock(_ range: ClosedRange<Int>) {
    var first = range.lowerBound
    var next = range.upperBound + 1
    while next <= lines.lines.count, lines.isBlank(next) { next += 1 }
    if next > lines.lines.count {
      next = range.upperBound + 1
      while first > 1, lines.isBlank(first - 1) { first -= 1 }
    }
    lines.replace(first..<next, with: [])
  }

  private func block(ofSentenceAt line: Int) throws -> DigestOutline.Block {
    guard let (section, item) = outline.item(at: line),
      let block = outline.sections[section].items[item].blocks.first(where: {
        $0.sentences.contains { $0.line == line }
      })
    else { throw DigestEditError.noSentence(line: line) }
    return block
  }

  /// Plain text as a line of Markdown, escaped by libcmark's writer as at the beginning of a paragraph.
  static func markdown(of sentence: String) throws -> String {
    let text = sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let written = try Document(blocks: [Inlines(text).asBlock()]).commonMark()
    return written.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// What stands before a sentence on its line: the marks of lists and quotations, and spaces.
  static func prefix(of line: String) -> String {
    let pattern = /^(?:[ \t]*(?:[-+*]|[0-9]{1,9}[.)])[ \t]+|[ \t]*>[ \t]?)*[ \t]*/
    return line.prefixMatch(of: pattern).map { String($0.output) } ?? ""
  }
}
