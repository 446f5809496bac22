// The other articles that tell the same news, or have newer counts.

import Articles
import Publication
import Summarizer

extension Composer {
  /// The source line of the lead and of each item names the other articles that tell the same news; every source line the
  /// one that has a newer count of the dead.
  mutating func noteOthers() {
    for passage in draft.used {
      for number in passage.sentences {
        guard
          let newer = updates.newerElsewhere(than: passage.article, number)
            ?? newerToll(than: passage.article, number),
          newer != passage.article
        else { continue }
        let dates = [draft.newer[passage], newer].map { article in
          article.flatMap { week.articles[$0].article.metadata.date }
        }
        if let known = dates[0], let date = dates[1], date < known { continue }
        draft.newer[passage] = newer
      }
    }
    for article in week.articles.indices {
      draft.newerThanHeadline[article] = updates.newerThanHeadline(of: article, in: week)
    }
    // Opinion tells no news.
    let opinions = week.opinions
    if let lead = draft.leadArticle {
      draft.leadAlso = others(
        telling: draft.lead, of: lead, besides: Set(opinions + [lead]))
    }
    for section in draft.sections.indices {
      for index in draft.sections[section].items.indices {
        let item = draft.sections[section].items[index]
        let own = item.passages.filter { $0.article == item.article }
        draft.sections[section].items[index].also = others(
          telling: own, of: item.article, besides: Set(opinions + item.passages.map(\.article)))
      }
    }
  }

  /// At most two articles, in their order.
  private func others(
    telling passages: [SourcePassage], of own: Int, besides known: Set<Int>
  ) -> [Int] {
    // One with an item of its own is found there.
    let stories = stories.others(of: own).subtracting(draft.used.map(\.article))
    let told = passages.flatMap { passage in passage.sentences.map { (passage.article, $0) } }
    let others = week.articles.indices.filter { other in
      !known.contains(other)
        && (stories.contains(other)
          || (0..<week.articles[other].sentenceCount).contains { number in
            told.contains { reports(other, number, what: $0.0, $0.1) }
          })
    }
    return Array(others.prefix(2))
  }

  /// Whether an article reports what passages of another tell.
  func reportsSame(_ passages: [SourcePassage], of own: Int, as other: Int) -> Bool {
    stories.others(of: own).contains(other)
      || (0..<week.articles[other].sentenceCount).contains { number in
        passages.contains { passage in
          passage.sentences.contains { reports(other, number, what: passage.article, $0) }
        }
      }
  }

  /// Whether a sentence of another article reports what a told one does.
  private func reports(_ other: Int, _ otherNumber: Int, what article: Int, _ number: Int) -> Bool {
    if updates.countsSame(article, number, other, otherNumber), reports(otherNumber, of: other) {
      return true
    }
    let (told, sentence) = (week.sentence(article, number), week.sentence(other, otherNumber))
    return !isBefore(other, article) && isLong(sentence) && isLong(told)
      && week.tellsSame(told, sentence)
      && (!areOfTwoDays(article, number, other, otherNumber)
        || week.overlap(told, sentence) >= Self.mostOfTwoDays)
      && !updates.areTwoEvents(article, number, other, otherNumber)
  }

  /// Whether two sentences name different days: a board that votes on Monday to close a school, and schools that a flood
  /// closes on Tuesday.
  private func areOfTwoDays(
    _ article: Int, _ number: Int, _ other: Int, _ otherNumber: Int
  ) -> Bool {
    let times = [(article, number), (other, otherNumber)].map { article, number in
      week.particulars(article, number).times
    }
    return [Self.isDay, Self.isWeekday].contains { isKind in
      let (a, b) = (times[0].filter(isKind), times[1].filter(isKind))
      return !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
    }
  }

  private static func isDay(_ time: Mention) -> Bool {
    if case .day = time { true } else { false }
  }

  private static func isWeekday(_ time: Mention) -> Bool {
    if case .weekday = time { true } else { false }
  }

  /// What two days have in common tells the same only where it is most of a sentence.
  private static let mostOfTwoDays = 0.6

  /// Whether an article is older than another by more than a day: what is alike in it is of an earlier stage.
  private func isBefore(_ other: Int, _ article: Int) -> Bool {
    let dates = [other, article].compactMap { week.articles[$0].article.metadata.date }
    return dates.count == 2 && dates[1].daysSince1970 - dates[0].daysSince1970 > 1
  }

  /// Whether an article reports what a sentence of it counts, rather than remember it: "A minute of silence was held for the
  /// five people killed in the crash."
  private func reports(_ number: Int, of article: Int) -> Bool {
    number < Self.newsWithin || updates.isUpdate(article, number)
      || week.sentence(article, number).subhead != nil
  }

  /// Whether a sentence says enough to tell one event from another.
  private func isLong(_ sentence: Sentence) -> Bool { sentence.content.count >= 6 }
}
