// What stands under a headline, for the articles that a digest only lists.

import Articles
import Summarizer

extension Week {
  /// The sentences under an article's headline; nil where there are none, where a word tells of harm or of a charge, for
  /// which a deck names nobody, where they speak of their own day, and in other languages than English, whose words are not
  /// known.
  func deck(of article: Int) -> String? {
    guard !isOpinion(article), isEnglish else { return nil }
    return articles[article].units.lazy.filter(\.isDeck).map(\.text).first { deck in
      let words = deck.split(separator: " ")
      let small = words.count { $0.first?.isLowercase ?? false }
      return Self.deckWords.contains(words.count) && small * 2 > words.count
        && !deck.contains(" · ") && !HeadlineCut.assertsCharge(deck)
        && CountedHarm(deck).numbers.isEmpty
        && !NumberWord.words(of: deck).contains { word in
          Self.daysOfDecks.contains(word.lower)
            || Self.charges.contains { word.lower.hasPrefix($0) }
        }
    }
  }

  /// The beginnings of words of harm and of charges.
  private static let charges = [
    "abduct", "abus", "accus", "alleg", "assault", "atrocit", "attack", "beaten", "behead", "blam",
    "bodies", "bomb",
    "captur", "casualt", "charge", "civilian", "crime", "dead", "death", "destroy", "die", "drown",
    "execut", "fake", "fire", "fraud", "genocid", "guilt", "harass", "hostage", "injur", "invad",
    "kidnap", "kill", "lie",
    "loot", "massacr", "mercenar", "missile", "murder", "perish", "prisoner", "rape", "rocket",
    "shell", "shoot",
    "shot", "slain", "stab", "steal", "stole", "strike", "struck", "terror", "theft", "tortur",
    "victim", "violat",
    "wound",
  ]
  private static let daysOfDecks: Set<String> = ["today", "tonight", "tomorrow", "yesterday"]

  /// Fewer words are a kicker or a name, more are text.
  private static let deckWords = 8...50
}
