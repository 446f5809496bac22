// Items from further down in one of many stories, with nothing of it before them.

import Articles
import Summarizer

extension Composer {
  /// Whether a passage from further down would be all that an item tells, and leaves its reader wondering: a little is open,
  /// or nothing in it has a name; or its story has been told, and is not the one that the week is about.
  func hangsAlone(
    _ passage: SourcePassage, after earlier: [Range<Int>], leaving risk: Double
  ) -> Bool {
    if isSceneOfLead(passage) { return true }
    guard earlier.isEmpty, !week.isColumn(passage.article),
      passage.sentences.lowerBound >= SourcePassage.opening
    else { return false }
    // "Roe, a former captain, gained two promises for his vote."
    if risk > 0 || week.namesNothing(passage) { return true }
    // Two headings of one story are one too many.
    return !printed(of: passage.article).isEmpty && !week.isOfWeek(passage)
  }

  /// Whether a passage begins with a scene of what the lead has told, and so tells nothing.
  private func isSceneOfLead(_ passage: SourcePassage) -> Bool {
    guard let lead = draft.leadArticle, passage.sentences.contains(0), lead != passage.article
    else { return false }
    let beginning = SourcePassage(
      article: passage.article,
      sentences: 0..<min(Self.newsWithin, week.articles[passage.article].sentenceCount))
    return week.isPlain(SourcePassage(article: passage.article, sentences: 0..<1))
      && week.beginsWithScene(passage.article)
      && reportsSame([beginning], of: passage.article, as: lead)
  }

  /// Takes away what is told of a story under a second heading, now that all that is told is known; false where nothing is.
  mutating func settleLoneItems() -> Bool {
    guard hasPlenty, week.hasManyArticles else { return false }
    let before = wordsLeft
    for section in draft.sections.indices {
      for index in draft.sections[section].items.indices.reversed()
      where draft.sections[section].items[index].passages.first.map(isSceneOfLead) ?? false {
        let item = draft.sections[section].items.remove(at: index)
        wordsLeft += item.passages.reduce(0) { $0 + week.words(of: $1) }
      }
      for index in draft.sections[section].items.indices.reversed()
      where draft.sections[section].items[index].passages.count == 1 {
        let item = draft.sections[section].items.remove(at: index)
        if hangsAlone(item.passages[0], after: [], leaving: 0) {
          wordsLeft += week.words(of: item.passages[0])
        } else {
          draft.sections[section].items.insert(item, at: index)
        }
      }
    }
    return wordsLeft > before
  }
}
