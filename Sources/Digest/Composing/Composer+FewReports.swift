// What is told of one to three long reports, which tell one story in many paragraphs.

import Publication
import Summarizer

extension Composer {
  /// What a passage of few reports may leave open: "cut the highway", which is worth less than one that does not.
  static let mostOfFew = 0.5
  /// What that is worth.
  static let worthOfOpen = 0.75
  /// What a passage has to be worth to be an item: long reports have asides and background too.
  private static let leastOfItem = 0.18

  /// The risk of a passage of few reports: what they say on a topic is of their story, where a paragraph begins, and where it
  /// goes on from what is printed.
  ///
  /// - Parameters:
  ///   - passage: the passage.
  ///   - risk: what its words leave open.
  ///   - earlier: sentences of the item that are printed before it.
  func riskOfFew(
    _ passage: SourcePassage, leaving risk: Double, after earlier: [Range<Int>]
  ) -> Double {
    let opening = week.texts(of: passage)[0]
    let first = whole(passage.sentences.lowerBound, of: passage.article)
    if week.worth(of: passage) < Self.leastOfItem
      || week.freshness(of: first) < Self.leastFreshness
      || QuotationChoice.opensLeavingOpen(opening)
    {
      return risk + 1
    }
    if week.depth(of: passage) == 0 {
      return risk + (week.isStray(passage, sharing: 1) ? 0.5 : 0)
    }
    // The newest count of an event that its report begins with, and can no longer tell.
    if updates.bringsUpToDate(passage.article, passage.sentences.lowerBound) { return risk }
    if earlier.contains(where: { $0.upperBound == passage.sentences.lowerBound }) {
      return risk / Double(passage.sentences.count)
    }
    // A paragraph that begins with what is understood explains what its other sentences leave open.
    let isSpoken = opening.first.map { "“\"".contains($0) } ?? false
    // "On September 20, troops took Oslo, and for two days nobody used the road."
    let most = namesDay(opening) ? Self.mostOfFew : 0
    guard !isSpoken, week.opensParagraph(passage), week.risk(of: first) <= most else {
      return risk + 1
    }
    return min(risk, Self.mostOfFew)
  }

  /// Whether few reports have a denial soon after a passage: a list has no room for it, an item has.
  func isAnsweredSoon(_ passage: SourcePassage) -> Bool {
    !week.hasManyArticles && week.isAnswered(passage)
  }

