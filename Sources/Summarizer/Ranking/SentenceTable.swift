// The sentences of a set of documents, as numbers that ranking can work on.

/// Documents, their sentences, and the sentences' words; an array for each property.
///
/// Sentences are numbered through all documents, in document and text order. Terms are the stems
/// that occur, numbered in the order of their coming, so that nothing depends on a vocabulary's ids.
public struct SentenceTable: Sendable {
  /// By sentence: the index of its document.
  public private(set) var document: [Int32] = []
  /// By sentence: its index within its document.
  public private(set) var position: [Int32] = []
  /// By sentence: its length in words, counted between white space.
  public private(set) var length: [Int32] = []
  /// By sentence: whether it reads as prose, and may be taken.
  public private(set) var isCandidate: [Bool] = []
  /// The words of all sentences as terms, sentence after sentence.
  public private(set) var terms: [Int32] = []
  /// By word: whether it is a stop word.
  public private(set) var isStopWord: [Bool] = []
  /// By term: the id of its first form in the vocabulary that the table was made with.
  public private(set) var forms: [Int32] = []
  /// The number of documents, those without sentences too.
  public let documentCount: Int
  /// The number of documents that have a candidate.
  public private(set) var sourceCount = 0

  /// By sentence, and one more: where its words begin in `terms`.
  private var wordStarts: [Int32] = [0]

  /// The number of sentences.
  public var count: Int { document.count }
  /// The number of distinct terms.
  public var termCount: Int { forms.count }

  /// The place of a sentence's words in `terms`.
  public func words(of sentence: Int) -> Range<Int> {
    Int(wordStarts[sentence])..<Int(wordStarts[sentence + 1])
  }

  /// Reads documents: `texts` are UTF-8, `sentences[d]` the ranges of document `d` in text order. If
  /// no sentence reads as prose, all that have words are candidates.
  public init(texts: [[UInt8]], sentences: [[Range<Int>]], vocabulary: Vocabulary) {
    precondition(texts.count == sentences.count, "Ranges for every document")
    documentCount = texts.count
    var numbers = vocabulary.takeStemNumbers()
    var words: [Word] = []
    // A word and the space after it are six bytes, more or less.
    let room = texts.reduce(0) { $0 + $1.count } / 6
    terms.reserveCapacity(room)
    isStopWord.reserveCapacity(room)
    for (index, text) in texts.enumerated() {
      let bytes = text.span
      for (place, range) in sentences[index].enumerated() {
        words.removeAll(keepingCapacity: true)
        vocabulary.appendWords(in: bytes, range: range, to: &words)
        let shape = SentenceShape(of: words, in: bytes, range: range)
        document.append(Int32(index))
        position.append(Int32(place))
        length.append(Int32(shape.length))
        isCandidate.append(shape.isProse(hasStopWords: vocabulary.hasStopWords))
        numbers.makeRoom(for: vocabulary.count)
        for word in words {
          let number = numbers.number(of: word.stem, new: forms.count)
          if number == forms.count { forms.append(word.form) }
          terms.append(Int32(number))
          isStopWord.append(word.isStopWord)
        }
        wordStarts.append(Int32(terms.count))
      }
    }
    vocabulary.giveBack(numbers)
    if !isCandidate.contains(true) {
      for sentence in 0..<count { isCandidate[sentence] = !self.words(of: sentence).isEmpty }
    }
    countSources()
  }

  /// Takes the sentences of some documents out of the candidates, given by document; words and terms stay.
  mutating func leaveOut(_ isLeftOut: [Bool]) {
    for sentence in 0..<count where isLeftOut[Int(document[sentence])] {
      isCandidate[sentence] = false
    }
    countSources()
  }
}

extension SentenceTable {
  private mutating func countSources() {
    var last: Int32 = -1
    sourceCount = 0
    for sentence in 0..<count where isCandidate[sentence] && document[sentence] != last {
      last = document[sentence]
      sourceCount += 1
    }
  }
}
