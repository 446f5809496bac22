// Denials, beside the charges that they answer.

import Publication
import Summarizer

extension Composer {
  /// A denial follows the accusations that it answers, whatever the budget says, and once.
  mutating func takeDenials() {
    for section in draft.sections.indices {
      let topic = publication.topics[draft.sections[section].topic].id
      let denials = DenialChoice(week: week, limit: publication.limits.sentences).denials(on: topic)
        .compactMap { withoutBeginning($0) }.map { withOwnCharge($0) }
        .filter {
          isUsable($0) && canMove($0) && !standsWithCharge($0, in: section) && namesCharge($0)
        }
      // All of them after the last charge that one of them answers, so that both deny in one place.
      guard
        let item = draft.sections[section].items.lastIndex(where: { item in
          denials.contains { accuses(item, answeredBy: $0) }
        })
      else { continue }
      let answering = denials.filter { denial in
        draft.sections[section].items.contains { accuses($0, answeredBy: denial) }
      }
      for denial in answering {
        if lengthen(section, item, to: denial) { continue }
        draft.sections[section].items[item].passages.append(denial)
        removeOthers(overlapping: denial, keeping: section, item)
        spend(denial)
      }
    }
    takeAnswersAfter()
    takeStoriesOfDenials()
    for section in draft.sections.indices {
      draft.sections[section].items.removeAll { $0.passages.isEmpty }
    }
    draft.sections.removeAll { $0.items.isEmpty }
  }

  /// Lengthens what an item tells of a charge by its denial, where that goes on from it: both stay where the charge is.
  private mutating func lengthen(_ section: Int, _ item: Int, to denial: SourcePassage) -> Bool {
    let passages = draft.sections[section].items[item].passages
    guard
      let index = passages.firstIndex(where: { passage in
        passage.overlaps(denial) && passage.sentences.upperBound < denial.sentences.upperBound
          && passage.sentences.contains {
            denial.sentences.contains($0)
              && week.sentence(denial.article, $0).traits.contains(.accusation)
          }
      })
    else { return false }
    let rest = SourcePassage(
      article: denial.article,
      sentences: passages[index].sentences.upperBound..<denial.sentences.upperBound)
    guard !draft.used.contains(where: { $0.overlaps(rest) && $0 != rest }) else { return false }
    let others = passages.filter { !$0.overlaps(rest) }
    draft.sections[section].items[item].passages = others.flatMap {
      $0 == passages[index] ? joined([$0, rest]) : [$0]
    }
    spend(rest)
    return true
  }

  /// A denial without the claim and its answer that an item begins with, which stay where they are; nil where nothing
  /// else is left of it.
  private func withoutBeginning(_ denial: SourcePassage) -> SourcePassage? {
    guard denial.sentences.contains(0), week.beginsWithAnswer(denial.article),
      draft.items.contains(where: { item in
        item.passages.contains { $0.article == denial.article && $0.sentences.contains(0) }
      })
    else { return denial }
    let rest = 1..<denial.sentences.upperBound
    let denies = rest.contains { week.sentence(denial.article, $0).traits.contains(.denial) }
    return denies ? SourcePassage(article: denial.article, sentences: rest) : nil
  }

  /// A denial with what its own paragraph has before it, where that charges somebody: "The ministry denied having fired on
  /// the town." may answer another charge than the one that is printed.
  private func withOwnCharge(_ denial: SourcePassage) -> SourcePassage {
    let first = denial.sentences.lowerBound
    let article = week.articles[denial.article]
    guard week.hasManyArticles, !week.opensParagraph(denial),
      week.sentence(denial.article, first - 1).traits.contains(.accusation)
    else { return denial }
    // What it answers is printed.
    let isAnswering = draft.items.contains { item in
      item.passages.contains { passage in
        passage.sentences.contains { number in
          denial.sentences.contains {
            particulars(
              of: week.sentence(denial.article, $0),
              answering: week.sentence(passage.article, number)
            ).count > 1
          }
        }
      }
    }
    if isAnswering { return denial }
    let paragraph = article.unit(ofSentence: first).paragraph
    let longer = (0..<first).reversed().prefix { start in
      article.unit(ofSentence: start).paragraph == paragraph
        && denial.sentences.upperBound - start <= publication.limits.sentences
    }.map { SourcePassage(article: denial.article, sentences: $0..<denial.sentences.upperBound) }
    return longer.first { longer in
      let charge = SourcePassage(
        article: longer.article,
        sentences: longer.sentences.lowerBound..<(longer.sentences.lowerBound + 1))
      return isUsable(longer) && week.risk(of: charge) == 0 && !isTold(charge)
        && !draft.used.contains { $0.overlaps(longer) }
    } ?? denial
  }

