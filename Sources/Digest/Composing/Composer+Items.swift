// The items of the topics' sections.

import Publication
import Summarizer

extension Composer {
  mutating func takeItems() {
    var candidates = publication.topics.indices.map { topic in
      (
        topic: topic,
        passages: TopicCandidates(week: week, limits: publication.limits).passages(
          of: publication.topics[topic].id)
      )
    }.filter { !$0.passages.isEmpty }
    // The topics with most to tell, if there are more than sections; shown in the publication's order.
    candidates.sort { a, b in
      a.passages.count != b.passages.count
        ? a.passages.count > b.passages.count : a.topic < b.topic
    }
    candidates = Array(candidates.prefix(publication.limits.sections)).sorted {
      $0.topic < $1.topic
    }
    draft.sections = candidates.map { Draft.Section(topic: $0.topic) }
    // Room for a line a topic, until there are lines.
    var reserve = candidates.count * 18
    var round = 0
    var isOpen = [Bool](repeating: true, count: candidates.count)
    var isSettled = false
    while isOpen.contains(true) {
      for index in candidates.indices where isOpen[index] {
        isOpen[index] = takeItem(section: index, from: candidates[index].passages, reserve: reserve)
      }
      round += 1
      // Before further items take what is left of the week's news.
      if round == Self.roundsBeforeGlance {
        takeFirstLines(
          besides: Set(candidates.flatMap { $0.passages.map(\.passage.article) }))
        if !draft.glance.isEmpty { reserve = 0 }
      }
      // A figure that is taken away may be its article's only news: items come once more.
      if !isOpen.contains(true), !isSettled {
        isSettled = true
        if settleNumbers(reserve: reserve) { isOpen = isOpen.map { _ in true } }
        settleWords(reserve: reserve)
      }
    }
    draft.sections.removeAll { $0.items.isEmpty }
    lengthenItems(reserve: reserve)
    takeMoreNumbers(within: wordsLeft - reserve)
  }

  /// Spends the words that are left on what follows in the articles: of a story begun a reader has more than of another
  /// that is torn from its own.
  private mutating func lengthenItems(reserve: Int) {
    // Of many stories each has one sentence more before any has two.
    while lengthenEach(reserve: reserve), week.hasManyArticles {}
  }

  /// Lengthens each item by a sentence, where it can; false where none could.
  private mutating func lengthenEach(reserve: Int) -> Bool {
    let before = wordsLeft
    for section in draft.sections.indices {
      for index in draft.sections[section].items.indices {
        let item = draft.sections[section].items[index]
        guard let last = item.passages.last, last.article == item.article,
          item.passages.reduce(0, { $0 + $1.sentences.count }) < publication.limits.sentences,
          let longer = continued(last, in: section), week.words(of: longer) <= wordsLeft - reserve,
          !repeatsLine(longer, in: section)
        else { continue }
        draft.sections[section].items[index].passages[item.passages.count - 1].sentences =
          last.sentences.lowerBound..<longer.sentences.upperBound
        spend(longer)
      }
    }
    return wordsLeft < before
  }

  /// What a sentence has to be worth to lengthen an item.
  private static let leastWorth = 0.3

  /// What does not lengthen an item; of many stories the second sentence may say what somebody says, or counts.
  private func excludedTraits(of sentence: Sentence) -> SentenceTraits {
    week.hasManyArticles && sentence.isAttributed
      ? [.denial, .accusation, .question]
      : [.denial, .accusation, .question, .quotation, .casualtyFigure]
  }

