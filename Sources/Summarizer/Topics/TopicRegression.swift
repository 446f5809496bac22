// Weights of cues from labelled sentences: a regularised multinomial logistic regression.

import Foundation

/// Finds the weights under which the classifier's own scores explain the labels.
///
/// The model is a softmax over the scores of the topics, and over the threshold for no topic: so what is learned means
/// the same as a weight set by hand. The penalty is an elastic net around the weights that were there before (Zou and
/// Hastie 2005): a weight moves away from its prior, mostly 0, only where several sentences ask for it. It is minimised by
/// accelerated proximal gradient descent (Beck and Teboulle 2009) with a step for each cue. The scores are not quite
/// linear, since several cues of a topic fade and neighbors count; the gradient takes both as they are at each step.
struct TopicRegression {
  /// A sentence.
  struct Row {
    /// The numbers of the patterns in it, ascending.
    var patterns: [Int]
    /// Those of them that only stand in the words that name the speaker.
    var tagged: Set<Int> = []
    /// What its scores depend on besides.
    var place: TopicScores.Place
    /// How it follows the sentence before it.
    var link: TopicSequence.Link
    /// The patterns of the subhead above it, nil without one.
    var subhead: [Int]?
    /// The index of its topic, the number of topics for none; nil where it is only context.
    var label: Int?
  }

  /// A difference of one in score makes a topic so much likelier, as a logarithm: a single cue of weight 2 is about ten
  /// times as likely to be right as wrong.
  static let sharpness = 2.5
  /// How strongly weights are held to their priors by the square of the difference.
  static let squarePenalty = 1.0
  private static let steps = 50

  /// How many topics there are.
  let topics: Int
  /// For each pattern its weights by topic before anything was learned.
  let prior: [[Double]]
  /// How scores depend on what stands around a sentence.
  let rules: TopicScores

  /// The weights that explain the labels of documents.
  ///
  /// - Parameters:
  ///   - documents: sentences by document, in order.
  ///   - penalty: how much evidence a weight needs to leave its prior, in sentences.
  ///   - start: weights to begin with, for speed.
  func weights(explaining documents: [[Row]], penalty: Double, from start: [[Double]]? = nil)
    -> [[Double]]
  {
    var weights = start ?? prior
    var ahead = weights
    let curvature = self.curvature(documents)
    let sparse = penalty * Self.sharpness / 2
    let square = Self.squarePenalty * Self.sharpness
    var momentum = 1.0
    for _ in 0..<Self.steps {
      let gradient = self.gradient(documents, ahead)
      let nextMomentum = (1 + (1 + 4 * momentum * momentum).squareRoot()) / 2
      let push = (momentum - 1) / nextMomentum
      for pattern in prior.indices where curvature[pattern] > 0 {
        let step = 1 / (curvature[pattern] + square)
        for topic in 0..<topics {
          let origin = prior[pattern][topic]
          let point = ahead[pattern][topic]
          let moved = point - step * (gradient[pattern][topic] + square * (point - origin)) - origin
          let kept = max(0, abs(moved) - step * sparse)
          let value = origin + (moved < 0 ? -kept : kept)
          ahead[pattern][topic] = value + push * (value - weights[pattern][topic])
          weights[pattern][topic] = value
        }
      }
      momentum = nextMomentum
    }
    return weights
  }

  /// What the classifier's scores of a document are under some weights.
  func scores(of document: [Row], _ weights: [[Double]]) -> [[Double]] {
    let own = document.map { scores($0.patterns, tagged: $0.tagged, weights) }
    return rules.inContext(
      own, document.map(\.place), subheads: document.map { $0.subhead.map { scores($0, weights) } }
    ).scores
  }

  /// By sentence of a document, the index of its topic under some weights, nil for none.
  func topics(of document: [Row], _ weights: [[Double]]) -> [Int?] {
    TopicSequence.of(scores(of: document, weights), links: document.map(\.link)).map(\.topic)
  }
}

extension TopicRegression {
  private func scores(_ patterns: [Int], tagged: Set<Int> = [], _ weights: [[Double]]) -> [Double] {
    var found = TopicScores.Found(topics: topics)
    for pattern in patterns {
      let row = weights[pattern]
      for topic in 0..<topics where row[topic] != 0 {
        found.add(row[topic], topic: topic, isTag: tagged.contains(pattern))
      }
    }
    return found.scores
  }

  /// A bound on the second derivative along each pattern, as if no other pattern of a sentence stood still.
  private func curvature(_ documents: [[Row]]) -> [Double] {
    var curvature = [Double](repeating: 0, count: prior.count)
    for row in documents.joined() where row.label != nil {
      let share = Self.sharpness * Self.sharpness / 4 * Double(min(row.patterns.count, 8))
      for pattern in row.patterns { curvature[pattern] += share }
    }
    return curvature
  }

  private func gradient(_ documents: [[Row]], _ weights: [[Double]]) -> [[Double]] {
    var gradient = weights.map { $0.map { _ in 0.0 } }
    for document in documents {
      for (row, scores) in zip(document, self.scores(of: document, weights)) {
        guard let label = row.label else { continue }
        let shares = Self.shares(scores)
        for topic in 0..<topics {
          let excess = Self.sharpness * (shares[topic] - (topic == label ? 1 : 0))
          // What is decided already moves nothing.
          if abs(excess) > 1e-3 {
            addGradient(excess, of: row.patterns, topic, weights, to: &gradient)
          }
        }
      }
    }
    return gradient
  }

  /// Spreads the wish for a lower or higher score over the cues, as far as each counts.
  private func addGradient(
    _ excess: Double, of patterns: [Int], _ topic: Int, _ weights: [[Double]],
    to gradient: inout [[Double]]
  ) {
    var positive: [(weight: Double, pattern: Int)] = []
    for pattern in patterns where weights[pattern][topic] > 0 {
      positive.append((weights[pattern][topic], pattern))
    }
    if positive.count > 1 { positive.sort { (-$0.weight, $0.pattern) < (-$1.weight, $1.pattern) } }
    var factor = 1.0
    for cue in positive {
      gradient[cue.pattern][topic] += excess * factor
      factor *= TopicScores.fading
    }
    // A new cue for the topic would come last; one against it counts whole.
    let new = excess < 0 ? excess * factor : excess
    for pattern in patterns {
      let weight = weights[pattern][topic]
      if weight == 0 {
        gradient[pattern][topic] += new
      } else if weight < 0 {
        gradient[pattern][topic] += excess
      }
    }
  }

  /// How likely each topic is, and none after them.
  private static func shares(_ scores: [Double]) -> [Double] {
    let all = (scores + [TopicScores.threshold]).map { $0 * sharpness }
    let most = all.max() ?? 0
    let powers = all.map { exp($0 - most) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