  /// A denial that an accusation leans on stands before it in one passage, and stays there.
  private func standsWithCharge(_ denial: SourcePassage, in section: Int) -> Bool {
    draft.sections[section].items.contains { item in
      item.passages.contains { passage in
        passage.overlaps(denial)
          && denial.sentences.allSatisfy { number in
            passage.sentences.contains(number)
              || !week.sentence(denial.article, number).traits.contains(.denial)
          }
          && passage.sentences.contains { number in
            let sentence = week.sentence(passage.article, number)
            return denial.sentences.contains {
              isCharge(number, of: passage.article, answeredBy: $0, of: denial.article)
            }
              || sentence.traits.contains(.accusation)
                && denial.sentences.contains {
                  answers(week.sentence(denial.article, $0), sentence)
                    // "Norvik dismissed the allegation." right after it.
                    || $0 == number + 1 && denial.sentences.contains(number)
                      && week.sentence(denial.article, $0).traits.contains(.denial)
                }
          }
      }
    }
  }

  /// A lead that accuses has its denial under it, unless a section prints it.
  mutating func takeLeadDenials() {
    guard week.hasManyArticles || draft.lead.contains(where: accuses) else { return }
    let choice = DenialChoice(week: week, limit: publication.limits.sentences)
    let lead = Draft.Item(article: draft.leadArticle ?? 0, passages: draft.lead)
    let topics = Set(
      draft.lead.flatMap { passage in
        passage.sentences.compactMap { week.sentence(passage.article, $0).topics.first?.id }
      })
    for topic in publication.topics {
      // Of many stories what is denied on another topic is rarely what the lead says; of few reports all are of one war.
      let isOfLead = topics.contains(topic.id) && week.hasManyArticles
      let answers = isOfLead ? answersInParticular : answersMore
      let answering = choice.denials(on: topic.id).filter {
        isUsable($0) && namesCharge($0) && accuses(lead, answeredBy: $0, by: answers)
      }
      if answering.contains(where: { denial in draft.used.contains { $0.overlaps(denial) } }) {
        return
      }
      guard let denial = answering.first else { continue }
      draft.lead.append(denial)
      spend(denial)
      return
    }
  }

  private func accuses(_ passage: SourcePassage) -> Bool {
    passage.sentences.contains {
      week.sentence(passage.article, $0).traits.contains(.accusation)
    }
  }

  /// Whether nothing of a passage stands where it has to stay: in the lead, a list or the quotation. What stands
  /// in an item moves along with the denial that leans on it.
  private func canMove(_ passage: SourcePassage) -> Bool {
    let fixed =
      draft.lead + draft.glance.map(\.passage) + draft.numbers + (draft.words.map { [$0] } ?? [])
    return !fixed.contains { $0.overlaps(passage) }
  }

  /// What other passages have of a denial stands there alone: they keep the rest, if it can stand without.
  private mutating func removeOthers(
    overlapping denial: SourcePassage, keeping section: Int, _ item: Int
  ) {
    for other in draft.sections.indices {
      for index in draft.sections[other].items.indices {
        let passages = draft.sections[other].items[index].passages
        draft.sections[other].items[index].passages = passages.flatMap { passage in
          other == section && index == item && passage == denial || !passage.overlaps(denial)
            ? [passage] : rest(of: passage, without: denial)
        }
      }
    }
  }

  /// The sentences before and after those of another passage, where they are usable.
  private func rest(of passage: SourcePassage, without other: SourcePassage) -> [SourcePassage] {
    [
      passage.sentences.lowerBound..<max(passage.sentences.lowerBound, other.sentences.lowerBound),
      min(passage.sentences.upperBound, other.sentences.upperBound)..<passage.sentences.upperBound,
    ].filter { !$0.isEmpty }.map { SourcePassage(article: passage.article, sentences: $0) }
      .filter { isUsable($0) }
  }

