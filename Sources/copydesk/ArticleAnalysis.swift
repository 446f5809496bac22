// Analyzing the articles that a command is given.

import Articles
import Publication
import Summarizer

/// Articles to be analyzed.
struct ArticleSource: WorkSource {
  private var articles: ArraySlice<Article>

  init(_ articles: [Article]) { self.articles = articles[...] }

  mutating func next() -> Article? { articles.popFirst() }
}

/// Analyzed articles in the order of the articles.
struct ArticleAnalysis: WorkResult {
  private let count: Int
  private let messages: Messages
  private(set) var outcome: [AnalyzedArticle] = []

  /// Analyzes articles on every core.
  static func analyzed(
    _ articles: [Article], for publication: Publication, _ messages: Messages
  ) async throws -> [AnalyzedArticle] {
    let analysis = ArticleAnalysis(count: articles.count, messages: messages)
    return try await inOrder(ArticleSource(articles), analysis) { Self.analyzing(for: publication) }
  }

  /// Analyzes one article after the other, any number of them; not for sharing between threads.
  static func analyzing(for publication: Publication) -> (Article) -> AnalyzedArticle {
    var analyzer = Analyzer(for: publication)
    var bytes = 0
    return { article in
      // An analyzer remembers every word that it has met; a stream has no end of them.
      bytes += article.text.utf8.count
      if bytes > mostBytes {
        analyzer = Analyzer(for: publication)
        bytes = article.text.utf8.count
      }
      return analyzer.analyzed(article)
    }
  }

  private static let mostBytes = 1 << 26

  private init(count: Int, messages: Messages) {
    self.count = count
    self.messages = messages
  }

  mutating func take(_ answer: AnalyzedArticle) {
    outcome.append(answer)
    messages.progress("Analyzing", outcome.count, of: count)
  }
}
