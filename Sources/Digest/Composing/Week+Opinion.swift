// The opinion of a week, which is no news.

import Articles
import Summarizer

extension Week {
  /// Whether an article is opinion.
  func isOpinion(_ article: Int) -> Bool { articles[article].article.metadata.isOpinion }

  /// The articles that are opinion.
  var opinions: [Int] { articles.indices.filter { isOpinion($0) } }
}
