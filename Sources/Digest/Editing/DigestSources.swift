// The articles of an issue, for finding where its sentences come from.

public import Publication
public import Summarizer

/// The analyzed articles of an issue, and how its sentences stand to them.
public struct DigestSources: Sendable {
  /// Where a sentence stands.
  public struct Place: Sendable, Hashable {
    /// The index of the article.
    public var article: Int
    /// The number of the sentence in it.
    public var sentence: Int

    /// A place.
    public init(article: Int, sentence: Int) {
      self.article = article
      self.sentence = sentence
    }
  }

  /// The articles.
  public let articles: [AnalyzedArticle]
  let names: SourceLines
  private let sources: SourceSentences
  private let check: VerbatimCheck

  /// Prepares articles.
  public init(_ articles: [AnalyzedArticle], for publication: Publication) {
    self.articles = articles
    names = SourceLines(articles, publication: publication)
    sources = SourceSentences(articles)
    check = VerbatimCheck(articles)
  }

  /// Where a text stands as a whole sentence: in `near` if it does there, else in the first article that has it.
  public func place(of text: String, near: Int? = nil) -> Place? {
    let places = sources.places(of: text)
    let found = places.first { $0.article == near } ?? places.first
    return found.map { Place(article: $0.article, sentence: $0.sentence) }
  }

  /// How a text stands to the articles.
  public func answer(to text: String) -> VerbatimCheck.Answer { check.answer(to: text) }

  /// The text of a sentence, white space folded.
  public func text(_ place: Place) -> String {
    articles[place.article].unit(ofSentence: place.sentence).text
  }

  /// The headline that an article goes by.
  public func headline(of article: Int) -> String { names.headline(of: article) }

  /// The articles whose place is to be said beside sentences, since these say "here".
  func settings(of sentences: [DigestOutline.Sentence]) -> Set<Int> {
    sentences.compactMap { place(of: $0.text) }.reduce(into: []) { $0.formUnion(settings(of: $1)) }
  }

  /// The same of one sentence.
  func settings(of place: Place) -> Set<Int> {
    names.settings(
      of: [SourcePassage(article: place.article, sentences: place.sentence..<(place.sentence + 1))])
  }

  /// The articles of sentences, each once, in the order of the sentences.
  func articles(of sentences: [DigestOutline.Sentence]) -> [Int] {
    var found: [Int] = []
    for sentence in sentences {
      guard let place = place(of: sentence.text), !found.contains(place.article) else { continue }
      found.append(place.article)
    }
    return found
  }
}
