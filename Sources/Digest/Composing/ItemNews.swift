// Whether an item as a whole tells what a sentence of another article says.

import Foundation
import Summarizer

/// The news of an item: its headline and sentences together.
///
/// One report gives in a sentence what another gives in two: no two of the sentences are alike, and a reader still has
/// read it.
struct ItemNews {
  /// The article that it is about; what it has of others answers that.
  private let article: Int
  private let sentences: [SourcePassage]
  private let content: Set<UInt64>
  private let week: Week

  /// The share of a sentence's content, weighted by how rare it is, that has to be in the item. What two reports of an
  /// event have in common in two sentences is less than what a sentence has of its copy.
  static let leastShare = 0.6

  /// Less content than this is found anywhere.
  private static let fewStems = 7

  /// The news of an item of a week.
  init(_ item: Draft.Item, in week: Week) {
    self.week = week
    sentences = item.passages
    article = item.article
    content = item.passages.reduce(into: week.headline(of: item.article)) { all, passage in
      for number in passage.sentences {
        all.formUnion(week.sentence(passage.article, number).content)
      }
    }
  }

  /// Whether the item tells a sentence of another article: most of its content, and every figure and day.
  func tells(_ other: Int, _ number: Int) -> Bool {
    guard other != article else { return false }
    let sentence = week.sentence(other, number)
    let shared = sentence.content.filter(content.contains)
    guard shared.count >= Self.fewStems,
      week.weight(of: shared) >= Self.leastShare * week.weight(of: sentence.content)
    else { return false }
    let (figures, times) = particulars.reduce(into: (Set<String>(), Set<Mention>())) {
      $0.0.formUnion($1.figures)
      $0.1.formUnion($1.times)
    }
    let own = week.particulars(other, number)
    return own.figures.isSubset(of: figures) && own.times.isSubset(of: times)
  }

  private var particulars: [Particulars] {
    sentences.flatMap { passage in
      passage.sentences.map { week.particulars(passage.article, $0) }
    }
  }
}
