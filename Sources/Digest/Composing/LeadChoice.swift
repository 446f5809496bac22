// Which article leads.

import Articles
import Publication
import Summarizer

/// Chooses the article of the lead: the newest, and among those of a day or two the one that tells most of
/// what the week is about.
struct LeadChoice {
  /// Days that an article without a date is taken to be old: as good as new, since nothing says otherwise.
  private static let unknownAge = 1

  let week: Week

  /// The articles that have sentences, the best to lead first.
  var articles: [Int] {
    let scores = scores
    return scores.indices.filter { scores[$0] > 0 }.sorted { a, b in
      scores[a] != scores[b] ? scores[a] > scores[b] : a < b
    }
  }

  /// By article: how well it could lead, 0 for not at all.
  var scores: [Double] { week.articles.indices.map { score(of: $0) } }

  private func score(of index: Int) -> Double {
    let article = week.articles[index]
    guard article.sentenceCount > 0, !week.isOpinion(index) else { return 0 }
    let topical = (0..<article.sentenceCount).filter { !article.sentence($0).topics.isEmpty }.count
    let central = (0..<min(article.sentenceCount, 12)).map { number in
      SourcePassage(article: index, sentences: number..<(number + 1))
    }.filter { !week.isTold($0) }.map { week.gain(of: $0) }.sorted(by: >).prefix(4).reduce(0, +)
    let share = Double(topical) / Double(article.sentenceCount)
    let length = min(1, Double(article.sentenceCount) / 12)
    let age =
      newest.flatMap { newest in
        article.article.metadata.date.map { newest.daysSince1970 - $0.daysSince1970 }
      } ?? Self.unknownAge
    // A charge in the largest letters of the issue reads as the paper's own word.
    let charge = HeadlineCut.assertsCharge(article.article.metadata.title ?? "") ? 0.6 : 1
    let analysis = isAnalysis(article) ? 0.5 : 1
    // Before the sandwich in Court Two comes what the court decided. Of few reports none has its nut graf looked for.
    let hasNews = week.nutGrafs[index] != nil || !week.hasManyArticles
    let scene = !week.beginsWithScene(index) ? 1 : hasNews ? 0.8 : 0.5
    // Of a column of briefs none is the week's news.
    let column = ColumnName.isName(article.article.metadata.title ?? "") ? 0.4 : 1
    let game = week.hasManyArticles && tellsOfGame(article) ? 0.6 : 1
    let picture = article.article.metadata.image == nil ? 0 : 0.15
    return (0.3 + share) * central * (0.4 + 0.6 * length) * charge * analysis * scene * column
      * game * (1 + picture)
      / (1 + 0.25 * Double(max(0, age)))
  }

  /// Whether an article begins with a game that was won or lost, which seldom leads a week of other news.
  private func tellsOfGame(_ article: AnalyzedArticle) -> Bool {
    let heads = [article.article.metadata.title ?? "", article.unit(ofSentence: 0).text]
    let words = Set(heads.flatMap(NumberWord.words).map(\.lower))
    return words.intersection(Self.games).count >= Self.wordsOfGame
  }

  /// Fewer such words tell of something else: "The governing League won the vote".
  private static let wordsOfGame = 3
  private static let games: Set<String> = [
    "win", "wins", "won", "victory", "beat", "beats", "draw", "drew", "defeat", "goal", "goals",
    "header", "overtime", "inning", "innings", "semi", "semifinal", "semifinals", "quarterfinal",
    "quarterfinals", "final", "finals", "cup", "league", "match", "game", "coach", "striker",
    "goalkeeper", "championship", "championships", "playoff", "playoffs", "season", "tournament",
    "basketball", "football", "soccer", "tennis", "baseball", "softball", "hockey", "rugby",
    "cricket", "touchdown", "touchdowns", "pointer", "penalty", "penalties",
  ]

  /// Whether an article says that it is no news: "ANALYSIS" over the headline, or before it.
  private func isAnalysis(_ article: AnalyzedArticle) -> Bool {
    let kickers = article.units.prefix { $0.kind != .sentence }.prefix(6).map(\.text)
    let title = article.article.metadata.title.map { [$0] } ?? []
    let beginnings = (article.article.metadata.categories + kickers + title).map {
      $0.lowercased().prefix { $0 != ":" && $0 != "|" }
    }
    return beginnings.contains { Self.kinds.contains(String($0)) }
  }

  private static let kinds: Set<String> = [
    "analysis", "news analysis", "explainer", "background", "feature", "profile", "special report",
    "interview", "dispatch",
  ]

  private var newest: CalendarDate? { week.articles.compactMap(\.article.metadata.date).max() }
}
