// Coverage: say as many of the weighty things as the budget holds, each once.

import Foundation

/// Selects sentences that cover the most weight of concepts within a budget.
///
/// The model is that of Gillick and Favre 2009, "A Scalable Global Model for Summarization", ILP-NLP
/// workshop, section 2: concepts are word bigrams weighted by the number of documents that have
/// them, each counted once. We solve it greedily by gain over a power of the length, as Lin and
/// Bilmes 2011, "A Class of Submodular Functions for Document Summarization", ACL, section 3, with
/// the lazy evaluation of Minoux 1978, "Accelerated greedy algorithms for maximizing submodular set
/// functions": since gains only fall, a sentence whose old gain is not the best needs no new one. We
/// differ in that single words count too, at less weight; a concept weighs a power of its
/// frequency; a sentence gains less the later it comes and the less it resembles the whole set (which
/// offsets the liking of gain over length for short sentences); and a sentence very like a taken one
/// is refused. In a single document, sentences take the place of documents.
public struct Coverage: Ranker {
  /// The power of a concept's document frequency that is its weight.
  public var frequencyExponent = 1.5
  /// What a single word weighs, where a bigram weighs 1.
  public var wordWeight = 0.2
  /// Concepts in fewer documents weigh nothing.
  public var leastFrequency = 2
  /// Gain is divided by this power of the length in words.
  public var lengthExponent = 1.0
  /// Gain is divided by this power of the number of bigrams too, those of two stop words left out.
  public var bigramExponent = 0.0
  /// Gain is multiplied with this power of the sentence's cosine with the whole set.
  public var centralityExponent = 0.5
  /// By each place further in its document, a gain falls to exp(-this).
  public var positionDecay = 0.04
  /// Sentences of more words are not taken.
  public var longest = 80
  /// A sentence whose cosine with a taken one is above this is skipped.
  public var redundancy = 0.5

  /// Makes the method with the constants that were measured best.
  public init() {}

  /// Frequencies by length and nothing else: every concept counts, wherever it stands.
  static let plain: Coverage = {
    var plain = Coverage()
    plain.frequencyExponent = 1
    plain.leastFrequency = 1
    plain.centralityExponent = 0
    plain.positionDecay = 0
    return plain
  }()

  /// What a concept weighs that is in `frequency` documents.
  public func weight(frequency: Int, isBigram: Bool) -> Double {
    guard frequency >= leastFrequency else { return 0 }
    return pow(Double(frequency), frequencyExponent) * (isBigram ? 1 : wordWeight)
  }

  /// Takes sentences by the gain that they have when taken.
  public func ranking(of table: SentenceTable, within budget: Budget) -> Ranking {
    ranking(of: table, within: budget, vectors: nil)
  }

  /// The same; `vectors` are those of the table's candidates, where they are made already.
  func ranking(
    of table: SentenceTable, within budget: Budget, vectors: SentenceVectors?
  ) -> Ranking {
    var coverage = ConceptCoverage(of: table, weighing: self, vectors: vectors)
    var gain = [Double](repeating: 0, count: table.count)
    for sentence in 0..<table.count where table.isCandidate[sentence] {
      gain[sentence] = coverage.gain(of: sentence)
    }
    var queue = GainQueue(gain, of: candidates(of: table))
    var selection = Selection(table: table, budget: budget, redundancy: redundancy)
    let best = queue.top
    while !selection.isFull, let sentence = queue.popTop(refreshed: { coverage.gain(of: $0) }) {
      if selection.offer(sentence) { coverage.take(sentence) }
    }
    if let best { selection.takeAlone(best) }
    return Ranking(gain: gain, order: selection.order)
  }
}

extension Coverage {
  /// The candidates that are not too long, or all if all are.
  private func candidates(of table: SentenceTable) -> [Int] {
    let candidates = (0..<table.count).filter { table.isCandidate[$0] }
    let fitting = candidates.filter { Int(table.length[$0]) <= longest }
    return fitting.isEmpty ? candidates : fitting
  }
}
