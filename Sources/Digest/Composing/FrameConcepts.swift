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

  /// The content stems of words that tell no story from another: those of reporting, of time, and of everything.
  static func stems(in vocabulary: Vocabulary) -> Set<UInt64> {
    vocabulary.contentStems(
      of: (reports + Array(Particulars.timeNames) + general).joined(separator: " "))
  }

  /// The content stems of words that a third of the articles may have though they tell of nothing the same.
  static func everywhere(in vocabulary: Vocabulary) -> Set<UInt64> {
    vocabulary.contentStems(of: common)
  }

  private static let common = """
    work include including found find right long high add added show month ask asked member still went part help down \
    state family public death second recent another hour see saw own statement office real fact release released record \
    follow following sign end good plan turn later open point known detail few clear try group reporter comment night \
    sure must million near use used done life attempt got thought job third team again away story head live left seem \
    never action reach next old around before call since both court police president government house home law city place \
    percent number according several four five six seven eight nine ten young small large big great early late
    """

  private static let general = [
    "people", "man", "men", "woman", "women", "year", "years", "time", "week", "month", "day",
    "new",
    "one", "two", "three", "first", "last", "make", "made", "get", "take", "took", "go", "come",
    "came",
    "think", "know", "thing", "things", "want", "look", "many", "way", "world", "country",
    "national",
    "local", "official", "officials", "like", "just", "also", "even", "back", "part", "called",
    "give", "given", "name", "names", "side", "sides",
  ]

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
