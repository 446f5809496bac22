// Which concepts a text has, what each weighs, and which sentences have it.

/// Concepts (word bigrams, and single words at less weight) by sentence, in compressed rows.
struct ConceptTable: Sendable {
  /// By entry: the concept; a sentence's are distinct.
  private(set) var concepts: [Int32] = []
  /// By concept: its weight, above zero.
  private(set) var weights: [Double] = []
  /// By concept: its two terms; the second is -1 for a single word.
  private(set) var terms: [(Int32, Int32)] = []

  /// By sentence: how many of its bigrams are no pair of stop words, whatever they weigh.
  private(set) var bigramCounts: [Int32] = []

  private var starts: [Int32] = [0]

  /// Reads all sentences of a table, and keeps the concepts that `coverage` gives a weight.
  init(of table: SentenceTable, weighing coverage: Coverage) {
    let occurrences = ConceptOccurrences(of: table)
    // By number: the concept, or what is below zero for one that weighs nothing or is yet to come.
    let none: Int32 = -1
    let unseen: Int32 = -2
    var concept = [Int32](repeating: unseen, count: occurrences.counts.count)
    var lastSentence: [Int32] = []
    for sentence in 0..<table.count {
      for number in occurrences.numbers(of: table.words(of: sentence)) where number >= 0 {
        if concept[Int(number)] == unseen {
          let weight = coverage.weight(
            frequency: occurrences.frequency(of: number), isBigram: occurrences.isBigram(number))
          concept[Int(number)] = weight > 0 ? Int32(weights.count) : none
          if weight > 0 {
            weights.append(weight)
            terms.append(occurrences.terms(of: number))
            lastSentence.append(none)
          }
        }
        let found = concept[Int(number)]
        if found != none, lastSentence[Int(found)] != Int32(sentence) {
          lastSentence[Int(found)] = Int32(sentence)
          concepts.append(found)
        }
      }
      starts.append(Int32(concepts.count))
      bigramCounts.append(Int32(occurrences.bigramCount(of: table.words(of: sentence))))
    }
  }

  /// Makes a concept weigh more or less.
  mutating func multiplyWeight(of concept: Int, by factor: Double) { weights[concept] *= factor }

  /// The number of sentences.
  var count: Int { starts.count - 1 }

  /// The entries of a sentence.
  func entries(of sentence: Int) -> Range<Int> {
    Int(starts[sentence])..<Int(starts[sentence + 1])
  }
}
