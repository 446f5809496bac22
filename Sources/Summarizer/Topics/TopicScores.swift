// What a sentence scores on each topic: its own words first, then what stands around it.

import Foundation

/// The scores of sentences, by the rules that classification and learning share.
struct TopicScores {
  /// What the classifier knows about a sentence besides its cues.
  struct Place {
    var paragraph = 0
    /// Whether a quotation goes on in it.
    var continuesQuotation = false
    /// Whether it leans on the sentence before it.
    var leansBack = false
    /// Whether it has at most four words.
    var isShort = false
    /// Whether it is a date, a credit or the like.
    var isLabel = false
    /// Whether it turns to something else that happened.
    var turnsAway = false
    /// How far it is from the news of its document.
    var past = PastYears.Distance.none
  }

  /// A score of this much is a topic; a single plain cue is enough, a hint is not.
  static let threshold = 0.9
  /// Several cues of one topic count less and less, so that a long list of hints does not outweigh what decides.
  static let fading = 0.8
  /// Below this a cue is less than a hint.
  static let hint = 0.4
  /// Below this a sentence's own words say little: a single plain cue.
  static let weak = 1.05
  /// The share of the context where the sentence's own words suffice, and where they do not; what is near speaks
  /// again in `TopicSequence`.
  static let restraint = 0.45
  static let trust = 0.7

  /// How much a document in which a topic is e times as usual as usually lifts a score.
  static let lift = 0.25
  /// The most that a document lifts or lowers a score.
  static let mostLift = 0.5
  /// The share of sentences on a topic where nothing is known of the document.
  static let usualShare = 0.2
  /// How many sentences that prior share counts for.
  static let smoothing = 4.0
  /// What a sentence on another topic of the publication counts.
  static let kinship = 0.7

  /// What the sentences of an article on the publication's topics score on their best one, in the mean; an article of
  /// which nothing is known counts as one.
  static let usualStrength = 1.0
  /// How many sentences that prior mean counts for.
  static let strengthSmoothing = 3.0
  /// The most that one sentence says about its article.
  static let mostStrength = 2.0
  /// How much a score moves for each point by which the mean of the others is above or below the usual one.
  static let topicality = 0.8
  /// The most that it moves.
  static let mostTopicality = 0.6
  /// With so many cues a topic, what is found in few sentences is no news of the publication's topics; with fewer, most
  /// sentences on a topic have none of its cues, and that says less.
  static let richCues = 100.0

  /// What a year long past takes from a score, and what is left of one in a war's history before more is taken.
  static let pastYear = 0.5
  static let historyShare = 0.1
  static let history = 0.8

  /// How many topics there are.
  let topics: Int
  /// How far the strength of an article's sentences may be trusted to say whether it is on any topic, 0 to 1.
  let richness: Double

  /// The rules for so many topics that have so many cues together.
  init(topics: Int, cues: Int) {
    self.topics = topics
    richness = min(1, Double(cues) / Double(max(1, topics)) / Self.richCues)
  }

  /// The sum of the weights that were found for one topic: the strongest whole, each next fading, those
  /// against it whole.
  static func score(_ weights: [Double]) -> Double {
    var score = 0.0
    var factor = 1.0
    for weight in weights.filter({ $0 > 0 }).sorted(by: >) {
      score += weight * factor
      factor *= fading
    }
    return score + weights.filter { $0 < 0 }.reduce(0, +)
  }