  /// The sentence after a passage, where it goes on with the topic and may stand there.
  private func continued(_ passage: SourcePassage, in section: Int) -> SourcePassage? {
    let number = passage.sentences.upperBound
    guard number < week.articles[passage.article].sentenceCount else { return nil }
    let next = SourcePassage(article: passage.article, sentences: number..<(number + 1))
    let whole = SourcePassage(
      article: passage.article, sentences: passage.sentences.lowerBound..<(number + 1))
    let sentence = week.sentence(passage.article, number)
    let topic = publication.topics[draft.sections[section].topic].id
    guard sentence.subhead == week.sentence(passage.article, number - 1).subhead,
      sentence.topics.first.map({ $0.id == topic }) ?? true,
      sentence.traits.isDisjoint(with: excludedTraits(of: sentence)),
      week.worth(of: next) >= (week.hasManyArticles ? Self.leastWorth / 2 : Self.leastWorth),
      !isAfterthought(passage.article, number),
      week.risk(of: whole, in: publication.topics[draft.sections[section].topic].title) == 0,
      !draft.used.contains(where: { $0.overlaps(next) }), !isTold(next), isUsable(whole)
    else { return nil }
    return next
  }

  /// The topics' first passages are items and no lines.
  private static let roundsBeforeGlance = 2

  /// Takes the passage that adds most to a section; false when none is left that fits.
  private mutating func takeItem(
    section: Int, from passages: [(passage: SourcePassage, weight: Double)], reserve: Int
  ) -> Bool {
    let told = Set(draft.items.map(\.article))
    let ranked = passages.map { candidate in
      (
        candidate.passage,
        value(of: candidate.passage, weight: candidate.weight, in: section, besides: told)
      )
    }.filter { $0.1 > 0 }.enumerated().sorted { a, b in
      a.element.1 != b.element.1 ? a.element.1 > b.element.1 : a.offset < b.offset
    }.map(\.element)
    for most in risks(in: section) {
      for (passage, _) in ranked.prefix(200) {
        guard week.words(of: passage) <= wordsLeft - reserve, hasRoom(for: passage, in: section),
          risk(of: passage, in: section) <= most,
          most == 0 || !(hasPlenty && week.hasManyArticles && told.contains(passage.article))
        else { continue }
        guard !isTold(passage), isUsable(passage), !repeatsLine(passage, in: section) else {
          continue
        }
        add(passage, to: section)
        return true
      }
    }
    return false
  }

  /// Whether the item that a passage would join would tell with it what a line at a glance has told.
  private func repeatsLine(_ passage: SourcePassage, in section: Int) -> Bool {
    guard !draft.glance.isEmpty else { return false }
    var item = Draft.Item(article: passage.article, passages: [])
    if let index = home(of: passage, in: section) { item = draft.sections[section].items[index] }
    item.passages.append(passage)
    let news = ItemNews(item, in: week)
    return draft.glance.contains { line in
      line.passage.sentences.allSatisfy { news.tells(line.passage.article, $0) }
    }
  }

  /// The most that a passage may leave open, the best first: nothing; a little, rather than no section of a story that
  /// nothing else tells; whatever there is, rather than no digest.
  private func risks(in section: Int) -> [Double] {
    guard draft.sections[section].items.isEmpty else { return hasPlenty ? [0] : [0, 0.5] }
    let isEmpty = draft.leadArticle == nil && draft.sections.allSatisfy(\.items.isEmpty)
    return isEmpty ? [0, 0.5, .infinity] : [0, 0.5]
  }

  private func value(
    of passage: SourcePassage, weight: Double, in section: Int, besides told: Set<Int>
  ) -> Double {
    // The first items of a section come from different articles.
    let same = draft.sections[section].items.count { $0.article == passage.article }
    let leaning = passage.sentences.count > 1 ? 0.9 : 1
    // Who reads of an article for the first time reads its news.
    let isFirst = !told.contains(passage.article)
    let prominence =
      updates.bringsUpToDate(passage.article, passage.sentences.lowerBound)
      ? Week.prominence(ofSentence: 0) : isFirst ? week.prominence(of: passage) : 1
    return week.gain(of: passage) * weight * (same > 0 ? 0.75 : 1) * leaning * prominence
  }

