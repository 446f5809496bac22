// The lines at a glance.

import Articles
import Publication
import Summarizer

extension Composer {
  /// Two lines at the least.
  var leastLines: Int { min(2, draft.sections.count) }

  /// Takes the lines of a glance from the week's news: what no section can tell, then a line a topic while there are fewer
  /// lines than sections; none where there would be too few.
  ///
  /// - Parameter besides: the articles that a section has something of.
  mutating func takeFirstLines(besides topical: Set<Int>) {
    if !week.hasManyArticles { fillSections() }
    let before = self
    takeOpenings(upTo: Self.mostOpenings) { !topical.contains($0) }
    // Of many stories what a section can tell is better told there, with what follows.
    if !week.hasManyArticles {
      takeLines(isFresh: true, upTo: max(draft.sections.count, draft.glance.count))
    }
    if draft.glance.count < leastLines, draft.glance.allSatisfy({ !isOpening($0.passage) }) {
      self = before
    }
  }

  /// Whether a line is all that the digest tells of an article, from its beginning.
  private func isOpening(_ line: SourcePassage) -> Bool {
    line.sentences.lowerBound < Self.newsWithin
      && draft.used.count { $0.article == line.article } == 1
  }

  /// Lines with the news of articles that nothing else tells, at most.
  static let mostOpenings = 5
  /// The words of the longest of them.
  private static let mostWordsOfOpening = 60

  /// Takes what articles begin with of which nothing is told, those that could lead first: of many stories some are
  /// on no topic, and are still the week's news.
  private mutating func takeOpenings(upTo most: Int, where isWanted: (Int) -> Bool) {
    guard hasPlenty, week.hasManyArticles else { return }
    let byScore = week.articles.indices.sorted {
      leadScores[$0] != leadScores[$1] ? leadScores[$0] > leadScores[$1] : $0 < $1
    }
    var count = 0
    for article in byScore where count < most && isWanted(article) {
      guard let opening = opening(of: article), week.words(of: opening) <= wordsLeft,
        !draft.used.contains(where: { $0.article == article }), !isTold(opening)
      else { continue }
      draft.glance.append((publication.topics.count, opening))
      spend(opening)
      count += 1
    }
  }

  /// The sentence of an article's beginning with its news, where a reader who has only the headline besides understands
  /// it: the first one, or after a scene one that tells more of the headline.
  private func opening(of article: Int) -> SourcePassage? {
    let count = min(Self.newsWithin, week.articles[article].sentenceCount)
    return ((week.nutGrafs[article].map { [$0] } ?? []) + (0..<count)).lazy.map {
      SourcePassage(article: article, sentences: $0..<($0 + 1))
    }
    .first { tellsNews($0) }
  }

  private func tellsNews(_ line: SourcePassage) -> Bool {
    let number = line.sentences.lowerBound
    let sentence = week.sentence(line.article, number)
    // "There was a moment, some 20 minutes into the play, when …": a scene.
    if ["There was a", "There is a", "There were "].contains(
      where: week.texts(of: line)[0].hasPrefix), !sentence.isAttributed
    {
      return false
    }
    // A feature's deck says in the list what its scene does not: "At six every morning Ann Roe folds her bed".
    if number == 0, !sentence.isAttributed, week.deck(of: line.article) != nil,
      !week.namesDay(line.article, number)
    {
      return false
    }
    return isUsable(line) && (9...Self.mostWordsOfOpening).contains(sentence.words)
      && sentence.traits.isDisjoint(with: [.denial, .question, .accusation, .quotation])
      && !needsItsHour(line) && week.freshness(of: line) == 1 && !isNewsOfAnother(line)
      && week.risk(of: line, isListed: true) == 0
      && (number == 0 || !sentence.opensLoosely && !isWithinStory(line))
      && !week.isStray(line, sharing: number == 0 ? 2 : 3, knowingWeek: false)
  }

