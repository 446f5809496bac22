// From analyzed articles to an issue and the record of every choice.

public import Articles
import CommonMark
public import JSONText
public import Publication
public import Summarizer

/// An issue newly built, with what `digest.json` records of it.
public struct DigestBuild: Sendable {
  /// The issue.
  public let issue: Issue
  /// The id of the article that leads; nil where no article can.
  public let lead: String?
  /// The articles of the week in order.
  public let articles: [Article]
  /// For every sentence used: where it stands, what it is worth, why, and what could stand in its place.
  public let choices: JSONValue
  /// Things that an editor should know, one a line.
  public let notes: [String]

  /// Composes an issue.
  ///
  /// - Parameters:
  ///   - articles: analyzed articles in the order of `ArticleFiles`.
  ///   - publication: topics, limits, labels.
  ///   - date: the date of the issue.
  ///   - lead: the id of the article that is to lead; nil lets the composer choose.
  public init(
    of articles: [AnalyzedArticle], for publication: Publication, date: CalendarDate,
    lead: String? = nil
  ) {
    let leadIndex = lead.flatMap { id in articles.firstIndex { $0.article.id == id } }
    var composer = Composer(
      week: Week(articles, language: publication.language), publication: publication)
    composer.compose(lead: leadIndex)
    var assembly = IssueAssembly(
      week: composer.week, draft: composer.draft, publication: publication, date: date)
    issue = assembly.issue()
    self.lead = composer.draft.leadArticle.map { articles[$0].article.id }
    self.articles = articles.map(\.article)
    let record = ChoiceRecord(week: composer.week, draft: composer.draft, publication: publication)
    choices = record.json
    notes = record.notes
  }
}
