// Sentences that a careful reader has labelled, without their text.

import Foundation

/// A label: where the sentence is, a hash by which a changed text is noticed, and what it is.
struct LabelledSentence: Decodable {
  /// The file's name.
  let file: String
  /// UTF-8 bytes of the file, half-open.
  let range: [Int]
  /// The first sixteen hexadecimal digits of the SHA-256 of those bytes.
  let sha256: String
  /// The topic that comes first, nil where none fits.
  let topic: String?
  /// Whether it reads well alone.
  let standalone: Bool
  /// The names that are right for who says it; empty for nobody, nil where readers may differ.
  let speakers: [String]?

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The names of the labelled articles, in order.
  static let articles = [
    "2020-10-24-update", "2020-10-31-blanket-drive", "2020-11-01-harbor-dredging",
    "2020-11-02-inquiry-into-fighters",
    "2020-11-03-armenia-turns-to-moscow", "2020-11-03-davit-bek", "2020-11-03-war-shows-no-sign",
    "2020-11-04-assaults-near-karvachar", "2020-11-04-update", "2020-11-05-library-evening",
  ]

  /// The labels of an article.
  static func all(of article: String) throws -> [LabelledSentence] {
    let text = try String(
      contentsOf: root.appending(path: "Tests/Fixtures/labels/\(article).jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode(Self.self, from: Data($0.utf8))
    }
  }

  /// The labelled file: of the sample week, else of the reports beside the tree, else nil.
  static func file(of article: String) -> URL? {
    [
      root.appending(path: "seeds/\(article).txt"),
      root.appending(path: "../shared/seeds/\(article).txt"),
    ]
    .first { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
  }
}
