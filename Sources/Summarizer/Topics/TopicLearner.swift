// Cues for a publication's own topics, learned from labelled sentences.

public import Publication

/// Learns cues and their weights.
///
/// Candidates are the words, pairs of words and beginnings of words that stand often enough, and the cues that topics
/// have already; `TopicRegression` weighs them. How much evidence a cue needs is chosen by cross-validation over
/// documents. The same examples in the same order give the same cues.
public struct TopicLearner {
  /// What was learned, and how well it did on documents that it had not seen.
  public struct Learned: Sendable {
    /// The topics with their cues: those that were there first, then the new ones, the heaviest first.
    public var topics: [Topic]
    /// Cross-validated: each sentence classified by what was learned from other documents.
    public var figures: TopicFigures
    /// What the topics did before anything was learned.
    public var before: TopicFigures
    /// How many parts the documents were divided into; below 2 nothing was cross-validated.
    public var parts: Int
  }

  /// The most cues that a topic gets besides those that it has.
  public var cues: Int
  private let topics: [Topic]
  private let language: String

  /// The most parts that documents are divided into for cross-validation.
  private static let parts = 10
  /// The evidence that a cue needs to be taken at all, in sentences, from the most careful on.
  private static let penalties = [4.0, 2.0, 1.0, 0.5, 0.25]
  /// Learned weights are a little too careful where much is unseen, so a multiple may be better.
  private static let factors = [1.0, 1.5, 2.0]
  /// A new cue that says less is left out: an editor has to read them all.
  private static let leastWeight = 0.1

  /// A learner for topics, whose cues and weights are a prior; a topic may have none.
  public init(topics: [Topic], language: String, cues: Int = 60) {
    self.topics = topics
    self.language = language
    self.cues = cues
  }

  /// Learns from examples.
  public func learned(from examples: [TopicExample]) -> Learned {
    let set = TopicLearningSet(examples, topics: topics, language: language, cues: cues)
    let folds = set.folds(Self.parts)
    let before = figures(set.regression.prior, set, set.documents.indices.map { $0 })
    let hasPrior = topics.contains { !$0.cues.isEmpty }
    let factors = hasPrior ? [1] : Self.factors
    var tables = Array(
      repeating: Array(repeating: TopicFigures(topics: topics.map(\.id)), count: factors.count),
      count: Self.penalties.count)
    if folds.count > 1 {
      for fold in folds.indices {
        let seen = folds.indices.filter { $0 != fold }.flatMap { folds[$0] }.sorted()
        var weights: [[Double]]?
        for (number, penalty) in Self.penalties.enumerated() {
          let fitted = set.regression.weights(
            explaining: seen.map { set.documents[$0] }, penalty: penalty, from: weights)
          weights = fitted
          for (place, factor) in factors.enumerated() {
            let final = chosen(fitted, set, factor: factor)
            count(final, set, folds[fold], into: &tables[number][place])
          }
        }
      }
    }
    let best = Self.best(tables)
    var weights: [[Double]]?
    for penalty in Self.penalties[0...best.penalty] {
      weights = set.regression.weights(
        explaining: set.documents, penalty: penalty, from: weights)
    }
    let final = chosen(weights ?? set.regression.prior, set, factor: factors[best.factor])
    return Learned(
      topics: set.topics(with: final), figures: tables[best.penalty][best.factor], before: before,
      parts: folds.count)
  }

  /// The setting with the highest sum of accuracy and macro-F1; the more careful one among equals.
  private static func best(_ tables: [[TopicFigures]]) -> (penalty: Int, factor: Int) {
    var best = (penalty: 1, factor: 0)
    var value = 0.0
    for penalty in tables.indices {
      for factor in tables[penalty].indices {
        let figures = tables[penalty][factor]
        if figures.accuracy + figures.macroF1 > value + 1e-9 {
          value = figures.accuracy + figures.macroF1
          best = (penalty, factor)
        }
      }
    }
    return best
  }

  /// Weights as they are printed: rounded, and for each topic only the new cues that matter most.
  private func chosen(_ weights: [[Double]], _ set: TopicLearningSet, factor: Double) -> [[Double]]
  {
    var chosen = weights
    for topic in topics.indices {
      var new: [(pattern: Int, worth: Double)] = []
      for pattern in weights.indices {
        let prior = set.regression.prior[pattern][topic]
        let value = prior + (weights[pattern][topic] - prior) * factor
        chosen[pattern][topic] = value.rounded(toPlaces: 1)
        guard prior == 0 else { continue }
        if abs(value) < Self.leastWeight {
          chosen[pattern][topic] = 0
        } else {
          new.append((pattern, abs(value) * Double(set.counts[pattern]).squareRoot()))
        }
      }
      let surplus = new.sorted { ($1.worth, $0.pattern) < ($0.worth, $1.pattern) }.dropFirst(cues)
      for entry in surplus { chosen[entry.pattern][topic] = 0 }
    }
    return chosen
  }

  private func figures(_ weights: [[Double]], _ set: TopicLearningSet, _ documents: [Int])
    -> TopicFigures
  {
    var figures = TopicFigures(topics: topics.map(\.id))
    count(weights, set, documents, into: &figures)
    return figures
  }

  private func count(
    _ weights: [[Double]], _ set: TopicLearningSet, _ documents: [Int],
    into figures: inout TopicFigures
  ) {
    for document in documents {
      let rows = set.documents[document]
      for (row, found) in zip(rows, set.regression.topics(of: rows, weights)) {
        guard let label = row.label else { continue }
        figures.count(label: label < topics.count ? label : nil, found: found)
      }
    }
  }
}
