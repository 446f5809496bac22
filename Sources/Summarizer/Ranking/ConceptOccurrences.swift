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

  private var numbering = Numbering()
  /// By word, twice: the number of the word and of the bigram that it begins, or -1.
  private var numbers: [Int32]
  private let hasManyDocuments: Bool

  /// Reads all sentences of a table.
  init(of table: SentenceTable) {
    hasManyDocuments = table.sourceCount > 1
    numbers = [Int32](repeating: -1, count: table.terms.count * 2)
    for sentence in 0..<table.count {
      let words = table.words(of: sentence)
      let place = (Int32(sentence), table.document[sentence])
      for word in words {
        let first = UInt64(table.terms[word]) + 1
        let isContent = !table.isStopWord[word]
        if isContent { numbers[word * 2] = count(first << 32, at: place) }
        let next = word + 1
        guard next < words.upperBound, isContent || !table.isStopWord[next] else { continue }
        numbers[word * 2 + 1] = count(first << 32 | UInt64(table.terms[next]) + 1, at: place)
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
    numbering.keys[Int(number)] & 0xFFFF_FFFF != 0
  }

  /// The terms of a candidate, the second -1 for a single word.
  func terms(of number: Int32) -> (Int32, Int32) {
    let key = numbering.keys[Int(number)]
    return (Int32(truncatingIfNeeded: key >> 32) - 1, Int32(truncatingIfNeeded: key) - 1)
  }
}

extension ConceptOccurrences {
  private mutating func count(_ key: UInt64, at place: (sentence: Int32, document: Int32)) -> Int32
  {
    let number = numbering.number(of: key)
    var count = number < counts.count ? counts[number] : Count()
    if count.lastDocument != place.document {
      count.lastDocument = place.document
      count.documents += 1
    }
    if count.lastSentence != place.sentence {
      count.lastSentence = place.sentence
      count.sentences += 1
    }
    if number < counts.count { counts[number] = count } else { counts.append(count) }
    return Int32(number)
  }
}
