// What a summary in the making covers, and what each sentence would add.

import Foundation

/// The state of a coverage selection: ask what a sentence adds, take it, ask again.
///
/// For those who choose sentences under constraints of their own. A gain never rises as more is
/// taken, so that an old gain is an upper bound (the objective is submodular).
public struct ConceptCoverage: Sendable {
  private var concepts: ConceptTable
  private let forms: [Int32]
  /// By sentence: what its gain is multiplied with for its position and its centrality.
  private let prominence: [Double]
  /// By sentence: the same over its length, to the power.
  private let factors: [Double]
  private let lengths: [Int32]
  private let lengthExponent: Double
  private var isCovered: [Bool]

  /// Starts with nothing covered.
  public init(of table: SentenceTable, weighing coverage: Coverage = Coverage()) {
    self.init(of: table, weighing: coverage, vectors: nil)
  }

  /// The same; `vectors` are those of the table's candidates, where they are made already.
  init(of table: SentenceTable, weighing coverage: Coverage, vectors: SentenceVectors?) {
    concepts = ConceptTable(of: table, weighing: coverage)
    forms = table.forms
    lengths = table.length
    lengthExponent = coverage.lengthExponent
    isCovered = [Bool](repeating: false, count: concepts.weights.count)
    let prominence = Self.prominence(of: table, coverage, vectors)
    self.prominence = prominence
    var factors = prominence.indices.map { sentence in
      prominence[sentence] / pow(max(1, Double(table.length[sentence])), coverage.lengthExponent)
    }
    if coverage.bigramExponent != 0 {
      for sentence in factors.indices {
        let bigrams = max(1, Double(concepts.bigramCounts[sentence]))
        factors[sentence] /= pow(bigrams, coverage.bigramExponent)
      }
    }
    self.factors = factors
  }

  /// Takes weight from concepts: `loss` says for the stems of one, the second nil for a single word, which share
  /// of its weight goes, 0 to 1. `vocabulary` is the one that the table was made with.
  public mutating func discount(
    in vocabulary: Vocabulary, _ loss: (_ first: Int32, _ second: Int32?) -> Double
  ) {
    for concept in concepts.weights.indices {
      let (first, second) = concepts.terms[concept]
      let stem = vocabulary.stem(ofForm: forms[Int(first)])
      let next = second >= 0 ? vocabulary.stem(ofForm: forms[Int(second)]) : nil
      concepts.multiplyWeight(of: concept, by: 1 - loss(stem, next))
    }
  }

  /// The weight of what the sentence covers and nothing taken does.
  public func newWeight(of sentence: Int) -> Double {
    var weight = 0.0
    for entry in concepts.entries(of: sentence) {
      let concept = Int(concepts.concepts[entry])
      if !isCovered[concept] { weight += concepts.weights[concept] }
    }
    return weight
  }

  /// The new weight over a power of the length, less for a late or an outlying sentence.
  public func gain(of sentence: Int) -> Double {
    newWeight(of: sentence) * factors[sentence]
  }

  /// The gain of sentences taken together, as one passage: a concept that two of them have counts
  /// once, the lengths add up, and position and centrality are those of the best sentence.
  public func gain(of passage: [Int]) -> Double {
    guard let first = passage.first else { return 0 }
    if passage.count == 1 { return gain(of: first) }
    var seen: Set<Int32> = []
    var weight = 0.0
    var length = 0.0
    var place = 0.0
    for sentence in passage {
      for entry in concepts.entries(of: sentence) {
        let concept = concepts.concepts[entry]
        if !isCovered[Int(concept)], seen.insert(concept).inserted {
          weight += concepts.weights[Int(concept)]
        }
      }
      length += Double(lengths[sentence])
      place = max(place, prominence[sentence])
    }
    return weight * place / pow(max(1, length), lengthExponent)
  }

  /// Covers the concepts of a sentence: it is taken, or its content is told elsewhere.
  public mutating func take(_ sentence: Int) {
    for entry in concepts.entries(of: sentence) {
      isCovered[Int(concepts.concepts[entry])] = true
    }
  }

  /// The heaviest concepts of a sentence, covered or not, equal weights in the order of the words.
  /// `vocabulary` is the one that the table was made with.
  public func concepts(of sentence: Int, limit: Int, vocabulary: Vocabulary) -> [Concept] {
    let entries = concepts.entries(of: sentence).map { Int(concepts.concepts[$0]) }
    let sorted = entries.indices.sorted { first, second in
      let (a, b) = (concepts.weights[entries[first]], concepts.weights[entries[second]])
      return a != b ? a > b : first < second
    }
    return sorted.prefix(limit).map { index in
      let (first, second) = concepts.terms[entries[index]]
      let words = [first, second].filter { $0 >= 0 }.map { vocabulary.string(of: forms[Int($0)]) }
      return Concept(
        text: words.joined(separator: " "), weight: concepts.weights[entries[index]])
    }
  }
}

extension ConceptCoverage {
  /// What position and centrality make of a gain; cosines count as a little at least, so that a
  /// sentence of rare words is late rather than lost.
  private static func prominence(
    of table: SentenceTable, _ coverage: Coverage, _ vectors: SentenceVectors?
  ) -> [Double] {
    let leastCosine = 0.02
    guard coverage.centralityExponent != 0 else {
      return table.position.map { exp(-coverage.positionDecay * Double($0)) }
    }
    let cosines = (vectors ?? SentenceVectors(of: table)).centroidCosines()
    return (0..<table.count).map { sentence in
      exp(-coverage.positionDecay * Double(table.position[sentence]))
        * pow(max(leastCosine, cosines[sentence]), coverage.centralityExponent)
    }
  }
}
