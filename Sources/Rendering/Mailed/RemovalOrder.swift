// What a mail that is too long does without, and in which order.

import CommonMark
import Digest

/// The parts of an issue that may go, the first to go first.
struct RemovalOrder {
  /// A part of an issue, by the places in the whole issue.
  enum Part: Hashable {
    /// An item of a topic.
    case item(section: Int, index: Int)
    /// A line of a list, or a quotation.
    case entry(section: Int, index: Int)
    /// What stands under the lead's headline, pictures excepted.
    case leadText(section: Int)
  }

  /// The parts in order.
  let parts: [Part]

  /// The order for an issue whose sentences have gains, by their text.
  init(of issue: Issue, gains: [String: Double]) {
    var ranked: [(part: Part, gain: Double)] = []
    var unranked: [(section: Int, items: [Int])] = []
    var entries: [Part] = []
    var lead: [Part] = []
    for (number, section) in issue.sections.enumerated() {
      switch (section.role, section.content) {
      case (.own, _): break
      case (.lead, .items): lead.append(.leadText(section: number))
      case (.lead, _): break
      case (.topic, .items(let items)):
        var others: [Int] = []
        for (index, item) in items.enumerated() {
          if let gain = item.gain(gains) {
            ranked.append((.item(section: number, index: index), gain))
          } else {
            others.append(index)
          }
        }
        if !others.isEmpty { unranked.append((number, others)) }
      case (_, .items(let items)):
        entries += items.indices.map { .entry(section: number, index: $0) }
      case (_, .list(let passages)):
        entries += passages.indices.map { .entry(section: number, index: $0) }
      case (_, .free): break
      }
    }
    // Of equal worth, the later goes first.
    let byGain = ranked.enumerated().sorted { a, b in
      a.element.gain != b.element.gain ? a.element.gain < b.element.gain : a.offset > b.offset
    }
    parts =
      byGain.map(\.element.part) + Self.longestFirst(unranked) + entries.reversed()
      + lead.reversed()
  }

  /// How many parts of each kind there are.
  static func count(_ parts: some Sequence<Part>) -> MailedIssue.LeftOut {
    parts.reduce(into: MailedIssue.LeftOut()) { count, part in
      switch part {
      case .item: count.items += 1
      case .entry: count.entries += 1
      case .leadText: count.leadText = true
      }
    }
  }

  /// Again and again the last item of the section that has most, of the later one where two have as many: every section
  /// keeps its first items as long as it can.
  private static func longestFirst(_ sections: [(section: Int, items: [Int])]) -> [Part] {
    let longest = sections.map(\.items.count).max() ?? 0
    return stride(from: longest, to: 0, by: -1).flatMap { length in
      sections.reversed().filter { $0.items.count >= length }.map {
        .item(section: $0.section, index: $0.items[length - 1])
      }
    }
  }
}

extension Item {
  /// What its best sentence gains; nil where none is known.
  fileprivate func gain(_ gains: [String: Double]) -> Double? {
    if gains.isEmpty { return nil }
    let sentences = blocks.flatMap { block -> [Inlines] in
      switch block {
      case .passage(let passage), .quotation(let passage): passage.sentences
      case .picture, .other: []
      }
    }
    return sentences.compactMap { gains[$0.plainText.foldingSpaces] }.max()
  }
}
