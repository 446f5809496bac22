// Labelled sentences as numbers, for learning.

import Publication

/// Sentences by document with the patterns that stand in them.
struct TopicLearningSet {
  /// The sentences, by document.
  let documents: [[TopicRegression.Row]]
  /// The regression over the patterns.
  let regression: TopicRegression
  /// In how many labelled sentences each pattern stands.
  let counts: [Int]
  private let patterns: [String]
  private let topics: [Topic]

  /// Reads examples; a label that is no topic's id counts as none. `cues` is how many a topic may get besides its own.
  init(_ examples: [TopicExample], topics: [Topic], language: String, cues: Int) {
    let vocabulary = Vocabulary(language: language)
    let labelled = examples.filter { $0.label != nil }.map(\.text)
    let known = topics.flatMap { $0.cues.map(\.pattern) }
    var patterns: [String] = []
    var numbers: [String: Int] = [:]
    var read: [[[CuePattern.Atom]]: Int] = [:]
    for pattern in known + CueCandidates(of: labelled, vocabulary: vocabulary).patterns {
      guard numbers[pattern] == nil, let atoms = CuePattern(pattern, vocabulary: vocabulary)?.atoms
      else {
        continue
      }
      // The same word in another inflection is the same pattern; the publication's spelling stays.
      if let number = read[atoms] {
        numbers[pattern] = number
        continue
      }
      numbers[pattern] = patterns.count
      read[atoms] = patterns.count
      patterns.append(pattern)
    }
    var prior = patterns.map { _ in [Double](repeating: 0, count: topics.count) }
    for (index, topic) in topics.enumerated() {
      for cue in topic.cues {
        if let number = numbers[cue.pattern] { prior[number][index] += cue.weight }
      }
    }
    let table = CueTable(patterns: patterns, vocabulary: vocabulary)
    let indices = Dictionary(
      topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    documents = examples.documents.map { range in
      let inputs = TopicClassifier.inputs(of: examples[range], language: language)
      let links = TopicSequence.links(inputs)
      return zip(examples[range], zip(inputs, links)).map { example, read in
        let (input, link) = read
        let found = table.matches(in: input.text, apart: input.tag, vocabulary: vocabulary)
          .sorted { $0.pattern < $1.pattern }
        return TopicRegression.Row(
          patterns: found.map(\.pattern),
          tagged: Set(found.filter(\.isApart).map(\.pattern)), place: input.place, link: link,
          subhead: input.subhead.map {
            table.matches(in: $0, vocabulary: vocabulary).map(\.pattern)
          },
          label: example.label.map { $0.index(in: indices) ?? topics.count })
      }
    }
    var counts = [Int](repeating: 0, count: patterns.count)
    for row in documents.joined() where row.label != nil {
      for pattern in row.patterns { counts[pattern] += 1 }
    }
    self.counts = counts
    self.patterns = patterns
    self.topics = topics
    regression = TopicRegression(
      topics: topics.count, prior: prior,
      rules: TopicScores(topics: topics.count, cues: known.count + cues * topics.count))
  }

  /// Divides the documents into at most so many parts of about as many labelled sentences.
  func folds(_ limit: Int) -> [[Int]] {
    let sizes = documents.map { $0.filter { $0.label != nil }.count }
    let used = documents.indices.filter { sizes[$0] > 0 }
    var folds: [(documents: [Int], sentences: Int)] = []
    // The largest first, each to the part that has least; in order among equals.
    for document in used.sorted(by: { (-sizes[$0], $0) < (-sizes[$1], $1) }) {
      if folds.count < limit {
        folds.append(([document], sizes[document]))
      } else if let least = folds.indices.min(by: { folds[$0].sentences < folds[$1].sentences }) {
        folds[least].documents.append(document)
        folds[least].sentences += sizes[document]
      }
    }
    return folds.map { $0.documents.sorted() }
  }

  /// The topics with weights for the patterns.
  func topics(with weights: [[Double]]) -> [Topic] {
    topics.enumerated().map { index, topic in
      let own = Set(topic.cues.map(\.pattern))
      var result = topic
      result.cues = []
      var new: [Cue] = []
      for (number, pattern) in patterns.enumerated() where weights[number][index] != 0 {
        let cue = Cue(pattern, weight: weights[number][index])
        if own.contains(pattern) { result.cues.append(cue) } else { new.append(cue) }
      }
      result.cues += new.sorted { ($1.weight, $0.pattern) < ($0.weight, $1.pattern) }
      return result
    }
  }
}
