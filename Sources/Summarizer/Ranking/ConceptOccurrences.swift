// Every word and bigram of a set of documents, numbered and counted.

/// Where the candidates for concepts are, before most are found to be in one document only.
///
/// A word is a candidate unless it is a stop word, a bigram unless both its words are.
struct ConceptOccurrences: Sendable {
  /// How often a candidate comes.
  struct Count: Sendable {
    var documents: Int32 = 0
    var sentences: Int32 = 0
    fileprivate var lastDocument: Int32 = -1
    fileprivate var lastSentence: Int32 = -1
  }

  /// By number: how often it comes.
  private(set) var counts: [Count] = []

  /// The pairs of terms by their number among the bigrams, and the number that each has among all.
  private var bigrams = Numbering()
  private var numberOfBigram: [Int32] = []
  /// By term: its number, or -1.
  private var numberOfTerm: [Int32]
  /// By number: the terms, the second -1 for a single word.
  private var termsOfNumber: [(Int32, Int32)] = []
  /// By word, twice: the number of the word and of the bigram that it begins, or -1.
  private var numbers: [Int32]
  private let hasManyDocuments: Bool

  /// Reads all sentences of a table.
  init(of table: SentenceTable) {
    hasManyDocuments = table.sourceCount > 1
    numbers = [Int32](repeating: -1, count: table.terms.count * 2)
    numberOfTerm = [Int32](repeating: -1, count: table.termCount)
    counts.reserveCapacity(table.terms.count)
    termsOfNumber.reserveCapacity(table.terms.count)
    for sentence in 0..<table.count {
      let words = table.words(of: sentence)
      let place = (Int32(sentence), table.document[sentence])
      for word in words {
        let first = table.terms[word]
        let isContent = !table.isStopWord[word]
        if isContent {
          let number = number(of: first)
          count(number, at: place)
          numbers[word * 2] = number
        }
        let next = word + 1
        guard next < words.upperBound, isContent || !table.isStopWord[next] else { continue }
        let number = number(of: first, table.terms[next])
        count(number, at: place)
        numbers[word * 2 + 1] = number
      }
    }
  }

  /// The numbers of a range of words and of the bigrams that begin there, with -1 between them.
  func numbers(of words: Range<Int>) -> ArraySlice<Int32> {
    numbers[words.lowerBound * 2..<words.upperBound * 2]
  }

  /// How many bigrams that are candidates begin in a range of words.
  func bigramCount(of words: Range<Int>) -> Int {
    var count = 0
    for word in words where numbers[word * 2 + 1] >= 0 { count += 1 }
    return count
  }

  /// How many documents have the candidate; of a single document, how many sentences.
  func frequency(of number: Int32) -> Int {
    let count = counts[Int(number)]
    return Int(hasManyDocuments ? count.documents : count.sentences)
  }

  /// Whether the candidate is a pair of words.
  func isBigram(_ number: Int32) -> Bool {
    termsOfNumber[Int(number)].1 >= 0
  }

  /// The terms of a candidate, the second -1 for a single word.
  func terms(of number: Int32) -> (Int32, Int32) {
    termsOfNumber[Int(number)]
  }
}

extension ConceptOccurrences {
  private mutating func number(of term: Int32) -> Int32 {
    let known = numberOfTerm[Int(term)]
    if known >= 0 { return known }
    numberOfTerm[Int(term)] = newNumber(term, -1)
    return numberOfTerm[Int(term)]
  }

  private mutating func number(of first: Int32, _ second: Int32) -> Int32 {
    let bigram = bigrams.number(of: UInt64(UInt32(first)) << 32 | UInt64(UInt32(second)))
    if bigram == numberOfBigram.count { numberOfBigram.append(newNumber(first, second)) }
    return numberOfBigram[bigram]
  }

  private mutating func newNumber(_ first: Int32, _ second: Int32) -> Int32 {
    termsOfNumber.append((first, second))
    counts.append(Count())
    return Int32(counts.count - 1)
  }

  private mutating func count(_ number: Int32, at place: (sentence: Int32, document: Int32)) {
    var count = counts[Int(number)]
    if count.lastSentence == place.sentence { return }
    count.lastSentence = place.sentence
    count.sentences += 1
    if count.lastDocument != place.document {
      count.lastDocument = place.document
      count.documents += 1
    }
    counts[Int(number)] = count
  }
}
