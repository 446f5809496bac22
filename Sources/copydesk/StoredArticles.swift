// The articles of an issue as `build` stored them, so that a digest is checked later and offline.

import Articles
import Diagnostics

/// The stored articles of an issue.
struct StoredArticles {
  /// Those that could be read.
  private(set) var articles: [Article] = []
  /// What is wrong with the others.
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads the articles that a record names in an issue's folder.
  init(of record: IssueRecord, in folder: String) {
    for path in record.articles {
      let full = FilePath.joined(folder, path)
      do throws(FileFailure) {
        let bytes = try OpenFile.bytes(of: full)
        let text = String(decoding: bytes, as: UTF8.self)
        if let hash = record.hashes[path], IssueRecord.hash(of: text) != hash {
          diagnostics.append(
            Diagnostic(
              .error, at: Place(full), "The stored article has changed since the digest was built",
              hint: "build again, or put the file back"))
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if let blocks = record.blocks[path], let known = Block.checked(blocks, in: text) {
          let id = name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
          articles.append(
            Article(id: id, text: text, blocks: known, metadata: Article.Metadata()))
          continue
        }
        let reading = TextReader().reading(bytes, name: name, path: full)
        diagnostics += reading.diagnostics.filter { $0.severity == .error }
        if let article = reading.article { articles.append(article) }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
  }
}
