// The explanations of one article's sentences.

import Articles
public import Publication
public import Summarizer

/// Explains an article's sentences by themselves, without the rest of the week.
public struct ArticleExplanations {
  /// By the number of the sentence.
  public let explanations: [Explanation]

  /// A better sentence with more than this share of the content pushes another out.
  private static let redundant = 0.5
  /// Stems that more sentences have tell little.
  private static let mostSharing = 200

  /// Explains an analyzed article.
  public init(of article: AnalyzedArticle, for publication: Publication) {
    let vocabulary = Vocabulary(language: publication.language)
    let table = SentenceTable(
      texts: [Array(article.article.text.utf8)],
      sentences: [(0..<article.sentenceCount).map { article.unit(ofSentence: $0).range }],
      vocabulary: vocabulary)
    let coverage = ConceptCoverage(of: table)
    let pushing = Self.repetitions(in: article)
    explanations = (0..<article.sentenceCount).map { number in
      Explanation(
        of: article.sentence(number), position: number,
        concepts: coverage.concepts(
          of: number, limit: Explanation.mostConcepts, vocabulary: vocabulary),
        publication: publication, pushedOutBy: pushing[number])
    }
  }

  /// By sentence, the one of better rank that shares most of its content.
  private static func repetitions(in article: AnalyzedArticle) -> [Int: Explanation.Repetition] {
    let last = article.sentenceCount
    let order = (0..<last).sorted {
      let (a, b) = (article.sentence($0).rank ?? .max, article.sentence($1).rank ?? .max)
      return a != b ? a < b : $0 < $1
    }
    var having: [UInt64: [Int]] = [:]
    var found: [Int: Explanation.Repetition] = [:]
    for number in order {
      let content = article.sentence(number).content
      var shared: [Int: Int] = [:]
      for stem in content {
        for other in (having[stem] ?? []).prefix(mostSharing) { shared[other, default: 0] += 1 }
        having[stem, default: []].append(number)
      }
      var best: (other: Int, cosine: Double)?
      for other in shared.keys.sorted() {
        let size = Double(content.count) * Double(article.sentence(other).content.count)
        let cosine = Double(shared[other] ?? 0) / max(1, size.squareRoot())
        if cosine > best?.cosine ?? 0 { best = (other, cosine) }
      }
      guard let best, best.cosine > redundant else { continue }
      let unit = article.unit(ofSentence: best.other)
      found[number] = Explanation.Repetition(
        article: article.article.id, range: unit.range, text: unit.text, overlap: best.cosine)
    }
    return found
  }
}
