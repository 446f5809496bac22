// Stories whose news is that somebody denies what the same sentence tells.

import Publication
import Summarizer

extension Composer {
  /// Of many stories, one that begins with a denial of what it tells, and that answers nothing that is printed, is an item
  /// of its own: nothing else would tell it. The budget, of which other denials have what they need, keeps none out.
  mutating func takeStoriesOfDenials() {
    for opening in denialStories.prefix(Self.mostDenialStories) {
      if begin(with: opening)
        || draft.used.contains(where: {
          $0.article == opening.article && !week.areTwoBriefs($0, opening)
        })
      {
        continue
      }
      guard !isTold(opening) else { continue }
      if answer(with: opening) { continue }
      guard let topic = week.sentence(opening.article, 0).topics.first?.id else {
        // What is on no topic is still the week's news.
        draft.glance.append((publication.topics.count, opening))
        spend(opening)
        continue
      }
      guard let section = section(of: topic),
        draft.sections[section].items.count < publication.limits.items
      else { continue }
      add(opening, to: section)
    }
  }

  /// Puts a story's denial after the charge of an item that it answers; false where none is printed.
  private mutating func answer(with opening: SourcePassage) -> Bool {
    for section in draft.sections.indices {
      guard
        let index = draft.sections[section].items.lastIndex(where: {
          accuses($0, answeredBy: opening, by: namesWhoIsAccused)
        })
      else { continue }
      draft.sections[section].items[index].passages.append(opening)
      spend(opening)
      return true
    }
    return false
  }

  /// Whether a denial has two of a charge's names, as the first and the last of who is accused, that are not all over the week.
  private func namesWhoIsAccused(_ denial: Sentence, _ accusation: Sentence) -> Bool {
    let accuser = week.contentStems(of: accusation.attribution?.asWritten ?? "")
    return denial.sharedContent(with: accusation).filter { !accuser.contains($0) }.count {
      week.isName($0) && !week.isGeneral($0) && !week.isRunning($0)
    } > 1
  }

  /// Puts a story's denial before what an item tells from further down: "The three who died overnight …"; false where no item
  /// does.
  private mutating func begin(with opening: SourcePassage) -> Bool {
    guard !isTold(opening) else { return false }
    for section in draft.sections.indices {
      for index in draft.sections[section].items.indices
      where draft.sections[section].items[index].article == opening.article
        && !draft.sections[section].items[index].passages.contains(where: {
          week.areTwoBriefs($0, opening)
        })
      {
        draft.sections[section].items[index].passages.insert(opening, at: 0)
        spend(opening)
        return true
      }
    }
    return false
  }

  /// The words that are kept for them while items are taken.
  var wordsOfDenialStories: Int {
    denialStories.prefix(Self.mostDenialStories).reduce(0) { $0 + week.words(of: $1) }
  }

  private static let mostDenialStories = 2

  private var denialStories: [SourcePassage] {
    guard week.hasManyArticles, hasPlenty else { return [] }
    return week.articles.indices.filter(week.beginsWithDenialOfTold).map {
      SourcePassage(article: $0, sentences: 0..<1)
    }.filter { isUsable($0) && week.risk(of: $0) == 0 }
  }

  /// The section of a topic, which is begun where there is none yet and room for one.
  private mutating func section(of topic: String) -> Int? {
    guard let number = publication.topics.firstIndex(where: { $0.id == topic }) else { return nil }
    if let section = draft.sections.firstIndex(where: { $0.topic == number }) { return section }
    guard draft.sections.count < publication.limits.sections else { return nil }
    let place = draft.sections.firstIndex { $0.topic > number } ?? draft.sections.count
    draft.sections.insert(Draft.Section(topic: number), at: place)
    return place
  }
}
