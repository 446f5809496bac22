// Documents that have nothing to do with the others of their set.

/// Tells the strangers of a set: a crawl's notice, a page that asks to log in, another story.
struct Strangers {
  /// A document is a stranger if its cosine with all others together is below this.
  let likeness: Double
  /// And if it has less than this share of the words, so that the story itself is never one.
  let share: Double

  /// By document: whether it is a stranger. One that has no candidates is none.
  ///
  /// A document is the sum of its sentences' vectors. Where no document is small, nothing is compared.
  /// `vectors` makes the vectors of the table's candidates.
  func areStrangers(
    in table: SentenceTable, vectors: () -> SentenceVectors
  ) -> [Bool] {
    var isStranger = [Bool](repeating: false, count: table.documentCount)
    guard table.sourceCount > 1 else { return isStranger }
    var words = [Int](repeating: 0, count: table.documentCount)
    for sentence in 0..<table.count where table.isCandidate[sentence] {
      words[Int(table.document[sentence])] += Int(table.length[sentence])
    }
    let most = share * Double(words.reduce(0, +))
    let small = words.indices.filter { words[$0] > 0 && Double(words[$0]) < most }
    guard !small.isEmpty else { return isStranger }
    let products = vectors().documentProducts(table)
    for document in small {
      isStranger[document] = products[document].cosineWithOthers < likeness
    }
    return isStranger
  }
}
