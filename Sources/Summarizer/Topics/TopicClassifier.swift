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
    /// The UTF-8 bytes of its text that only say who speaks.
    var tag: Range<Int>?
    /// Whether it turns to something else that happened.
    var turnsAway = false
    /// Whether it is a date, a credit or the like.
    var isLabel = false
    /// How far it is from the news of its document.
    var past = PastYears.Distance.none

    /// What its scores depend on besides its cues.
    var place: TopicScores.Place {
      TopicScores.Place(
        paragraph: paragraph, continuesQuotation: continuesQuotation, leansBack: leansBack,
        // "She did not elaborate.": too little to be about anything.
        isShort: text.split(separator: " ", maxSplits: 4).count <= 4, isLabel: isLabel,
        turnsAway: turnsAway, past: past)
    }
  }

  /// The topics of a sentence and the cues that told them.
  struct Output: Equatable {
    var topics: [TopicWeight] = []
    var reasons: [String] = []
  }

  /// A second topic needs this share of the first one's score.
  static let secondShare = 0.5

  private let topics: [Topic]
  /// Every cue with the index of its topic, in the publication's order.
  private let cues: [(topic: Int, cue: Cue)]
  private let table: CueTable
  private let vocabulary: Vocabulary
  private let rules: TopicScores

  /// A classifier for a publication's topics.
  public init(topics: [Topic], vocabulary: Vocabulary) {
    self.topics = topics
    self.vocabulary = vocabulary
    cues = topics.enumerated().flatMap { index, topic in topic.cues.map { (index, $0) } }
    table = CueTable(patterns: cues.map(\.cue.pattern), vocabulary: vocabulary)
    rules = TopicScores(topics: topics.count, cues: cues.count)
  }

  /// The topics of an article's sentences.
  func topics(of sentences: [Input]) -> [Output] {
    let found = sentences.map {
      table.matches(in: $0.text, apart: $0.tag, vocabulary: vocabulary)
    }
    let own = found.map { scores(of: $0) }
    var known: [String: [Double]] = [:]
    let subheads = sentences.map { sentence -> [Double]? in
      guard let subhead = sentence.subhead else { return nil }
      let scores =
        known[subhead] ?? self.scores(of: table.matches(in: subhead, vocabulary: vocabulary))
      known[subhead] = scores
      return scores
    }
    let (all, takesBefore) = rules.inContext(own, sentences.map(\.place), subheads: subheads)
    let likely = TopicSequence.of(all, links: TopicSequence.links(sentences))
    return sentences.indices.map { index in
      var reasons = found[index].filter { cues[$0.pattern].cue.weight > 0 }.map {
        "cue:\(topics[cues[$0.pattern].topic].id):\($0.found)"
      }
      if takesBefore[index] { reasons.append("context:previous") }
      return output(likely[index], scores: all[index], reasons: reasons)
    }
  }

  /// The topics likelier than none, the likeliest first; the publication's order decides among equals. A sentence may
  /// be on two: the second one's words must say so.
  private func output(_ likely: TopicSequence, scores: [Double], reasons: [String]) -> Output {
    guard let first = likely.topic else { return Output(reasons: reasons) }
    let others = topics.indices.filter { topic in
      topic != first && scores[topic] >= TopicScores.threshold
        && scores[topic] >= scores[first] * Self.secondShare
    }.sorted { (-likely.topics[$0], $0) < (-likely.topics[$1], $1) }
    return Output(
      topics: ([first] + others).map {
        let weight = min(0.9999, max(0.0001, likely.topics[$0].rounded(toPlaces: 4)))
        return TopicWeight(id: topics[$0].id, weight: weight)
      }, reasons: reasons)
  }

  /// What the cues that were found score on each topic.
  private func scores(of found: [CueTable.Match]) -> [Double] {
    var cues = TopicScores.Found(topics: topics.count)
    for match in found {
      let (topic, cue) = self.cues[match.pattern]
      cues.add(cue.weight, topic: topic, isTag: match.isApart)
    }
    return cues.scores
  }
}

extension Double {
  /// Rounded to so many decimal places, for output that is the same on every machine.
  func rounded(toPlaces places: Int) -> Double {
    let factor = pow(10, Double(places))
    return (self * factor).rounded() / factor
  }
}
