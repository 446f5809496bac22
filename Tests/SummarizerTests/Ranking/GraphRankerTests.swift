// TextRank and LexRank against sums worked out by hand.

import Foundation
import TestSupport
import Testing

@testable import Summarizer

struct GraphRankerTests {
  /// a and b share one word, b and c share one, a and c none; all have four words.
  private let chain = SampleText(documents: [
    ["Alpha bravo of charlie.", "Charlie delta of echo.", "Echo foxtrot of golf."]
  ])

  /// The walk over a path of three with equal weights: with n = 3 and d = 0.85, an end has
  /// 0.05 + 0.425 m and the middle 0.05 + 0.85 · 2e, so that m = 0.135 / 0.2775.
  private let middle = 0.135 / 0.2775
  private var end: Double { (1 - middle) / 2 }

  @Test("TextRank of a chain is the walk over a path")
  func textRank() {
    let shares = TextRank().shares(of: chain.table())
    for (share, expected) in zip(shares, [end, middle, end]) {
      #expect(abs(share - expected) < 1e-6)
    }
  }

  @Test("TextRank weighs an edge by common words over the logarithms of both lengths")
  func overlaps() {
    let table = SampleText(documents: [
      ["Alpha bravo of charlie.", "Alpha bravo of charlie delta.", "Delta of it is so long here."]
    ]).table()
    let matrix = OverlapMatrix(of: table)
    let column = matrix.product(with: [0, 1, 0])
    #expect(abs(column[0] - 3 / (log(4) + log(5))) < 1e-12)
    #expect(abs(column[1]) < 1e-12)
    #expect(abs(column[2] - 1 / (log(5) + log(7))) < 1e-12)
  }

  @Test(
    "The sums through the words are the sums over all pairs",
    arguments: 1...5 as ClosedRange<UInt64>)
  func overlapsOfAllPairs(seed: UInt64) {
    let table = SampleText.random(seed: seed, documents: 2, sentences: 12).table()
    var numbers = Seeded(seed)
    let vector = (0..<table.count).map { _ in Double.random(in: 0...1, using: &numbers) }
    let product = OverlapMatrix(of: table).product(with: vector)
    let sets = (0..<table.count).map { sentence in
      Set(table.words(of: sentence).filter { !table.isStopWord[$0] }.map { table.terms[$0] })
    }
    for row in 0..<table.count {
      var sum = 0.0
      for column in 0..<table.count where column != row {
        let common = Double(sets[row].intersection(sets[column]).count)
        let lengths = [row, column].map { log(Double(table.words(of: $0).count)) }
        sum += common / (lengths[0] + lengths[1]) * vector[column]
      }
      #expect(abs(product[row] - sum) < 1e-9)
    }
  }

  @Test("LexRank with a threshold is the walk over the graph with loops")
  func lexRankWithThreshold() {
    // Every vertex is its own neighbour: an end has 0.05 + 0.85 (e / 2 + m / 3) and the middle
    // 0.05 + 0.85 (2 e / 2 + m / 3), which with 2 e + m = 1 gives m = 0.475 / (1.425 - 0.85 / 3).
    let shares = LexRank(threshold: 0.1).centrality(of: chain.table())
    let middle = 0.475 / (1.425 - 0.85 / 3)
    for (share, expected) in zip(shares, [(1 - middle) / 2, middle, (1 - middle) / 2]) {
      #expect(abs(share - expected) < 1e-6)
    }
  }

  @Test("Cosines follow from counts and rarity")
  func cosines() {
    let vectors = SentenceVectors(
      ContentTerms(of: chain.table()), candidates: [true, true, true])
    // Two terms of weight log 4 and one of log 2.5; b has one of the first and two of the second.
    let (rare, common) = (log(4.0), log(2.5))
    let ends = (2 * rare * rare + common * common).squareRoot()
    let middle = (rare * rare + 2 * common * common).squareRoot()
    #expect(abs(vectors.cosine(0, 1) - common * common / (ends * middle)) < 1e-12)
    #expect(vectors.cosine(0, 2) == 0)
    let product = vectors.cosineProduct(with: [1, 0, 0])
    #expect(abs(product[0] - 1) < 1e-12)
    #expect(abs(product[1] - vectors.cosine(0, 1)) < 1e-12)
  }

  @Test(
    "Shares sum to one, also where some sentences resemble none",
    arguments: 1...3 as ClosedRange<UInt64>)
  func sums(seed: UInt64) {
    var text = SampleText.random(seed: seed, documents: 2, sentences: 9)
    text.documents[1].append("Quite unlike whatever stands elsewhere of it.")
    text.documents[1].append("Is that of the.")
    let table = text.table()
    for shares in [
      TextRank().shares(of: table), LexRank().centrality(of: table),
      LexRank(threshold: 0.2).centrality(of: table),
    ] {
      #expect(abs(shares.reduce(0, +) - 1) < 1e-9)
    }
  }
}
