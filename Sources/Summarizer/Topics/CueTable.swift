// Cues, ready to be looked up word by word.

/// Patterns by the stems, words and beginnings that they look for.
struct CueTable {
  /// A pattern that was found.
  struct Match: Equatable {
    /// Its number.
    var pattern: Int
    /// The word at which it was complete, from 0.
    var word: Int
    /// The alternatives that were found of it, as they are written.
    var found: String
  }

  private let sides: [[[Int]]]
  /// How each atom is written.
  private var names: [String] = []
  /// The patterns that an atom is part of.
  private var users: [[Int]] = []
  private var byStem: [Int32: [(stems: [Int32], atom: Int)]] = [:]
  private var byWord: [[UInt8]: Int] = [:]
  /// The first bytes of the words in `byWord`.
  private var firstBytes: Set<UInt8> = []
  /// By the first byte, the beginnings that are looked for.
  private var beginnings: [UInt8: [(bytes: [UInt8], atom: Int)]] = [:]

  /// Prepares patterns; their words are stemmed by the vocabulary that will read the texts.
  init(patterns: [String], vocabulary: Vocabulary) {
    var atoms: [CuePattern.Atom: Int] = [:]
    var names: [String] = []
    var users: [[Int]] = []
    sides = patterns.enumerated().map { index, text in
      (CuePattern(text, vocabulary: vocabulary)?.sides ?? []).map { side in
        side.map { alternative in
          let number = atoms[alternative.atom] ?? names.count
          if number == names.count {
            atoms[alternative.atom] = number
            names.append(alternative.written)
            users.append([])
          }
          if users[number].last != index { users[number].append(index) }
          return number
        }
      }
    }
    self.names = names
    self.users = users
    for (atom, number) in atoms.sorted(by: { $0.value < $1.value }) { add(atom, number) }
  }

  private mutating func add(_ atom: CuePattern.Atom, _ number: Int) {
    switch atom {
    case .stems(let stems): byStem[stems[0], default: []].append((stems, number))
    case .written(let word):
      byWord[word] = number
      firstBytes.insert(word[0])
    case .beginning(let bytes): beginnings[bytes[0], default: []].append((bytes, number))
    }
  }

  /// The patterns that stand in a text, each once, in the order of the text.
  func matches(in text: String, vocabulary: Vocabulary) -> [Match] {
    let bytes = Array(text.utf8)
    let words = vocabulary.words(in: bytes, range: 0..<bytes.count)
    var places: [Int: [Int]] = [:]
    for index in words.indices {
      for atom in atoms(at: index, of: words, bytes, vocabulary) {
        places[atom, default: []].append(index)
      }
    }
    let patterns = Set(places.keys.flatMap { users[$0] })
    return patterns.compactMap { match(of: $0, places) }
      .sorted { ($0.word, $0.pattern) < ($1.word, $1.pattern) }
  }

  private func atoms(
    at index: Int, of words: [Word], _ bytes: [UInt8], _ vocabulary: Vocabulary
  ) -> [Int] {
    let word = words[index]
    var found: [Int] = []
    for (stems, atom) in byStem[word.stem] ?? []
    where index + stems.count <= words.count
      && stems.indices.allSatisfy({ words[index + $0].stem == stems[$0] })
    {
      found.append(atom)
    }
    if firstBytes.contains(bytes[word.range.lowerBound]),
      let atom = byWord[Array(bytes[word.range])]
    {
      found.append(atom)
    }
    if let first = vocabulary.bytes(of: word.form).first {
      for (beginning, atom) in beginnings[first] ?? []
      where vocabulary.form(word.form, hasPrefix: beginning) {
        found.append(atom)
      }
    }
    return found
  }

  /// Where a pattern is first complete, nil where it is not.
  private func match(of pattern: Int, _ places: [Int: [Int]]) -> Match? {
    let found = sides[pattern].map { side in
      side.flatMap { atom in (places[atom] ?? []).map { (atom: atom, word: $0) } }
    }
    guard let first = found.first else { return nil }
    if found.count == 1 {
      return first.min { $0.word < $1.word }.map {
        Match(pattern: pattern, word: $0.word, found: names[$0.atom])
      }
    }
    var best: Match?
    for left in first {
      for right in found[1]
      where left.word != right.word && abs(left.word - right.word) <= CuePattern.reach {
        let word = max(left.word, right.word)
        if word < best?.word ?? .max {
          best = Match(
            pattern: pattern, word: word, found: "\(names[left.atom]) ~ \(names[right.atom])")
        }
      }
    }
    return best
  }
}
