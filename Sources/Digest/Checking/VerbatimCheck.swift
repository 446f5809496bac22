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
  }

  /// How a text stands to the sources; white space is folded before.
  public func answer(to text: String) -> Answer {
    if !sources.runs(of: text).isEmpty { return .verbatim }
    guard let nearest = nearest(to: text) else { return .notFound(nearest: nil) }
    let source = source(nearest)
    guard Self.isPart(text, of: source.text) else { return .notFound(nearest: source) }
    return keepsAttribution(text, of: nearest) ? .shortened(source) : .unattributed(source)
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

  /// Whether a text stands in a sentence as it is; the first letter's case and a stop, comma or colon at the end are
  /// free. Signs beside figures and quotation marks are part of what is said; a quotation stays whole or stays out.
  static func isPart(_ text: String, of sentence: String) -> Bool {
    let part = SentencePart(text)
    let whole = sentence.split(separator: " ")
    guard part.words.count >= 3, part.words.count <= whole.count else { return false }
    return (0...(whole.count - part.words.count)).contains { part.stands(in: whole, at: $0) }
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
