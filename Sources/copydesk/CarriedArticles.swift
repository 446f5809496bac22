// Articles of former builds that an edited digest still quotes.

import Articles
import Digest
import Publication

/// Articles that stay in an issue's folder although the new build has not read them: without them nothing would prove
/// what the editor has kept.
struct CarriedArticles {
  /// The articles, in the order of the former record.
  private(set) var articles: [Article] = []

  /// - Parameters:
  ///   - record: that of the former build.
  ///   - folder: the issue's.
  ///   - present: the articles of the new build.
  ///   - digest: the text of the digest.md that is to be written.
  init(
    of record: IssueRecord?, in folder: String, besides present: [Article],
    quotedBy digest: String, for publication: Publication
  ) {
    let ids = Set(present.map(\.id))
    guard let record,
      let sentences = try? DigestSentence.all(in: digest, for: publication, path: "digest.md")
    else { return }
    let metadata = DeskArticleRecord.all(in: folder)
    for var article in StoredArticles(of: record, in: folder).articles
    where !ids.contains(article.id) {
      let text = article.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard sentences.contains(where: { text.contains($0.text) }) else { continue }
      if let known = metadata[article.id] {
        article.metadata.title = known.title
        article.metadata.date = known.date.flatMap { CalendarDate(iso8601: $0) }
        article.metadata.source = known.source
        article.metadata.byline = known.byline
        article.metadata.url = known.url
      }
      articles.append(article)
    }
  }
}
