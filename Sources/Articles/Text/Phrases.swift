// Many short phrases looked for at once.

/// Phrases that are searched byte by byte: a line is asked for dozens of them, and `String` compares characters.
struct Phrases: Sendable {
  /// The phrases by their first byte.
  private let byFirst: [[[UInt8]]]

  /// Phrases in lower case.
  init(_ phrases: [String]) {
    var byFirst = [[[UInt8]]](repeating: [], count: 256)
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      if let first = bytes.first { byFirst[Int(first)].append(bytes) }
    }
    self.byFirst = byFirst
  }

  /// Whether one of them stands in a text in lower case.
  func stand(in text: [UInt8]) -> Bool {
    text.indices.contains { startMatches(at: $0, in: text) }
  }

  /// Whether a text in lower case begins with one of them.
  func begin(_ text: [UInt8]) -> Bool { !text.isEmpty && startMatches(at: 0, in: text) }

  private func startMatches(at index: Int, in text: [UInt8]) -> Bool {
    let candidates = byFirst[Int(text[index])]
    return !candidates.isEmpty && candidates.contains { text[index...].starts(with: $0) }
  }
}
