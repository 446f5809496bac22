// Which articles of a week report the same event.

import Articles
import Foundation
import Publication
import Summarizer

/// Finds the reports of one event in a week of many stories, as two newspapers write them in words of their own.
///
/// Two articles of the same days whose headlines share a word are of one story where the cosine of their words' weights
/// (Salton & Buckley 1988: sublinear term frequency, inverse document frequency) is high, and that share names which few
/// others have: two towns that vote on a tax have its words in common, and nobody's name.
struct SameStories {
  private var stories: [Int: Set<Int>] = [:]

  init(_ week: Week) {
    guard week.hasManyArticles else { return }
    let counts = Self.counts(of: week)
    let frequency = counts.reduce(into: [UInt64: Int]()) { frequency, counts in
      for stem in counts.keys { frequency[stem, default: 0] += 1 }
    }
    let vectors = Self.vectors(counts, frequency)
    let days = week.articles.indices.map { index in
      week.articles[index].sentenceCount == 0
        ? []
        : Set(
          NumberWord.words(of: week.articles[index].unit(ofSentence: 0).text).map(\.lower)
            .filter { Weekday(rawValue: $0) != nil })
    }
    let dates = week.articles.map { $0.article.metadata.date?.daysSince1970 }
    for a in week.articles.indices {
      for b in week.articles.indices.prefix(a)
      where week.headline(of: a).contains(where: {
        week.headline(of: b).contains($0) && !week.isGeneral($0)
      }) {
        if let x = dates[a], let y = dates[b], abs(x - y) > 1 { continue }
        // A fire of Monday and a wreck of Tuesday, in one town and with its one fire chief.
        if !days[a].isEmpty, !days[b].isEmpty, days[a].isDisjoint(with: days[b]) { continue }
        guard Self.cosine(vectors[a], vectors[b]) >= Self.leastCosine,
          Self.rareNames(of: vectors[a], in: week, frequency)
            .intersection(Self.rareNames(of: vectors[b], in: week, frequency)).count
            >= Self.fewestNames
        else { continue }
        stories[a, default: []].insert(b)
        stories[b, default: []].insert(a)
      }
    }
  }

  /// The other articles that report what an article reports.
  func others(of article: Int) -> Set<Int> { stories[article] ?? [] }

  /// By article: how often each content stem stands in it and its headline.
  private static func counts(of week: Week) -> [[UInt64: Int]] {
    week.articles.indices.map { index in
      var counts: [UInt64: Int] = [:]
      for stem in week.headline(of: index) { counts[stem, default: 0] += 1 }
      for number in 0..<week.articles[index].sentenceCount {
        for stem in week.sentence(index, number).content { counts[stem, default: 0] += 1 }
      }
      return counts
    }
  }

  /// The names of an article that no more than a few of the week have.
  private static func rareNames(
    of vector: [(stem: UInt64, weight: Double)], in week: Week, _ frequency: [UInt64: Int]
  ) -> Set<UInt64> {
    let most = max(3, week.articles.count / 5)
    return Set(
      vector.lazy.map(\.stem).filter { stem in
        week.isName(stem) && !week.isGeneral(stem) && (frequency[stem] ?? 0) <= most
      })
  }

  /// By article: the weights of its content stems, in the order of the stems, together of length 1.
  private static func vectors(
    _ counts: [[UInt64: Int]], _ frequency: [UInt64: Int]
  ) -> [[(stem: UInt64, weight: Double)]] {
    let total = Double(counts.count)
    return counts.map { counts in
      let weights = counts.filter { frequency[$0.key].map { Double($0) <= total / 2 } ?? false }
        .sorted { $0.key < $1.key }.map { stem, count in
          let rarity = log((total + 1) / Double((frequency[stem] ?? 0) + 1)) + 1
          return (stem: stem, weight: (1 + log(Double(count))) * rarity)
        }
      let length = weights.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
      return weights.map { ($0.stem, length > 0 ? $0.weight / length : 0) }
    }
  }

  private static func cosine(
    _ a: [(stem: UInt64, weight: Double)], _ b: [(stem: UInt64, weight: Double)]
  ) -> Double {
    var (i, j, sum) = (0, 0, 0.0)
    while i < a.count, j < b.count {
      if a[i].stem == b[j].stem { sum += a[i].weight * b[j].weight }
      let isFirst = a[i].stem <= b[j].stem
      if b[j].stem <= a[i].stem { j += 1 }
      if isFirst { i += 1 }
    }
    return sum
  }

  private static let leastCosine = 0.3
  private static let fewestNames = 3
}