  mutating func takeGlance() {
    // Of a topic with more news, or of what happened before the week.
    let least = leastLines
    takeLines(isFresh: true, upTo: least)
    // Of many stories there is news enough.
    if !week.hasManyArticles { takeLines(isFresh: false, upTo: least) }
    takeOpenings(upTo: Self.mostOpenings - draft.glance.count) { _ in true }
    // One line for several sections is no glance at the week, unless nothing else tells its story.
    if draft.glance.count < least, draft.glance.allSatisfy({ !isOpening($0.passage) }) {
      draft.glance = []
    }
    draft.glance = draft.glance.enumerated().sorted {
      ($0.element.topic, $0.offset) < ($1.element.topic, $1.offset)
    }.map(\.element)
  }

  /// Takes a line a topic, of the week's news or of any, until there are enough.
  private mutating func takeLines(isFresh: Bool, upTo most: Int) {
    let lines = draft.glance.map(\.topic)
    // First those topics that have none.
    let sections =
      draft.sections.filter { !lines.contains($0.topic) }
      + draft.sections.filter { lines.contains($0.topic) }
    for section in sections where draft.glance.count < most {
      guard let line = line(for: section, isFresh: isFresh) else { continue }
      draft.glance.append((section.topic, line))
      spend(line)
    }
  }

  /// Of few reports what stands alone on a topic is its item, if it has none.
  private mutating func fillSections() {
    for index in draft.sections.indices where draft.sections[index].items.isEmpty {
      if let line = line(for: draft.sections[index], isFresh: true) { add(line, to: index) }
    }
  }

  private func line(for section: Draft.Section, isFresh: Bool) -> SourcePassage? {
    // Of many stories one that has an item, wherever that stands.
    let shown = Set(section.items.map(\.article))
      .union(week.hasManyArticles ? draft.items.map(\.article) : [])
    return TopicCandidates(week: week, limits: publication.limits).lines(
      of: publication.topics[section.topic].id, besides: shown
    ).first {
      (!isFresh || week.freshness(of: $0) == 1) && isUsable($0) && !needsItsDate($0)
        && !isTold($0) && !isNewsOfAnother($0) && week.risk(of: $0, isListed: true) == 0
        && !(hasPlenty && (isUntold($0, sharing: 2) || isScene($0)))
        && !(week.hasManyArticles && week.isEnglish && week.isPlain($0))
    }
  }

  /// Whether no word of a line is in its article's headline, which is all that a reader has of the story yet: "Tom Roe
  /// laid the tuba across his knees"; what somebody says of the story of the whole week is understood.
  private func isScene(_ line: SourcePassage) -> Bool {
    guard week.hasManyArticles, week.isStray(line, sharing: 1, knowingWeek: false) else {
      return false
    }
    return
      !(week.isOfWeek(line)
      && line.sentences.allSatisfy { week.sentence(line.article, $0).isAttributed })
      || week.texts(of: line).contains { text in
        NumberWord.words(of: text).contains { Self.kin.contains($0.lower) }
      }
  }

  /// Whose words are a scene of somebody's life, and not of the week's news.
  private static let kin: Set<String> = [
    "brother", "sister", "wife", "husband", "mother", "father", "son", "daughter", "cousin",
    "grandmother", "grandfather", "grandson", "granddaughter", "uncle",
    "aunt", "nephew", "niece", "widow", "fiancee",
  ]

  /// Whether the news of an article is of a time that its day, which is printed under the line, does not tell.
  private func needsItsHour(_ line: SourcePassage) -> Bool {
    guard week.articles[line.article].article.metadata.date != nil else {
      return needsItsDate(line)
    }
    return week.texts(of: line).contains { text in
      let lowered = text.lowercased()
      return ["today", "tomorrow", "this morning", "this evening"].contains { lowered.contains($0) }
    }
  }

  /// Whether a passage tells a time from the day of its article, which a list prints only under it.
  func needsItsDate(_ passage: SourcePassage) -> Bool {
    let words = [
      "last week", "last month", "last year", "last night", "next week", "next month", "next year",
      "yesterday", "today", "tomorrow", "this morning", "this evening", "earlier this",
      "later this",
      "the past ", "in recent ", "over the weekend", " ago",
    ]
    return week.texts(of: passage).contains { text in
      let lowered = text.lowercased()
      return words.contains { lowered.contains($0) }
    }
  }
}
