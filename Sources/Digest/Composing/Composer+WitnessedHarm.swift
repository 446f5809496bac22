// Stories whose first sentence counts the dead and leaves it to the next paragraphs to say who says so.

import Articles
import Publication
import Summarizer

extension Composer {
  /// A story that begins with a count of the dead for nobody.
  struct Witnessed {
    /// Its article.
    var article: Int
    /// What it begins with, and right after it the sentences that say who gives the count.
    var passages: [SourcePassage]
    /// The id of its topic.
    var topic: String
  }

  /// Of many stories, those of this kind that could lead: without their sources nothing would tell them.
  var witnessedStories: [Witnessed] {
    let byScore = week.articles.indices.sorted {
      leadScores[$0] != leadScores[$1] ? leadScores[$0] > leadScores[$1] : $0 < $1
    }
    let stories = byScore.lazy.compactMap { article -> Witnessed? in
      guard let passages = witnessed(article), let topic = topic(of: passages),
        !draft.used.contains(where: { $0.article == article }),
        passages.allSatisfy({ !isTold($0) })
      else { return nil }
      return Witnessed(article: article, passages: passages, topic: topic)
    }
    return Array(stories.prefix(Self.mostWitnessed))
  }

  /// Makes each an item of its topic's section, while there are words.
  mutating func take(_ stories: [Witnessed]) {
    for story in stories
    where story.passages.reduce(0, { $0 + week.words(of: $1) }) <= wordsLeft {
      guard
        let section = draft.sections.firstIndex(where: {
          publication.topics[$0.topic].id == story.topic
        })
      else { continue }
      draft.sections[section].items.append(
        Draft.Item(
          article: story.article, passages: joined(story.passages),
          gain: week.gain(of: story.passages[0])))
      story.passages.forEach { spend($0) }
      draft.witnessed.insert(story.article)
    }
  }

  /// What an article begins with and who is named for its dead; nil where its beginning needs no other sentence, or where
  /// it cannot be printed.
  func witnessed(_ article: Int) -> [SourcePassage]? {
    guard week.hasManyArticles, hasPlenty,
      let witnesses = WitnessedHarm(week: week).witnesses(of: article)
    else { return nil }
    let opening = SourcePassage(article: article, sentences: 0..<1)
    // A denial follows its charge, or tells it.
    guard
      !week.sentence(article, 0).traits.contains(.denial)
        || week.beginsWithDenialOfTold(article) || week.beginsWithAnswer(article),
      isUsable(opening, isSourced: true), week.risk(of: opening) == 0,
      witnesses.allSatisfy({ passage in
        passage.sentences.allSatisfy { number in
          week.sentence(article, number).words <= Self.mostWords(ofSentence: number)
            && !week.speaksOfItsDay(article, number)
        }
      }),
      witnesses.reduce(1, { $0 + $1.sentences.count }) <= max(3, publication.limits.sentences)
    else { return nil }
    return [opening] + witnesses
  }

  /// The article that has more dead of the same event, if such a story is told of whom fewer had died.
  func newerToll(than article: Int, _ number: Int) -> Int? {
    guard number == 0, draft.witnessed.contains(article) else { return nil }
    let own = beginning(of: article)
    let dead = WitnessedHarm.deaths(in: week.articles[article].unit(ofSentence: 0).text)
    return week.articles.indices.filter { other in
      let (date, day) = (
        week.articles[other].article.metadata.date, week.articles[article].article.metadata.date
      )
      guard other != article, week.articles[other].sentenceCount > 0, let date, let day,
        date >= day
      else { return false }
      let texts =
        [week.articles[other].article.metadata.title ?? ""]
        + (0..<min(3, week.articles[other].sentenceCount)).map {
          week.articles[other].unit(ofSentence: $0).text
        }
      let years = { (text: String) in
        NumberWord.words(of: text).contains { $0.isYear && $0.lower != String(date.year) }
      }
      return texts.contains { WitnessedHarm.deaths(in: $0) > dead && !years($0) }
        && beginning(of: other).intersection(own).count >= Self.sharedOfEvent
    }.min { a, b in
      let dates = [a, b].map { week.articles[$0].article.metadata.date?.daysSince1970 ?? 0 }
      return dates[0] != dates[1] ? dates[0] > dates[1] : a < b
    }
  }

  /// What an article's headline and first sentence are about.
  private func beginning(of article: Int) -> Set<UInt64> {
    week.headline(of: article).union(week.sentence(article, 0).content)
      .filter { !week.isGeneral($0) }
  }

  private func topic(of passages: [SourcePassage]) -> String? {
    passages.lazy.flatMap { passage in
      passage.sentences.lazy.compactMap { week.sentence(passage.article, $0).topics.first?.id }
    }.first
  }

  private static let mostWitnessed = 2
  /// What two beginnings share that are of one event.
  private static let sharedOfEvent = 3
}
