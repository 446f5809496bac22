// Whether a passage tells the news that a headline promises.

import Articles
import Summarizer

/// The words of an article's headline that its news has to have.
struct HeadlineNews {
  private let week: Week
  private let words: Set<String>

  init(of article: Int, in week: Week) {
    self.init(week.articles[article].article.metadata.title ?? "", in: week)
  }

  /// The news of a headline or a subhead.
  init(_ headline: String, in week: Week) {
    self.week = week
    words = Self.words(of: headline)
  }

  /// Whether a passage has two of the headline's words, or the only one; in any form that begins alike.
  func isTold(by passage: SourcePassage) -> Bool { has(2, in: [passage]) }

  /// Whether passages have half of its words, or two.
  func isTouched(by passages: [SourcePassage]) -> Bool {
    has(min(2, (words.count + 1) / 2), in: passages)
  }

  private func has(_ least: Int, in passages: [SourcePassage]) -> Bool {
    let told = passages.flatMap { week.texts(of: $0) }.reduce(into: Set<String>()) {
      $0.formUnion(Self.words(of: $1))
    }
    return words.intersection(told).count >= min(least, words.count)
  }

  /// The beginnings of a text's longer words: four letters tell a word in most of its forms.
  private static func words(of text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter {
        ($0.count > 3 || $0.contains(where: \.isNumber)) && !common.contains(String($0))
      }.map { String($0.prefix(4)) })
  }

  private static let common: Set<String> = [
    "about", "after", "again", "against", "amid", "before", "been", "from", "have", "into", "just",
    "more", "most", "only", "over", "says", "said", "such", "than", "that", "their", "them", "they",
    "this", "update", "were", "what", "when", "where", "which", "while", "will", "with", "week",
  ]
}
