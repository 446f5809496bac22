// Pages that report an event as it goes on, an entry a moment.

import Summarizer

extension Week {
  /// Whether an article is a live page: times of day stand over its entries, "21.35", "6:12 p.m. Fifth death".
  static func isLivePage(_ article: AnalyzedArticle) -> Bool {
    article.units.count { $0.kind != .sentence && beginsWithTime($0.text) } >= fewestEntries
  }

  /// Whether a passage is an entry of a live page that has no word of the headline, under which it would stand.
  func isEntryOnly(_ passage: SourcePassage) -> Bool {
    guard livePages.contains(passage.article) else { return false }
    let heads = headline(of: passage.article)
    return !passage.sentences.contains { number in
      sentence(passage.article, number).content.contains { heads.contains($0) && !isGeneral($0) }
    }
  }

  private static func beginsWithTime(_ text: String) -> Bool {
    let word = text.prefix { !$0.isWhitespace }
    let parts = word.split(omittingEmptySubsequences: false) { ":.".contains($0) }
    return parts.count == 2 && (1...2).contains(parts[0].count) && parts[1].count == 2
      && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  private static let fewestEntries = 3
}
