// The sentences of the week by their text, to find where a line of the digest comes from.

import Summarizer

/// Finds sentences of analyzed articles by their text.
struct SourceSentences: Sendable {
  /// A sentence's place in the week.
  struct Place: Hashable {
    /// The index of the article.
    var article: Int
    /// The number of the sentence.
    var sentence: Int
  }

  let articles: [AnalyzedArticle]
  private let places: [String: [Place]]
  /// The running text of each article, its sentences joined by spaces.
  private let running: [String]

  init(_ articles: [AnalyzedArticle]) {
    self.articles = articles
    var places: [String: [Place]] = [:]
    for (index, article) in articles.enumerated() {
      for number in 0..<article.sentenceCount {
        places[article.unit(ofSentence: number).text, default: []].append(
          Place(article: index, sentence: number))
      }
    }
    self.places = places
    running = articles.map { article in
      (0..<article.sentenceCount).map { article.unit(ofSentence: $0).text }.joined(separator: " ")
    }
  }

  /// Where a text stands as one whole sentence or as several that follow each other.
  func runs(of text: String) -> [[Place]] {
    if let single = places[text] { return single.map { [$0] } }
    if text.isEmpty { return [] }
    return articles.indices.filter { running[$0].contains(text) }.flatMap { article in
      (0..<articles[article].sentenceCount).compactMap { first in
        var run = [Place(article: article, sentence: first)]
        var joined = self.text(run[0])
        guard text.hasPrefix(joined) else { return nil }
        while joined.utf8.count < text.utf8.count,
          run.count < articles[article].sentenceCount - first
        {
          run.append(Place(article: article, sentence: first + run.count))
          joined += " " + self.text(run[run.count - 1])
        }
        return joined == text ? run : nil
      }
    }
  }

  /// Where a text stands as a whole sentence; the first place in the order of the articles.
  func place(of text: String) -> Place? { places[text]?.first }

  /// All places where a text stands as a whole sentence.
  func places(of text: String) -> [Place] { places[text] ?? [] }

  /// Where a text stands as a part of a sentence.
  func place(ofPart text: String) -> Place? {
    all.first { VerbatimCheck.isPart(text, of: self.text($0)) }
  }

  /// What is known of a sentence.
  func sentence(_ place: Place) -> Sentence { articles[place.article].sentence(place.sentence) }

  /// A sentence's text.
  func text(_ place: Place) -> String {
    articles[place.article].unit(ofSentence: place.sentence).text
  }

  /// All sentences, in order.
  var all: [Place] {
    articles.indices.flatMap { article in
      (0..<articles[article].sentenceCount).map { Place(article: article, sentence: $0) }
    }
  }
}
