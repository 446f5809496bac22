// The words and phrases of labelled sentences that could be cues.

/// Patterns that stand in labelled sentences, each often enough to be learned.
struct CueCandidates {
  /// A word must stand in so many sentences.
  static let leastWords = 2
  /// A phrase must stand in so many sentences.
  static let leastPhrases = 3
  /// A beginning shared by several words has at least so many letters.
  static let leastBeginning = 5

  /// The patterns in alphabetical order.
  let patterns: [String]

  /// Collects the candidates of texts.
  init(of texts: [String], vocabulary: Vocabulary) {
    var words: [[Int32]: Written] = [:]
    var pairs: [[Int32]: Written] = [:]
    for text in texts {
      let all = vocabulary.words(in: text)
      var seen: Set<[Int32]> = []
      for (index, word) in all.enumerated() where !word.flags.contains(.number) {
        let form = vocabulary.string(of: word.form)
        if !word.isStopWord, form.count > 1 {
          words[[word.stem], default: Written()].add(form, isNew: seen.insert([word.stem]).inserted)
        }
        guard index + 1 < all.count else { continue }
        let next = all[index + 1]
        guard !next.flags.contains(.number), !word.isStopWord || !next.isStopWord else { continue }
        let key = [word.stem, next.stem]
        pairs[key, default: Written()].add(
          form + " " + vocabulary.string(of: next.form), isNew: seen.insert(key).inserted)
      }
    }
    var found: Set<String> = []
    for (key, word) in words where word.sentences >= Self.leastWords {
      Self.insert(word.commonest, key, into: &found, vocabulary)
    }
    for (key, pair) in pairs where pair.sentences >= Self.leastPhrases {
      Self.insert(pair.commonest, key, into: &found, vocabulary)
    }
    found.formUnion(Self.beginnings(of: words.keys.map { vocabulary.string(of: $0[0]) }))
    patterns = found.sorted()
  }

  /// How something was written, and in how many sentences it stands.
  private struct Written {
    var sentences = 0
    private var forms: [String: Int] = [:]

    mutating func add(_ form: String, isNew: Bool) {
      if isNew { sentences += 1 }
      forms[form, default: 0] += 1
    }

    /// The form that stands most often, the first in the alphabet among equals.
    var commonest: String {
      forms.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? ""
    }
  }

  /// Takes a form that, read as a pattern, looks for these very stems.
  private static func insert(
    _ form: String, _ stems: [Int32], into found: inout Set<String>, _ vocabulary: Vocabulary
  ) {
    if CuePattern(form, vocabulary: vocabulary)?.atoms == [[.stems(stems)]] { found.insert(form) }
  }

  /// Stems with which other stems begin, as `negoti` might be of two.
  private static func beginnings(of stems: [String]) -> [String] {
    let sorted = stems.filter { $0.count >= leastBeginning && $0.allSatisfy(\.isLetter) }.sorted()
    return zip(sorted, sorted.dropFirst()).filter { $1.hasPrefix($0) }.map { "*" + $0.0 }
  }
}
