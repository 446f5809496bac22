// The passages that could stand in a topic's section.

import Publication
import Summarizer

/// Finds a topic's passages in the week.
struct TopicCandidates {
  let week: Week
  let limits: Limits

  /// Self-contained passages around each sentence whose first topic this is, with the topic's weight.
  func passages(of topic: String) -> [(passage: SourcePassage, weight: Double)] {
    var seen: Set<SourcePassage> = []
    var result: [(passage: SourcePassage, weight: Double)] = []
    for (index, article) in week.articles.enumerated() where !week.isOpinion(index) {
      for number in 0..<article.sentenceCount {
        let sentence = article.sentence(number)
        guard let first = sentence.topics.first, first.id == topic,
          !sentence.traits.contains(.denial) || number == 0 && week.beginsWithAnswer(index),
          let range = article.passage(
            around: number, limit: limits.sentences,
            under: week.hasManyArticles
              ? nil
              : week.heading(of: SourcePassage(article: index, sentences: number..<(number + 1))))
        else { continue }
        guard let passage = told(sourced(SourcePassage(article: index, sentences: range))),
          !week.isTold(passage), isOneStory(passage), !isExplained(passage),
          week.hasManyArticles || !endsInCharge(passage)
        else { continue }
        // A short sentence does not carry two others in front of it.
        let own = Double(sentence.words) / Double(max(1, week.words(of: passage)))
        guard seen.insert(passage).inserted, range.count == 1 || own > 0.25 else { continue }
        result.append((passage, first.weight))
        for longer in [safer(than: passage), toNews(from: passage)].compactMap(\.self)
        where seen.insert(longer).inserted {
          result.append((longer, first.weight))
        }
      }
      if !week.hasManyArticles, limits.sentences > 1 {
        for (passage, weight) in paragraphs(of: index, on: topic)
        where seen.insert(passage).inserted {
          result.append((passage, weight))
        }
      }
      // The news of an article is what its first sentence says, also where only what follows has the topic's words.
      for news in news(of: index, on: topic) {
        for passage in [news, toNews(from: news)].compactMap(\.self)
        where seen.insert(passage).inserted {
          result.append((passage, Self.newsWeight))
        }
      }
    }
    return result
  }

  /// The same with the sentences that say who gives the count of the dead with which an article begins, or one that has
  /// changed, if they follow: "The number has risen to 31. In all 412 have died, the ministry says."
  private func sourced(_ passage: SourcePassage) -> SourcePassage {
    let article = week.articles[passage.article]
    let first = passage.sentences.lowerBound
    guard first == 0 || CountedHarm(article.unit(ofSentence: first).text).isUpdate,
      !week.hasSource(first, in: passage)
    else { return passage }
    var longer = passage
    while longer.sentences.upperBound < min(first + limits.sentences, article.sentenceCount) {
      longer.sentences = first..<(longer.sentences.upperBound + 1)
      if week.hasSource(first, in: longer), article.isSelfContained(longer.sentences) {
        return longer
      }
    }
    return passage
  }

  /// What paragraphs of an article begin with, two sentences or three: the first of them that is on a topic says on which.
  private func paragraphs(of index: Int, on topic: String) -> [(SourcePassage, Double)] {
    let article = week.articles[index]
    return (0..<article.sentenceCount).flatMap { start -> [(SourcePassage, Double)] in
      guard week.opensParagraph(SourcePassage(article: index, sentences: start..<(start + 1))),
        !article.sentence(start).traits.contains(.denial),
        !isChange(SourcePassage(article: index, sentences: start..<(start + 1)))
      else { return [] }
      let paragraph = article.unit(ofSentence: start).paragraph
      return (2...limits.sentences).compactMap { count in
        let passage = SourcePassage(article: index, sentences: start..<(start + count))
        guard start + count <= article.sentenceCount,
          article.unit(ofSentence: start + count - 1).paragraph == paragraph,
          let first = passage.sentences.lazy.compactMap({ article.sentence($0).topics.first })
            .first,
          first.id == topic, isOneStory(passage), !week.isTold(passage), !endsInCharge(passage),
          article.isSelfContained(passage.sentences, under: week.heading(of: passage))
        else { return nil }
        return (passage, first.weight)
      }
    }
  }

  /// Whether what begins with news goes on with a charge that nothing in it denies.
  private func endsInCharge(_ passage: SourcePassage) -> Bool {
    let traits = passage.sentences.map { week.sentence(passage.article, $0).traits }
    return !traits[0].contains(.accusation) && traits.contains { $0.contains(.accusation) }
      && !traits.contains { $0.contains(.denial) }
  }

