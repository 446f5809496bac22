// The same article twice: by its address, then by its text.

/// Finds copies of articles that came another way before.
struct ArticleCopies {
  private var addresses: [String: Int] = [:]
  /// The articles that have a sampled run of words.
  private var runs: [UInt64: [Int]] = [:]
  private var sizes: [Int] = []

  /// The number of the article that this one is a copy of; else it is remembered, and nil.
  ///
  /// Texts are compared by a sample of their runs of five words, those whose hash is a multiple of eight (Manber 1994,
  /// "Finding Similar Files in a Large File System"): two share as many as their texts do, and no two texts are
  /// compared that share none.
  mutating func original(of article: Article) -> Int? {
    let key = article.metadata.url.flatMap { WebAddress($0)?.key }
    if let key, let first = addresses[key] { return first }
    let sample = Self.sample(of: article)
    var shared: [Int: Int] = [:]
    for run in sample { for other in runs[run] ?? [] { shared[other, default: 0] += 1 } }
    let best = shared.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    if let best, sample.count >= 4, best.value * 10 >= max(sample.count, sizes[best.key]) * 7 {
      if let key { addresses[key] = best.key }
      return best.key
    }
    let number = sizes.count
    sizes.append(sample.count)
    // A run that fifty articles share is none of theirs: it says who prints them.
    for run in sample where (runs[run]?.count ?? 0) < 50 {
      runs[run, default: []].append(number)
    }
    if let key { addresses[key] = number }
    return nil
  }

  private static func sample(of article: Article) -> Set<UInt64> {
    let prose = article.blocks.filter(\.isProse).map { article.foldedText(of: $0.range) }
    let words = prose.joined(separator: " ").lowercased().split {
      !$0.isLetter && !$0.isNumber
    }.map { word in
      word.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    guard words.count >= 5 else { return [] }
    var sample: Set<UInt64> = []
    for start in 0...(words.count - 5) {
      var hash = words[start..<(start + 5)].reduce(UInt64(0)) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 }
      hash ^= hash >> 32
      if hash % 8 == 0 { sample.insert(hash) }
    }
    return sample
  }
}
