// A publication's cues, ready to be looked up word by word.

import Publication

/// The cues of all topics by the stems, words and beginnings that they look for.
struct CueTable {
  /// A cue that was found in a text.
  struct Hit: Equatable {
    /// The index of the topic.
    var topic: Int
    /// The cue as the publication writes it.
    var pattern: String
    /// Its weight.
    var weight: Double
  }

  private struct Phrase {
    let stems: [Int32]
    let hit: Hit
  }

  private var byStem: [Int32: [Hit]] = [:]
  private var byWord: [[UInt8]: [Hit]] = [:]
  /// The first bytes of the words in `byWord`.
  private var firstBytes: Set<UInt8> = []
  /// By the first byte, the beginnings that are looked for.
  private var prefixes: [UInt8: [(prefix: [UInt8], hit: Hit)]] = [:]
  private var phrases: [Int32: [Phrase]] = [:]

  /// Prepares cues; their words are stemmed by the vocabulary that will read the texts.
  init(topics: [Topic], vocabulary: Vocabulary) {
    for (index, topic) in topics.enumerated() {
      for cue in topic.cues {
        let hit = Hit(topic: index, pattern: cue.pattern, weight: cue.weight)
        let pattern = cue.pattern
        if pattern.hasPrefix("=") {
          let word = Array(pattern.utf8.dropFirst())
          byWord[word, default: []].append(hit)
          if let first = word.first { firstBytes.insert(first) }
        } else if pattern.hasPrefix("*") {
          let prefix = Array(pattern.dropFirst().lowercased().utf8)
          if let first = prefix.first { prefixes[first, default: []].append((prefix, hit)) }
        } else {
          let stems = vocabulary.words(in: pattern).map(\.stem)
          guard let first = stems.first else { continue }
          if stems.count == 1 {
            byStem[first, default: []].append(hit)
          } else {
            phrases[first, default: []].append(Phrase(stems: stems, hit: hit))
          }
        }
      }
    }
  }

  /// The cues that stand in a text, each once, in the order of the text.
  func hits(in text: String, vocabulary: Vocabulary) -> [Hit] {
    let bytes = Array(text.utf8)
    let words = vocabulary.words(in: bytes, range: 0..<bytes.count)
    var hits: [Hit] = []
    func add(_ found: [Hit]) {
      for hit in found where !hits.contains(hit) { hits.append(hit) }
    }
    for (index, word) in words.enumerated() {
      // A phrase says more than its words: those are not counted again.
      for phrase in phrases[word.stem] ?? []
      where index + phrase.stems.count <= words.count
        && phrase.stems.indices.allSatisfy({ words[index + $0].stem == phrase.stems[$0] })
      {
        add([phrase.hit])
      }
      if let found = byStem[word.stem] { add(found) }
      if firstBytes.contains(bytes[word.range.lowerBound]) {
        add(byWord[Array(bytes[word.range])] ?? [])
      }
      if let first = vocabulary.bytes(of: word.form).first, let found = prefixes[first] {
        for (prefix, hit) in found where vocabulary.form(word.form, hasPrefix: prefix) {
          add([hit])
        }
      }
    }
    return hits
  }
}
