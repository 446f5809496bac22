// What the sent issues before an issue mean for it.

import Articles
import JSONText
import Publication
import Summarizer

/// The sent issues that an issue follows, and what of its week they have told.
struct ToldNews {
  /// How long readers remember: half a year, so that what comes every year is news each time.
  static let days = 183

  /// The issues before this one, the newest first.
  let issues: [SentIssue]
  /// By article, by sentence: who told it; nil for news. Empty where there are no issues.
  let tellers: [[ToldSentences.Teller?]]
  /// What the last issues' concepts lose.
  let concepts: ToldConcepts

  /// Compares a week with the issues sent before it.
  ///
  /// - Parameters:
  ///   - sent: sent issues in any order. The issue itself is left out, for it may be built again, and so is
  ///     what came after it.
  ///   - id: the id of the issue.
  ///   - date: the date of the issue.
  init(
    _ sent: [SentIssue], before id: String, on date: CalendarDate, in articles: [AnalyzedArticle],
    vocabulary: Vocabulary
  ) {
    issues = sent.filter {
      $0.id != id && $0.date < date && $0.date >= date.adding(days: -Self.days)
    }.sorted { ($1.date, $1.id) < ($0.date, $0.id) }
    concepts = ToldConcepts(of: issues, vocabulary: vocabulary)
    if issues.isEmpty {
      tellers = []
    } else {
      var sentences = ToldSentences(of: issues, vocabulary: vocabulary)
      tellers = sentences.tellers(of: articles, on: date)
    }
  }

  /// Whether a sentence is told.
  func isTold(_ article: Int, _ number: Int) -> Bool {
    tellers.indices.contains(article) && tellers[article][number] != nil
  }

  /// The told sentences, `[{"article","range","text","issue","told"}]` in the order of the week: what is left out,
  /// which issue told it, and in which words.
  func json(in articles: [AnalyzedArticle]) -> JSONValue {
    var sentences: [JSONValue] = []
    for (index, row) in tellers.enumerated() {
      for (number, teller) in row.enumerated() {
        guard let teller else { continue }
        let unit = articles[index].unit(ofSentence: number)
        let issue = issues[teller.issue]
        sentences.append(
          .object([
            ("article", .string(articles[index].article.id)), ("range", JSONValue(unit.range)),
            ("text", .string(unit.text)), ("issue", .string(issue.id)),
            ("told", .string(issue.sentences[teller.sentence].text)),
          ]))
      }
    }
    return .array(sentences)
  }
}
