// What digest.json knows of articles besides their texts.

import Articles
import Foundation
import Publication

/// Title, day, reporter and address by article: a stored text has them only where its source was a text.
struct RecordedMetadata {
  private struct Record: Decodable {
    struct Article: Decodable {
      var id: String
      var title: String?
      var date: String?
      var source: String?
      var byline: String?
      var url: String?
    }
    var articles: [Article]
  }

  private var articles: [String: Record.Article] = [:]

  /// Reads the record in an issue's folder; nothing is known where it is no such record.
  ///
  /// - Throws: `FileFailure` where it cannot be read.
  init(in folder: String) throws(FileFailure) {
    let bytes = try OpenFile.bytes(of: FilePath.joined(folder, "digest.json"))
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)) else { return }
    articles = Dictionary(
      record.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Articles with what their texts do not say filled in.
  func completing(_ stored: [Article]) -> [Article] {
    stored.map { article in
      guard let known = articles[article.id] else { return article }
      var article = article
      article.metadata.title = known.title ?? article.metadata.title
      article.metadata.date =
        known.date.flatMap { CalendarDate(iso8601: $0) } ?? article.metadata.date
      article.metadata.source = known.source ?? article.metadata.source
      article.metadata.byline = known.byline ?? article.metadata.byline
      article.metadata.url = known.url ?? article.metadata.url
      return article
    }
  }
}
