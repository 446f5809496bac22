// The items of the topics' sections.

import Publication
import Summarizer

extension Composer {
  mutating func takeItems() {
    let witnessed = witnessedStories
    var candidates = publication.topics.indices.map { topic in
      (
        topic: topic,
        passages: TopicCandidates(week: week, limits: publication.limits).passages(
          of: publication.topics[topic].id)
      )
    }.filter { candidate in
      !candidate.passages.isEmpty
        || witnessed.contains { $0.topic == publication.topics[candidate.topic].id }
    }
    // The topics with most to tell, if there are more than sections; shown in the publication's order.
    candidates.sort { a, b in
      a.passages.count != b.passages.count
        ? a.passages.count > b.passages.count : a.topic < b.topic
    }
    candidates = Array(candidates.prefix(publication.limits.sections)).sorted {
      $0.topic < $1.topic
    }
    draft.sections = candidates.map { Draft.Section(topic: $0.topic) }
    take(witnessed)
    // Room for a line a topic, until there are lines.
    let ofDenials = wordsOfDenialStories
    var reserve = candidates.count * 18 + ofDenials
    var round = 0
    var isOpen = [Bool](repeating: true, count: candidates.count)
    var isSettled = false
    while isOpen.contains(true) {
      for index in candidates.indices where isOpen[index] {
        isOpen[index] = takeItem(section: index, from: candidates[index].passages, reserve: reserve)
      }
      round += 1
      // Of one or two long reports a reader has rather more of a story than another torn from its own.
      if !week.hasManyArticles, round >= Self.roundsBeforeGlance {
        _ = lengthenEach(to: 2, within: true, reserve: reserve)
      }
      // Before further items take what is left of the week's news.
      if round == Self.roundsBeforeGlance {
        takeFirstLines(
          besides: Set(candidates.flatMap { $0.passages.map(\.passage.article) }))
        if !draft.glance.isEmpty { reserve = ofDenials }
      }
      // What is taken away may be its article's only news, and leaves room: items come once more.
      if !isOpen.contains(true), !isSettled {
        isSettled = true
        let (isFigureTaken, isItemTaken) = (settleNumbers(reserve: reserve), settleLoneItems())
        if isFigureTaken || isItemTaken { isOpen = isOpen.map { _ in true } }
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
    while lengthenEach(to: publication.limits.sentences, within: false, reserve: reserve),
      week.hasManyArticles
    {}
  }

  /// Lengthens each item by a sentence, where it can; false where none could.
  ///
  /// - Parameters:
  ///   - most: how many sentences an item may have then.
  ///   - isWithin: whether only by what the same paragraph goes on with.
  private mutating func lengthenEach(to most: Int, within isWithin: Bool, reserve: Int) -> Bool {
    let before = wordsLeft
    for section in draft.sections.indices {
      for index in draft.sections[section].items.indices {
        let item = draft.sections[section].items[index]
        guard let last = item.passages.last, last.article == item.article,
          item.passages.reduce(0, { $0 + $1.sentences.count })
            < min(most, publication.limits.sentences),
          let next = next(after: item, in: section), week.words(of: next) <= wordsLeft - reserve,
          !isWithin
            || next.sentences.lowerBound == last.sentences.upperBound
              && !week.opensParagraph(next)
        else { continue }
        draft.sections[section].items[index].passages = joined(item.passages + [next])
        spend(next)
      }
    }
    return wordsLeft < before
  }

  /// What a sentence has to be worth to lengthen an item.
  private static let leastWorth = 0.3

  /// Of one or two long reports an item goes on with what comes soon after it.
  private static let mostSkipped = 3

  /// What does not lengthen an item; the next sentence may say what somebody says, or counts.
  private func excludedTraits(of sentence: Sentence) -> SentenceTraits {
    // A charge is chosen for itself, so that its denial is looked for.
    if !week.hasManyArticles, sentence.isAttributed { return [.accusation, .question] }
    return sentence.isAttributed
      ? [.denial, .accusation, .question]
      : [.denial, .accusation, .question, .quotation, .casualtyFigure]
  }

  /// The sentence with which an item goes on: the one after it, or of few articles one soon after, where it may stand there.
  private func next(after item: Draft.Item, in section: Int) -> SourcePassage? {
    guard let last = item.passages.last else { return nil }
    let start = last.sentences.upperBound
    let end = week.hasManyArticles ? start + 1 : start + 1 + Self.mostSkipped
    return (start..<min(end, week.articles[item.article].sentenceCount)).lazy
      .map { SourcePassage(article: item.article, sentences: $0..<($0 + 1)) }
      .first { goesOn($0, after: item, in: section) }
  }

  /// What the rest of a paragraph has to be worth is less, where a paragraph tells what each side says of one thing.
  private func leastWorth(of next: SourcePassage) -> Double {
    if week.hasManyArticles { return Self.leastWorth / 2 }
    return week.opensParagraph(next) ? Self.leastWorth : Self.leastWorth / 2
  }

  private func goesOn(_ next: SourcePassage, after item: Draft.Item, in section: Int) -> Bool {
    let number = next.sentences.lowerBound
    let earlier = item.passages.filter { $0.article == next.article }.map(\.sentences)
    let sentence = week.sentence(next.article, number)
    let topic = publication.topics[draft.sections[section].topic]
    let opening = opening(with: next, after: earlier)
    return sentence.subhead == subhead(of: item.passages[0])
      && (opening != nil || sentence.topics.first.map({ $0.id == topic.id }) ?? true)
      && sentence.traits.isDisjoint(with: excludedTraits(of: sentence))
      && week.worth(of: next) >= leastWorth(of: next)
      && !isAfterthought(next.article, number) && !announces(number, of: next.article)
      && (item.passages.last?.sentences.upperBound == number || week.opensParagraph(next))
      && (opening != nil || week.risk(of: next, in: topic.title, after: earlier) == 0)
      && !draft.used.contains(where: { $0.overlaps(next) }) && !isTold(next)
      && (opening.map { isUsable($0, isHeaded: true) }
        ?? isUsable(next, isHeaded: true, after: earlier))
      && !repeatsLine(next, in: section)
  }

  /// The beginning of an article up to a sentence, where all of it before that sentence is printed: whoever reads it has
  /// all that the article's own readers have there, and nothing hangs in the air.
  private func opening(with next: SourcePassage, after earlier: [Range<Int>]) -> SourcePassage? {
    guard earlier == [0..<next.sentences.lowerBound] else { return nil }
    return SourcePassage(article: next.article, sentences: 0..<next.sentences.upperBound)
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
        guard !isTold(passage), isUsable(passage, isHeaded: true),
          !repeatsLine(passage, in: section)
        else {
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
    guard draft.sections[section].items.isEmpty else {
      return !hasPlenty ? [0, 0.5] : week.hasManyArticles ? [0] : [Self.mostOfFew]
    }
    let isEmpty = draft.leadArticle == nil && draft.sections.allSatisfy(\.items.isEmpty)
    if hasPlenty, !week.hasManyArticles, !isEmpty { return [Self.mostOfFew] }
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
    let updated = updates.beginning(
      broughtUpToDateBy: passage.article, passage.sentences.lowerBound)
    let prominence =
      updated != nil
      ? Week.prominence(ofSentence: 0) : isFirst ? week.prominence(of: passage) : 1
    let isOpen = hasPlenty && !week.hasManyArticles && risk(of: passage, in: section) > 0
    // The newest count of a story has the worth of what it takes from its reader.
    let gain = max(week.gain(of: passage), updated.map(week.gain) ?? 0)
    return gain * weight * (same > 0 ? 0.75 : 1) * leaning * prominence
      * (isOpen ? Self.worthOfOpen : 1)
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
    if !week.hasManyArticles { return riskOfFew(passage, leaving: risk, after: earlier) }
    if QuotationChoice.opensLeavingOpen(week.texts(of: passage)[0]) { return risk + 1 }
    // Of many stories there is news enough, and what is old is no news.
    if week.freshness(of: passage) < Self.leastFreshness { return risk + 0.5 }
    // A story that does not begin with its news is told by what does.
    if week.isScene(passage) { return risk + 1 }
    if let nutGraf = week.nutGraf(beginning: passage) {
      return risk
        - week.risk(of: nutGraf, in: publication.topics[draft.sections[section].topic].title)
    }
    // The newest count of an event that its report begins with, and can no longer tell.
    if updates.bringsUpToDate(passage.article, passage.sentences.lowerBound) {
      return risk > Self.mostOfUpdate ? risk : 0
    }
    let depth = week.depth(of: passage)
    // A brief is told from its beginning, whatever words its short headline has.
    if week.isColumn(passage.article), earlier.isEmpty { return depth > 0 ? risk + 1 : risk }
    if depth > 0, passage.sentences.count == 1,
      announces(passage.sentences.lowerBound, of: passage.article)
    {
      return risk + 1
    }
    if hangsAlone(passage, after: earlier, leaving: risk) { return risk + 1 }
    if depth == 0 {
      // "The ferry Fjord Star may carry 220 passengers.": few words that share one with the headline are a scene.
      let isShort = week.words(of: passage) < 12
      let isStray = week.isStray(
        passage, sharing: isShort ? 2 : 1,
        knowingWeek: !isShort && (!week.isPlain(passage) || week.tellsOfLeadingNames(passage)))
      // What is listed with its deck is told better by that.
      return risk + (!isStray ? 0 : week.deck(of: passage.article) == nil ? 0.5 : 1)
    }
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
    // What goes on from a count that a newer report has replaced has less to stand on.
    let isOutdated = updates.newer(than: passage.article, 0) != nil
    return risk + (week.isStray(passage, after: earlier) ? isOutdated ? 1 : 0.5 : 0)
  }

  /// Whether a passage of one of many articles stands without the article's beginning, which could stand before it; what
  /// is about the story of the whole week is not torn from it.
  private func isTorn(_ passage: SourcePassage, after earlier: [Range<Int>]) -> Bool {
    guard week.hasManyArticles,
      !earlier.contains(where: { week.isOpening($0, of: passage.article) }),
      !week.isOfWeek(passage)
    else { return false }
    let opening = SourcePassage(article: passage.article, sentences: 0..<1)
    return !passage.sentences.contains(0)
      && (isUsable(opening) && week.risk(of: opening) == 0
        && (isTold(opening)
          ? week.isPlain(passage)
          : !week.isStray(opening, sharing: 1, knowingWeek: week.tellsOfLeadingNames(opening)))
        || week.depth(of: passage) >= Self.newsWithin)
  }

  /// What the newest count of a story that nothing else tells may leave open: "the authorities in the enclave", "of the
  /// wounded".
  private static let mostOfUpdate = 1.5

  /// Of what is twelve days old.
  static let leastFreshness = 0.8

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
    earlier.contains { week.isOpening($0, of: passage.article) }
      && !week.isStray(passage, after: earlier, sharing: Self.wordsOfStory, knowingWeek: false)
      && passage.sentences.contains {
        let sentence = week.sentence(passage.article, $0)
        return sentence.isAttributed && sentence.traits.contains(.quotation)
      }
  }

  /// With fewer of the words before them somebody's words are on something else: "Embargoes are like truces".
  private static let wordsOfStory = 2

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

  func subhead(of passage: SourcePassage) -> String? {
    week.sentence(passage.article, passage.sentences.lowerBound).subhead
  }

  mutating func add(_ passage: SourcePassage, to section: Int) {
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
  func joined(_ passages: [SourcePassage]) -> [SourcePassage] {
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
}
