// What a summary in the making covers, and what each sentence would add.

import Foundation

/// The state of a coverage selection: ask what a sentence adds, take it, ask again.
///
/// For those who choose sentences under constraints of their own. A gain never rises as more is
/// taken, so that an old gain is an upper bound (the objective is submodular).
public struct ConceptCoverage: Sendable {
  private let concepts: ConceptTable
  private let forms: [Int32]
  /// By sentence: what its gain is multiplied with, for its length and position.
  private let factors: [Double]
  private let lengths: [Int32]
  private let lengthExponent: Double
  private var isCovered: [Bool]

  /// Starts with nothing covered.
  public init(of table: SentenceTable, weighing coverage: Coverage = Coverage()) {
    concepts = ConceptTable(of: table, weighing: coverage)
    forms = table.forms
    lengths = table.length
    lengthExponent = coverage.lengthExponent
    isCovered = [Bool](repeating: false, count: concepts.weights.count)
    factors = (0..<table.count).map { sentence in
      let length = pow(max(1, Double(table.length[sentence])), coverage.lengthExponent)
      return exp(-coverage.positionDecay * Double(table.position[sentence])) / length
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

  /// The new weight over a power of the length, less for a late position.
  public func gain(of sentence: Int) -> Double {
    newWeight(of: sentence) * factors[sentence]
  }

  /// The gain of sentences taken together, as one passage: a concept that two of them have counts
  /// once, the lengths add up, and the position is that of the best placed.
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
      place = max(
        place, factors[sentence] * pow(max(1, Double(lengths[sentence])), lengthExponent))
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
