// Chooses what a digest says: which passages, under which topics, in what order.

import Publication
import Summarizer

/// Composes the draft of an issue from the week's analyzed articles.
///
/// Greedy: in rounds over the topics, each takes the passage that adds most to what is told already (the
/// coverage of `Week`), until the words are spent. What a reader must never suffer is excluded before:
/// passages that lean on what is not there, counts of the dead that nobody is named for, the same news twice.
struct Composer {
  let publication: Publication
  private(set) var week: Week
  private(set) var draft = Draft()
  private var wordsLeft: Int

  /// Longer sentences are for the article, not for a digest.
  static let longestSentence = 60

  init(week: Week, publication: Publication) {
    self.week = week
    self.publication = publication
    wordsLeft = publication.limits.words
  }

  /// Composes; `lead` is the index of the article that the editor wants to lead.
  mutating func compose(lead: Int?) {
    takeLead(lead ?? LeadChoice(week: week).article)
    takeWords()
    takeNumbers()
    takeItems()
    takeDenials()
    takeGlance()
  }

  // MARK: what may be used

  /// Whether a passage may stand in a digest at all.
  func isUsable(_ passage: SourcePassage) -> Bool {
    let article = week.articles[passage.article]
    guard article.isSelfContained(passage.sentences) else { return false }
    return passage.sentences.allSatisfy { number in
      let sentence = article.sentence(number)
      if sentence.words > Self.longestSentence || sentence.words < 4 { return false }
      return !sentence.traits.contains(.casualtyFigure) || sentence.isAttributed
    }
  }

  /// Whether any sentence of a passage is told already.
  func isTold(_ passage: SourcePassage) -> Bool { teller(of: passage) != nil }

  /// The used passage that tells what a sentence of this one tells.
  func teller(of passage: SourcePassage) -> SourcePassage? {
    for number in passage.sentences {
      let sentence = week.sentence(passage.article, number)
      for used in draft.used {
        for other in used.sentences {
          if used.article == passage.article && other == number { return used }
          if week.tellsSame(sentence, week.sentence(used.article, other)) { return used }
        }
      }
    }
    return nil
  }

  private mutating func spend(_ passage: SourcePassage) {
    wordsLeft -= week.words(of: passage)
    week.take(passage)
  }

  // MARK: the lead

  private mutating func takeLead(_ article: Int?) {
    guard let article else { return }
    let limits = publication.limits
    for start in 0..<min(6, week.articles[article].sentenceCount) {
      var best: SourcePassage?
      for count in 1...max(1, limits.sentences)
      where start + count <= week.articles[article].sentenceCount {
        let passage = SourcePassage(article: article, sentences: start..<(start + count))
        guard week.words(of: passage) <= limits.lead || count == 1 else { break }
        // Within the lead nothing is said twice either.
        if isUsable(passage), !repeatsItself(passage) { best = passage }
      }
      if let best {
        draft.leadArticle = article
        draft.lead = [best]
        spend(best)
        return
      }
    }
  }

  private func repeatsItself(_ passage: SourcePassage) -> Bool {
    passage.sentences.dropFirst().contains { number in
      let sentence = week.sentence(passage.article, number)
      return (passage.sentences.lowerBound..<number).contains {
        week.tellsSame(sentence, week.sentence(passage.article, $0))
      }
    }
  }

  // MARK: in their words, by the numbers

  private mutating func takeWords() {
    let choice = QuotationChoice(week: week)
    for passage in choice.candidates where isUsable(passage) && !isTold(passage) {
      draft.words = passage
      spend(passage)
      return
    }
  }

  private mutating func takeNumbers() {
    var chosen: [SourcePassage] = []
    for passage in NumbersChoice(week: week).candidates where chosen.count < NumbersChoice.most {
      guard isUsable(passage), !isTold(passage) else { continue }
      draft.numbers.append(passage)
      chosen.append(passage)
    }
    guard chosen.count >= NumbersChoice.least else {
      draft.numbers = []
      return
    }
    for passage in chosen { spend(passage) }
  }

  // MARK: items

  private mutating func takeItems() {
    var candidates = publication.topics.indices.map { topic in
      (
        topic: topic,
        passages: TopicCandidates(week: week, limits: publication.limits).passages(
          of: publication.topics[topic].id)
      )
    }.filter { !$0.passages.isEmpty }
    // The topics with most to tell, if there are more than sections; shown in the publication's order.
    candidates = candidates.sorted { $0.passages.count > $1.passages.count }
    candidates = Array(candidates.prefix(publication.limits.sections)).sorted {
      $0.topic < $1.topic
    }
    draft.sections = candidates.map { Draft.Section(topic: $0.topic) }
    // A line a topic, and what the lists at the end need.
    let reserve = candidates.count * 18
    var isOpen = [Bool](repeating: true, count: candidates.count)
    while isOpen.contains(true) {
      for index in candidates.indices where isOpen[index] {
        isOpen[index] = takeItem(section: index, from: candidates[index].passages, reserve: reserve)
      }
    }
    draft.sections.removeAll { $0.items.isEmpty }
  }

