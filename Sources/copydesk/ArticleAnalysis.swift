// Analyzing the articles that a command is given.

import Articles
import Publication
import Summarizer

/// The articles of a week to be analyzed; the outcome is in the order of the articles.
struct ArticleAnalysis: OrderedWork {
  private let articles: [Article]
  private let messages: Messages
  private var begun = 0
  private(set) var outcome: [AnalyzedArticle] = []

  init(of articles: [Article], _ messages: Messages) {
    self.articles = articles
    self.messages = messages
  }

  /// Analyzes articles on every core.
  static func analyzed(
    _ articles: [Article], for publication: Publication, _ messages: Messages
  ) async throws -> [AnalyzedArticle] {
    try await done(ArticleAnalysis(of: articles, messages)) {
      let analyzer = Analyzer(for: publication)
      return { analyzer.analyzed($0) }
    }
  }

  mutating func next() -> Article? {
    guard begun < articles.count else { return nil }
    begun += 1
    return articles[begun - 1]
  }

  mutating func take(_ answer: AnalyzedArticle) {
    outcome.append(answer)
    messages.progress("Analyzing", outcome.count, of: articles.count)
  }
}
