// Texts that the ranking tests make up, from a seed.

import TestSupport

@testable import Summarizer

/// Documents given as lists of sentences.
struct SampleText {
  /// By document: its sentences.
  var documents: [[String]]

  /// Documents of made-up words, of which low numbers are frequent; every sentence is prose.
  static func random(seed: UInt64, documents: Int, sentences: Int) -> SampleText {
    var numbers = Seeded(seed)
    let texts = (0..<documents).map { _ in
      (0..<sentences).map { _ in
        let words = (0..<Int.random(in: 4...16, using: &numbers)).map { _ in
          let spread = Int.random(in: 1...40, using: &numbers)
          return "word\(Int.random(in: 0..<spread * spread, using: &numbers))x"
        }
        return "The " + words.joined(separator: " ") + " of it."
      }
    }
    return SampleText(documents: texts)
  }

  /// The table of the sentences.
  func table(vocabulary: Vocabulary = Vocabulary()) -> SentenceTable {
    var texts: [[UInt8]] = []
    var ranges: [[Range<Int>]] = []
    for document in documents {
      var text: [UInt8] = []
      var sentences: [Range<Int>] = []
      for sentence in document {
        let start = text.count
        text += Array(sentence.utf8)
        sentences.append(start..<text.count)
        text.append(UInt8(ascii: " "))
      }
      texts.append(text)
      ranges.append(sentences)
    }
    return SentenceTable(texts: texts, sentences: ranges, vocabulary: vocabulary)
  }
}

/// Every method, by its name.
let everyRanker: [(name: String, ranker: any Ranker)] = [
  ("lead", Lead()), ("lead in turn", Lead(takesTurns: true)), ("centroid", Centroid()),
  ("textrank", TextRank()), ("lexrank", LexRank()),
  ("lexrank with threshold", LexRank(threshold: 0.1)), ("coverage", Coverage()),
  ("fusion", RankFusion(of: [TextRank(), Coverage()])), ("adaptive", Adaptive()),
]
