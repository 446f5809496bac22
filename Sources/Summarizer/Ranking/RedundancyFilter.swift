// Refuses a sentence that says what a taken one says.

/// Compares sentences with those taken so far, by the cosine of their sets of content terms.
///
/// Taken sentences are found through their terms, so a comparison costs what they share, not how
/// many they are.
struct RedundancyFilter {
  private let table: SentenceTable
  /// A cosine above this is redundant.
  private let limit: Double
  /// By term: the taken sentences that have it, by their number among the taken.
  private var takenWith: [[Int32]]
  private var takenSizes: [Int] = []
  private var shared: [Int32] = []
  private var isSeen: [Bool]

  /// Starts with nothing taken; a limit of 1 refuses nothing.
  init(table: SentenceTable, limit: Double) {
    self.table = table
    self.limit = limit
    takenWith = limit < 1 ? [[Int32]](repeating: [], count: table.termCount) : []
    isSeen = [Bool](repeating: false, count: table.termCount)
  }

  /// Whether the sentence is too like a taken one.
  mutating func refuses(_ sentence: Int) -> Bool {
    guard limit < 1, !takenSizes.isEmpty else { return false }
    let terms = contentTerms(of: sentence)
    guard !terms.isEmpty else { return false }
    var touched: [Int32] = []
    for term in terms {
      for taken in takenWith[Int(term)] {
        if shared[Int(taken)] == 0 { touched.append(taken) }
        shared[Int(taken)] += 1
      }
    }
    var isRedundant = false
    for taken in touched {
      let common = Double(shared[Int(taken)])
      let size = Double(terms.count) * Double(takenSizes[Int(taken)])
      if common > limit * size.squareRoot() { isRedundant = true }
      shared[Int(taken)] = 0
    }
    return isRedundant
  }

  /// Remembers a taken sentence.
  mutating func take(_ sentence: Int) {
    guard limit < 1 else { return }
    let terms = contentTerms(of: sentence)
    for term in terms { takenWith[Int(term)].append(Int32(takenSizes.count)) }
    takenSizes.append(terms.count)
    shared.append(0)
  }
}

extension RedundancyFilter {
  /// The distinct terms of a sentence that are no stop words.
  private mutating func contentTerms(of sentence: Int) -> [Int32] {
    var terms: [Int32] = []
    for word in table.words(of: sentence) where !table.isStopWord[word] {
      let term = table.terms[word]
      if !isSeen[Int(term)] {
        isSeen[Int(term)] = true
        terms.append(term)
      }
    }
    for term in terms { isSeen[Int(term)] = false }
    return terms
  }
}