  /// The scores of an article's sentences with their context.
  ///
  /// - Parameters:
  ///   - own: for each sentence and topic, what its own words score.
  ///   - subheads: for each sentence the scores of the subhead above it, where there is one.
  /// - Returns: the scores, and for each sentence whether it takes from the one before.
  func inContext(_ own: [[Double]], _ places: [Place], subheads: [[Double]?])
    -> (scores: [[Double]], takesBefore: [Bool])
  {
    // A sentence that stands alone has no context.
    if places.count == 1, subheads[0] == nil { return (own, [false]) }
    var all: [[Double]] = []
    var takesBefore: [Bool] = []
    var turn = 0
    let turns = places.map { place -> Int in
      if place.turnsAway { turn += 1 }
      return turn
    }
    for (index, place) in places.enumerated() {
      var context = [Double](repeating: 0, count: topics)
      let best = own[index].max() ?? 0
      let takes = index > 0 && (place.continuesQuotation || place.leansBack && !place.isShort)
      if takes {
        // What says little itself is about what it goes on from, however far that was said.
        let isWeak = best < Self.weak
        add(
          isWeak ? all[index - 1] : own[index - 1], to: &context,
          share: place.continuesQuotation || isWeak ? 0.7 : 0.4)
      }
      for neighbor in max(0, index - 2)...min(places.count - 1, index + 2)
      where neighbor != index && places[neighbor].paragraph == place.paragraph
        && turns[neighbor] == turns[index]
      {
        add(own[neighbor], to: &context, share: 0.2)
      }
      if let subhead = subheads[index] { add(subhead, to: &context, share: 0.35) }
      // What says nothing is about nothing, whatever stands around it.
      if place.isLabel, best < Self.hint {
        all.append(own[index].map { min(0, $0) - 1 })
        takesBefore.append(false)
        continue
      }
      // A sentence that is on a topic by its own words is not argued out of it by its neighbors.
      var scores = own[index]
      add(context, to: &scores, share: best >= Self.threshold ? Self.restraint : Self.trust)
      all.append(scores)
      takesBefore.append(takes)
    }
    let lifts = documentLifts(own)
    let shifts = topicalities(own)
    for index in all.indices {
      // What no word speaks for is not lifted onto a topic.
      for topic in 0..<topics where all[index][topic] > 0 {
        all[index][topic] += lifts[index][topic] + shifts[index]
      }
      all[index] = all[index].map { Self.score($0, past: places[index].past) }
    }
    return (all, takesBefore)
  }

  /// A score of a sentence that is so far from the news.
  private static func score(_ score: Double, past: PastYears.Distance) -> Double {
    switch past {
    case .none: score
    case .year: score - pastYear
    case .history: min(score, score * historyShare) - history
    }
  }

  /// For each sentence, whether the others of its document are on any topic at all: in an article on a court or a
  /// match, "attack" and "talks" are no news of a war, however surely they would be elsewhere.
  private func topicalities(_ own: [[Double]]) -> [Double] {
    let best = own.map { min(Self.mostStrength, max(0, $0.max() ?? 0)) }
    let sum = best.reduce(0, +)
    let others = Double(own.count - 1)
    return best.map { mine in
      let mean =
        (sum - mine + Self.strengthSmoothing * Self.usualStrength)
        / (others + Self.strengthSmoothing)
      let shift = Self.topicality * (mean - Self.usualStrength)
      return richness * min(Self.mostTopicality, max(-Self.mostTopicality, shift))
    }
  }

  /// What the other sentences of the document say for each sentence and topic: a word that might mean something
  /// else means less in an article that is on nothing of the kind, and more in one that is.
  private func documentLifts(_ own: [[Double]]) -> [[Double]] {
    let primary = own.map { scores -> Int? in
      guard let best = scores.max(), best >= Self.threshold else { return nil }
      return scores.firstIndex(of: best)
    }
    var counts = [Double](repeating: 0, count: topics)
    for case let topic? in primary { counts[topic] += 1 }
    let sum = counts.reduce(0, +)
    let others = Double(own.count - 1)
    return primary.map { mine in
      (0..<topics).map { topic in
        let same = counts[topic] - (mine == topic ? 1 : 0)
        let all = sum - (mine == nil ? 0 : 1)
        let evidence = same + Self.kinship * (all - same)
        let share = (evidence + Self.smoothing * Self.usualShare) / (others + Self.smoothing)
        return min(Self.mostLift, max(-Self.mostLift, Self.lift * log(share / Self.usualShare)))
      }
    }
  }

  private func add(_ other: [Double], to scores: inout [Double], share: Double) {
    for topic in 0..<topics { scores[topic] += max(0, other[topic]) * share }
  }
}
