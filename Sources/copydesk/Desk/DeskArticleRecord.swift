// An article as digest.json lists it.

import Foundation
import JSONText

/// What digest.json says of an article.
struct DeskArticleRecord: Decodable, Sendable {
  var id: String
  var title: String?
  var date: String?
  var source: String?
  var byline: String?
  var url: String?

  private struct Record: Decodable { var articles: [DeskArticleRecord] }

  /// The articles of the record in a folder, by id.
  static func all(in folder: String) -> [String: DeskArticleRecord] {
    guard let bytes = try? OpenFile.bytes(of: FilePath.joined(folder, "digest.json")),
      let record = try? JSONDecoder().decode(Record.self, from: Data(bytes))
    else { return [:] }
    return Dictionary(record.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Its members, as the page reads them.
  var members: [(key: String, value: JSONValue)] {
    [
      ("id", .string(id)), ("title", JSONValue(title)), ("date", JSONValue(date)),
      ("source", JSONValue(source)), ("byline", JSONValue(byline)), ("url", JSONValue(url)),
    ]
  }
}
