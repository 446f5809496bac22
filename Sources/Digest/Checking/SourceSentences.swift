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
