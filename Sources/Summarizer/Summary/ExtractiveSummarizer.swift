// Documents in, the sentences of their summary out.

/// Summarizes sets of documents by extraction: every sentence is a range of a source.
///
/// It remembers words from one set to the next, which makes it faster and changes nothing in what
/// comes out. Not for sharing between threads: one a worker.
public final class ExtractiveSummarizer {
  /// A vocabulary of more forms is given up for a new one, so that a stream of any length fits.
  private static let mostForms = 1_000_000

  private let language: String
  private let splitter = SentenceSplitter()
  private var vocabulary: Vocabulary

  /// Makes a summarizer for texts in a language, an ISO 639 code.
  public init(language: String = "en") {
    self.language = language
    vocabulary = Vocabulary(language: language)
  }

  /// The sentences of a summary, in document and position order.
  ///
  /// Together they have at most `words` words (counted between white space), unless the first alone
  /// has more; with `fill`, the sentence that crosses the limit is there too.
  public func summary(
    of documents: [SourceDocument], words: Int, fill: Bool = false, method: SummaryMethod = .auto
  ) -> [SummarySentence] {
    summary(of: documents, within: Budget(words: words, isFilled: fill), by: method.ranker)
  }

  /// The sentences that a ranker takes, in document and position order.
  public func summary(
    of documents: [SourceDocument], within budget: Budget, by ranker: any Ranker
  ) -> [SummarySentence] {
    if vocabulary.count > Self.mostForms { vocabulary = Vocabulary(language: language) }
    let texts = documents.map(\.text)
    let sentences = texts.map { self.sentences(in: $0) }
    let table = SentenceTable(texts: texts, sentences: sentences, vocabulary: vocabulary)
    let ranking = ranker.ranking(of: table, within: budget)
    return ranking.order.sorted().map { sentence in
      let document = Int(table.document[sentence])
      return SummarySentence(
        document: document, range: sentences[document][Int(table.position[sentence])])
    }
  }
}

extension ExtractiveSummarizer {
  /// The sentences of a text, paragraph by paragraph.
  private func sentences(in text: [UInt8]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for paragraph in Paragraphs(of: text).ranges {
      sentences.append(contentsOf: splitter.sentences(in: text, range: paragraph))
    }
    return sentences
  }
}
