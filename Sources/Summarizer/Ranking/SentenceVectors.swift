// Sentences as tf-idf vectors of length one.

import Foundation

/// The sparse matrix of sentences by terms, its rows normalised.
struct SentenceVectors: Sendable {
  private let rows: ContentTerms
  private let weights: [Double]
  let termCount: Int

  /// Weighs counts by log(1 + N / n) over the candidates, which stays positive for a term that every
  /// sentence has, and makes every row of length one.
  init(_ rows: ContentTerms, candidates: [Bool]) {
    self.rows = rows
    termCount = rows.sentenceFrequency.count
    let sentences = Double(candidates.count { $0 })
    let rarity = rows.sentenceFrequency.map { $0 > 0 ? log(1 + sentences / Double($0)) : 0 }
    var weights = rows.counts.indices.map { Double(rows.counts[$0]) * rarity[Int(rows.terms[$0])] }
    for sentence in 0..<rows.count {
      let entries = rows.entries(of: sentence)
      var square = 0.0
      for entry in entries { square += weights[entry] * weights[entry] }
      guard square > 0 else { continue }
      let scale = 1 / square.squareRoot()
      for entry in entries { weights[entry] *= scale }
    }
    self.weights = weights
  }

  /// The vectors of a table's candidates.
  init(of table: SentenceTable) {
    self.init(ContentTerms(of: table), candidates: table.isCandidate)
  }

  /// Adds a sentence to a vector by term.
  func add(_ sentence: Int, to sum: inout [Double]) {
    for entry in rows.entries(of: sentence) { sum[Int(rows.terms[entry])] += weights[entry] }
  }

  /// Gives each distinct term of a sentence, in the order of the text.
  func forEachTerm(of sentence: Int, _ body: (Int) -> Void) {
    for entry in rows.entries(of: sentence) { body(Int(rows.terms[entry])) }
  }

  /// The matrix of all cosines times a vector, without making the matrix.
  func cosineProduct(with vector: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: termCount)
    for sentence in 0..<rows.count where vector[sentence] != 0 {
      for entry in rows.entries(of: sentence) {
        sums[Int(rows.terms[entry])] += weights[entry] * vector[sentence]
      }
    }
    return (0..<rows.count).map { sentence in
      var product = 0.0
      for entry in rows.entries(of: sentence) {
        product += weights[entry] * sums[Int(rows.terms[entry])]
      }
      return product
    }
  }

  /// By sentence: the cosine with the sum of all sentences.
  func centroidCosines() -> [Double] {
    var centroid = [Double](repeating: 0, count: termCount)
    for entry in weights.indices { centroid[Int(rows.terms[entry])] += weights[entry] }
    let norm = centroid.reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard norm > 0 else { return [Double](repeating: 0, count: rows.count) }
    return (0..<rows.count).map { sentence in
      rows.entries(of: sentence).reduce(0) { sum, entry in
        sum + weights[entry] * centroid[Int(rows.terms[entry])]
      } / norm
    }
  }

  /// The cosine of two sentences.
  func cosine(_ first: Int, _ second: Int) -> Double {
    var sum = 0.0
    for entry in rows.entries(of: first) {
      for other in rows.entries(of: second) where rows.terms[other] == rows.terms[entry] {
        sum += weights[entry] * weights[other]
      }
    }
    return sum
  }

  /// The graph of the sentences whose cosine is at least `threshold`, each its own neighbour.
  func neighbors(atLeast threshold: Double) -> SentenceGraph {
    var postings = [[Int32]](repeating: [], count: termCount)
    var postingWeights = [[Double]](repeating: [], count: termCount)
    var cosine = [Double](repeating: 0, count: rows.count)
    var graph = SentenceGraph()
    for sentence in 0..<rows.count {
      var touched: [Int32] = []
      for entry in rows.entries(of: sentence) {
        let term = Int(rows.terms[entry])
        postings[term].append(Int32(sentence))
        postingWeights[term].append(weights[entry])
        for index in postings[term].indices {
          let other = Int(postings[term][index])
          if cosine[other] == 0 { touched.append(Int32(other)) }
          cosine[other] += weights[entry] * postingWeights[term][index]
        }
      }
      for other in touched {
        if cosine[Int(other)] >= threshold { graph.link(sentence, Int(other)) }
        cosine[Int(other)] = 0
      }
    }
    return graph
  }
}