  /// The same with the sentence after it, where it only announces that: "The Defense Ministry gave another picture.",
  /// "A diplomat was less guarded. “…,” he said."; nil where that cannot be.
  private func told(_ passage: SourcePassage) -> SourcePassage? {
    let (article, end) = (week.articles[passage.article], passage.sentences.upperBound)
    guard !week.hasManyArticles, limits.sentences > 1, passage.sentences.count == 1,
      end < article.sentenceCount,
      !article.sentence(end - 1).isAttributed,
      !week.opensParagraph(SourcePassage(article: passage.article, sentences: end..<(end + 1))),
      week.words(of: passage) < Self.fewWords
        || article.unit(ofSentence: end).text.first.map({ "“\"".contains($0) }) ?? false
    else { return passage }
    if isChange(passage) { return nil }
    let longer = SourcePassage(
      article: passage.article, sentences: passage.sentences.lowerBound..<(end + 1))
    return article.isSelfContained(longer.sentences, under: week.heading(of: passage))
      ? longer : nil
  }

  /// "On Sunday, the tone changed.": of what stands before.
  private func isChange(_ passage: SourcePassage) -> Bool {
    week.words(of: passage) < 7 && !week.namesSomething(week.texts(of: passage)[0])
  }

  /// What fewer words say is often only what comes next.
  private static let fewWords = 13

  /// Whether all of a passage stands under one subhead.
  private func isOneStory(_ passage: SourcePassage) -> Bool {
    let first = week.sentence(passage.article, passage.sentences.lowerBound).subhead
    return passage.sentences.allSatisfy { week.sentence(passage.article, $0).subhead == first }
  }

  /// Whether a passage of one of many stories stands under a question and tells nothing that somebody said or that happened
  /// on a day of the week: "How is the plague spread?" heads what is no news.
  private func isExplained(_ passage: SourcePassage) -> Bool {
    week.hasManyArticles
      && week.sentence(passage.article, passage.sentences.lowerBound).subhead?.last == "?"
      && !passage.sentences.contains { number in
        week.sentence(passage.article, number).isAttributed
          && week.namesDay(passage.article, number)
      }
  }

  /// The same after the sentences before it, where a reader of it alone may ask who or what is meant and these tell.
  private func safer(than passage: SourcePassage) -> SourcePassage? {
    guard week.risk(of: passage) > 0 else { return nil }
    var longer = passage
    while longer.sentences.lowerBound > 0, longer.sentences.count < limits.sentences {
      longer.sentences = (longer.sentences.lowerBound - 1)..<longer.sentences.upperBound
      guard isOneStory(longer) else { return nil }
      // A denial follows what it denies, wherever its article has it.
      guard !week.sentence(longer.article, longer.sentences.lowerBound).traits.contains(.denial),
        week.articles[longer.article].isSelfContained(longer.sentences),
        week.risk(of: longer) == 0
      else { continue }
      return week.isTold(longer) ? nil : longer
    }
    return nil
  }

  /// Where an article begins with a scene, that with the sentences after it as far as the first with news: "The crane arrived
  /// at two. … Thirty-one people are known to have died, the ministry said."
  private func toNews(from passage: SourcePassage) -> SourcePassage? {
    guard week.hasManyArticles, passage.sentences.lowerBound == 0, week.isPlain(passage) else {
      return nil
    }
    let article = week.articles[passage.article]
    var longer = passage
    while longer.sentences.upperBound < min(limits.sentences, article.sentenceCount) {
      longer.sentences = 0..<(longer.sentences.upperBound + 1)
      guard isOneStory(longer) else { return nil }
      if !week.isPlain(longer), article.isSelfContained(longer.sentences),
        week.risk(of: longer) == 0
      {
        return week.isTold(longer) ? nil : longer
      }
    }
    return nil
  }

  private static let newsWeight = 0.8

