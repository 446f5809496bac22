// Which method is for which set, and which documents are left out.

import Testing

@testable import Summarizer

struct AdaptiveTests {
  private let flood = [
    [
      "The river flooded the old town on Sunday night.",
      "The stone bridge over the river collapsed in the morning.",
      "The mayor promised new homes to the families of the town.",
    ],
    [
      "On Sunday night the old town was flooded by the river.",
      "In the morning the stone bridge collapsed into the river.",
      "Families of the town will get new homes, the mayor promised.",
    ],
  ]
  private let notice = ["A crawler keeps web pages for an archive, and asks that you log in."]

  @Test("A single document, or a few sentences, are for position; several documents for coverage")
  func shape() {
    let several = SampleText.random(seed: 1, documents: 3, sentences: 3).table()
    let single = SampleText.random(seed: 1, documents: 1, sentences: 9).table()
    let long = Budget(words: 200)
    #expect(Adaptive().method(for: several, within: long) is Coverage)
    #expect(Adaptive().method(for: several, within: Budget(words: 45)) is Centroid)
    #expect(Adaptive().method(for: single, within: long) is Centroid)
  }

  @Test(
    "Four short documents are updates, three are not, and four long ones are not",
    arguments: [(4, 5, true), (3, 5, false), (4, 40, false)])
  func updates(documents: Int, sentences: Int, areUpdates: Bool) {
    let table = SampleText.random(seed: 2, documents: documents, sentences: sentences).table()
    let method = Adaptive().method(for: table, within: Budget(words: 200))
    #expect((method is RankFusion) == areUpdates)
  }

  @Test("A small document that shares nothing is a stranger, wherever it stands", arguments: 0...2)
  func stranger(place: Int) {
    var documents = flood
    documents.insert(notice, at: place)
    let table = SampleText(documents: documents).table()
    let strangers = Strangers(likeness: 0.1, share: 0.3)
    let areStrangers = strangers.areStrangers(in: table) { SentenceVectors(of: table) }
    #expect(areStrangers == (0...2).map { $0 == place })
    let ranking = Adaptive().ranking(of: table, within: .unlimited)
    #expect(ranking.order.allSatisfy { Int(table.document[$0]) != place })
    #expect(!ranking.order.isEmpty)
  }

  @Test("Two documents of one size are no strangers, though they share nothing")
  func evenSizes() {
    let table = SampleText(documents: [flood[0], Array(repeating: notice[0], count: 3)]).table()
    let areStrangers = Strangers(likeness: 0.1, share: 0.3).areStrangers(in: table) {
      SentenceVectors(of: table)
    }
    #expect(areStrangers == [false, false])
  }

  @Test("A document is as like the rest as the cosine of their sums says", arguments: 1...4)
  func products(seed: Int) {
    let table = SampleText.random(seed: UInt64(seed), documents: 3, sentences: 4).table()
    let vectors = SentenceVectors(of: table)
    let sums = (0..<3).map { document in
      var sum = [Double](repeating: 0, count: table.termCount)
      for sentence in 0..<table.count where Int(table.document[sentence]) == document {
        vectors.add(sentence, to: &sum)
      }
      return sum
    }
    let products = vectors.documentProducts(table)
    for document in 0..<3 {
      let others = (0..<table.termCount).map { term in
        (0..<3).filter { $0 != document }.reduce(0) { $0 + sums[$1][term] }
      }
      let inner = zip(sums[document], others).reduce(0) { $0 + $1.0 * $1.1 }
      let norms = [sums[document], others].map { $0.reduce(0) { $0 + $1 * $1 } }
      let cosine = inner / (norms[0] * norms[1]).squareRoot()
      #expect(abs(products[document].cosineWithOthers - cosine) < 1e-9)
    }
  }

  @Test(
    "Vectors that are worked out before change nothing", arguments: 1...3 as ClosedRange<UInt64>)
  func givenVectors(seed: UInt64) {
    let table = SampleText.random(seed: seed, documents: 3, sentences: 30).table()
    let budget = Budget(words: 150)
    let given = Coverage().ranking(of: table, within: budget, vectors: SentenceVectors(of: table))
    #expect(given == Coverage().ranking(of: table, within: budget))
  }

  @Test("Every constant can be read, and changed alone", arguments: Adaptive.constantNames)
  func constants(name: String) throws {
    var changed = Adaptive()
    let before = try #require(changed.constant(named: name))
    let isKnown = changed.set(name, to: before + 1)
    #expect(isKnown)
    for other in Adaptive.constantNames {
      let usual = try #require(Adaptive().constant(named: other))
      #expect(changed.constant(named: other) == (other == name ? usual + 1 : usual))
    }
  }

  @Test("A name that is no constant changes nothing")
  func unknownConstant() {
    var adaptive = Adaptive()
    let isKnown = adaptive.set("several.luck", to: 1)
    #expect(!isKnown)
    #expect(adaptive.constant(named: "several.luck") == nil)
  }
}
