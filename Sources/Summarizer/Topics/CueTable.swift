// Cues, ready to be looked up word by word.

/// Patterns by the stems, words and beginnings that they look for.
struct CueTable {
  private let sides: [[[Int]]]
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
    var order: [CuePattern.Atom] = []
    var users: [[Int]] = []
    sides = patterns.enumerated().map { index, text in
      (CuePattern(text, vocabulary: vocabulary)?.sides ?? []).map { side in
        side.map { atom in
          let number = atoms[atom] ?? order.count
          if number == order.count {
            atoms[atom] = number
            order.append(atom)
            users.append([])
          }
          if users[number].last != index { users[number].append(index) }
          return number
        }
      }
    }
    self.users = users
    for (number, atom) in order.enumerated() { add(atom, number) }
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

  /// The patterns that stand in a text by their numbers, each once, in the order of the text.
  func matches(in text: String, vocabulary: Vocabulary) -> [Int] {
    let bytes = Array(text.utf8)
    let words = vocabulary.words(in: bytes, range: 0..<bytes.count)
    var places: [Int: [Int]] = [:]
    for index in words.indices {
      for atom in atoms(at: index, of: words, bytes, vocabulary) {
        places[atom, default: []].append(index)
      }
    }
    var first: [Int: Int] = [:]
    for atom in places.keys {
      for pattern in users[atom] where first[pattern] == nil {
        if let place = place(of: pattern, places) { first[pattern] = place }
      }
    }
    return first.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
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

  /// The first word at which a pattern is complete, nil where it is not.
  private func place(of pattern: Int, _ places: [Int: [Int]]) -> Int? {
    let found = sides[pattern].map { side in side.flatMap { places[$0] ?? [] } }
    guard let first = found.first else { return nil }
    if found.count == 1 { return first.min() }
    var best: Int?
    for left in first {
      for right in found[1] where left != right && abs(left - right) <= CuePattern.reach {
        best = min(best ?? .max, max(left, right))
      }
    }
    return best
  }
}
