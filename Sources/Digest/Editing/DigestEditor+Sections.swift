// Whole sections of a digest.md moved, and items made from a sentence of an article.

import CommonMark
import Publication

extension DigestEditor {
  /// Moves a section, with all that stands under its heading, before another, or to the end of the issue.
  ///
  /// - Parameters:
  ///   - line: the line of its heading.
  ///   - before: the line of the heading of the section that it goes before; nil for the end.
  /// - Throws: `DigestEditError`, also where another section would become the lead or items would run into each other.
  public mutating func moveSection(at line: Int, before: Int?) throws {
    let from = try section(at: line)
    let to = try before.map { try section(at: $0) } ?? outline.sections.count
    let sections = outline.sections
    guard sections[from].role != .lead, to > 0 || sections.first?.role != .lead else {
      throw DigestEditError.isLead
    }
    if to == from || to == from + 1 { return }
    var expected = sections
    let moved = expected.remove(at: from)
    expected.insert(moved, at: to > from ? to - 1 : to)
    let old = lines(ofSection: from)
    var contents = old.map { lines.content($0) }
    while contents.last?.allSatisfy({ $0 == " " || $0 == "\t" }) == true { contents.removeLast() }
    let goal =
      to < sections.count
      ? sections[to].heading.lowerBound : lines(ofSection: sections.count - 1).upperBound + 1
    let last = goal > 1 ? lines.content(goal - 1) : ""
    // A blank line stands before it and after it.
    let head = to == sections.count && !last.allSatisfy({ $0 == " " || $0 == "\t" }) ? [""] : []
    let tail = to == sections.count ? [] : [""]
    if goal > old.upperBound {
      lines.replace(goal..<goal, with: head + contents + tail)
      removeBlock(old)
    } else {
      removeBlock(old)
      lines.replace(goal..<goal, with: head + contents + tail)
    }
    try read()
    guard outline.sections.map(\.saying) == expected.map(\.saying) else {
      throw DigestEditError.wouldMerge
    }
  }

  /// Adds an item of one sentence of an article at the end of a section, with its source line: an element where the
  /// section is a list, else under the article's headline, where no heading of the issue says it yet.
  ///
  /// - Parameters:
  ///   - place: the sentence.
  ///   - sources: the articles.
  ///   - line: the line of the section's heading.
  /// - Throws: `DigestEditError`, also where the section takes no items or they would run into each other.
  public mutating func insertItem(
    _ place: DigestSources.Place, of sources: DigestSources, inSectionAt line: Int
  ) throws {
    let number = try section(at: line)
    let section = outline.sections[number]
    if section.role == .lead { throw DigestEditError.isLead }
    let goal = section.lines.upperBound + 1
    let sentence = try Self.markdown(of: sources.text(place))
    switch section.role {
    case .own, .articles, .words, .lead: throw DigestEditError.otherKind
    case .glance, .numbers:
      // In a list that is numbered all lines may have one number (CommonMark 0.30, section 5.3).
      let last = section.items.last.map { Self.prefix(of: lines.content($0.lines.lowerBound)) }
      let marker = last.flatMap { $0.isEmpty ? nil : $0 } ?? "- "
      let source = try Self.sourceLine(
        ofEntry: marker, [place.article], settings: sources.settings(of: place), in: sources)
      lines.replace(goal..<goal, with: (last == nil ? [""] : []) + [marker + sentence] + source)
    case .topic:
      let markdown = try self.markdown(ofItem: place, saying: sentence, of: sources)
      lines.replace(goal..<goal, with: [""] + markdown)
    }
    let expected = outline.sections.map { $0.items.count }.enumerated().map {
      $0.offset == number ? $0.element + 1 : $0.element
    }
    try read()
    guard outline.sections.map(\.items.count) == expected else { throw DigestEditError.wouldMerge }
  }

