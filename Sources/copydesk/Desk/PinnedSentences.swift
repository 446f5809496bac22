// Sentences by their hashes, in a file beside digest.md.

import Digest
import Foundation
import JSONText

/// The sentences that an editor has pinned: `build` again keeps their items.
struct PinnedSentences {
  /// The file beside digest.md.
  static let name = "pins.json"

  private(set) var hashes: Set<String> = []

  /// Reads the file in a folder; nothing where there is none or it is no such record.
  init(in folder: String) {
    struct Record: Decodable { var pinned: [String] }
    let path = FilePath.joined(folder, Self.name)
    guard let bytes = try? OpenFile.bytes(of: path),
      let record = try? JSONDecoder().decode(Record.self, from: Data(bytes))
    else { return }
    hashes = Set(record.pinned)
  }

  /// Whether a sentence is pinned, by the SHA-256 of its text.
  func contains(_ sentence: String) -> Bool {
    !hashes.isEmpty && hashes.contains(IssueRecord.hash(of: sentence))
  }

  /// Pins sentences or lets them go.
  mutating func set(_ sentences: [String], isPinned: Bool) {
    for hash in sentences.map({ IssueRecord.hash(of: $0) }) {
      if isPinned { hashes.insert(hash) } else { hashes.remove(hash) }
    }
  }

  /// Writes the file, whole or not at all.
  func write(in folder: String) throws(FileFailure) {
    let json = JSONValue.object([
      ("format", .integer(1)), ("pinned", .array(hashes.sorted().map { .string($0) })),
    ]).prettyText
    var files = StagedFiles()
    try files.add(json, as: Self.name, in: OutputFolder(creating: folder))
    try files.commit()
  }
}
