// How like each document of a set is to the rest of it.

/// The inner products of a document, as the sum of its sentences, and of the whole set.
struct DocumentProducts {
  /// The document with itself.
  var own = 0.0
  /// The document with the whole set.
  var withAll = 0.0
  /// The whole set with itself.
  var all = 0.0

  /// The cosine of the document and the sum of all others; 0 where either is empty.
  var cosineWithOthers: Double {
    let others = all - 2 * withAll + own
    guard own > 0, others > 1e-9 else { return 0 }
    return (withAll - own) / (own * others).squareRoot()
  }
}

extension SentenceVectors {
  /// By document: its products. Sentences of a document stand together.
  func documentProducts(_ table: SentenceTable) -> [DocumentProducts] {
    var total = [Double](repeating: 0, count: termCount)
    for sentence in 0..<table.count { add(sentence, to: &total) }
    let all = total.reduce(0) { $0 + $1 * $1 }
    var products = [DocumentProducts](
      repeating: DocumentProducts(all: all), count: table.documentCount)
    var sum = [Double](repeating: 0, count: termCount)
    var start = 0
    while start < table.count {
      var end = start
      while end < table.count, table.document[end] == table.document[start] { end += 1 }
      for sentence in start..<end { add(sentence, to: &sum) }
      var product = DocumentProducts(all: all)
      for sentence in start..<end {
        forEachTerm(of: sentence) { term in
          product.own += sum[term] * sum[term]
          product.withAll += sum[term] * total[term]
          sum[term] = 0
        }
      }
      products[Int(table.document[start])] = product
      start = end
    }
    return products
  }
}
