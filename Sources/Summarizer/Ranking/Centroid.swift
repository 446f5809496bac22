// Centroid: sentences near the middle of the set, and near the beginning of the text.

import Foundation

/// Ranks by likeness to the centroid of the documents, by position and by likeness to the first
/// sentence.
///
/// Radev, Jing, Styś and Tam 2004, "Centroid-based summarization of multiple documents", Information
/// Processing and Management 40, section 3.2 (centroid value, positional value, first-sentence
/// overlap). We differ in that likeness is a cosine, so that long sentences do not win by length
/// alone; inverse frequencies come from the sentences at hand; the positional value falls with a
/// power of the place, by default its root, not on a line, as news does; a fourth value, which has no
/// weight by default, is what the sentence covers of repeated words and bigrams; and the redundancy
/// penalty is a refusal.
public struct Centroid: Ranker {
  /// Weight of the likeness to the centroid.
  public var centroidWeight = 1.0
  /// Weight of the position.
  public var positionWeight = 0.5
  /// The power of the place, counted from one, that the weight of the position is divided by.
  public var positionExponent = 0.5
  /// Weight of the likeness to the document's first sentence.
  public var firstSentenceWeight = 0.4
  /// Weight of the frequencies of words and bigrams by length, over those of the best sentence.
  public var conceptWeight = 0.0
  /// A sentence whose cosine with a taken one is above this is skipped.
  public var redundancy = 0.5

  /// Makes the method with its usual weights.
  public init() {}

  /// Ranks by the weighted sum of the values.
  public func ranking(of table: SentenceTable, within budget: Budget) -> Ranking {
    let vectors = SentenceVectors(of: table)
    let likeness = vectors.centroidCosines()
    var first = [Int](repeating: -1, count: table.documentCount)
    var gain = [Double](repeating: 0, count: table.count)
    for sentence in 0..<table.count where table.isCandidate[sentence] {
      let document = Int(table.document[sentence])
      if first[document] < 0 { first[document] = sentence }
      let position = 1 / pow(Double(table.position[sentence] + 1), positionExponent)
      gain[sentence] =
        centroidWeight * likeness[sentence] + positionWeight * position + firstSentenceWeight
        * vectors.cosine(sentence, first[document])
    }
    if conceptWeight != 0 {
      let frequency = conceptFrequency(table)
      for sentence in gain.indices { gain[sentence] += conceptWeight * frequency[sentence] }
    }
    return Ranking(gain: gain, table: table, budget: budget, redundancy: redundancy)
  }
}

extension Centroid {
  /// By sentence: the frequencies of its words and bigrams over its length; the highest is 1.
  private func conceptFrequency(_ table: SentenceTable) -> [Double] {
    let coverage = ConceptCoverage(of: table, weighing: .plain)
    let gain = (0..<table.count).map { table.isCandidate[$0] ? coverage.gain(of: $0) : 0 }
    guard let most = gain.max(), most > 0 else { return gain }
    return gain.map { $0 / most }
  }
}