  func accuses(
    _ item: Draft.Item, answeredBy denial: SourcePassage,
    by answers: ((Sentence, Sentence) -> Bool)? = nil
  ) -> Bool {
    let answers = answers ?? self.answers
    return item.passages.contains { passage in
      !week.areTwoBriefs(passage, denial)
        && passage.sentences.contains { number in
          let sentence = week.sentence(passage.article, number)
          return denial.sentences.contains {
            isCharge(number, of: passage.article, answeredBy: $0, of: denial.article)
          }
            || sentence.traits.contains(.accusation) && !isMutual(number, of: passage.article)
              && denial.sentences.contains {
                answers(week.sentence(denial.article, $0), sentence)
                  || sharesFighters(
                    week.sentence(denial.article, $0), sentence,
                    inOneArticle: denial.article == passage.article)
                  || answersStory($0, of: denial.article, whichAccuses: passage)
              }
        }
    }
  }

  /// Whether both are about an army, which in one article is the same: "accused Norvik of having sent troops", "denied having any
  /// troops abroad".
  private func sharesFighters(
    _ denial: Sentence, _ accusation: Sentence, inOneArticle isOne: Bool
  ) -> Bool {
    let fighters = week.contentStems(of: Self.fighters)
    let shared = denial.sharedContent(with: accusation)
    return denial.traits.contains(.denial) && shared.contains(where: fighters.contains)
      // Not any army of the article, and of several articles of one war each has one.
      && shared.contains {
        week.isName($0) && !week.isGeneral($0) && (isOne || !week.isRunning($0))
      }
  }

  private static let fighters = "army forces troops soldiers military"

  /// "Each side accused the other of having fired first", and nothing more: a charge that has its answer.
  private func isMutual(_ number: Int, of article: Int) -> Bool {
    let text = week.articles[article].unit(ofSentence: number).text.lowercased()
    let phrase = ["accused", "accusing", "accuse", "blamed", "blaming"].lazy.flatMap { verb in
      ["each other", "the other of", "the other for", "one another"].map { verb + " " + $0 }
    }.compactMap { text.firstRange(of: $0) }.first
    guard let phrase else { return false }
    let rest = text[phrase.upperBound...]
    return !rest.contains(" said ") && !rest.contains("accus")
  }

  /// Whether a sentence of a story that begins with a charge denies what its headline tells: "dismissed the videos as
  /// theater" has no word of "two captured fighters had been recruited".
  private func answersStory(
    _ number: Int, of article: Int, whichAccuses passage: SourcePassage
  ) -> Bool {
    let denial = week.sentence(article, number)
    return week.hasManyArticles && passage.article == article
      && passage.sentences.lowerBound < SourcePassage.opening
      && passage.sentences.upperBound <= number && denial.traits.contains(.denial)
      && denial.content.contains {
        week.headline(of: article).contains($0) && !week.isGeneral($0) && !week.isName($0)
      }
  }

  /// More than the names of who is at war: a lead may be of any topic.
  private func answersInParticular(_ denial: Sentence, _ accusation: Sentence) -> Bool {
    !particulars(of: denial, answering: accusation).isEmpty
  }

  /// More than a word that both happen to have, or the charge itself.
  private func answersMore(_ denial: Sentence, _ accusation: Sentence) -> Bool {
    particulars(of: denial, answering: accusation).count > 1
      || !week.contentStems(of: Self.charges).isDisjoint(
        with: particulars(of: denial, answering: accusation))
  }

  func particulars(of denial: Sentence, answering accusation: Sentence) -> [UInt64] {
    let accusing = week.contentStems(of: Self.accusing)
    return denial.sharedContent(with: accusation).filter {
      !week.isGeneral($0) && !week.isName($0) && !accusing.contains($0)
    }
  }

  /// What stands in all charges and denials, and says of none what it is.
  static let accusing = """
    accusation accuse accused accusing allegation allege alleged claim claimed charge charged blame blamed deny denied \
    denial reject rejected dismiss dismissed respond responded response said say told called government country state \
    official minister president parliament side statement report army force forces military troops soldiers \
    monday tuesday wednesday thursday friday saturday sunday week day night morning
    """

  /// Of what parties to a war accuse each other.
  private static let charges = """
    recruiting mercenaries mercenary fighters jihadists terrorists shelling bombing cluster executions beheading torture \
    massacre genocide atrocities hostages phosphorus deliberately targeting
    """

  /// A denial answers an accusation with which it shares a word of content; of many articles of one war all share the
  /// names of who is at war, and one denial does not answer all charges.
  private func answers(_ denial: Sentence, _ accusation: Sentence) -> Bool {
    week.hasManyArticles
      ? answersInParticular(denial, accusation) : answersMore(denial, accusation)
  }
}
