// Centroid: sentences near the middle of the set, and near the beginning of the text.

/// Ranks by likeness to the centroid of the documents, by position and by likeness to the first
/// sentence.
///
/// Radev, Jing, Styś and Tam 2004, "Centroid-based summarization of multiple documents", Information
/// Processing and Management 40, section 3.2 (centroid value, positional value, first-sentence
/// overlap). We differ in that likeness is a cosine, so that long sentences do not win by length
/// alone; inverse frequencies come from the sentences at hand; the positional value falls with the
/// root of the place, not on a line, as news does; and the redundancy penalty is a refusal.
public struct Centroid: Ranker {
  /// Weight of the likeness to the centroid.
  public let centroidWeight: Double
  /// Weight of the position.
  public let positionWeight: Double
  /// Weight of the likeness to the document's first sentence.
  public let firstSentenceWeight: Double
  /// A sentence whose cosine with a taken one is above this is skipped.
  public let redundancy: Double

  /// Makes the method with its weights.
  public init(
    centroidWeight: Double = 1, positionWeight: Double = 0.5, firstSentenceWeight: Double = 0.4,
    redundancy: Double = 0.5
  ) {
    self.centroidWeight = centroidWeight
    self.positionWeight = positionWeight
    self.firstSentenceWeight = firstSentenceWeight
    self.redundancy = redundancy
  }

  /// Ranks by the weighted sum of the three values.
  public func ranking(of table: SentenceTable, within budget: Budget) -> Ranking {
    let vectors = SentenceVectors(ContentTerms(of: table), candidates: table.isCandidate)
    let likeness = vectors.centroidCosines()
    var first = [Int](repeating: -1, count: table.documentCount)
    var gain = [Double](repeating: 0, count: table.count)
    for sentence in 0..<table.count where table.isCandidate[sentence] {
      let document = Int(table.document[sentence])
      if first[document] < 0 { first[document] = sentence }
      let position = 1 / Double(table.position[sentence] + 1).squareRoot()
      gain[sentence] =
        centroidWeight * likeness[sentence] + positionWeight * position + firstSentenceWeight
        * vectors.cosine(sentence, first[document])
    }
    return Ranking(gain: gain, table: table, budget: budget, redundancy: redundancy)
  }
}
