// What stands under a headline, for the articles that a digest only lists.

import Articles
import Summarizer

extension Week {
  /// The sentences under an article's headline; nil where there are none, and where they have a charge or a count of harm,
  /// for which a deck names nobody.
  func deck(of article: Int) -> String? {
    guard !isOpinion(article) else { return nil }
    return articles[article].units.lazy.filter(\.isDeck).map(\.text).first { deck in
      let words = deck.split(separator: " ")
      let small = words.count { $0.first?.isLowercase ?? false }
      return Self.deckWords.contains(words.count) && small * 2 > words.count
        && !deck.contains(" · ") && !HeadlineCut.assertsCharge(deck)
        && CountedHarm(deck).numbers.isEmpty
    }
  }

  /// Fewer words are a kicker or a name, more are text.
  private static let deckWords = 8...50
}