  /// Takes the passage that adds most to a section; false when none is left that fits.
  private mutating func takeItem(
    section: Int, from passages: [(passage: SourcePassage, weight: Double)], reserve: Int
  ) -> Bool {
    let ranked = passages.map { candidate in
      (candidate.passage, value(of: candidate.passage, weight: candidate.weight, in: section))
    }.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    for (passage, _) in ranked.prefix(200) {
      guard week.words(of: passage) <= wordsLeft - reserve, hasRoom(for: passage, in: section)
      else { continue }
      if let teller = teller(of: passage) {
        noteAlso(passage, toldBy: teller)
        continue
      }
      guard isUsable(passage) else { continue }
      add(passage, to: section)
      return true
    }
    return false
  }

  private func value(of passage: SourcePassage, weight: Double, in section: Int) -> Double {
    // The first items of a section come from different articles.
    let same = draft.sections[section].items.count { $0.article == passage.article }
    let leaning = passage.sentences.count > 1 ? 0.9 : 1
    return week.gain(of: passage) * weight * (same > 0 ? 0.75 : 1) * leaning
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
    if let index = home(of: passage, in: section) {
      draft.sections[section].items[index].passages = joined(
        draft.sections[section].items[index].passages + [passage])
    } else {
      draft.sections[section].items.append(
        Draft.Item(article: passage.article, passages: [passage]))
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

  /// Another article tells what an item tells: its source line names it.
  private mutating func noteAlso(_ passage: SourcePassage, toldBy teller: SourcePassage) {
    guard passage.article != teller.article else { return }
    if draft.lead.contains(teller) {
      if !draft.leadAlso.contains(passage.article) { draft.leadAlso.append(passage.article) }
      return
    }
    for section in draft.sections.indices {
      for item in draft.sections[section].items.indices
      where draft.sections[section].items[item].passages.contains(where: {
        $0.article == teller.article && $0.sentences.overlaps(teller.sentences)
      }) {
        if !draft.sections[section].items[item].also.contains(passage.article) {
          draft.sections[section].items[item].also.append(passage.article)
        }
      }
    }
  }

  // MARK: denials, at a glance

  /// A denial follows the accusations that it answers, whatever the budget says, and once.
  private mutating func takeDenials() {
    for section in draft.sections.indices {
      let topic = publication.topics[draft.sections[section].topic].id
      let denials = DenialChoice(week: week, limit: publication.limits.sentences).denials(on: topic)
        .filter { isUsable($0) && !isUsed($0) }
      // All of them after the last charge that one of them answers, so that both deny in one place.
      guard
        let item = draft.sections[section].items.lastIndex(where: { item in
          denials.contains { accuses(item, answeredBy: $0) }
        })
      else { continue }
      let answering = denials.filter { denial in
        draft.sections[section].items.contains { accuses($0, answeredBy: denial) }
      }
      draft.sections[section].items[item].passages += answering
      for denial in answering { spend(denial) }
    }
  }

  private func isUsed(_ passage: SourcePassage) -> Bool {
    draft.used.contains {
      $0.article == passage.article && $0.sentences.overlaps(passage.sentences)
    }
  }

  private func accuses(_ item: Draft.Item, answeredBy denial: SourcePassage) -> Bool {
    item.passages.contains { passage in
      passage.sentences.contains { number in
        let sentence = week.sentence(passage.article, number)
        return sentence.traits.contains(.accusation)
          && denial.sentences.contains { answers(week.sentence(denial.article, $0), sentence) }
      }
    }
  }

  /// A denial answers an accusation with which it shares a word of content.
  private func answers(_ denial: Sentence, _ accusation: Sentence) -> Bool {
    !denial.sharedContent(with: accusation).isEmpty
  }

  private mutating func takeGlance() {
    for section in draft.sections {
      let topic = publication.topics[section.topic].id
      let lines = TopicCandidates(week: week, limits: publication.limits).lines(of: topic)
      guard
        let line = lines.first(where: {
          isUsable($0) && !isTold($0) && week.words(of: $0) <= max(12, wordsLeft)
        })
      else { continue }
      draft.glance.append((section.topic, line))
      spend(line)
    }
  }
}
