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
        guard let newer = updates.newerElsewhere(than: passage.article, number),
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
            updates.countsSame(article, own, other, number) && reports(number, of: other)
              || !isBefore(other, article) && isLong(sentence)
                && isLong(week.sentence(article, own))
                && week.tellsSame(week.sentence(article, own), sentence)
                && !updates.areTwoEvents(article, own, other, number)
          }
        }
    }
    return Array(others.prefix(2))
  }

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
