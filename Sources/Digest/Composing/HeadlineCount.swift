// Counts of the dead in what stands over articles.

import Articles
import Summarizer

/// A part of a headline, a deck or a point over an article that says how a count of harm has changed.
struct HeadlineCount {
  /// The article.
  let article: Int
  /// The part: "Orlitsa toll at 47" of "Truce agreed for a day; Orlitsa toll at 47".
  let text: String
  /// What it counts.
  let harm: CountedHarm

  /// Those of a week, in the order of the articles.
  static func all(in week: Week) -> [HeadlineCount] {
    week.articles.enumerated().flatMap { index, article -> [HeadlineCount] in
      guard article.sentenceCount > 0 else { return [] }
      let title = [article.article.metadata.title].compactMap(\.self)
      let decks = article.units.filter(\.isDeck).map(\.text)
      return (title + decks).flatMap { $0.split { ";\n•".contains($0) } }.compactMap { part in
        let harm = CountedHarm(String(part))
        return harm.isUpdate && !harm.numbers.isEmpty
          ? HeadlineCount(article: index, text: String(part), harm: harm) : nil
      }
    }
  }
}
