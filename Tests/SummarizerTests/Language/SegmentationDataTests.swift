// The splitter against sentences that others marked.

import Foundation
import Testing

@testable import Summarizer

/// Reads the development data beside the repository; without it these tests are skipped.
@Suite(
  .enabled(if: SegmentationData.isPresent, "the segmentation data is not beside the repository"))
struct SegmentationDataTests {
  @Test("at least 48 of the 48 golden rules hold")
  func goldenRules() throws {
    let rules = try SegmentationData.texts(in: "golden_rules_en.jsonl")
    #expect(rules.count == 48)
    let broken = rules.filter { sentences($0.text) != $0.sentences }
    #expect(broken.map(\.id) == [])
  }

  /// The floors are what Punkt, trained on news, measured on the same files.
  @Test(
    "boundaries inside lines are found better than by Punkt",
    arguments: [("gum_news_dev.jsonl", 0.961), ("ewt_dev.jsonl", 0.897)])
  func boundaries(file: String, floor: Double) throws {
    var (right, found, gold) = (0, 0, 0)
    for text in try SegmentationData.texts(in: file) {
      for (line, expected) in text.boundariesByLine() {
        let starts = SentenceSplitter().sentences(in: line, range: 0..<line.count).dropFirst().map(
          \.lowerBound)
        right += expected.intersection(starts).count
        found += starts.count
        gold += expected.count
      }
    }
    let score = 2 * Double(right) / Double(found + gold)
    print(
      "\(file): precision \(Double(right) / Double(found)), recall \(Double(right) / Double(gold)), F1 \(score)"
    )
    #expect(score > floor)
  }
}

/// A text with its sentences.
private struct SegmentedText: Decodable {
  let id: String
  let text: String
  let sentences: [String]

  /// Each line with the offsets at which a sentence begins inside it, the first of the line left out.
  func boundariesByLine() -> [(line: [UInt8], boundaries: Set<Int>)] {
    var rest = sentences[...].map { [UInt8]($0.utf8) }[...]
    var lines: [(line: [UInt8], boundaries: Set<Int>)] = []
    for line in text.utf8.split(separator: 0x0A).map(Array.init) {
      var starts: [Int] = []
      var index = 0
      while let next = rest.first,
        let start = line[index...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }),
        line[start...].starts(with: next)
      {
        starts.append(start)
        index = start + next.count
        rest = rest.dropFirst()
      }
      lines.append((line, Set(starts.dropFirst())))
    }
    return lines
  }
}

private enum SegmentationData {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent()  // Language
    .deletingLastPathComponent()  // SummarizerTests
    .deletingLastPathComponent()  // Tests
    .deletingLastPathComponent()  // the repository
    .deletingLastPathComponent()
    .appending(path: "shared/data/segmentation")

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func texts(in file: String) throws -> [SegmentedText] {
    try Data(contentsOf: folder.appending(path: file)).split(separator: 0x0A).map {
      try JSONDecoder().decode(SegmentedText.self, from: $0)
    }
  }
}
