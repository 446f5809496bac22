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
  /// The sentences that are left out because a sent issue has told them, and where.
  public let told: JSONValue
  /// Things that an editor should know, one a line.
  public let notes: [String]
  /// Sections that carry one side's claims only, where the sources have the other's word.
  public let balance: [BalanceFinding]

  /// Composes an issue.
  ///
  /// - Parameters:
  ///   - articles: analyzed articles in the order of `ArticleFiles`.
  ///   - publication: topics, limits, labels.
  ///   - date: the date of the issue.
  ///   - lead: the id of the article that is to lead; nil lets the composer choose.
  ///   - sent: issues that were sent, in any order; what they told before the date is not told again.
  public init(
    of articles: [AnalyzedArticle], for publication: Publication, date: CalendarDate,
    lead: String? = nil, sent: [SentIssue] = []
  ) {
    let leadIndex = lead.flatMap { id in articles.firstIndex { $0.article.id == id } }
    var composer = Composer(
      week: Week(
        articles, language: publication.language, sent: sent, id: publication.issueID(on: date),
        date: date), publication: publication)
    composer.compose(lead: leadIndex)
    var assembly = IssueAssembly(
      week: composer.week, draft: composer.draft, publication: publication, date: date)
    issue = assembly.issue()
    self.lead = composer.draft.leadArticle.map { articles[$0].article.id }
    self.articles = articles.map(\.article)
    let record = ChoiceRecord(
      week: composer.week, draft: composer.draft, updates: composer.updates,
      publication: publication)
    choices = record.json
    told = composer.week.told.json(in: articles)
    notes = record.notes
    balance = Balance(articles).findings(in: issue)
  }
}
