// The sentences that an editor answers for: accepted.json beside the digest.

import ArgumentParser
import Diagnostics
import Digest
import Foundation
import JSONText
import Publication

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

extension AcceptedSentences {
  /// What is accepted beside a digest, with the sentences on some lines of it; those are written down.
  ///
  /// - Parameters:
  ///   - folder: where the digest is.
  ///   - lines: lines of the digest, from 1.
  ///   - text: the digest, and `path` its path.
  /// - Throws: `FileFailure`, or `ExitCode.failure` after reporting a line without a sentence.
  init(
    in folder: String, accepting lines: [Int], of text: String, _ path: String,
    _ publication: Publication, _ messages: Messages
  ) throws {
    self.init()
    let output = try OutputFolder(creating: folder)
    if let bytes = try output.bytes(of: Self.name) {
      guard let known = AcceptedSentences(reading: bytes) else {
        throw FileFailure(
          path: output.path(of: Self.name), reason: "It is no record of what is accepted")
      }
      self = known
    }
    guard !lines.isEmpty else { return }
    let sentences = try DigestSentence.texts(in: text, for: publication, path: path)
    for line in lines {
      guard let sentence = sentences.first(where: { $0.line == line }) else {
        messages.report([
          Diagnostic(
            .error, at: Place(path, line: line), "There is no sentence of an item to accept",
            hint: "give the line of a finding")
        ])
        throw ExitCode.failure
      }
      insert(sentence.text)
    }
    var files = StagedFiles()
    try files.add(json, as: Self.name, in: output)
    try files.commit()
  }
}
