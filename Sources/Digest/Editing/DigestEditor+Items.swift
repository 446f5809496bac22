// Items of a digest.md moved and dropped.

extension DigestEditor {
  /// Takes an item out, and its section with its last one.
  public mutating func dropItem(at line: Int) throws {
    guard let (section, item) = outline.item(at: line) else {
      throw DigestEditError.noItem(line: line)
    }
    let old = outline.sections[section]
    removeBlock(old.items.count == 1 ? old.lines : old.items[item].lines)
    let expected = outline.sections.flatMap(\.items).count - 1
    try read()
    guard outline.sections.flatMap(\.items).count == expected else {
      throw DigestEditError.wouldMerge
    }
  }

  /// Moves an item before another, or to the end of a section.
  ///
  /// - Parameters:
  ///   - line: a line of the item.
  ///   - section: the line of the heading of the section that it goes to.
  ///   - before: a line of the item that it goes before; nil for the end of the section.
  public mutating func moveItem(at line: Int, toSectionAt section: Int, before: Int?) throws {
    guard let from = outline.item(at: line) else { throw DigestEditError.noItem(line: line) }
    guard let to = outline.sections.firstIndex(where: { $0.heading.contains(section) }) else {
      throw DigestEditError.noHeading(line: section)
    }
    let item = outline.sections[from.section].items[from.item]
    let target = outline.sections[to]
    guard outline.sections[from.section].role != .lead, target.role != .lead else {
      throw DigestEditError.isLead
    }
    let isEntry = item.blocks.contains { $0.kind == .entry }
    let takesEntries = [.glance, .numbers, .articles].contains(target.role)
    guard isEntry == takesEntries, target.role != .own,
      outline.sections[from.section].role != .own
    else { throw DigestEditError.otherKind }
    let expected = itemTexts()
    let place = before.flatMap { line in target.items.first { $0.lines.contains(line) } }
    if let place, place.lines == item.lines { return }
    // Where it goes, as a line of the text before: the first line of an item, or the one after the section's last.
    let goal = place?.lines.lowerBound ?? target.lines.upperBound + 1
    let isAtEnd = place == nil
    let contents = item.lines.map { lines.content($0) }
    if isEntry {
      insertEntry(contents, at: goal, from: item.lines, isAfterHeading: target.items.isEmpty)
    } else {
      insert(contents, at: goal, from: item.lines, isAtEnd: isAtEnd)
    }
    try read()
    dropEmptySection(from.section)
    try read()
    guard itemTexts() == expected else { throw DigestEditError.wouldMerge }
  }

  private mutating func insert(
    _ contents: [String], at goal: Int, from old: ClosedRange<Int>, isAtEnd: Bool
  ) {
    let inserted = isAtEnd ? [""] + contents : contents + [""]
    if goal > old.upperBound {
      lines.replace(goal..<goal, with: inserted)
      removeBlock(old)
    } else {
      removeBlock(old)
      lines.replace(goal..<goal, with: inserted)
    }
  }

  private mutating func insertEntry(
    _ contents: [String], at goal: Int, from old: ClosedRange<Int>, isAfterHeading: Bool
  ) {
    let inserted = isAfterHeading ? [""] + contents : contents
    let range = old.lowerBound..<(old.upperBound + 1)
    if goal > old.upperBound {
      lines.replace(goal..<goal, with: inserted)
      lines.replace(range, with: [])
    } else {
      lines.replace(range, with: [])
      lines.replace(goal..<goal, with: inserted)
    }
  }

  /// A section whose last item went away goes too; a lead stays, for the section after it would take its place.
  private mutating func dropEmptySection(_ number: Int) {
    guard outline.sections.indices.contains(number) else { return }
    let section = outline.sections[number]
    if section.items.isEmpty, section.role != .lead { removeBlock(section.heading) }
  }

  /// What the items say, in no order, for comparing before and after.
  private func itemTexts() -> [[String]] {
    outline.sections.flatMap(\.items).map { $0.blocks.map(\.text) }
      .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
