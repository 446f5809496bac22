// The sentences that an editor answers for: accepted.json beside the digest.

import Foundation
import JSONText

/// The hashes of sentences that an editor has accepted though no source has them.
struct AcceptedSentences {
  /// The file beside digest.md; a build leaves it alone, so that an answer holds as long as its sentence does.
  static let name = "accepted.json"

  private(set) var hashes: Set<String> = []

  /// Nothing accepted.
  init() {}

  /// Reads the file; nil where it is no such record.
  init?(reading bytes: [UInt8]) {
    struct Record: Decodable { var accepted: [String] }
    guard let record = try? JSONDecoder().decode(Record.self, from: Data(bytes)) else { return nil }
    hashes = Set(record.accepted)
  }

  /// Whether a sentence is accepted, by the SHA-256 of its text.
  func contains(_ sentence: String) -> Bool { hashes.contains(IssueRecord.hash(of: sentence)) }

  /// Accepts a sentence.
  mutating func insert(_ sentence: String) { hashes.insert(IssueRecord.hash(of: sentence)) }

  /// The text of the file.
  var json: String {
    JSONValue.object([
      ("format", .integer(1)), ("accepted", .array(hashes.sorted().map { .string($0) })),
    ]).prettyText
  }
}
