// The sample week, the two reports where they are, and articles made for one test.

import Articles
import Digest
import Foundation
import Publication
import Summarizer

/// Places and publications that the tests use.
enum Samples {
  /// The project's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The sample week.
  static let week = root.appending(path: "seeds").path
  /// Two real reports, beside the project where they are available.
  static let reports = root.deletingLastPathComponent().appending(path: "shared/seeds").path
  /// Whether the reports are there.
  static var hasReports: Bool { FileManager.default.fileExists(atPath: reports) }

  /// The sample publication.
  static func publication() throws -> Publication {
    let path = root.appending(path: "seeds/copydesk.yaml")
    return Publication.reading(try String(contentsOf: path, encoding: .utf8), path: path.path)
      .publication
  }

  /// An issue built from files.
  static func build(
    _ inputs: [String], for publication: Publication, date: String = "2020-11-06",
    lead: String? = nil
  ) throws -> DigestBuild {
    build(
      ArticleFiles(reading: inputs, with: TextReader()).articles, for: publication, date: date,
      lead: lead)
  }

  /// An issue built from articles.
  static func build(
    _ articles: [Article], for publication: Publication, date: String = "2020-11-06",
    lead: String? = nil
  ) -> DigestBuild {
    let analyzer = Analyzer(for: publication)
    return DigestBuild(
      of: articles.map { analyzer.analyzed($0) }, for: publication,
      date: CalendarDate(iso8601: date) ?? CalendarDate(daysSince1970: 0), lead: lead)
  }

  /// An article from its text.
  static func article(_ name: String, _ text: String) throws -> Article {
    let reading = TextReader().reading(Array(text.utf8), name: name + ".txt", path: name)
    guard let article = reading.article else {
      throw NoArticle(diagnostics: "\(reading.diagnostics)")
    }
    return article
  }

  /// A text that is no article.
  struct NoArticle: Error { var diagnostics: String }
}