  /// The risk of a passage after what the item that it would join has before it.
  private func risk(of passage: SourcePassage, in section: Int) -> Double {
    let item = home(of: passage, in: section).map { draft.sections[section].items[$0].passages }
    let earlier = (item ?? []).filter {
      $0.article == passage.article && $0.sentences.upperBound <= passage.sentences.lowerBound
    }.map(\.sentences)
    let risk = week.risk(
      of: passage, in: publication.topics[draft.sections[section].topic].title, after: earlier)
    guard hasPlenty else { return risk }
    if QuotationChoice.opensLeavingOpen(week.texts(of: passage)[0]) { return risk + 1 }
    // Of many stories there is news enough, and what is old is no news.
    if week.hasManyArticles, week.freshness(of: passage) < Self.leastFreshness { return risk + 0.5 }
    // A story that does not begin with its news is told by what does.
    let depth = week.depth(of: passage)
    if depth == 0 {
      // "The ferry Fjord Star may carry 220 passengers.": few words that share one with the headline are a scene.
      let isShort = week.hasManyArticles && week.words(of: passage) < 12
      let isStray = week.isStray(
        passage, sharing: isShort ? 2 : 1, knowingWeek: !isShort)
      return risk + (isStray ? 0.5 : 0)
    }
    // The newest count of an event that its report begins with, and can no longer tell.
    if updates.bringsUpToDate(passage.article, passage.sentences.lowerBound) { return risk }
    if isWithinStory(passage, after: earlier) { return risk + 1 }
    if isTorn(passage, after: earlier) { return risk + 0.5 }
    if isOfItsStory(passage, after: earlier) { return risk }
    // Rather than no section at all, what shares a little.
    let isEarly = depth < SourcePassage.opening
    if week.isStray(passage, after: earlier, sharing: isEarly ? 1 : 2) { return risk + 1 }
    // What comes soon after the first sentence goes on from it.
    if isEarly, earlier.contains(where: { passage.sentences.lowerBound - $0.upperBound < 2 }) {
      return risk
    }
    return risk + (week.isStray(passage, after: earlier) ? 0.5 : 0)
  }

  /// Whether a passage of one of many articles stands without the article's beginning, which could stand before it; what
  /// is about the story of the whole week is not torn from it.
  private func isTorn(_ passage: SourcePassage, after earlier: [Range<Int>]) -> Bool {
    guard week.hasManyArticles, !earlier.contains(where: { $0.lowerBound < SourcePassage.opening }),
      !week.isOfWeek(passage)
    else { return false }
    let opening = SourcePassage(article: passage.article, sentences: 0..<1)
    return !passage.sentences.contains(0)
      && (isUsable(opening) && week.risk(of: opening) == 0 && !isTold(opening)
        && !week.isStray(opening, sharing: 1, knowingWeek: false)
        || week.depth(of: passage) >= Self.newsWithin)
  }

  /// Of what is twelve days old.
  private static let leastFreshness = 0.8

  /// Where a scene comes first, the news is told within so many sentences.
  static let newsWithin = 8

  /// Whether a passage is from within one of many stories, and neither goes on from what is printed nor begins a paragraph
  /// in which the story goes on to something else.
  ///
  /// Strict readers of weeks of ten articles found 1 in 18 to hang in the air of the third to eighth sentences that begin a
  /// paragraph, 15 of 58 of those further down, and 22 of 59 of those that do not begin one.
  func isWithinStory(_ passage: SourcePassage, after earlier: [Range<Int>] = []) -> Bool {
    let depth = week.depth(of: passage)
    guard week.hasManyArticles, depth >= SourcePassage.opening,
      !earlier.contains(where: { $0.upperBound == passage.sentences.lowerBound })
    else { return false }
    return !week.opensParagraph(passage)
      || depth >= Self.newsWithin && !(isAttributed(passage) && week.isOfWeek(passage))
  }

  /// Whether somebody is named for some of a passage.
  func isAttributed(_ passage: SourcePassage) -> Bool {
    passage.sentences.contains { week.sentence(passage.article, $0).isAttributed }
  }

