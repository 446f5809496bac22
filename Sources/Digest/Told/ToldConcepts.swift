// The concepts that the last issues told.

import Publication
import Summarizer

/// The words and pairs of words of the last issues, and how much of their weight they lose.
///
/// A concept of the last issue loses half its weight, of the one before a third, of the third a sixth; before
/// that, nothing. So a story goes on, for what it always names is lighter and never gone, and between two reports
/// the one with something new is ahead.
struct ToldConcepts {
  /// How many issues are remembered: what was read four weeks ago is read afresh.
  static let issues = 3
  /// What a concept of the last issue loses. More would turn a digest away from the week's main story.
  static let largestLoss = 0.5

  /// By concept, how many issues ago it was told, from 0.
  private var ages: [UInt64: Int] = [:]

  /// Reads the sentences of issues, which come the newest first.
  init(of issues: [SentIssue], vocabulary: Vocabulary) {
    for (age, issue) in issues.prefix(Self.issues).enumerated() {
      for sentence in issue.sentences {
        let words = vocabulary.words(in: sentence.text)
        for (index, word) in words.enumerated() {
          note(Self.key(word.stem, nil), age)
          if index + 1 < words.count { note(Self.key(word.stem, words[index + 1].stem), age) }
        }
      }
    }
  }

  /// What a concept loses of its weight, 0 to `largestLoss`; its stems are of the vocabulary that this was made with.
  func loss(_ first: Int32, _ second: Int32?) -> Double {
    guard let age = ages[Self.key(first, second)] else { return 0 }
    return Self.largestLoss * Double(Self.issues - age) / Double(Self.issues)
  }

  private mutating func note(_ key: UInt64, _ age: Int) {
    if ages[key] == nil { ages[key] = age }
  }

  private static func key(_ first: Int32, _ second: Int32?) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second ?? -1))
  }
}
