// From what each sentence scores to what it is about, given the sentences around it.

import Foundation

/// How likely each topic is for each sentence of a document, and none of them.
///
/// A hidden Markov model: a sentence is mostly about what the one before it was about, the more so in one paragraph;
/// what its words score is the evidence. The forward-backward algorithm gives the probabilities (Rabiner 1989, "A
/// Tutorial on Hidden Markov Models", section III A).
struct TopicSequence {
  /// How a sentence follows the one before it.
  enum Link {
    /// In another paragraph, or turning to other news.
    case paragraph
    /// In the same paragraph.
    case sentence
    /// Leaning on it, or in a quotation that goes on.
    case leaning
    /// Under a new subhead.
    case subhead

    /// The probability that the subject stays the same.
    var stay: Double {
      switch self {
      case .paragraph: 0.65
      case .sentence: 0.8
      case .leaning: 0.85
      case .subhead: 0.35
      }
    }
  }

  /// What having no topic scores.
  static let none = 0.6
  /// A difference of one in score makes a topic so much likelier, as a logarithm.
  static let sharpness = 3.0

  /// The probabilities of the topics.
  let topics: [Double]
  /// The probability that a sentence is on none.
  let none: Double

  /// The index of the likeliest topic, nil where none is likelier.
  var topic: Int? {
    guard let best = topics.max(), best > none else { return nil }
    return topics.firstIndex(of: best)
  }

  /// By sentence, how likely each topic is.
  static func of(_ scores: [[Double]], links: [Link]) -> [TopicSequence] {
    let evidence = scores.map { score -> [Double] in
      let all = (score + [none]).map { $0 * sharpness }
      let most = all.max() ?? 0
      return all.map { exp($0 - most) }
    }
    let forward = forward(evidence, links)
    var backward = [Double](repeating: 1, count: evidence.first?.count ?? 0)
    var result: [TopicSequence] = []
    for index in scores.indices.reversed() {
      let both = normal(zip(forward[index], backward).map(*))
      result.append(TopicSequence(topics: both.dropLast(), none: both.last ?? 1))
      backward = normal(spread(zip(backward, evidence[index]).map(*), over: links[index]))
    }
    return result.reversed()
  }

  /// How each sentence of a document follows the one before it.
  static func links(_ sentences: [TopicClassifier.Input]) -> [Link] {
    sentences.indices.map { index in
      guard index > 0 else { return .paragraph }
      let (sentence, before) = (sentences[index], sentences[index - 1])
      if sentence.subhead != before.subhead { return .subhead }
      if sentence.turnsAway { return .paragraph }
      if sentence.continuesQuotation || sentence.leansBack { return .leaning }
      return sentence.paragraph == before.paragraph ? .sentence : .paragraph
    }
  }

  private init(topics: [Double], none: Double) {
    self.topics = topics
    self.none = none
  }

  private static func forward(_ evidence: [[Double]], _ links: [Link]) -> [[Double]] {
    var forward: [[Double]] = []
    for (index, own) in evidence.enumerated() {
      let before = forward.last.map { spread($0, over: links[index]) }
      forward.append(normal(before.map { zip($0, own).map(*) } ?? own))
    }
    return forward
  }

  /// Probabilities after a step: the subject stays, or each other one is as likely.
  private static func spread(_ probabilities: [Double], over link: Link) -> [Double] {
    let leave = (1 - link.stay) / Double(max(1, probabilities.count - 1))
    let sum = probabilities.reduce(0, +)
    return probabilities.map { $0 * link.stay + (sum - $0) * leave }
  }

  private static func normal(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }
}
