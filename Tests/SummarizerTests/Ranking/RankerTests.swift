// What holds of every ranking method.

import TestSupport
import Testing

@testable import Summarizer

struct RankerTests {
  private static let manySentences =
    SampleText.random(seed: 7, documents: 100, sentences: 200).table()

  @Test("Nothing gives nothing", arguments: everyRanker.indices)
  func empty(index: Int) {
    for documents in [[], [[]], [[], []]] as [[[String]]] {
      let ranking = everyRanker[index].ranker.ranking(
        of: SampleText(documents: documents).table(), within: Budget(words: 10))
      #expect(ranking == Ranking(gain: [], order: []))
    }
  }

  @Test(
    "One sentence is taken, also when it is longer than the budget", arguments: everyRanker.indices)
  func oneSentence(index: Int) {
    let table = SampleText(documents: [["The harbour froze over in the night."]]).table()
    for words in [1, 7, 100] {
      let ranking = everyRanker[index].ranker.ranking(of: table, within: Budget(words: words))
      #expect(ranking.order == [0])
    }
    let none = everyRanker[index].ranker.ranking(of: table, within: Budget(words: 0))
    #expect(none.order == [])
  }

  @Test(
    "A summary is never over its budget, unless its first sentence alone is",
    arguments: everyRanker.indices, [1, 2, 3] as [UInt64])
  func budget(index: Int, seed: UInt64) {
    let table = SampleText.random(seed: seed, documents: 3, sentences: 20).table()
    for words in [1, 5, 12, 40, 100, 10_000] {
      let order = everyRanker[index].ranker.ranking(of: table, within: Budget(words: words)).order
      let total = order.reduce(0) { $0 + Int(table.length[$1]) }
      #expect(total <= words || order.count == 1)
      #expect(!order.isEmpty)
      #expect(Set(order).count == order.count)
    }
  }

  @Test(
    "A filled summary crosses its budget with its last sentence", arguments: everyRanker.indices)
  func filled(index: Int) {
    let table = SampleText.random(seed: 4, documents: 3, sentences: 20).table()
    for words in [1, 5, 12, 40, 100] {
      let budget = Budget(words: words, isFilled: true)
      let order = everyRanker[index].ranker.ranking(of: table, within: budget).order
      let lengths = order.map { Int(table.length[$0]) }
      #expect(lengths.reduce(0, +) >= words)
      #expect(lengths.dropLast().reduce(0, +) < words)
    }
  }

  @Test("Ranking twice, after other texts, gives the same", arguments: everyRanker.indices)
  func determinism(index: Int) {
    let text = SampleText.random(seed: 5, documents: 4, sentences: 30)
    let used = Vocabulary()
    _ = SampleText.random(seed: 6, documents: 4, sentences: 30).table(vocabulary: used)
    let ranker = everyRanker[index].ranker
    let first = ranker.ranking(of: text.table(), within: .unlimited)
    let second = ranker.ranking(of: text.table(vocabulary: used), within: .unlimited)
    #expect(first == second)
  }

  @Test("A sentence that comes again is not taken again", arguments: [2, 3, 4, 5, 6])
  func duplicates(index: Int) {
    let story = [
      "The council voted to close the old bridge.", "Repairs to the bridge will take two years.",
    ]
    let table = SampleText(documents: [story, story, story]).table()
    let order = everyRanker[index].ranker.ranking(of: table, within: .unlimited).order
    #expect(order.map { Int(table.position[$0]) }.sorted() == [0, 1])
  }

  /// LexRank with a threshold lists the pairs, and would take the test's time for itself.
  @Test(
    "Twenty thousand sentences are ranked",
    arguments: everyRanker.indices.filter { everyRanker[$0].name != "lexrank with threshold" })
  func manySentences(index: Int) {
    let table = Self.manySentences
    let ranking = everyRanker[index].ranker.ranking(of: table, within: Budget(words: 250))
    #expect(ranking.gain.count == 20_000)
    #expect(ranking.order.count > 5)
  }

  @Test(
    "Each method finds more of the story than chance does", arguments: everyRanker.indices,
    [8, 9, 10] as [UInt64])
  func beatsChance(index: Int, seed: UInt64) {
    // Two reports begin with one story in two wordings, and go on with asides that touch it.
    var numbers = Seeded(seed)
    let story = [
      [
        "The river flooded the old town on Sunday night.",
        "The stone bridge over the river collapsed in the morning.",
        "The mayor promised new homes to the families of the town.",
        "Rescue boats carried families from the flooded streets.",
      ],
      [
        "On Sunday night the old town was flooded by the river.",
        "In the morning the stone bridge collapsed into the river.",
        "Families of the town will get new homes, the mayor promised.",
        "From the flooded streets rescue boats carried the families.",
      ],
    ]
    let documents = story.enumerated().map { document, lines in
      lines
        + (0..<16).map { line in
          let place = ["river", "town", "bridge", "streets"].randomElement(using: &numbers) ?? ""
          return "A note\(document)of\(line) was of the aside\(document)of\(line) by the \(place)."
        }
    }
    let table = SampleText(documents: documents).table()
    let isStory = { (sentence: Int) in table.position[sentence] < 4 }
    let order = everyRanker[index].ranker.ranking(of: table, within: Budget(words: 40)).order
    let share = Double(order.count(where: isStory)) / Double(order.count)
    var chance = 0.0
    for _ in 0..<200 {
      let drawn = Array(0..<table.count).shuffled(using: &numbers).prefix(order.count)
      chance += Double(drawn.count(where: isStory)) / Double(order.count) / 200
    }
    #expect(share > 2 * chance)
  }
}
