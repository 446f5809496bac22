// Rank fusion against its formula.

import Testing

@testable import Summarizer

struct RankFusionTests {
  /// Orders sentences as it is told.
  private struct Given: Ranker {
    let gain: [Double]

    func ranking(of table: SentenceTable, within budget: Budget) -> Ranking {
      Ranking(gain: gain, table: table, budget: budget, redundancy: 1)
    }
  }

  @Test("A sentence is worth the sum of its reciprocal places")
  func formula() {
    let table = SampleText.random(seed: 3, documents: 1, sentences: 3).table()
    let fusion = RankFusion(
      of: [Given(gain: [0.3, 0.2, 0.1]), Given(gain: [1, 2, 2])], smoothing: 10)
    let gain = fusion.ranking(of: table, within: .unlimited).gain
    // Places: 0, 1, 2 and 2, 0, 1; the equal gains are in text order.
    #expect(gain == [1.0 / 10 + 1.0 / 12, 1.0 / 11 + 1.0 / 10, 1.0 / 12 + 1.0 / 11])
  }

  @Test("One method alone keeps its order", arguments: 1...4 as ClosedRange<UInt64>)
  func alone(seed: UInt64) {
    let table = SampleText.random(seed: seed, documents: 3, sentences: 10).table()
    let budget = Budget(words: 100)
    let fused = RankFusion(of: [TextRank()]).ranking(of: table, within: budget)
    #expect(fused.order == TextRank().ranking(of: table, within: budget).order)
  }
}
