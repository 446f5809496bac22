// What was changed in a sentence, word by word.

/// The difference of two texts in words, by a longest common subsequence (Wagner and Fischer 1974).
public struct WordDifference: Sendable, Equatable {
  /// A run of words.
  public enum Part: Sendable, Equatable {
    /// In both.
    case same(String)
    /// Only in the source.
    case removed(String)
    /// Only in the digest.
    case added(String)
  }

  /// The parts in order.
  public let parts: [Part]

  /// The difference between a source's text and a digest's.
  public init(from source: String, to digest: String) {
    let a = source.split(separator: " ").map(String.init)
    let b = digest.split(separator: " ").map(String.init)
    var length = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        length[i][j] =
          a[i] == b[j] ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
      }
    }
    var parts: [Part] = []
    var i = 0
    var j = 0
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        Self.add(.same(a[i]), to: &parts)
        i += 1
        j += 1
      } else if i < a.count, j == b.count || length[i + 1][j] >= length[i][j + 1] {
        Self.add(.removed(a[i]), to: &parts)
        i += 1
      } else {
        Self.add(.added(b[j]), to: &parts)
        j += 1
      }
    }
    self.parts = parts
  }

  /// On one line: `The ferry [-sank-] {+was lost+} on Monday.`
  public var description: String {
    parts.map { part in
      switch part {
      case .same(let words): words
      case .removed(let words): "[-\(words)-]"
      case .added(let words): "{+\(words)+}"
      }
    }.joined(separator: " ")
  }

  private static func add(_ part: Part, to parts: inout [Part]) {
    switch (parts.last, part) {
    case (.same(let old)?, .same(let new)): parts[parts.count - 1] = .same(old + " " + new)
    case (.removed(let old)?, .removed(let new)): parts[parts.count - 1] = .removed(old + " " + new)
    case (.added(let old)?, .added(let new)): parts[parts.count - 1] = .added(old + " " + new)
    default: parts.append(part)
    }
  }
}
