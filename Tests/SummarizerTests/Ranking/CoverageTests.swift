// Coverage against its own definition.

import Testing

@testable import Summarizer

struct CoverageTests {
  @Test(
    "Lazy selection takes what plain greedy selection takes",
    arguments: 1...12 as ClosedRange<UInt64>)
  func lazyIsGreedy(seed: UInt64) {
    let table = SampleText.random(seed: seed, documents: 4, sentences: 15).table()
    var method = Coverage()
    method.redundancy = 1
    let lazy = method.ranking(of: table, within: Budget(words: 120)).order

    var coverage = ConceptCoverage(of: table, weighing: method)
    var room = 120
    var rest = Array(0..<table.count)
    var plain: [Int] = []
    while true {
      rest.removeAll { Int(table.length[$0]) > room }
      guard let gain = rest.map({ coverage.gain(of: $0) }).max(),
        let best = rest.first(where: { coverage.gain(of: $0) == gain })
      else { break }
      plain.append(best)
      coverage.take(best)
      room -= Int(table.length[best])
      rest.removeAll { $0 == best }
    }
    #expect(lazy == plain)
    #expect(lazy.count > 3)
  }

  @Test("A gain never rises as more is taken", arguments: 1...5 as ClosedRange<UInt64>)
  func submodularity(seed: UInt64) {
    let table = SampleText.random(seed: seed, documents: 3, sentences: 10).table()
    var coverage = ConceptCoverage(of: table)
    var gains = (0..<table.count).map { coverage.gain(of: $0) }
    for taken in stride(from: 0, to: table.count, by: 3) {
      coverage.take(taken)
      let now = (0..<table.count).map { coverage.gain(of: $0) }
      #expect(zip(now, gains).allSatisfy { $0 <= $1 })
      #expect(now[taken] == 0)
      gains = now
    }
  }

  @Test("A concept weighs by the documents that have it, a stop-word pair nothing")
  func weights() {
    let vocabulary = Vocabulary()
    let table = SampleText(documents: [
      ["The peace talks opened of the week.", "Only here is this said."],
      ["Peace talks resumed of the day.", "Other things were told here."],
      ["The Peace talks failed yesterday."],
    ]).table(vocabulary: vocabulary)
    let coverage = ConceptCoverage(of: table)
    let concepts = coverage.concepts(of: 0, limit: 9, vocabulary: vocabulary)
    let bigram = Coverage().weight(frequency: 3, isBigram: true)
    let word = Coverage().weight(frequency: 3, isBigram: false)
    let pair = Coverage().weight(frequency: 2, isBigram: true)
    #expect(
      concepts == [
        Concept(text: "peace talks", weight: bigram), Concept(text: "the peace", weight: pair),
        Concept(text: "peace", weight: word), Concept(text: "talks", weight: word),
      ])
    #expect(abs(coverage.newWeight(of: 0) - (bigram + pair + 2 * word)) < 1e-12)
    #expect(coverage.newWeight(of: 1) == 0)
  }

  @Test("A passage counts a concept of two of its sentences once")
  func passages() {
    let table = SampleText(documents: [
      ["The peace talks opened here.", "The peace talks went on there."],
      ["The peace talks opened at noon.", "They went on there."],
    ]).table()
    var method = Coverage()
    method.centralityExponent = 0
    method.positionDecay = 0
    let coverage = ConceptCoverage(of: table, weighing: method)
    let both = coverage.gain(of: [0, 1])
    let single = coverage.gain(of: 0) * 5
    let added = both * 11 - single
    #expect(coverage.gain(of: [0]) == coverage.gain(of: 0))
    #expect(added > 0)
    #expect(added < coverage.gain(of: 1) * 6)
    #expect(coverage.gain(of: []) == 0)
  }

  @Test("Later sentences gain less, and those over the longest length are not taken")
  func positionAndLength() {
    let line = "The peace talks opened in the old town hall."
    let table = SampleText(documents: [[line, "A word of it fell.", line], [line]]).table()
    var method = Coverage()
    let gain = method.ranking(of: table, within: .unlimited).gain
    #expect(gain[0] > gain[2] && gain[0] == gain[3])
    method.longest = 5
    #expect(method.ranking(of: table, within: .unlimited).order == [1])
    method.longest = 2
    #expect(method.ranking(of: table, within: .unlimited).order.first == 0)
  }
}
