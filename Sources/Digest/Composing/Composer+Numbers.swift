// The figures of the week: taken before the items, and looked at again when it is known what they tell.

import Summarizer

extension Composer {
  /// Takes the figures of the week.
  mutating func takeNumbers() {
    addNumbers(within: .max) { _ in true }
  }

  /// Takes figures of what the digest has not told away, and others in their place; false where all stay.
  ///
  /// - Parameter reserve: the words that are kept for lines at a glance.
  mutating func settleNumbers(reserve: Int) -> Bool {
    guard hasPlenty else { return false }
    let untold = draft.numbers.filter { isUnexplained($0) }
    guard !untold.isEmpty else { return false }
    draft.numbers.removeAll { untold.contains($0) }
    wordsLeft += untold.reduce(0) { $0 + week.words(of: $1) }
    let before = self
    addNumbers(within: wordsLeft - reserve) {
      !before.isUnexplained($0)
    }
    return true
  }

  /// Takes figures of what the digest has told, where it has none and words are left.
  mutating func takeMoreNumbers(within words: Int) {
    guard hasPlenty, draft.numbers.isEmpty else { return }
    let before = self
    addNumbers(within: words) { !before.isUnexplained($0) }
  }

  /// Adds figures until there are enough; none stay where they are too few.
  private mutating func addNumbers(within words: Int, where isWanted: (SourcePassage) -> Bool) {
    let kept = draft.numbers
    var left = words
    for passage in NumbersChoice(week: week).candidates
    where draft.numbers.count < NumbersChoice.most {
      guard week.words(of: passage) <= left, isWanted(passage), isUsable(passage),
        !isTold(passage), !needsItsDate(passage), !isNewsOfAnother(passage),
        !(hasPlenty && (isTornFigure(passage) || isAnsweredSoon(passage))),
        week.risk(of: passage, isListed: true) == 0
      else { continue }
      draft.numbers.append(passage)
      left -= week.words(of: passage)
    }
    if draft.numbers.count < NumbersChoice.least {
      wordsLeft += kept.reduce(0) { $0 + week.words(of: $1) }
      draft.numbers = []
    }
    for passage in draft.numbers.dropFirst(kept.count) { spend(passage) }
  }

  /// Whether a figure of one of many stories, which nobody is named for, is what its item goes on with, or from within it:
  /// "At half past two the ferry left with 40 sacks of flour".
  private func isTornFigure(_ line: SourcePassage) -> Bool {
    week.hasManyArticles && !isAttributed(line)
      && (week.depth(of: line) < SourcePassage.opening || isWithinStory(line))
  }

  /// Whether another article begins with what a line tells: that is its item's to tell.
  func isNewsOfAnother(_ line: SourcePassage) -> Bool {
    week.articles.indices.contains { other in
      let opening = SourcePassage(article: other, sentences: 0..<1)
      return other != line.article && week.articles[other].sentenceCount > 0
        && line.sentences.contains {
          week.tellsSame(week.sentence(line.article, $0), week.sentence(other, 0))
        }
        && isUsable(opening) && !week.isTold(opening)
    }
  }

  /// Whether what the digest tells of a figure's article does not say of what it is one: of many stories a headline alone
  /// says too little.
  private func isUnexplained(_ figure: SourcePassage) -> Bool {
    isUntold(figure, sharing: 2)
      || week.hasManyArticles && week.depth(of: figure) > 0
        && week.isStray(
          figure, after: printed(of: figure.article), sharing: 1, isHeaded: false,
          knowingWeek: false)
  }

  /// Whether a line that is not its article's or its subhead's first sentence has hardly a word of what the digest has
  /// told of the article, fewer than so many: a list prints its headline only under it. Few reports tell one story, and its
  /// words are in all of them.
  func isUntold(_ line: SourcePassage, sharing least: Int) -> Bool {
    let told = printed(of: line.article)
    return week.depth(of: line) > 0
      && week.isStray(
        line, after: told, sharing: least, isHeaded: !told.isEmpty,
        knowingWeek: week.hasManyArticles)
  }
}
