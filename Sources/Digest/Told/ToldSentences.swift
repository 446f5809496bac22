// Which sentences of a week a sent issue has told.

import Articles
import Foundation
import Publication
import Summarizer

/// The sentences of sent issues, ready to be compared with a week's.
///
/// A sentence is told when one sent sentence has every figure and time of it, the same negation, and most of its
/// content words, each weighted by how rare it is among the week's and the sent sentences: the names that every report of
/// a story repeats weigh little, so that another event in the same places is not taken for the old one.
struct ToldSentences {
  /// The share of the content that has to be found in the sent sentence. At 0.7 three rare words of ten may differ, as
  /// they do where a report was put into other words; a sentence that adds a clause of its own has more.
  static let leastShare = 0.7

  /// Fewer words of content are found in many a sentence by chance: such a sentence is told only by one that says
  /// little more.
  static let fewStems = 4

  /// A sentence, as it is compared.
  private struct Entry {
    let stems: [Int32]
    let particulars: Particulars
  }

  /// A sent sentence: the index of its issue and its own.
  struct Teller: Equatable {
    let issue: Int
    let sentence: Int
  }

  private let entries: [Entry]
  private let tellers: [Teller]
  /// By stem, the entries that have it, in order.
  private var places: [Int32: [Int]] = [:]
  private let vocabulary: Vocabulary
  private var frequency: [Int32: Int] = [:]
  private var count = 0

  /// Reads the sentences of issues, which come the newest first.
  init(of issues: [SentIssue], vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    var entries: [Entry] = []
    var tellers: [Teller] = []
    for (number, issue) in issues.enumerated() {
      for (place, sentence) in issue.sentences.enumerated() {
        let particulars = Particulars(
          of: sentence.text, date: sentence.date, issue: issue.date, isSent: true)
        entries.append(
          Entry(stems: Self.stems(of: sentence.text, vocabulary), particulars: particulars))
        tellers.append(Teller(issue: number, sentence: place))
      }
    }
    self.entries = entries
    self.tellers = tellers
    for (index, entry) in entries.enumerated() {
      for stem in entry.stems { places[stem, default: []].append(index) }
      note(entry.stems)
    }
  }

  /// By article, by sentence: who told it, nil for news. Denials are exempt, for each travels with its charge.
  mutating func tellers(of articles: [AnalyzedArticle], on date: CalendarDate) -> [[Teller?]] {
    let stems = articles.map { article in
      (0..<article.sentenceCount).map {
        Self.stems(of: article.unit(ofSentence: $0).text, vocabulary)
      }
    }
    for sentence in stems.joined() { note(sentence) }
    return articles.enumerated().map { index, article in
      (0..<article.sentenceCount).map { number in
        if article.sentence(number).traits.contains(.denial) { return nil }
        let particulars = Particulars(
          of: article.unit(ofSentence: number).text, date: article.article.metadata.date,
          issue: date)
        return teller(of: Entry(stems: stems[index][number], particulars: particulars))
      }
    }
  }

  private mutating func note(_ stems: [Int32]) {
    count += 1
    for stem in stems { frequency[stem, default: 0] += 1 }
  }

  /// The first sent sentence that tells a sentence.
  private func teller(of entry: Entry) -> Teller? {
    var shared: [Int: Double] = [:]
    for stem in entry.stems {
      for place in places[stem] ?? [] { shared[place, default: 0] += weight(of: stem) }
    }
    let all = weight(of: entry.stems)
    let isShort = entry.stems.count < Self.fewStems
    let found = shared.filter { place, weight in
      weight >= Self.leastShare * all
        && (!isShort || weight >= Self.leastShare * self.weight(of: entries[place].stems))
        && entry.particulars.isNegated == entries[place].particulars.isNegated
        && entry.particulars.areAll(in: entries[place].particulars)
    }
    return found.keys.min().map { tellers[$0] }
  }

  private func weight(of stem: Int32) -> Double {
    log(Double(count + 1) / Double(frequency[stem] ?? 1))
  }

  private func weight(of stems: [Int32]) -> Double { stems.reduce(0) { $0 + weight(of: $1) } }

  /// The stems of the content words, without figures and times, in the order of their coming, each once.
  private static func stems(of text: String, _ vocabulary: Vocabulary) -> [Int32] {
    var seen: Set<Int32> = []
    return vocabulary.words(in: text).compactMap { word in
      guard !word.isStopWord,
        !Particulars.isParticular(vocabulary.string(of: word.form)),
        seen.insert(word.stem).inserted
      else { return nil }
      return word.stem
    }
  }
}