  /// Adds an item of one sentence in a new section of a topic, which stands where the publication's order of topics has
  /// it.
  ///
  /// - Parameters:
  ///   - place: the sentence.
  ///   - sources: the articles.
  ///   - topic: the topic's id.
  /// - Throws: `DigestEditError` where the publication has no such topic, or as `insertItem(_:of:inSectionAt:)`.
  public mutating func insertItem(
    _ place: DigestSources.Place, of sources: DigestSources, inNewSectionOf topic: String
  ) throws {
    if let section = outline.sections.first(where: { $0.role == .topic(topic) }) {
      return try insertItem(place, of: sources, inSectionAt: section.heading.lowerBound)
    }
    guard let rank = publication.topics.firstIndex(where: { $0.id == topic }) else {
      throw DigestEditError.noTopic(topic)
    }
    let former = publication.topics[..<rank].map { Section.Role.topic($0.id) }
    let sections = outline.sections
    let previous =
      sections.lastIndex { former.contains($0.role) }
      ?? sections.lastIndex { $0.role == .glance } ?? sections.firstIndex { $0.role == .lead }
    let goal: Int
    if let previous {
      goal = lines(ofSection: previous).upperBound + 1
    } else {
      goal = sections.first?.heading.lowerBound ?? lines.lines.count + 1
    }
    let title = Heading(Inlines(publication.topics[rank].title))
    let heading = SectionNames(publication).written(
      Section(.topic(topic), heading: title, content: .items([])),
      isFirst: goal == sections.first?.heading.lowerBound)
    let block = try Document(blocks: [heading.asBlock(.heading(level: 2))]).commonMark()
    let sentence = try Self.markdown(of: sources.text(place))
    let markdown =
      block.split(whereSeparator: \.isNewline).map(String.init) + [""]
      + (try self.markdown(ofItem: place, saying: sentence, of: sources))
    let isBare = goal > 1 && !lines.isBlank(goal - 1)
    let isLast = goal > lines.lines.count
    lines.replace(goal..<goal, with: (isBare ? [""] : []) + markdown + (isLast ? [] : [""]))
    let expected = sections.count + 1
    try read()
    guard outline.sections.count == expected else { throw DigestEditError.wouldMerge }
  }

  private func markdown(
    ofItem place: DigestSources.Place, saying sentence: String, of sources: DigestSources
  ) throws -> [String] {
    let headline = sources.names.headline(of: place.article)
    let isSaid = outline.sections.contains { section in
      section.title == headline || section.items.contains { $0.heading?.text == headline }
    }
    var blocks: [String] = []
    if !isSaid {
      let heading = Heading(Inlines(headline), url: sources.names.url(of: place.article))
      blocks.append(
        try Document(blocks: [heading.inlines.asBlock(.heading(level: 3))]).commonMark())
    }
    blocks.append(sentence)
    if let line = sources.names.line(
      articles: [place.article], also: [], hasHeadline: !isSaid,
      settings: sources.settings(of: place))
    {
      blocks.append(try Document(blocks: [Inlines.emphasis(line).asBlock()]).commonMark())
    }
    return Array(
      blocks.map { $0.split(whereSeparator: \.isNewline).map(String.init) }.joined(separator: [""]))
  }

  private func section(at line: Int) throws -> Int {
    guard let number = outline.sections.firstIndex(where: { $0.heading.contains(line) }) else {
      throw DigestEditError.noHeading(line: line)
    }
    return number
  }

  /// From a section's heading to the line before the next one.
  private func lines(ofSection number: Int) -> ClosedRange<Int> {
    let first = outline.sections[number].heading.lowerBound
    let next = outline.sections.indices.contains(number + 1)
    let end = next ? outline.sections[number + 1].heading.lowerBound - 1 : lines.lines.count
    return first...max(first, end)
  }
}

extension DigestOutline.Section {
  /// What it is and says, without regard to where.
  fileprivate var saying: [String] {
    ["\(role)", title] + items.map { $0.blocks.map(\.text).joined(separator: "\n") }
  }
}