  /// The passages that an article opens with, where its first sentences have no topic or another and most of the others
  /// that have one have this; of few articles the first that stands.
  private func news(of index: Int, on topic: String) -> [SourcePassage] {
    let article = week.articles[index]
    let topics = (0..<article.sentenceCount).compactMap { article.sentence($0).topics.first?.id }
    let own = topics.count { $0 == topic }
    guard article.sentenceCount > 1, own * 2 > topics.count, own * 4 >= article.sentenceCount - 1
    else { return [] }
    let first = 0..<min(article.sentenceCount, SourcePassage.opening)
    let all = ((week.nutGrafs[index].map { [$0] } ?? []) + first).lazy.compactMap {
      number -> SourcePassage? in
      // What stands under a subhead of its own is no opening.
      guard !article.sentence(number).traits.contains(.denial),
        article.sentence(number).subhead == article.sentence(0).subhead,
        let range = article.passage(around: number, limit: limits.sentences)
      else { return nil }
      let passage = sourced(SourcePassage(article: index, sentences: range))
      return week.isTold(passage) || week.risk(of: passage) > 0 ? nil : passage
    }
    return week.hasManyArticles ? Array(all) : all.first.map { [$0] } ?? []
  }

  /// Sentences of a topic that are a line at a glance: they stand alone, and open a story or have a speaker with a name.
  ///
  /// The week's news comes first and then what is newest, of
  /// that what no article that is shown tells, of that what says most in few words.
  func lines(of topic: String, besides shown: Set<Int>) -> [SourcePassage] {
    var lines: [SourcePassage] = []
    for (index, article) in week.articles.enumerated() {
      for number in 0..<article.sentenceCount {
        let sentence = article.sentence(number)
        guard sentence.topics.first?.id == topic, sentence.isStandalone,
          (9...30).contains(sentence.words),
          !sentence.opensLoosely,
          sentence.traits.isDisjoint(with: [.denial, .question, .accusation]),
          !isCharged(article.unit(ofSentence: number).text), !isDenied(sentence),
          sentence.isAttributed || week.namesSomething(article.unit(ofSentence: number).text)
        else { continue }
        let line = SourcePassage(article: index, sentences: number..<(number + 1))
        // What stands deeper in a story hangs in the air without it; where there are few of them, not what somebody with
        // a name says.
        guard
          week.depth(of: line) < SourcePassage.opening
            || !week.hasManyArticles && isSaidByName(sentence)
        else { continue }
        // Of a story that has an item a line tells what is news too: not "Roughly 13,000 troops remain there".
        if week.hasManyArticles, week.isEnglish, shown.contains(index), number > 0,
          !sentence.isAttributed
        {
          continue
        }
        if !week.isTold(line) { lines.append(line) }
      }
    }
    return lines.enumerated().map { offset, line in
      let density = week.gain(of: line) / Double(max(1, week.words(of: line))).squareRoot()
      let age = week.daysStale(line)
      return (line: line, order: (age, shown.contains(line.article) ? 1 : 0, -density, offset))
    }.sorted { $0.order < $1.order }.map(\.line)
  }

  /// Whether somebody with a name of two words, "Jane Doe" or "Foreign Ministry", says in indirect speech what a sentence
  /// tells.
  private func isSaidByName(_ sentence: Sentence) -> Bool {
    guard let attribution = sentence.attribution, attribution.isOwn,
      !sentence.traits.contains(.quotation)
    else { return false }
    let words = attribution.asWritten.split(separator: " ").drop { $0 == "The" || $0 == "A" }
    return zip(words, words.dropFirst()).contains {
      $0.first?.isUppercase == true && $1.first?.isUppercase == true
    }
  }

  /// Whether a sentence has one side's words for the other: the answer to it has no room in a line.
  private func isCharged(_ text: String) -> Bool {
    NumberWord.words(of: text).contains { Self.charged.contains($0.lower) }
  }

  /// Whether a denial of the week is about the same: it would stand far below the line.
  private func isDenied(_ sentence: Sentence) -> Bool {
    week.denials.contains {
      let shared = $0.sharedContent(with: sentence)
      guard shared.count >= 3 else { return false }
      // Of another topic it is about the same only by more than the names of who is at war.
      return $0.topics.first?.id == sentence.topics.first?.id || !week.areCommonplace(shared)
    }
  }

  private static let charged: Set<String> = Set(
    """
    aggression aggressive aggressor aggressors atrocity atrocities barbaric barbarism barbarity cleansing enemy \
    enemies fascist fascists genocidal genocide heroes heroic hotbed illegitimate invader invaders invasion liberate \
    liberated liberates liberation liberators martyr martyrs massacre massacres occupation occupied occupier occupiers \
    propaganda provocation provocations puppet regime regimes separatist separatists terrorism terrorist terrorists \
    treacherous vandalism
    """.split(separator: " ").map(String.init))
}
