// The figures of the week.

import Foundation
import Summarizer

/// Finds sentences whose figures are worth a line of their own.
struct NumbersChoice {
  /// Fewer are no list.
  static let least = 2
  /// More are a table.
  static let most = 3

  let week: Week

  /// Candidates, the best first: one sentence that stands alone, short, with a large number in digits.
  var candidates: [SourcePassage] {
    var found: [(SourcePassage, Double)] = []
    for (index, article) in week.articles.enumerated() {
      // An article's first sentence is its news, and an item's.
      for number in 1..<max(1, article.sentenceCount) {
        let sentence = article.sentence(number)
        guard sentence.traits.contains(.figure), sentence.isStandalone,
          (6...40).contains(sentence.words),
          sentence.traits.isDisjoint(with: [.denial, .question, .quotation]),
          !sentence.opensLoosely,
          let largest = largest(in: sentence)
        else { continue }
        let topical = sentence.topics.isEmpty ? 0 : 0.4
        let worth = week.worth[index][number] + topical + 0.15 * min(4, log10(largest))
        found.append((SourcePassage(article: index, sentences: number..<(number + 1)), worth))
      }
    }
    let ranked = found.enumerated().sorted { a, b in
      a.element.1 != b.element.1 ? a.element.1 > b.element.1 : a.offset < b.offset
    }.map(\.element.0)
    // Figures of the publication's topics; others only where those are no list.
    let topical = ranked.filter {
      !week.sentence($0.article, $0.sentences.lowerBound).topics.isEmpty
    }
    return topical.count >= Self.least ? topical : ranked
  }

  /// The largest number of a sentence from 10 on; years do not count.
  private func largest(in sentence: Sentence) -> Double? {
    sentence.numbers.compactMap { text -> Double? in
      guard let value = Double(text.filter { $0 != "," }), value >= 10 else { return nil }
      return text.count == 4 && (1900...2100).contains(value) && !text.contains(",") ? nil : value
    }.filter { $0 > 31 || sentence.traits.contains(.casualtyFigure) }.max()
  }
}
