// Which concepts a text has, what each weighs, and which sentences have it.

import Foundation

/// Concepts (word bigrams, and single words at less weight) by sentence, in compressed rows.
struct ConceptTable: Sendable {
  /// By entry: the concept; a sentence's are distinct.
  private(set) var concepts: [Int32] = []
  /// By concept: its weight, above zero.
  private(set) var weights: [Double] = []
  /// By concept: its two terms; the second is -1 for a single word.
  private(set) var terms: [(Int32, Int32)] = []

  private var starts: [Int32] = [0]

  /// Reads all sentences of a table, and keeps the concepts that `coverage` gives a weight.
  init(of table: SentenceTable, weighing coverage: Coverage) {
    let occurrences = Occurrences(of: table)
    let units = table.documentCount > 1 ? occurrences.documents : occurrences.sentences
    var kept = [Int32](repeating: -1, count: units.count)
    var lastSentence: [Int32] = []
    for sentence in 0..<table.count {
      for word in table.words(of: sentence) {
        for slot in 0..<2 {
          let number = occurrences.numbers[word * 2 + slot]
          guard number >= 0 else { continue }
          let weight = coverage.weight(
            frequency: Int(units[Int(number)]), isBigram: slot == 1)
          guard weight > 0 else { continue }
          if kept[Int(number)] < 0 {
            kept[Int(number)] = Int32(weights.count)
            weights.append(weight)
            terms.append(occurrences.terms(of: Int(number)))
            lastSentence.append(-1)
          }
          let concept = kept[Int(number)]
          if lastSentence[Int(concept)] != Int32(sentence) {
            lastSentence[Int(concept)] = Int32(sentence)
            concepts.append(concept)
          }
        }
      }
      starts.append(Int32(concepts.count))
    }
  }

  /// The number of sentences.
  var count: Int { starts.count - 1 }

  /// The entries of a sentence.
  func entries(of sentence: Int) -> Range<Int> {
    Int(starts[sentence])..<Int(starts[sentence + 1])
  }
}

extension ConceptTable {
  /// Every word and bigram of a table, numbered and counted.
  private struct Occurrences {
    /// By word, twice: the number of the word and of the bigram that it begins, or -1.
    var numbers: [Int32]
    /// By number: how many documents have it.
    var documents: [Int32] = []
    /// By number: how many sentences have it.
    var sentences: [Int32] = []

    private var numbering: Numbering
    private var lastDocument: [Int32] = []
    private var lastSentence: [Int32] = []

    init(of table: SentenceTable) {
      numbers = [Int32](repeating: -1, count: table.terms.count * 2)
      numbering = Numbering(capacity: table.terms.count)
      for sentence in 0..<table.count {
        let words = table.words(of: sentence)
        for word in words {
          let first = UInt64(table.terms[word]) + 1
          let isContent = !table.isStopWord[word]
          if isContent { add(first << 32, slot: word * 2, sentence, table.document[sentence]) }
          let next = word + 1
          guard next < words.upperBound, isContent || !table.isStopWord[next] else { continue }
          let key = first << 32 | UInt64(table.terms[next]) + 1
          add(key, slot: word * 2 + 1, sentence, table.document[sentence])
        }
      }
    }

    func terms(of number: Int) -> (Int32, Int32) {
      let key = numbering.keys[number]
      return (Int32(truncatingIfNeeded: key >> 32) - 1, Int32(truncatingIfNeeded: key) - 1)
    }

    private mutating func add(_ key: UInt64, slot: Int, _ sentence: Int, _ document: Int32) {
      let number = numbering.number(of: key)
      numbers[slot] = Int32(number)
      if number == documents.count {
        documents.append(0)
        sentences.append(0)
        lastDocument.append(-1)
        lastSentence.append(-1)
      }
      if lastDocument[number] != document {
        lastDocument[number] = document
        documents[number] += 1
      }
      if lastSentence[number] != Int32(sentence) {
        lastSentence[number] = Int32(sentence)
        sentences[number] += 1
      }
    }
  }
}
