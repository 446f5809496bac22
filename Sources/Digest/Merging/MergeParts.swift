// A digest.md in the parts that a merge puts together anew.

import CommonMark
import Publication

/// The parts of a digest.md, each with its lines.
struct MergeParts {
  /// An item, or an element of a list.
  struct Item {
    let section: String
    let outline: DigestOutline.Item
    /// Its lines; notes of an editor before it, such as comments, belong to it.
    let lines: [String]

    /// What it says, block by block.
    var content: [String] { outline.blocks.map { ($0.url ?? "") + " " + $0.text } }
    var sentences: [String] { outline.sentences.map(\.text) }
    var isEntry: Bool { outline.blocks.contains { $0.kind == .entry } }
  }

  /// A section without its items.
  struct Section {
    let key: String
    let role: Digest.Section.Role
    let heading: [String]
    let title: String
    let url: String?
    let items: [Int]
    /// Everything under its heading, for what is no list of items.
    let body: [String]
    /// Whether the body is taken as it is.
    let isFree: Bool
  }

  let text: DigestLines
  let outline: DigestOutline
  private(set) var items: [Item] = []
  private(set) var sections: [Section] = []

  init(_ digest: String, for publication: Publication) throws {
    outline = try DigestOutline(of: digest, for: publication)
    text = DigestLines(digest, frontMatterLines: outline.frontMatterLines)
    var keys: [String: Int] = [:]
    for (number, section) in outline.sections.enumerated() {
      var key = section.role == .own ? "own \(section.title)" : section.key
      keys[key, default: 0] += 1
      if let count = keys[key], count > 1 { key += " \(count)" }
      let next =
        number + 1 < outline.sections.count
        ? outline.sections[number + 1].heading.lowerBound : text.lines.count + 1
      add(section, key, until: next)
    }
  }

  /// The lines of blocks, trimmed of blank ones at both ends.
  func contents(_ range: Range<Int>) -> [String] {
    var lines = range.map { text.content($0) }
    func isBlank(_ line: String?) -> Bool { line?.allSatisfy(\.isWhitespace) ?? false }
    while isBlank(lines.last) { lines.removeLast() }
    while isBlank(lines.first) { lines.removeFirst() }
    return lines
  }

  private mutating func add(_ section: DigestOutline.Section, _ key: String, until next: Int) {
    let isList = [.glance, .numbers, .articles].contains(section.role)
    let hasEntries = section.items.allSatisfy { item in
      item.blocks.allSatisfy { $0.kind == .entry || $0.kind == .source && item.blocks.count > 1 }
    }
    let isFree = section.role == .own || isList && !hasEntries
    var start = section.heading.upperBound + 1
    var indices: [Int] = []
    for (index, item) in section.items.enumerated() where !isFree {
      let isLast = index == section.items.count - 1
      // Notes after the last item stay with it.
      let end = isLast && !isList ? next : item.lines.upperBound + 1
      indices.append(items.count)
      items.append(Item(section: key, outline: item, lines: contents(start..<end)))
      start = end
    }
    sections.append(
      Section(
        key: key, role: section.role,
        heading: contents(section.heading.lowerBound..<(section.heading.upperBound + 1)),
        title: section.title, url: section.url, items: indices,
        body: contents((section.heading.upperBound + 1)..<next), isFree: isFree))
  }
}
