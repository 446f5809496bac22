// The denials of the week.

import Summarizer

/// Finds passages in which somebody denies what others say.
struct DenialChoice {
  let week: Week
  let limit: Int

  /// The denials on a topic, each denier's best one, in the order of the articles.
  ///
  /// A denial has the topic itself, or stands beside a sentence that has it.
  func denials(on topic: String) -> [SourcePassage] {
    var chosen: [SourcePassage] = []
    for (index, article) in week.articles.enumerated() {
      for number in 0..<article.sentenceCount
      where article.sentence(number).traits.contains(.denial) {
        guard isOn(topic, article, number),
          let range = article.passage(around: number, limit: limit)
        else { continue }
        let passage = SourcePassage(article: index, sentences: range)
        if chosen.contains(where: { $0.article == index && $0.sentences.overlaps(range) }) {
          merge(passage, into: &chosen)
        } else {
          chosen.append(passage)
        }
      }
    }
    return withoutRepetition(inOrder(chosen))
  }

  private func isOn(_ topic: String, _ article: AnalyzedArticle, _ number: Int) -> Bool {
    let own = article.sentence(number).topics
    if !own.isEmpty { return own.contains { $0.id == topic } }
    let neighbors = [number - 1, number + 1].filter { (0..<article.sentenceCount).contains($0) }
    return neighbors.contains { article.sentence($0).topics.first?.id == topic }
  }

  private func merge(_ passage: SourcePassage, into chosen: inout [SourcePassage]) {
    guard
      let index = chosen.firstIndex(where: {
        $0.article == passage.article && $0.sentences.overlaps(passage.sentences)
      })
    else { return }
    let lower = min(chosen[index].sentences.lowerBound, passage.sentences.lowerBound)
    let upper = max(chosen[index].sentences.upperBound, passage.sentences.upperBound)
    if upper - lower <= limit { chosen[index].sentences = lower..<upper }
  }

  /// Of several denials the one that covers most deniers comes first; one whose deniers are all named already
  /// is left out.
  private func withoutRepetition(_ passages: [SourcePassage]) -> [SourcePassage] {
    let ranked = passages.enumerated().sorted { a, b in
      let (x, y) = (deniers(of: a.element).count, deniers(of: b.element).count)
      if x != y { return x > y }
      // Among those of as many deniers the fuller one: it says what is denied.
      let (s, t) = (week.words(of: a.element), week.words(of: b.element))
      return s != t ? s > t : a.offset < b.offset
    }.map(\.element)
    var kept: [SourcePassage] = []
    var named: Set<String> = []
    for passage in ranked {
      let deniers = deniers(of: passage)
      let isRepeated = kept.contains { other in
        passage.sentences.allSatisfy { number in
          other.sentences.contains {
            week.tellsSame(week.sentence(passage.article, number), week.sentence(other.article, $0))
          }
        }
      }
      if isRepeated || (!deniers.isEmpty && deniers.isSubset(of: named)) { continue }
      kept.append(passage)
      named.formUnion(deniers)
    }
    return inOrder(kept)
  }

  /// In the order of the articles; neighbors under one subhead become one passage.
  private func inOrder(_ passages: [SourcePassage]) -> [SourcePassage] {
    var result: [SourcePassage] = []
    for passage in passages.sorted(by: {
      ($0.article, $0.sentences.lowerBound) < ($1.article, $1.sentences.lowerBound)
    }) {
      if let last = result.last, last.article == passage.article,
        last.sentences.upperBound == passage.sentences.lowerBound,
        subhead(before: last.sentences.upperBound, of: last.article)
          == subhead(before: passage.sentences.upperBound, of: passage.article)
      {
        result[result.count - 1].sentences =
          last.sentences.lowerBound..<passage.sentences.upperBound
      } else {
        result.append(passage)
      }
    }
    return result
  }

  private func subhead(before end: Int, of article: Int) -> String? {
    week.sentence(article, end - 1).subhead
  }

  /// The countries that deny, a capital standing for its country: "Ankara" is Turkey.
  private func deniers(of passage: SourcePassage) -> Set<String> {
    var countries: Set<String> = []
    for number in passage.sentences
    where week.sentence(passage.article, number).traits.contains(.denial) {
      let text = week.articles[passage.article].unit(ofSentence: number).text
      let subject = text.prefix(while: { $0 != ";" }).split { !$0.isLetter && $0 != "-" }.prefix(9)
      for word in subject {
        if let country = Places.country(of: String(word)) { countries.insert(country) }
      }
    }
    return countries
  }
}