  /// Whether somebody named says it, in their own words, where the story's beginning stands before it.
  private func isOfItsStory(_ passage: SourcePassage, after earlier: [Range<Int>]) -> Bool {
    earlier.contains { $0.lowerBound < SourcePassage.opening }
      && passage.sentences.contains {
        let sentence = week.sentence(passage.article, $0)
        return sentence.isAttributed && sentence.traits.contains(.quotation)
      }
  }

  private func hasRoom(for passage: SourcePassage, in section: Int) -> Bool {
    if home(of: passage, in: section) != nil { return true }
    let items = draft.sections[section].items
    // A second item of the same article only under another subhead.
    return items.count < publication.limits.items
      && !items.contains {
        $0.article == passage.article && subhead(of: $0.passages[0]) == subhead(of: passage)
      }
  }

  /// The item that a passage can join: the same article's, under the same subhead, with room for it.
  private func home(of passage: SourcePassage, in section: Int) -> Int? {
    draft.sections[section].items.firstIndex { item in
      let sentences = item.passages.reduce(0) { $0 + $1.sentences.count }
      return item.article == passage.article
        && subhead(of: item.passages[0]) == subhead(of: passage)
        && sentences + passage.sentences.count <= publication.limits.sentences
    }
  }

  private func subhead(of passage: SourcePassage) -> String? {
    week.sentence(passage.article, passage.sentences.lowerBound).subhead
  }

  private mutating func add(_ passage: SourcePassage, to section: Int) {
    let gain = week.gain(of: passage)
    if let index = home(of: passage, in: section) {
      let item = draft.sections[section].items[index]
      draft.sections[section].items[index].passages = joined(item.passages + [passage])
      draft.sections[section].items[index].gain = max(item.gain, gain)
    } else {
      draft.sections[section].items.append(
        Draft.Item(article: passage.article, passages: [passage], gain: gain))
    }
    spend(passage)
  }

  /// Passages in the order of the article; neighbors become one.
  private func joined(_ passages: [SourcePassage]) -> [SourcePassage] {
    var result: [SourcePassage] = []
    for passage in passages.sorted(by: { $0.sentences.lowerBound < $1.sentences.lowerBound }) {
      if let last = result.last, last.sentences.upperBound == passage.sentences.lowerBound {
        result[result.count - 1].sentences =
          last.sentences.lowerBound..<passage.sentences.upperBound
      } else {
        result.append(passage)
      }
    }
    return result
  }

  /// The source line of the lead and of each item names the other articles that tell the same news.
  mutating func noteOthers() {
    // Opinion tells no news.
    let opinions = week.opinions
    if let lead = draft.leadArticle {
      draft.leadAlso = others(telling: draft.lead, besides: Set(opinions + [lead]))
    }
    for section in draft.sections.indices {
      for index in draft.sections[section].items.indices {
        let item = draft.sections[section].items[index]
        let own = item.passages.filter { $0.article == item.article }
        draft.sections[section].items[index].also = others(
          telling: own, besides: Set(opinions + item.passages.map(\.article)))
      }
    }
  }

  /// At most two articles, in their order.
  private func others(telling passages: [SourcePassage], besides known: Set<Int>) -> [Int] {
    let told = passages.flatMap { passage in passage.sentences.map { (passage.article, $0) } }
    let others = week.articles.indices.filter { other in
      !known.contains(other)
        && (0..<week.articles[other].sentenceCount).contains { number in
          let sentence = week.sentence(other, number)
          return told.contains { article, own in
            updates.countsSame(article, own, other, number)
              || isLong(sentence) && isLong(week.sentence(article, own))
                && week.tellsSame(week.sentence(article, own), sentence)
                && !updates.areTwoEvents(article, own, other, number)
          }
        }
    }
    return Array(others.prefix(2))
  }

  /// Whether a sentence says enough to tell one event from another.
  private func isLong(_ sentence: Sentence) -> Bool { sentence.content.count >= 6 }
}
