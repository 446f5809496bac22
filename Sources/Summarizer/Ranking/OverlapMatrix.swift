// TextRank's similarities of all pairs of sentences, as a product that never lists the pairs.

import Foundation

/// The matrix w(i,j) = |terms in common| / (log |i| + log |j|), zero on the diagonal.
///
/// For a term and a length b, the sentences of that length that have the term weigh alike for any
/// other sentence, so their sum is kept in a cell, and a row is a sum over cells.
struct OverlapMatrix: Sendable {
  private let rows: ContentTerms
  /// By sentence: its length class.
  private var lengthClass: [Int32] = []
  /// By pair of length classes: 1 / (log a + log b).
  private var closeness: [Double] = []
  private var classCount = 0
  /// By entry of `rows`: its cell.
  private var cellOfEntry: [Int32]
  /// By cell: its length class.
  private var classOfCell: [Int32] = []
  /// By cell: its number of sentences.
  private var cellSizes: [Int32] = []
  /// By term, and one more: where its cells begin.
  private var cellStarts: [Int32] = [0]

  /// Reads the candidates of a table.
  init(of table: SentenceTable) {
    rows = ContentTerms(of: table)
    cellOfEntry = [Int32](repeating: 0, count: rows.terms.count)
    var classes = Numbering()
    for sentence in 0..<table.count {
      let length = max(2, table.words(of: sentence).count)
      lengthClass.append(Int32(classes.number(of: UInt64(length))))
    }
    classCount = classes.count
    let logarithms = classes.keys.map { log(Double($0)) }
    closeness = logarithms.flatMap { a in logarithms.map { b in 1 / (a + b) } }
    numberCells()
  }

  /// The matrix times a vector.
  func product(with vector: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: classOfCell.count)
    for sentence in 0..<rows.count where vector[sentence] != 0 {
      for entry in rows.entries(of: sentence) { sums[Int(cellOfEntry[entry])] += vector[sentence] }
    }
    return (0..<rows.count).map { sentence in
      let row = Int(lengthClass[sentence]) * classCount
      var product = 0.0
      for entry in rows.entries(of: sentence) {
        let term = Int(rows.terms[entry])
        let own = Int(cellOfEntry[entry])
        for cell in Int(cellStarts[term])..<Int(cellStarts[term + 1]) {
          var sum = sums[cell]
          if cell == own {
            // Alone in its cell, the sentence must add exactly nothing to itself.
            if cellSizes[cell] == 1 { continue }
            sum -= vector[sentence]
          }
          product += sum * closeness[row + Int(classOfCell[cell])]
        }
      }
      return product
    }
  }
}

extension OverlapMatrix {
  /// Gives every pair of a term and a length that occurs a cell, the cells of a term together.
  private mutating func numberCells() {
    let termCount = rows.sentenceFrequency.count
    var postings = [[(entry: Int32, lengthClass: Int32)]](repeating: [], count: termCount)
    for sentence in 0..<rows.count {
      for entry in rows.entries(of: sentence) {
        postings[Int(rows.terms[entry])].append((Int32(entry), lengthClass[sentence]))
      }
    }
    var cellOfClass = [Int32](repeating: -1, count: classCount)
    for posting in postings {
      let first = Int32(classOfCell.count)
      for (entry, lengthClass) in posting {
        if cellOfClass[Int(lengthClass)] < first {
          cellOfClass[Int(lengthClass)] = Int32(classOfCell.count)
          classOfCell.append(lengthClass)
          cellSizes.append(0)
        }
        let cell = cellOfClass[Int(lengthClass)]
        cellOfEntry[Int(entry)] = cell
        cellSizes[Int(cell)] += 1
      }
      cellStarts.append(Int32(classOfCell.count))
    }
  }
}
