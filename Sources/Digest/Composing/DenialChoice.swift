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
      for number in 0..<article.sentenceCount where article.sentence(number).traits.contains(.denial) {
        guard isOn(topic, article, number), let range = article.passage(around: number, limit: limit) else { continue }
        let passage = SourcePassage(article: index, sentences: range)
        if chosen.contains(where: { $0.article == index && $0.sentences.overlaps(range) }) {
          merge(passage, into: &chosen)
        } else {
          chosen.append(passage)
        }
      }
    }
    return withoutRepetition(chosen)
  }

  private func isOn(_ topic: String, _ article: AnalyzedArticle, _ number: Int) -> Bool {
    let own = article.sentence(number).topics
    if !own.isEmpty { return own.contains { $0.id == topic } }
    let neighbors = [number - 1, number + 1].filter { (0..<article.sentenceCount).contains($0) }
    return neighbors.contains { article.sentence($0).topics.first?.id == topic }
  }

  private func merge(_ passage: SourcePassage, into chosen: inout [SourcePassage]) {
    guard let index = chosen.firstIndex(where: { $0.article == passage.article && $0.sentences.overlaps(passage.sentences) })
    else { return }
    let lower = min(chosen[index].sentences.lowerBound, passage.sentences.lowerBound)
    let upper = max(chosen[index].sentences.upperBound, passage.sentences.upperBound)
    if upper - lower <= limit { chosen[index].sentences = lower..<upper }
  }

  /// Of several denials the one that covers most deniers comes first; one whose deniers are all named already
  /// is left out.
  private func withoutRepetition(_ passages: [SourcePassage]) -> [SourcePassage] {
    var kept: [SourcePassage] = []
    for passage in passages {
      let isRepeated = kept.contains { other in
        passage.sentences.allSatisfy { number in
          other.sentences.contains {
            week.sentence(passage.article, number).overlap(with: week.sentence(other.article, $0)) > 0.5
          }
        }
      }
      if !isRepeated { kept.append(passage) }
    }
    return kept
  }
}
