// The opinion of a week, which is no news.

import Articles
import Summarizer

extension Week {
  /// Whether an article is opinion.
  func isOpinion(_ article: Int) -> Bool { articles[article].article.metadata.isOpinion }

  /// Whether an article is a party's own text, such as a ministry's briefing: what it says in its own voice is a claim
  /// that nothing in the sentence says whose it is.
  ///
  /// It says so in its first sentence, or speaks of "our positions" outside of quotations.
  static func isStatement(_ article: AnalyzedArticle) -> Bool {
    guard article.sentenceCount > 0 else { return false }
    let opening = [article.article.metadata.title, article.unit(ofSentence: 0).text]
    if opening.contains(where: { $0?.firstMatch(of: heads) != nil }) { return true }
    return (0..<article.sentenceCount).contains { number in
      article.sentence(number).traits.isDisjoint(with: [.quotation])
        && article.unit(ofSentence: number).text.lowercased().firstMatch(of: ourSide) != nil
    }
  }

  // Literals of regular expressions are made anew where they are used: they are not Sendable.
  private static var heads: Regex<Substring> {
    /^(?:Briefing|Statement|Communiqué|Communique|Address|Press [Rr]elease|Summary) (?:by|of|from) (?:the|Prime|President|Minister)\b.*/
  }
  private static var ourSide: Regex<Substring> {
    /\bour (?:own )?(?:troops|forces|positions|army|armed forces|soldiers|servicemen|defenders|units|air defen[cs]es?|territory|homeland)\b/
  }

  /// The articles that are opinion.
  var opinions: [Int] { articles.indices.filter { isOpinion($0) } }
}
