// What names an article in a digest: its headline, its link, its day and reporter.

import Articles
import CommonMark
import Foundation
import Publication
import Summarizer

/// Names the articles of a week. Every word is a source's or a label of the publication.
struct SourceLines: Sendable {
  let all: [AnalyzedArticle]
  let publication: Publication
  init(week: Week, publication: Publication) { self.init(week.articles, publication: publication) }

  init(_ articles: [AnalyzedArticle], publication: Publication) {
    all = articles
    self.publication = publication
  }

  /// `[Headline](url) · Nov. 3 · RFE/RL · also in [Other headline](url)`, "newer count in" for "also in" where it is that.
  ///
  /// - Parameters:
  ///   - newer: articles with newer counts of the dead, of `also` or besides.
  ///   - hasHeadline: whether the heading says the first article's headline already.
  ///   - settings: the articles whose place is said, since what is printed says "here".
  /// - Returns: nil where no two parts are known, for without " · " it would be no source line.
  func line(
    articles: [Int], also: [Int], newer: [Int] = [], hasHeadline: Bool, settings: Set<Int> = []
  ) -> Inlines? {
    let also = also + newer.filter { !also.contains($0) }
    var parts: [Inlines] = []
    for (position, article) in articles.enumerated() {
      let place = settings.contains(article) ? place(of: article) : nil
      let details = ([place].compactMap(\.self) + details(of: article)).map { Inlines($0) }
      if position == 0 {
        let isUnknown = details.isEmpty && articles.count + also.count > 1
        parts = (hasHeadline && !isUnknown ? [] : [linkedHeadline(article, limit: 70)]) + details
      } else if let last = parts.popLast() {
        // "…; Headline · Nov. 4 · Agency": a new article, not more about the first.
        parts.append(last + Inlines("; ") + linkedHeadline(article, limit: 70))
        parts += details
      }
    }
    for other in also where !articles.contains(other) {
      let label = newer.contains(other) ? publication.labels.newer : publication.labels.also
      parts.append(Inlines(label + " ") + linkedHeadline(other, limit: 70))
    }
    // A day alone: the headline stands before it although the heading has it.
    if parts.count == 1, hasHeadline, let first = articles.first {
      parts.insert(linkedHeadline(first, limit: 70), at: 0)
    }
    return parts.count < 2 ? nil : joined(parts)
  }

  /// `[Headline](url) · Nov. 3 · Agency · Deck`: an article of the list, with its deck where the digest tells nothing else of
  /// it.
  func listLine(_ article: Int, deck: String?) -> Inlines {
    let more = (details(of: article) + [deck].compactMap(\.self)).map { Inlines($0) }
    return joined([linkedHeadline(article, limit: 200)] + more)
  }

  /// The articles of passages that say "here".
  func settings(of passages: [SourcePassage]) -> Set<Int> {
    Set(passages.filter { all[$0.article].setting(of: $0.sentences) != nil }.map(\.article))
  }

  /// Where an article is written from: "Oslo, Norway".
  func place(of article: Int) -> String? { all[article].article.metadata.place.map(Self.place) }

  /// Day and reporter of an article, as far as they are known.
  func details(of article: Int) -> [String] {
    let metadata = all[article].article.metadata
    return [
      metadata.date?.short(in: publication.language),
      metadata.source ?? (isOwn(metadata) ? publication.name : nil),
    ].compactMap { $0 }
  }

  /// The place of a dateline as it stands in running text: "Nagorno-Karabakh, U.S." of "NAGORNO-KARABAKH, U.S.".
  static func place(_ dateline: String) -> String {
    dateline.components(separatedBy: ", ").map { part in
      let words = part.components(separatedBy: " ")
      return words.enumerated().map { index, word in
        let letters = word.filter(\.isLetter)
        guard letters.count > 1, !word.dropLast().contains("."), letters.allSatisfy(\.isUppercase)
        else { return word }
        // "London, UK", "Boston, MA".
        if letters.count < 4, index == words.count - 1 { return word }
        return name(of: word.lowercased(), isFirst: index == 0)
      }.joined(separator: " ")
    }.joined(separator: ", ")
  }

  /// A word with the capitals of a name: "Stratford-upon-Avon", "L'Aquila", and "de" within a name.
  private static func name(of lower: String, isFirst: Bool) -> String {
    var result = ""
    var part = ""
    func close() {
      let isSmall = (!isFirst || !result.isEmpty) && smallWords.contains(part)
      result += isSmall ? part : part.prefix(1).uppercased() + part.dropFirst()
      part = ""
    }
    for character in lower {
      if character.isLetter {
        part.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    return result
  }

  private static let smallWords: Set<String> = [
    "de", "la", "le", "du", "da", "do", "del", "von", "van", "der", "upon", "on", "of", "the", "al",
    "sur", "and",
  ]

  /// Whether an article says that it is the publication's: its byline names it, or its address is on its site.
  private func isOwn(_ metadata: Article.Metadata) -> Bool {
    var name = publication.name.lowercased()
    if name.hasPrefix("the ") { name.removeFirst(4) }
    if let byline = metadata.byline, !name.isEmpty, byline.lowercased().contains(name) {
      return true
    }
    guard let site = publication.site.flatMap(Self.host), let url = metadata.url else {
      return false
    }
    return Self.host(of: url) == site
  }

  private static func host(of address: String) -> String? {
    URL(string: address)?.host()?.lowercased()
  }

  private func joined(_ parts: [Inlines]) -> Inlines {
    var result = Inlines.empty
    for (index, part) in parts.enumerated() {
      result = index == 0 ? part : result + Inlines(" · ") + part
    }
    return result
  }

  func linkedHeadline(_ article: Int, limit: Int) -> Inlines {
    let text = Inlines(shortHeadline(of: article, limit: limit))
    return url(of: article).map { Inlines.link($0, text) } ?? text
  }

  /// The headline, cut where it is longer than a line should be.
  func shortHeadline(of article: Int, limit: Int = 70) -> String {
    let headline = headline(of: article)
    return headline.count > limit ? HeadlineCut.cut(headline, to: limit) : headline
  }

  func headline(of article: Int) -> String {
    let analyzed = all[article]
    if let title = analyzed.article.metadata.title, !title.isEmpty { return title }
    // An article without a headline goes by its first words.
    guard analyzed.sentenceCount > 0 else { return analyzed.article.id }
    return HeadlineCut.cut(analyzed.unit(ofSentence: 0).text, to: 60)
  }

  func url(of article: Int) -> String? {
    all[article].article.metadata.url.flatMap { Document.isSafeLink($0) ? $0 : nil }
  }
}
