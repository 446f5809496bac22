// digest.json: what an issue was built from, and what was built.

import Articles
import Crypto
import Digest
import Foundation
import JSONText
import Publication

/// Writes and reads the record of a build.
struct IssueRecord {
  /// The record of a build whose digest.md has a text; `publication` and `files`, by article, are as in the properties.
  ///
  /// - Parameters:
  ///   - carried: articles of former builds that an edited digest still quotes.
  ///   - seen: what sources were asked, and what they gave.
  static func json(
    of build: DigestBuild, digest text: String, publication: String?, files: [String: String],
    carried: [Article] = [], seen: LateArticles.Build? = nil
  ) -> String {
    let articles = (build.articles + carried).map { article in
      JSONValue.object(
        [
          ("id", .string(article.id)), ("title", JSONValue(article.metadata.title)),
          ("date", JSONValue(article.metadata.date?.description)),
          ("place", JSONValue(article.metadata.place)),
          ("source", JSONValue(article.metadata.source)),
          ("byline", JSONValue(article.metadata.byline)),
          ("url", JSONValue(article.metadata.url)), ("path", .string("articles/\(article.id).txt")),
          ("file", JSONValue(files[article.id])),
          ("sha256", .string(hash(of: article.text))),
        ] + image(of: article) + blocks(of: article))
    }
    let head: [(key: String, value: JSONValue)] = [
      ("format", .integer(1)), ("id", .string(build.issue.id)),
      ("date", .string(build.issue.date.description)), ("publication", JSONValue(publication)),
    ]
    let sources = seen.map { [(key: "sources", value: SeenArticles.json(of: $0))] } ?? []
    return JSONValue.object(
      head + sources + [
        ("articles", .array(articles)), ("sentences", build.choices),
        ("told", build.told),
        ("balance", .array(build.balance.map(\.json))),
        ("digest", .object([("sha256", .string(hash(of: text))), ("text", .string(text))])),
      ]
    ).prettyText
  }

  /// An article's picture as its source describes it.
  private static func image(of article: Article) -> [(key: String, value: JSONValue)] {
    guard let image = article.metadata.image else { return [] }
    return [
      (
        "image",
        .object([
          ("address", .string(image.address)), ("alt", .string(image.alt)),
          ("caption", JSONValue(image.caption)), ("credit", JSONValue(image.credit)),
          ("width", JSONValue(image.width)), ("height", JSONValue(image.height)),
        ])
      )
    ]
  }

  /// The blocks of an article whose kinds its source told and its text alone would not, each as
  /// `kind start end paragraph`.
  private static func blocks(of article: Article) -> [(key: String, value: JSONValue)] {
    let name = article.id + ".txt"
    let alone = TextReader().reading(Array(article.text.utf8), name: name, path: name).article
    guard alone?.blocks != article.blocks else { return [] }
    return [("blocks", .array(article.blocks.map { .string($0.recorded) }))]
  }

  /// The text of digest.md as it was built.
  let digest: String
  /// The paths of the articles, relative to the issue's folder.
  let articles: [String]
  /// The SHA-256 of each article's text, by its path, hexadecimal.
  let hashes: [String: String]
  /// The file that each article was read from, relative to the issue's folder, by its path.
  let files: [String: String]
  /// The blocks of those articles that a text reader would read otherwise, by the article's path.
  let blocks: [String: [Block]]
  /// The publication's file relative to the issue's folder; nil for the sample publication.
  let publication: String?
  /// What each sentence gains against an empty summary, by its text.
  let gains: [String: Double]

  /// Reads a record; nil where it is none.
  init?(reading json: [UInt8]) {
    struct Record: Decodable {
      struct Digest: Decodable { var text: String }
      struct Article: Decodable {
        var path: String
        var sha256: String?
        var file: String?
        var blocks: [String]?
      }
      struct Sentence: Decodable {
        var text: String
        var gain: Double
      }
      var publication: String?
      var sentences: [Sentence]?
      var articles: [Article]
      var digest: Digest
    }
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(json)) else { return nil }
    digest = record.digest.text
    articles = record.articles.map(\.path)
    hashes = Dictionary(
      record.articles.compactMap { article in article.sha256.map { (article.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    files = Dictionary(
      record.articles.compactMap { article in article.file.map { (article.path, $0) } },
      uniquingKeysWith: { first, _ in first })
    blocks = Dictionary(
      record.articles.compactMap { article in
        article.blocks.map { (article.path, $0.compactMap { Block(recorded: $0) }) }
      }, uniquingKeysWith: { first, _ in first })
    publication = record.publication
    gains = Dictionary(
      (record.sentences ?? []).map { ($0.text, $0.gain) }, uniquingKeysWith: max)
  }

  /// SHA-256 of a text's UTF-8 (FIPS 180-4), hexadecimal.
  static func hash(of text: String) -> String { hash(of: Array(text.utf8)) }

  /// SHA-256 of bytes, hexadecimal.
  static func hash(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
