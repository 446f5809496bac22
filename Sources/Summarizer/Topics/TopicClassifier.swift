// The topics of an article's sentences: their own words first, then what stands around them.

import Foundation
public import Publication

/// Classifies sentences by weighted cues, with their context.
public struct TopicClassifier {
  /// A sentence as the classifier sees it.
  struct Input {
    var text: String
    var paragraph: Int
    /// The last subhead above it.
    var subhead: String?
    /// Whether a quotation goes on in it.
    var continuesQuotation: Bool
    /// Whether it leans on the sentence before it.
    var leansBack: Bool
  }

  /// The topics of a sentence and the cues that told them.
  struct Output: Equatable {
    var topics: [TopicWeight] = []
    var reasons: [String] = []
  }

  /// A score of this much is a topic; a single plain cue is enough, a hint is not.
  static let threshold = 0.9
  /// A second topic needs this share of the first one's score.
  static let secondShare = 0.5

  /// Below this a sentence's own words say little.
  static let weak = 0.5
  /// The share of the context where the sentence's own words suffice.
  static let restraint = 0.5

  private let topics: [Topic]
  private let cues: CueTable
  private let vocabulary: Vocabulary

  /// A classifier for a publication's topics.
  public init(topics: [Topic], vocabulary: Vocabulary) {
    self.topics = topics
    self.vocabulary = vocabulary
    cues = CueTable(topics: topics, vocabulary: vocabulary)
  }

  /// The topics of an article's sentences.
  func topics(of sentences: [Input]) -> [Output] {
    let hits = sentences.map { cues.hits(in: $0.text, vocabulary: vocabulary) }
    let own = hits.map { scores(of: $0) }
    var subheads: [String: [Double]] = [:]
    var outputs: [Output] = []
    var before: [Double] = []
    for (index, sentence) in sentences.enumerated() {
      var reasons = hits[index].filter { $0.weight > 0 }.map {
        "cue:\(topics[$0.topic].id):\($0.pattern)"
      }
      var context = [Double](repeating: 0, count: topics.count)
      let best = own[index].max() ?? 0
      if index > 0,
        sentence.continuesQuotation || sentence.leansBack && !Self.isShort(sentence.text)
      {
        // What says little itself is about what it goes on from, however far that was said.
        let isWeak = best < Self.weak && hits[index].count < 3
        add(
          isWeak ? before : own[index - 1], to: &context,
          share: sentence.continuesQuotation ? 0.7 : isWeak ? 0.5 : 0.4)
        reasons.append("context:previous")
      }
      for neighbor in max(0, index - 2)...min(sentences.count - 1, index + 2)
      where neighbor != index && sentences[neighbor].paragraph == sentence.paragraph {
        add(own[neighbor], to: &context, share: 0.2)
      }
      if let subhead = sentence.subhead {
        let known =
          subheads[subhead] ?? self.scores(of: cues.hits(in: subhead, vocabulary: vocabulary))
        subheads[subhead] = known
        add(known, to: &context, share: 0.35)
      }
      // A sentence that is on a topic by its own words is not argued out of it by its neighbors.
      var scores = own[index]
      add(context, to: &scores, share: best >= Self.threshold ? Self.restraint : 1)
      outputs.append(output(scores, own: own[index], reasons: reasons))
      before = scores
    }
    return outputs
  }

  /// "She did not elaborate.": too little to be about anything.
  private static func isShort(_ text: String) -> Bool {
    text.split(separator: " ", maxSplits: 4).count <= 4
  }

  private func output(_ scores: [Double], own: [Double], reasons: [String]) -> Output {
    guard let best = scores.max(), best >= Self.threshold else { return Output(reasons: reasons) }
    let chosen = scores.indices.filter {
      scores[$0] >= Self.threshold && scores[$0] >= best * Self.secondShare
    }
    // By score, then by the publication's order; own words before context among equals.
    let ordered = chosen.sorted {
      (scores[$0], own[$0], -Double($0)) > (scores[$1], own[$1], -Double($1))
    }
    let weights = ordered.map {
      TopicWeight(id: topics[$0].id, weight: (1 - exp(-scores[$0] / 2)).rounded(toPlaces: 4))
    }
    return Output(topics: weights, reasons: reasons)
  }

  /// Sums of cue weights by topic; several cues of one topic count less and less, so that a long list of
  /// hints does not outweigh what decides.
  private func scores(of hits: [CueTable.Hit]) -> [Double] {
    var scores = [Double](repeating: 0, count: topics.count)
    for topic in topics.indices {
      let weights = hits.filter { $0.topic == topic }.map(\.weight)
      var factor = 1.0
      for weight in weights.filter({ $0 > 0 }).sorted(by: >) {
        scores[topic] += weight * factor
        factor *= 0.8
      }
      scores[topic] += weights.filter { $0 < 0 }.reduce(0, +)
    }
    return scores
  }

  private func add(_ other: [Double], to scores: inout [Double], share: Double) {
    for topic in scores.indices { scores[topic] += max(0, other[topic]) * share }
  }
}

extension Double {
  /// Rounded to so many decimal places, for output that is the same on every machine.
  func rounded(toPlaces places: Int) -> Double {
    let factor = pow(10, Double(places))
    return (self * factor).rounded() / factor
  }
}
