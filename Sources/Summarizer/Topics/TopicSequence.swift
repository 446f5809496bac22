// From what each sentence scores to what it is about, given the sentences around it.

import Foundation

/// How likely each topic is for each sentence of a document, and none of them.
///
/// A hidden Markov model: a sentence is mostly about what the one before it was about, the more so in one paragraph;
/// what its words score is the evidence. The forward-backward algorithm gives the probabilities (Rabiner 1989, "A
/// Tutorial on Hidden Markov Models", section III A). Where the subject changes, it is likelier a subject that the
/// document has much of: a second pass takes these shares from the first, in the manner of Baum and Welch (section III C).
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

  /// How many sentences it counts for that no subject of a document is likelier than another.
  static let smoothing = 2.0

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
    let subjects = evidence.first?.count ?? 0
    let equal = [Double](repeating: 1 / Double(max(1, subjects)), count: subjects)
    let first = passed(evidence, links, shares: equal)
    if first.count < 2 { return first }
    var shares = equal.map { $0 * smoothing }
    for sequence in first {
      for (subject, probability) in (sequence.topics + [sequence.none]).enumerated() {
        shares[subject] += probability
      }
    }
    return passed(evidence, links, shares: normal(shares))
  }

  /// The forward and the backward pass over a document whose subjects have these shares of it.
  private static func passed(_ evidence: [[Double]], _ links: [Link], shares: [Double])
    -> [TopicSequence]
  {
    let forward = forward(evidence, links, shares)
    var backward = [Double](repeating: 1, count: shares.count)
    var result: [TopicSequence] = []
    for index in evidence.indices.reversed() {
      let both = normal(zip(forward[index], backward).map(*))
      result.append(TopicSequence(topics: both.dropLast(), none: both.last ?? 1))
      backward = normal(
        gathered(zip(backward, evidence[index]).map(*), over: links[index], shares))
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

  private static func forward(_ evidence: [[Double]], _ links: [Link], _ shares: [Double])
    -> [[Double]]
  {
    var forward: [[Double]] = []
    for (index, own) in evidence.enumerated() {
      let before = forward.last.map { spread($0, over: links[index], shares) } ?? shares
      forward.append(normal(zip(before, own).map(*)))
    }
    return forward
  }

  /// Probabilities after a step: the subject stays, or another comes by its share.
  private static func spread(_ probabilities: [Double], over link: Link, _ shares: [Double])
    -> [Double]
  {
    let held = held(over: link, among: shares.count)
    let sum = probabilities.reduce(0, +)
    return zip(probabilities, shares).map { $0 * held + sum * (1 - held) * $1 }
  }

  /// The same step, backward.
  private static func gathered(_ probabilities: [Double], over link: Link, _ shares: [Double])
    -> [Double]
  {
    let held = held(over: link, among: shares.count)
    let mean = zip(probabilities, shares).map(*).reduce(0, +)
    return probabilities.map { $0 * held + (1 - held) * mean }
  }

  /// The probability that nothing is drawn anew: where all subjects have equal shares, the drawn one is the old one too,
  /// and both together make up what a link says; a link that says less than such a share gives the share.
  private static func held(over link: Link, among subjects: Int) -> Double {
    let share = 1 / Double(max(1, subjects))
    return max(0, (link.stay - share) / max(share, 1 - share))
  }

  private static func normal(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }
}
