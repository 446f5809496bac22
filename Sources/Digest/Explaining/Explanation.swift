// Why a sentence is worth what it is, for `analyze --explain` and digest.json.

public import JSONText
import Publication
public import Summarizer

/// What spoke for a sentence and against it.
public struct Explanation: Sendable {
  /// A cue of the publication that the sentence has.
  public struct FiredCue: Sendable, Equatable {
    /// The topic's id.
    public var topic: String
    /// The cue as the publication writes it.
    public var pattern: String
    /// Its weight; below zero it spoke against the topic.
    public var weight: Double
  }

  /// An earlier choice that tells much of the same.
  public struct Repetition: Sendable, Equatable {
    /// The article's id.
    public var article: String
    /// UTF-8 bytes of the article's text.
    public var range: Range<Int>
    /// The sentence.
    public var text: String
    /// How much of the content they share, 0 to 1.
    public var overlap: Double
  }

  /// How many sentences of the article stand before it.
  public var position: Int
  /// The heaviest concepts that it covers, with their weights, the heaviest first.
  public var concepts: [Concept]
  /// The cues that fired, in the order of the text.
  public var cues: [FiredCue]
  /// What it leans on, with the words that show it; empty where it stands alone.
  public var leans: [String]
  /// The better sentence that tells the same, if one pushed it out.
  public var pushedOutBy: Repetition?

  /// So many concepts are shown.
  static let mostConcepts = 8

  init(
    of sentence: Sentence, position: Int, concepts: [Concept], publication: Publication,
    pushedOutBy: Repetition? = nil
  ) {
    self.position = position
    self.concepts = concepts
    cues = sentence.reasons.compactMap { Self.cue($0, of: publication) }
    leans = sentence.reasons.compactMap {
      $0.hasPrefix("leans:") ? String($0.dropFirst("leans:".count)) : nil
    }
    self.pushedOutBy = pushedOutBy
  }

  private static func cue(_ reason: String, of publication: Publication) -> FiredCue? {
    let parts = reason.split(separator: ":", maxSplits: 2).map(String.init)
    guard parts.count == 3, parts[0] == "cue",
      let topic = publication.topics.first(where: { $0.id == parts[1] }),
      let cue = topic.cues.first(where: { $0.pattern == parts[2] })
    else { return nil }
    return FiredCue(topic: topic.id, pattern: cue.pattern, weight: cue.weight)
  }
}

extension Explanation {
  /// `{"position","concepts":[{"text","weight"}],"cues":[{"topic","cue","weight"}],"leans":[…],"pushedOutBy":…}`.
  public var json: JSONValue {
    .object([
      ("position", .integer(position)),
      (
        "concepts",
        .array(
          concepts.map {
            .object([("text", .string($0.text)), ("weight", .number(Self.rounded($0.weight)))])
          })
      ),
      (
        "cues",
        .array(
          cues.map {
            .object([
              ("topic", .string($0.topic)), ("cue", .string($0.pattern)),
              ("weight", .number($0.weight)),
            ])
          })
      ),
      ("leans", .array(leans.map { .string($0) })),
      ("pushedOutBy", pushedOutBy.map(\.json) ?? .null),
    ])
  }

  /// Four decimal places, the same on every machine.
  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

extension Explanation.Repetition {
  /// `{"article","range","text","overlap"}`.
  var json: JSONValue {
    .object([
      ("article", .string(article)), ("range", JSONValue(range)), ("text", .string(text)),
      ("overlap", .number(Explanation.rounded(overlap))),
    ])
  }
}
