// Which articles of a week report the same event.

import Articles
import Foundation
import Publication
import Summarizer

/// Finds the reports of one event in a week of many stories, as two newspapers write them in words of their own.
///
/// Two articles of the same days whose headlines share a word are of one story where the cosine of their words' weights
/// (Salton & Buckley 1988: sublinear term frequency, inverse document frequency) is high.
struct SameStories {
  private var stories: [Int: Set<Int>] = [:]

  init(_ week: Week) {
    guard week.hasManyArticles else { return }
    let vectors = Self.vectors(of: week)
    let dates = week.articles.map { $0.article.metadata.date?.daysSince1970 }
    for a in week.articles.indices {
      for b in week.articles.indices.prefix(a)
      where week.headline(of: a).contains(where: {
        week.headline(of: b).contains($0) && !week.isGeneral($0)
      }) {
        if let x = dates[a], let y = dates[b], abs(x - y) > 1 { continue }
        guard Self.cosine(vectors[a], vectors[b]) >= Self.leastCosine else { continue }
        stories[a, default: []].insert(b)
        stories[b, default: []].insert(a)
      }
    }
  }

  /// The other articles that report what an article reports.
  func others(of article: Int) -> Set<Int> { stories[article] ?? [] }

  /// By article: the weights of its content stems, in the order of the stems, together of length 1.
  private static func vectors(of week: Week) -> [[(stem: UInt64, weight: Double)]] {
    let counts = week.articles.indices.map { index in
      var counts: [UInt64: Int] = [:]
      for stem in week.headline(of: index) { counts[stem, default: 0] += 1 }
      for number in 0..<week.articles[index].sentenceCount {
        for stem in week.sentence(index, number).content { counts[stem, default: 0] += 1 }
      }
      return counts
    }
    let frequency = counts.reduce(into: [UInt64: Int]()) { frequency, counts in
      for stem in counts.keys { frequency[stem, default: 0] += 1 }
    }
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
}
