// Whether every sentence of a digest stands in one of its sources, letter for letter.

import Articles
public import Summarizer

/// Compares a digest's sentences with the articles that it was made from.
public struct VerbatimCheck: Sendable {
  /// How a sentence stands to the sources.
  public enum Answer: Sendable, Equatable {
    /// It is a sentence of an article, or several that stand together there.
    case verbatim
    /// It is a part of a sentence that still says who says it.
    case shortened(Source)
    /// It is a part of a sentence, without the words that say who says it.
    case unattributed(Source)
    /// It is in no article; the nearest sentence, if one has most of its words.
    case notFound(nearest: Source?)
  }

  /// A sentence of an article.
  public struct Source: Sendable, Equatable {
    /// The article's id.
    public var article: String
    /// UTF-8 bytes of the article's text.
    public var range: Range<Int>
    /// The sentence.
    public var text: String
  }

  private let sources: SourceSentences
  /// By word, the sentences that have it.
  private let places: [String: [Int]]
  private let all: [SourceSentences.Place]
  /// The running text of each article, its sentences joined by spaces.
  private let texts: [String]

  /// Prepares analyzed articles.
  public init(_ articles: [AnalyzedArticle]) {
    sources = SourceSentences(articles)
    all = sources.all
    var places: [String: [Int]] = [:]
    for (index, place) in all.enumerated() {
      for word in Set(Self.words(of: sources.text(place))) {
        places[word, default: []].append(index)
      }
    }
    self.places = places
    texts = articles.map { article in
      (0..<article.sentenceCount).map { article.unit(ofSentence: $0).text }.joined(separator: " ")
    }
  }

  /// How a text stands to the sources; white space is folded before.
  public func answer(to text: String) -> Answer {
    if sources.place(of: text) != nil || isRun(text) { return .verbatim }
    guard let nearest = nearest(to: text) else { return .notFound(nearest: nil) }
    let source = source(nearest)
    guard Self.isPart(text, of: source.text) else { return .notFound(nearest: source) }
    return keepsAttribution(text, of: nearest) ? .shortened(source) : .unattributed(source)
  }

  /// Several whole sentences on one line.
  private func isRun(_ text: String) -> Bool {
    sources.articles.indices.contains { article in
      guard !text.isEmpty, texts[article].contains(text) else { return false }
      let analyzed = sources.articles[article]
      return (0..<analyzed.sentenceCount).contains { first in
        var run = analyzed.unit(ofSentence: first).text
        var next = first + 1
        guard text.hasPrefix(run) else { return false }
        while run.utf8.count < text.utf8.count, next < analyzed.sentenceCount {
          run += " " + analyzed.unit(ofSentence: next).text
          next += 1
        }
        return run == text
      }
    }
  }

  /// The sentence with most of the text's words, the earliest of equal ones.
  private func nearest(to text: String) -> SourceSentences.Place? {
    let words = Set(Self.words(of: text))
    var counts: [Int: Int] = [:]
    for word in words { for place in places[word] ?? [] { counts[place, default: 0] += 1 } }
    let most = counts.values.max() ?? 0
    guard most * 2 > words.count else { return nil }
    // Among those, the one that has it in a row, then the shortest.
    let best = counts.filter { $0.value == most }.keys.sorted().min { a, b in
      let (x, y) = (sources.text(all[a]), sources.text(all[b]))
      let (p, q) = (Self.isPart(text, of: x), Self.isPart(text, of: y))
      if p != q { return p }
      return x.utf8.count != y.utf8.count ? x.utf8.count < y.utf8.count : a < b
    }
    return best.map { all[$0] }
  }

  /// Whether the words of a text stand in a row in a sentence; the first letter's case and the last marks are free.
  static func isPart(_ text: String, of sentence: String) -> Bool {
    let part = words(of: text)
    let whole = words(of: sentence)
    guard part.count >= 3, part.count <= whole.count else { return false }
    return (0...(whole.count - part.count)).contains { start in
      whole[start..<(start + part.count)].elementsEqual(part)
    }
  }

  private func keepsAttribution(_ text: String, of place: SourceSentences.Place) -> Bool {
    guard let attribution = sources.sentence(place).attribution, attribution.isOwn else {
      return true
    }
    let lowered = " " + Self.words(of: text).joined(separator: " ") + " "
    return [attribution.asWritten, attribution.verb].allSatisfy {
      lowered.contains(" " + Self.words(of: $0).joined(separator: " ") + " ")
    }
  }

  private func source(_ place: SourceSentences.Place) -> Source {
    let article = sources.articles[place.article]
    let unit = article.unit(ofSentence: place.sentence)
    return Source(article: article.article.id, range: unit.range, text: unit.text)
  }

  /// The words of a text in lower case, without marks at their ends.
  private static func words(of text: String) -> [String] {
    text.lowercased().split(separator: " ").compactMap { word in
      var word = word.drop { !$0.isLetter && !$0.isNumber }
      while let last = word.last, !last.isLetter, !last.isNumber { word = word.dropLast() }
      return word.isEmpty ? nil : String(word)
    }
  }
}
