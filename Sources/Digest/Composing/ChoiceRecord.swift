// Why each sentence of an issue is there, for digest.json.

import Articles
import JSONText
import Publication
import Summarizer

/// The record of a draft's choices.
struct ChoiceRecord {
  let week: Week
  let draft: Draft
  let publication: Publication
  private let updates: CountUpdates
  /// By topic, its unused passages, the best first.
  private let unused: [String: [SourcePassage]]

  init(week: Week, draft: Draft, updates: CountUpdates, publication: Publication) {
    self.week = week
    self.updates = updates
    self.draft = draft
    self.publication = publication
    let used = Set(
      draft.used.flatMap { passage in passage.sentences.map { [passage.article, $0] } })
    var unused: [String: [SourcePassage]] = [:]
    for topic in publication.topics {
      let candidates = TopicCandidates(week: week, limits: publication.limits).passages(
        of: topic.id
      )
      .map(\.passage).filter { passage in
        passage.sentences.allSatisfy { !used.contains([passage.article, $0]) }
      }
      unused[topic.id] = candidates.map { ($0, week.worth(of: $0)) }.enumerated().sorted { a, b in
        a.element.1 != b.element.1 ? a.element.1 > b.element.1 : a.offset < b.offset
      }.map(\.element.0)
    }
    self.unused = unused
  }

  /// A JSON array, an object a sentence, in the order of the digest.
  var json: JSONValue {
    var choices: [JSONValue] = []
    func add(_ passages: [SourcePassage], _ section: String) {
      for passage in passages {
        choices += passage.sentences.map { choice(passage.article, $0, section) }
      }
    }
    add(draft.lead, "lead")
    add(draft.glance.map(\.passage), "glance")
    for section in draft.sections {
      add(section.items.flatMap(\.passages), publication.topics[section.topic].id)
    }
    add(draft.numbers, "numbers")
    add(draft.words.map { [$0] } ?? [], "words")
    return .array(choices)
  }

  /// What the editor should look at.
  var notes: [String] {
    week.articles.enumerated().flatMap { index, analyzed in
      let metadata = analyzed.article.metadata
      var notes: [String] = []
      if metadata.date == nil { notes.append("the article has no date") }
      if metadata.isOpinion, draft.leadArticle != index {
        notes.append(
          "the article is opinion, so it is listed and in no section; ‘category: News’ in its front matter makes it news"
        )
      }
      if !metadata.isOpinion, analyzed.sentenceCount > 0,
        !draft.used.contains(where: { $0.article == index }),
        !week.hasSource(0, in: SourcePassage(article: index, sentences: 0..<1))
      {
        notes.append(
          "nothing of the article is told: it begins with a count of the dead that nobody is named for"
        )
      }
      if draft.leadArticle == index, let lead = draft.lead.first,
        !HeadlineNews(of: index, in: week).isTold(by: lead)
      {
        notes.append(
          "the lead does not tell what its headline says: no sentence that does can stand alone")
      }
      return notes.map { "\(analyzed.article.id): \($0)" }
    }
  }

  private func choice(_ article: Int, _ number: Int, _ section: String) -> JSONValue {
    let unit = week.articles[article].unit(ofSentence: number)
    let sentence = week.sentence(article, number)
    return .object([
      ("section", .string(section)), ("article", .string(week.articles[article].article.id)),
      ("range", JSONValue(unit.range)), ("text", .string(unit.text)),
      ("gain", .number(sentence.gain)),
      ("rank", JSONValue(sentence.rank)), ("topics", sentence.topics.json),
      ("attribution", sentence.attribution.json),
      ("reasons", .array(sentence.reasons.map { .string($0) })),
      ("explain", explanation(article, number).json),
      ("runnersUp", .array(runnersUp(to: article, number, section))),
    ])
  }

  private func explanation(_ article: Int, _ number: Int) -> Explanation {
    Explanation(
      of: week.sentence(article, number), position: number,
      concepts: week.concepts(article, number, limit: Explanation.mostConcepts),
      publication: publication)
  }

  /// The three best unused passages that could stand in the same section.
  private func runnersUp(to article: Int, _ number: Int, _ section: String) -> [JSONValue] {
    let topic =
      publication.topics.contains { $0.id == section }
      ? section : week.sentence(article, number).topics.first?.id
    guard let topic else { return [] }
    return (unused[topic] ?? []).prefix(3).map { passage in
      let ranges = passage.sentences.map {
        week.articles[passage.article].unit(ofSentence: $0).range
      }
      let range = (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
      return .object([
        ("article", .string(week.articles[passage.article].article.id)),
        ("range", JSONValue(range)),
        ("text", .string(week.texts(of: passage).joined(separator: " "))),
        ("gain", .number(Explanation.rounded(week.gain(of: passage)))),
        ("because", .string(reason(against: passage).reason)),
        ("pushedOutBy", reason(against: passage).by.map(\.json) ?? .null),
        (
          "explain",
          .array(passage.sentences.map { explanation(passage.article, $0).json })
        ),
      ])
    }
  }

  /// Why a passage is not in the issue: the first rule that keeps it out.
  private func reason(against passage: SourcePassage) -> (
    reason: String, by: Explanation.Repetition?
  ) {
    for number in passage.sentences {
      let sentence = week.sentence(passage.article, number)
      if let newer = updates.newer(than: passage.article, number) {
        return ("outdated-count", repetition(newer.article, newer.sentences.lowerBound, sentence))
      }
      for told in draft.used {
        for other in told.sentences {
          let isSame =
            week.tellsSame(sentence, week.sentence(told.article, other))
            || updates.countsSame(passage.article, number, told.article, other)
          if isSame { return ("told", repetition(told.article, other, sentence)) }
        }
      }
      for item in draft.items where ItemNews(item, in: week).tells(passage.article, number) {
        guard let told = item.passages.first else { continue }
        return ("told", repetition(told.article, told.sentences.lowerBound, sentence))
      }
      if !week.hasSource(number, in: passage) {
        return ("count-without-source", nil)
      }
      if sentence.words > Composer.mostWords(ofSentence: number) { return ("too-long", nil) }
      if sentence.words < 4 { return ("too-short", nil) }
    }
    return ("less-gain", nil)
  }

  private func repetition(_ article: Int, _ number: Int, _ sentence: Sentence)
    -> Explanation.Repetition
  {
    let unit = week.articles[article].unit(ofSentence: number)
    return Explanation.Repetition(
      article: week.articles[article].article.id, range: unit.range, text: unit.text,
      overlap: week.overlap(sentence, week.sentence(article, number)))
  }
}
