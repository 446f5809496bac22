// The figures of the week.

import Foundation
import Summarizer

/// Finds sentences whose figures are worth a line of their own.
struct NumbersChoice {
  /// Fewer are no list.
  static let least = 2
  /// More are a table.
  static let most = 3

  let week: Week

  /// Candidates, the best first: one sentence that stands alone, short, with a large number in digits.
  var candidates: [SourcePassage] {
    var found: [(SourcePassage, Double)] = []
    for (index, article) in week.articles.enumerated() {
      // An article's first sentence is its news, and an item's.
      for number in 1..<max(1, article.sentenceCount) {
        let sentence = article.sentence(number)
        guard sentence.traits.contains(.figure), sentence.isStandalone,
          (6...40).contains(sentence.words),
          sentence.traits.isDisjoint(with: [.denial, .question, .quotation]),
          !sentence.opensLoosely, !isOfOneLife(sentence, article.unit(ofSentence: number).text),
          sentence.isAttributed || week.namesSomething(article.unit(ofSentence: number).text),
          let largest = largest(in: sentence, article.unit(ofSentence: number).text)
        else { continue }
        let topical = sentence.topics.isEmpty ? 0 : 0.4
        let worth = week.worth[index][number] + topical + 0.15 * min(4, log10(largest))
        found.append((SourcePassage(article: index, sentences: number..<(number + 1)), worth))
      }
    }
    let ranked = found.enumerated().sorted { a, b in
      a.element.1 != b.element.1 ? a.element.1 > b.element.1 : a.offset < b.offset
    }.map(\.element.0)
    // Figures of the publication's topics; others only where nothing is on a topic.
    func isTopical(_ passage: SourcePassage) -> Bool {
      !week.sentence(passage.article, passage.sentences.lowerBound).topics.isEmpty
    }
    return hasTopics ? ranked.filter(isTopical) : ranked
  }

  /// "A resident said that families ask about the $15,000", "Roe said he was driven with 90 others": what somebody lived
  /// through is no figure of the week.
  private func isOfOneLife(_ sentence: Sentence, _ text: String) -> Bool {
    guard let speaker = sentence.attribution?.asWritten.lowercased() else { return false }
    let words = speaker.split(separator: " ")
    if ["a", "an", "one", "another"].contains(words.first ?? ""),
      words.contains(where: Self.people.contains)
    {
      return true
    }
    return ["said he was ", "said she was ", "says he was ", "says she was "].contains {
      text.contains($0)
    }
  }

  private static let people: Set<Substring> = [
    "resident", "man", "woman", "villager", "soldier", "fighter", "mother", "father", "driver",
    "neighbor", "neighbour", "witness", "survivor", "shopkeeper", "farmer", "teacher", "student",
  ]

  private var hasTopics: Bool {
    week.articles.contains { article in
      (0..<article.sentenceCount).contains { !article.sentence($0).topics.isEmpty }
    }
  }

  /// The largest number of a sentence that counts something, from 10 on; small ones only of people harmed.
  private func largest(in sentence: Sentence, _ text: String) -> Double? {
    guard let value = CountedNumber.largest(in: text), value >= 10 else { return nil }
    return value > 31 || sentence.traits.contains(.casualtyFigure) ? value : nil
  }
}
