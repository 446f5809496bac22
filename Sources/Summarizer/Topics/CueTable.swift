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
    /// Whether it stands only where the bytes that are set apart have a part of it.
    var isApart = false
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

  /// The patterns that stand in a text, each once, in the order of the text; `apart` are bytes of it to tell from
  /// the others.
  func matches(in text: String, apart: Range<Int>? = nil, vocabulary: Vocabulary) -> [Match] {
    let bytes = Array(text.utf8)
    let words = vocabulary.words(in: bytes, range: 0..<bytes.count)
    var places: [Int: [Int]] = [:]
    for index in words.indices {
      for atom in atoms(at: index, of: words, bytes, vocabulary) {
        places[atom, default: []].append(index)
      }
    }
    let isApart = words.map { apart?.contains($0.range.lowerBound) ?? false }
    let patterns = Set(places.keys.flatMap { users[$0] })
    return patterns.compactMap { match(of: $0, places, isApart) }
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

  /// Where a pattern is first complete, rather outside of what is set apart; nil where it is not.
  private func match(of pattern: Int, _ places: [Int: [Int]], _ isApart: [Bool]) -> Match? {
    let found = sides[pattern].map { side in
      side.flatMap { atom in (places[atom] ?? []).map { (atom: atom, word: $0) } }
    }
    guard let first = found.first else { return nil }
    var best: Match?
    func offer(_ match: Match) {
      guard let before = best else {
        best = match
        return
      }
      let isBetter =
        match.isApart == before.isApart ? match.word < before.word : before.isApart
      if isBetter { best = match }
    }
    if found.count == 1 {
      for one in first {
        offer(
          Match(
            pattern: pattern, word: one.word, found: names[one.atom], isApart: isApart[one.word]))
      }
      return best
    }
    for left in first {
      for right in found[1]
      where left.word != right.word && abs(left.word - right.word) <= CuePattern.reach {
        offer(
          Match(
            pattern: pattern, word: max(left.word, right.word),
            found: "\(names[left.atom]) ~ \(names[right.atom])",
            isApart: isApart[left.word] || isApart[right.word]))
      }
    }
    return best
  }
}
