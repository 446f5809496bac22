// How far topics that were found agree with topics that were given.

/// A table of labels against findings, and the usual figures made of it (Manning, Raghavan and Schütze 2008,
/// sections 8.3 and 13.6).
public struct TopicFigures: Sendable, Equatable {
  /// How well one topic is found.
  public struct Row: Sendable, Equatable {
    /// The topic's id, or nil for no topic.
    public var topic: String?
    /// How many sentences have the label.
    public var labelled: Int
    /// Of those found on the topic, the share that has its label; 0 where none was found.
    public var precision: Double
    /// Of those that have the label, the share that was found; 0 where none has it.
    public var recall: Double
    /// The harmonic mean of precision and recall; 0 where both are.
    public var f1: Double
  }

  /// The topics' ids in the publication's order.
  public let topics: [String]
  /// For each label the counts of what was found: topics in order, none last.
  public private(set) var counts: [[Int]]

  /// An empty table.
  public init(topics: [String]) {
    self.topics = topics
    counts = Array(repeating: Array(repeating: 0, count: topics.count + 1), count: topics.count + 1)
  }

  /// Counts a sentence; indices into `topics`, nil for none.
  mutating func count(label: Int?, found: Int?) {
    counts[label ?? topics.count][found ?? topics.count] += 1
  }

  /// The number of sentences.
  public var sentences: Int { counts.joined().reduce(0, +) }

  /// The share of sentences whose first topic, or want of one, is the label's; 0 of no sentences.
  public var accuracy: Double {
    Self.share(counts.indices.reduce(0) { $0 + counts[$1][$1] }, of: sentences)
  }

  /// The mean F1 of the topics, and of none, that any sentence is labelled with.
  public var macroF1: Double {
    let used = rows.filter { $0.labelled > 0 }
    return used.reduce(0) { $0 + $1.f1 } / Double(max(1, used.count))
  }

  /// The figures of each topic, in order, and of none.
  public var rows: [Row] {
    counts.indices.map { index in
      let both = counts[index][index]
      let labelled = counts[index].reduce(0, +)
      let found = counts.reduce(0) { $0 + $1[index] }
      return Row(
        topic: index < topics.count ? topics[index] : nil, labelled: labelled,
        precision: Self.share(both, of: found), recall: Self.share(both, of: labelled),
        f1: Self.share(2 * both, of: labelled + found))
    }
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
