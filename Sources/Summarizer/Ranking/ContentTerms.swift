// Sentences as vectors of content terms, in compressed rows.

/// For each sentence its distinct terms that are no stop words, with their counts; sentences that
/// are no candidates have none.
struct ContentTerms: Sendable {
  /// By entry: the term.
  private(set) var terms: [Int32] = []
  /// By entry: how often the sentence has the term.
  private(set) var counts: [Int32] = []
  /// By term: the number of sentences that have it.
  private(set) var sentenceFrequency: [Int32]

  private var starts: [Int32] = [0]

  /// Reads the candidates of a table.
  init(of table: SentenceTable) {
    sentenceFrequency = [Int32](repeating: 0, count: table.termCount)
    var entry = [Int32](repeating: -1, count: table.termCount)
    for sentence in 0..<table.count {
      let first = terms.count
      if table.isCandidate[sentence] {
        for word in table.words(of: sentence) where !table.isStopWord[word] {
          let term = Int(table.terms[word])
          if entry[term] >= first {
            counts[Int(entry[term])] += 1
          } else {
            entry[term] = Int32(terms.count)
            terms.append(Int32(term))
            counts.append(1)
            sentenceFrequency[term] += 1
          }
        }
      }
      starts.append(Int32(terms.count))
    }
  }

  /// The number of sentences.
  var count: Int { starts.count - 1 }

  /// The entries of a sentence.
  func entries(of sentence: Int) -> Range<Int> {
    Int(starts[sentence])..<Int(starts[sentence + 1])
  }
}
