// The sample week, read once.

import Articles
import Digest
import Foundation
import Publication
import Rendering
import Summarizer

/// The articles and the publication of seeds/, and what the steps are given of them.
struct SampleWeek {
  let publication: Publication
  let articles: [Article]
  let texts: [[UInt8]]
  let documents: [SourceDocument]
  let table: SentenceTable

  /// Reads seeds/ by the place of this file.
  init() {
    let seeds = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }.appending(path: "seeds")
    let yaml =
      (try? String(contentsOf: seeds.appending(path: "copydesk.yaml"), encoding: .utf8)) ?? ""
    publication = Publication.reading(yaml, path: "copydesk.yaml").publication
    articles = ArticleFiles(reading: [seeds.path], with: TextReader()).articles
    texts = articles.map { Array($0.text.utf8) }
    documents = texts.map { SourceDocument(text: $0) }
    let splitter = SentenceSplitter()
    table = SentenceTable(
      texts: texts, sentences: texts.map { splitter.sentences(in: $0, range: 0..<$0.count) },
      vocabulary: Vocabulary())
    precondition(!articles.isEmpty, "seeds/ has no articles")
  }

  /// The size of the articles.
  var bytes: Int { texts.reduce(0) { $0 + $1.count } }

  func analyzed() -> [AnalyzedArticle] {
    let analyzer = Analyzer(for: publication)
    return articles.map { analyzer.analyzed($0) }
  }

  func build() -> DigestBuild {
    DigestBuild(
      of: analyzed(), for: publication, date: CalendarDate(daysSince1970: 18_572))
  }

  func markdown() throws -> String { try build().issue.markdown(for: publication) }

  func renderer() throws -> Renderer {
    Renderer(theme: try Theme(named: "mirror-spectator"), publication: publication)
  }
}
