// The concepts that are in every report and are no news of any.

import Summarizer

/// What frames the news in a report: its day, and who is said to say it.
///
/// "On Tuesday", "according to" and "said in" stand in most articles of a week, so that a coverage by document frequency
/// takes them for what the week is about.
struct FrameConcepts {
  private let stems: Set<Int32>
  private let functionWords: Set<Int32>
  private let ambiguous: Set<Int32>

  /// Prepares the words in a vocabulary.
  init(vocabulary: Vocabulary) {
    stems = Set((Self.reports + Particulars.timeNames).map { vocabulary.stem(of: $0) })
    ambiguous = Set(["march", "may"].map { vocabulary.stem(of: $0) })
    let days = (1...31).map(String.init)
    functionWords = Set((Self.small + days).map { vocabulary.stem(of: $0) })
  }

  /// The share of its weight that a concept loses, 0 or 1; its stems are of the vocabulary that this was made with.
  func loss(_ first: Int32, _ second: Int32?) -> Double {
    let words = [first] + (second.map { [$0] } ?? [])
    // A march is none of the year.
    if second == nil, ambiguous.contains(first) { return 0 }
    guard words.contains(where: stems.contains) else { return 0 }
    return words.allSatisfy { stems.contains($0) || functionWords.contains($0) } ? 1 : 0
  }

  private static let reports = [
    "say", "said", "tell", "told", "according", "report", "announce", "statement", "write", "wrote",
    "spokesman", "spokeswoman",
  ]

  private static let small = [
    "a", "an", "the", "to", "on", "in", "at", "of", "by", "from", "for", "with", "that", "this",
    "it", "its", "he", "she", "they", "we", "his", "her", "their", "and", "or", "but", "as", "was",
    "were", "is", "are", "has", "have", "had", "be", "been", "will", "would", "not", "last",
  ]
}
