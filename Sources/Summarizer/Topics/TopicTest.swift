// A publication's topics tried on labelled sentences.

public import Publication

/// What a publication's cues find on labelled sentences, with their context.
public struct TopicTest: Sendable {
  /// What was found on one labelled sentence.
  public struct Outcome: Sendable, Equatable {
    /// The index of the example.
    public var example: Int
    /// Its label.
    public var label: TopicExample.Label
    /// What was found, best first.
    public var found: [TopicWeight]
    /// The cues and the context that told.
    public var reasons: [String]

    /// Whether the first topic, or want of one, is the label's.
    public var isRight: Bool { (found.first.map { .topic($0.id) } ?? .noTopic) == label }
  }

  /// What was found on each labelled example, in order.
  public let outcomes: [Outcome]
  /// The figures.
  public let figures: TopicFigures

  /// Classifies examples; those without a label are context only. A label that is no topic's id counts as none.
  public init(_ topics: [Topic], on examples: [TopicExample], language: String) {
    let vocabulary = Vocabulary(language: language)
    let classifier = TopicClassifier(topics: topics, vocabulary: vocabulary)
    var outcomes: [Outcome] = []
    let indices = Dictionary(
      topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var figures = TopicFigures(topics: topics.map(\.id))
    for range in examples.documents {
      let inputs = TopicClassifier.inputs(of: examples[range], language: language)
      for (index, output) in zip(range, classifier.topics(of: inputs)) {
        guard let label = examples[index].label else { continue }
        let outcome = Outcome(
          example: index, label: label, found: output.topics, reasons: output.reasons)
        outcomes.append(outcome)
        figures.count(
          label: label.index(in: indices), found: output.topics.first.flatMap { indices[$0.id] })
      }
    }
    self.outcomes = outcomes
    self.figures = figures
  }

  /// What was found wrongly, the surest first; at equal sureness in order.
  public var confidentErrors: [Outcome] {
    outcomes.filter { !$0.isRight }.sorted {
      (-($0.found.first?.weight ?? 0), $0.example) < (-($1.found.first?.weight ?? 0), $1.example)
    }
  }
}

extension TopicExample.Label {
  /// The topic's index, nil for none.
  func index(in indices: [String: Int]) -> Int? {
    if case .topic(let id) = self { indices[id] } else { nil }
  }
}

extension TopicClassifier {
  /// The sentences of one document as the classifier sees them.
  static func inputs(of examples: ArraySlice<TopicExample>, language: String) -> [Input] {
    let hasLexicon = language.lowercased().hasPrefix("en")
    let all = Array(examples)
    let discourse = Discourse(
      texts: all.map(\.text), paragraphs: all.enumerated().map { $1.paragraph ?? $0 },
      hasLexicon: hasLexicon)
    let finder = NeedFinder(discourse)
    let past = PastYears(sentences: all.map(\.text), year: nil)
    return all.indices.map { number in
      let read = discourse.sentences[number]
      let needs = hasLexicon ? finder.needs(of: number) : NeedFinder.structuralNeeds(of: read)
      return Input(
        read, subhead: all[number].subhead, needs: needs, past: past.distance(of: read.text))
    }
  }
}

extension TopicClassifier.Input {
  /// A sentence that was read with its neighbors.
  init(_ read: ReadSentence, subhead: String?, needs: [Need], past: PastYears.Distance) {
    self.init(
      text: read.text, paragraph: read.paragraph, subhead: subhead,
      continuesQuotation: read.quotation.startsInside,
      leansBack: !read.turnsAway && Self.leansBack(needs), tag: read.tag,
      turnsAway: read.turnsAway, isLabel: read.isLabel, past: past)
  }

  /// Whether a sentence needs another before it; a mere fragment needs none.
  static func leansBack(_ needs: [Need]) -> Bool {
    needs.contains { if case .fragment = $0 { false } else { true } }
  }
}
