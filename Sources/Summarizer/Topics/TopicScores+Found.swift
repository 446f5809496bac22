// What was found in a sentence, scored: who says something is less than what is said.

extension TopicScores {
  /// The weights of the cues that stand in a sentence, by topic.
  struct Found {
    /// What a cue for another topic than that of the words said counts where it only stands in the words that name
    /// the speaker: a foreign ministry may say that a village was shelled.
    static let tagShare = 0.5

    private var said: [[Double]]
    private var tagged: [[Double]]

    /// Nothing found on so many topics.
    init(topics: Int) {
      said = Array(repeating: [], count: topics)
      tagged = said
    }

    /// Adds a cue; `isTag` is whether it only stands in the words that name the speaker.
    mutating func add(_ weight: Double, topic: Int, isTag: Bool) {
      if isTag { tagged[topic].append(weight) } else { said[topic].append(weight) }
    }

    /// What it scores on each topic. Where the words said are on a topic by themselves, the speaker may confirm it, but
    /// hardly makes it another.
    var scores: [Double] {
      let own = said.map { TopicScores.score($0) }
      if tagged.allSatisfy(\.isEmpty) { return own }
      let best = own.max() ?? 0
      let decides = best >= TopicScores.threshold
      let topic = own.firstIndex(of: best)
      return own.indices.map { index in
        let share = decides && index != topic ? Self.tagShare : 1
        return TopicScores.score(said[index] + tagged[index].map { $0 > 0 ? $0 * share : $0 })
      }
    }
  }
}
