// Document sets made by chance, the same from the same seed.

import Foundation
import TestSupport

/// Sets of documents as lines of JSON, and their texts.
struct RandomSets {
  /// The texts of each set's documents.
  private(set) var texts: [[String]] = []
  /// A line a set.
  private(set) var lines = ""

  private static let words = [
    "the", "ministry", "said", "harbor", "bridge", "of", "fell", "Dr.", "Armenia", "café", "2020",
    "3.5", "U.N.", "“peace”", "rain", "and", "Երևան", "🏺", "school", "talks", "on\u{00A0}Monday",
    "wide  gap",
  ]

  init(seed: UInt64, count: Int) throws {
    var random = Seeded(seed)
    for number in 0..<count {
      let documents = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          let words = (0..<Int.random(in: 1...30, using: &random)).map { _ in
            Self.words.randomElement(using: &random) ?? ""
          }
          let end = [".", "!", "?", "", ".\n", ".”"].randomElement(using: &random) ?? ""
          return words.joined(separator: " ").capitalizedFirst + end
        }.joined(separator: " ")
      }
      texts.append(documents)
      let set: [String: Any] = ["id": "\(number)", "documents": documents.map { ["text": $0] }]
      lines +=
        String(decoding: try JSONSerialization.data(withJSONObject: set), as: UTF8.self) + "\n"
    }
  }
}

extension String {
  /// The string with an upper-case first letter.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