  private func namesDay(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }
    return words.contains { Weekday(rawValue: $0.lowercased()) != nil }
      || zip(words, words.dropFirst()).contains { isDay($0, $1) }
  }

  private func isDay(_ on: Substring, _ day: Substring) -> Bool {
    ["On", "on"].contains(on) && Particulars.isParticular(day.lowercased())
  }

  // MARK: answers

  /// Each passage has the denial that its article has soon after it: "Rockets hit the market, the mayor said. … The ministry
  /// denied it."
  mutating func takeAnswersAfter() {
    guard !week.hasManyArticles else { return }
    for section in draft.sections.indices {
      for index in draft.sections[section].items.indices {
        let item = draft.sections[section].items[index]
        for passage in item.passages where passage.article == item.article {
          guard let answer = answer(to: passage, of: draft.sections[section].items[index]) else {
            continue
          }
          draft.sections[section].items[index].passages = joined(
            draft.sections[section].items[index].passages + [answer])
          spend(answer)
        }
      }
    }
  }

  /// How many sentences may stand between what is said and its denial.
  private static let mostBeforeAnswer = 4

  private func answer(to passage: SourcePassage, of item: Draft.Item) -> SourcePassage? {
    let count = week.articles[item.article].sentenceCount
    let start = passage.sentences.upperBound
    let own = item.passages.filter { $0.article == item.article }
    let earlier = own.map(\.sentences).filter { $0.upperBound <= start }
    for number in start..<min(count, start + Self.mostBeforeAnswer + 1) {
      let denial = week.sentence(item.article, number)
      guard denial.subhead == subhead(of: passage),
        !own.contains(where: { $0.sentences.contains(number) })
      else { return nil }
      guard isAnswer(denial) else { continue }
      let isNext = number == start && !week.opensParagraph(whole(number, of: item.article))
      let least = number - start < 3 ? 1 : 2
      guard isNext || isAnswered(passage, by: whole(number, of: item.article), sharing: least)
      else {
        return nil
      }
      // With what comes between, if it leans on that; else without: "Norway rejected the accusation."
      let answers = (start...number).reversed().map {
        SourcePassage(article: item.article, sentences: $0..<(number + 1))
      }
      if let answer = answers.first(where: { mayAnswer($0, after: earlier) }) {
        return withNextDenial(answer, after: earlier)
      }
      return answersCharge(denial) && mayAnswer(answers[0], after: earlier + [start..<number])
        ? withNextDenial(answers[0], after: earlier + [start..<number]) : nil
    }
    return nil
  }

  private func whole(_ number: Int, of article: Int) -> SourcePassage {
    SourcePassage(article: article, sentences: number..<(number + 1))
  }

  /// Whether a denial names what it denies by no more than a charge: "rejected the accusation", and not "called the remark
  /// irresponsible".
  private func answersCharge(_ denial: Sentence) -> Bool {
    denial.looseReferences.allSatisfy {
      $0.kind != .word || $0.weight < 1 || Self.charges.contains($0.word)
    }
      && denial.reasons.allSatisfy { reason in
        !reason.hasPrefix("leans:")
          || Self.charges.contains { reason == "leans:the-" + $0 || reason == "leans:noun:" + $0 }
      }
  }

  /// Whether a denial that stands after what another paragraph tells says what it denies.
  func namesCharge(_ denial: SourcePassage) -> Bool {
    week.hasManyArticles
      || answersCharge(week.sentence(denial.article, denial.sentences.lowerBound))
  }

  private static let charges: Set<String> = [
    "accusation", "claim", "charge", "allegation", "report", "reports",
  ]

  private func mayAnswer(_ passage: SourcePassage, after printed: [Range<Int>]) -> Bool {
    week.risk(of: passage, after: printed)
      <= (printed.last?.upperBound == passage.sentences.lowerBound ? 1 : 0)
      && passage.sentences.count <= publication.limits.sentences
      && isUsable(passage, isHeaded: true, after: printed) && !isTold(passage)
      && !draft.used.contains(where: { $0.overlaps(passage) })
  }

  /// "Sudan has denied any role. Norway calls the reports a fabrication.": both deny in one place.
  private func withNextDenial(
    _ passage: SourcePassage, after printed: [Range<Int>]
  ) -> SourcePassage {
    let end = passage.sentences.upperBound
    guard end < week.articles[passage.article].sentenceCount,
      week.sentence(passage.article, end).traits.contains(.denial)
    else { return passage }
    let longer = SourcePassage(
      article: passage.article, sentences: passage.sentences.lowerBound..<(end + 1))
    return mayAnswer(longer, after: printed) ? longer : passage
  }

  /// Whether a sentence denies something, or answers it.
  private func isAnswer(_ sentence: Sentence) -> Bool {
    sentence.traits.contains(.denial)
      || sentence.looseReferences.contains { Self.answering.contains($0.word) }
  }

  private static let answering: Set<String> = ["answered", "replied", "responded", "countered"]

  /// Whether a denial a few sentences after a passage may be about it: they share words of the deed, or it denies whatever
  /// somebody says on its topic.
  private func isAnswered(
    _ passage: SourcePassage, by denial: SourcePassage, sharing least: Int
  ) -> Bool {
    let answer = week.sentence(denial.article, denial.sentences.lowerBound)
    return passage.sentences.contains { number in
      let sentence = week.sentence(passage.article, number)
      let isOfTopic =
        sentence.isAttributed && sentence.topics.first != nil
        && sentence.topics.first?.id == answer.topics.first?.id
      return isOfTopic && (sentence.traits.contains(.accusation) || deniesAll(denial))
        || answer.sharedContent(with: sentence).count {
          !week.isGeneral($0) && !week.isName($0)
        } >= least
    }
  }

  /// "Turkey denies all of it.", "Sudan has denied any role.": few words that say nothing of what is denied.
  private func deniesAll(_ denial: SourcePassage) -> Bool {
    let words = week.texts(of: denial)[0].lowercased().split { !$0.isLetter }
    return words.count < 9
      && words.contains {
        ["it", "this", "that", "any"].contains($0) || Self.charges.contains(String($0))
      }
  }
}
