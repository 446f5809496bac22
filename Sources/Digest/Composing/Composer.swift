// Chooses what a digest says: which passages, under which topics, in what order.

import Publication
import Summarizer

/// Composes the draft of an issue from the week's analyzed articles.
///
/// Greedy: in rounds over the topics, each takes the passage that adds most to what is told already (the
/// coverage of `Week`), until the words are spent. What a reader must never suffer is excluded before:
/// passages that lean on what is not there, counts of the dead that nobody is named for, the same news twice.
struct Composer {
  let publication: Publication
  var week: Week
  /// The counts of the week that are no longer the newest.
  let updates: CountUpdates
  /// Which articles report the same event.
  let stories: SameStories
  var draft = Draft()
  var wordsLeft: Int
  /// The article that the editor wants to lead, be it opinion.
  private var editorsLead: Int?

  /// Whether the articles have more to tell than the digest; of little text it prints what there is.
  let hasPlenty: Bool
  /// By article: how well it could lead the issue, before anything is told.
  let leadScores: [Double]

  /// The words of the longest sentence that a digest has; longer ones are for the article.
  ///
  /// An article's first sentence has its news, and some papers take longer to tell it.
  static func mostWords(ofSentence number: Int) -> Int { number == 0 ? 75 : 60 }

  init(week: Week, publication: Publication) {
    self.week = week
    updates = CountUpdates(week)
    stories = SameStories(week)
    leadScores = LeadChoice(week: week).scores
    self.publication = publication
    wordsLeft = publication.limits.words
    hasPlenty = week.words >= publication.limits.words
  }

  /// Composes; `lead` is the index of the article that the editor wants to lead.
  mutating func compose(lead: Int?) {
    editorsLead = lead
    let leads = lead.map { [$0] } ?? LeadChoice(week: week).articles
    // Of the best article everything may be told already. One that is understood comes before one that hangs in the
    // air, and of these one that tells its headline before one of which only the rest can stand.
    for (isSafe, starts) in hasPlenty ? [(true, 6), (true, 12), (false, 6)] : [(false, 6)] {
      for tellsHeadline in [true, false] {
        for article in leads where draft.leadArticle == nil {
          takeLead(article, from: starts, tellsHeadline: tellsHeadline, isSafe: isSafe)
        }
      }
    }
    // Where all that comes after an article's scene is told or outdated, its scene leads.
    for article in leads where draft.leadArticle == nil {
      takeLead(article, from: 6, tellsHeadline: false, isSafe: false, isAfterScene: false)
    }
    takeWords(isOpeningTold: true)
    takeNumbers()
    takeItems()
    orderItems()
    takeDenials()
    takeLeadDenials()
    takeGlance()
    // A line at a glance may tell of what somebody says.
    if hasPlenty, draft.words == nil { takeWords(within: wordsLeft) }
    noteOthers()
  }

  // MARK: what may be used

  /// Whether a passage may stand in a digest at all.
  ///
  /// - Parameters:
  ///   - isHeaded: whether it stands under its article's headline.
  ///   - earlier: sentences of its article that are printed before it.
  ///   - isSourced: whether somebody is named for its counts of the dead by what is printed with it.
  func isUsable(
    _ passage: SourcePassage, isHeaded: Bool = false, after earlier: [Range<Int>] = [],
    isSourced: Bool = false
  ) -> Bool {
    let article = week.articles[passage.article]
    // How somebody was before a newer count: "The mother was in surgery on Tuesday evening."
    if week.hasManyArticles, !isSourced, let newer = updates.newer(than: passage.article, 0),
      newer.article != passage.article,
      passage.sentences.contains(where: { number in
        number > 0 && !article.sentence(number).isAttributed
          && Self.tellsState(article.unit(ofSentence: number).text)
      })
    {
      return false
    }
    let heading = isHeaded && !week.hasManyArticles ? week.heading(of: passage) : nil
    guard isNews(passage.article), !(week.hasManyArticles && week.isEntryOnly(passage)),
      article.isSelfContained(passage.sentences, after: earlier, under: heading),
      !asks(passage.article, passage.sentences.upperBound - 1)
    else { return false }
    return passage.sentences.allSatisfy { number in
      let sentence = article.sentence(number)
      if sentence.words > Self.mostWords(ofSentence: number) || sentence.words < 4 { return false }
      // "Four were killed. … On Sunday the number rose to six": with the newer count after it.
      if let newer = updates.newer(than: passage.article, number),
        !(newer.article == passage.article
          && newer.sentences.allSatisfy { $0 > number && passage.sentences.contains($0) })
      {
        return false
      }
      if week.speaksOfItsDay(passage.article, number) { return false }
      if week.isStatement(passage.article), !sentence.isAttributed { return false }
      return isSourced || week.hasSource(number, in: passage)
    }
  }

  /// Whether a sentence is a question that nobody in it asks: the beginning of an answer, which would be missing.
  private func asks(_ article: Int, _ number: Int) -> Bool {
    let sentence = week.sentence(article, number)
    guard sentence.traits.contains(.question), !sentence.isAttributed,
      sentence.traits.isDisjoint(with: [.quotation, .denial])
    else { return false }
    return week.articles[article].unit(ofSentence: number).text.last == "?"
  }

  /// Whether an article's sentences may be used: an opinion stands in no section unless the editor has it lead.
  private func isNews(_ article: Int) -> Bool {
    !week.isOpinion(article) || article == editorsLead
  }

  /// Whether any sentence of a passage is told already, in this issue or in one that was sent.
  func isTold(_ passage: SourcePassage) -> Bool {
    if week.isTold(passage) || addsNothing(passage) { return true }
    let used = draft.used
    let items = draft.items.map { ItemNews($0, in: week) }
    if passage.sentences.contains(where: { number in
      items.contains { $0.tells(passage.article, number) }
    }) {
      return true
    }
    return passage.sentences.contains { number in
      let sentence = week.sentence(passage.article, number)
      return used.contains { told in
        told.sentences.contains { other in
          told.article == passage.article && other == number
            || week.tellsSame(sentence, week.sentence(told.article, other))
              && !updates.areTwoEvents(passage.article, number, told.article, other)
            || updates.countsSame(passage.article, number, told.article, other)
        }
      }
    }
  }

  /// Whether a plain passage is of an event that another article's opening has told.
  private func addsNothing(_ passage: SourcePassage) -> Bool {
    let others = stories.others(of: passage.article)
    guard !others.isEmpty, week.isPlain(passage) else { return false }
    let used = draft.used
    return !used.contains { $0.article == passage.article }
      && used.contains {
        others.contains($0.article) && week.isOpening($0.sentences, of: $0.article)
      }
  }

  mutating func spend(_ passage: SourcePassage) {
    wordsLeft -= week.words(of: passage)
    week.take(passage)
  }

  // MARK: the lead

  private mutating func takeLead(
    _ article: Int, from starts: Int, tellsHeadline: Bool, isSafe: Bool, isAfterScene: Bool = true
  ) {
    let limits = publication.limits
    let news = isAfterScene ? week.nutGrafs[article] : nil
    let first = 0..<min(starts, week.articles[article].sentenceCount)
    for start in (news.map { [$0] } ?? []) + first where start >= news ?? 0 {
      var best: SourcePassage?
      for count in 1...max(1, limits.sentences)
      where start + count <= week.articles[article].sentenceCount {
        let passage = SourcePassage(article: article, sentences: start..<(start + count))
        guard week.words(of: passage) <= limits.lead || count == 1 else { break }
        // Nor does a lead end with an afterthought: "Actually, that is a lot."
        if count > 1, isAfterthought(article, start + count - 1) { continue }
        // Within the lead nothing is said twice either.
        if isUsable(passage), !week.isTold(passage), !repeatsItself(passage),
          !isSafe || week.risk(of: passage) == 0 && !week.isStray(passage, sharing: 1)
        {
          best = passage
        }
      }
      if let best, !tellsHeadline || HeadlineNews(of: article, in: week).isTold(by: best) {
        draft.leadArticle = article
        draft.lead = [best]
        spend(best)
        return
      }
    }
  }

  /// Whether a sentence is a few words on what stands before it: "Actually, that is a lot."; or only announces what follows.
  func isAfterthought(_ article: Int, _ number: Int) -> Bool {
    let sentence = week.sentence(article, number)
    let text = week.articles[article].unit(ofSentence: number).text
    // "The following has been compiled from agencies' reports": what follows is not there.
    if ["The following has ", "The following was ", "The following is "].contains(where: {
      text.hasPrefix($0)
    }) {
      return true
    }
    guard sentence.words < 9, sentence.traits.isDisjoint(with: [.denial, .accusation]) else {
      return false
    }
    return Self.asides.contains(text.prefix(while: \.isLetter).lowercased())
  }

  /// Whether a few words only lead to what their paragraph goes on with: "The United States was more careful."; of many
  /// stories none is lengthened by so few: "WeWork is headquartered in New York City."; nor by "“You can smell it,” said Jane
  /// Roe".
  func announces(_ number: Int, of article: Int) -> Bool {
    let sentence = week.sentence(article, number)
    if week.hasManyArticles, isExclamation(article, number), !answersBack(article, number) {
      return true
    }
    guard sentence.words < 8, !sentence.isAttributed else { return false }
    // "The vote was 31 to 30."
    if week.hasManyArticles { return sentence.numbers.count < 2 }
    guard
      number + 1 < week.articles[article].sentenceCount
    else { return false }
    return !week.opensParagraph(
      SourcePassage(article: article, sentences: (number + 1)..<(number + 2)))
  }

  /// Whether a sentence begins with a few words that somebody says, and has no more of them.
  private func isExclamation(_ article: Int, _ number: Int) -> Bool {
    let text = week.articles[article].unit(ofSentence: number).text
    guard let first = text.first, "“\"".contains(first),
      let end = text.dropFirst().firstIndex(where: { "”\"".contains($0) }),
      !text[text.index(after: end)...].contains(where: { "“\"".contains($0) })
    else { return false }
    return text[..<end].split(separator: " ").count < Self.fewQuoted
  }

  /// Whether few words may be the answer of who is accused: "“I never touched them,” said Roe".
  private func answersBack(_ article: Int, _ number: Int) -> Bool {
    week.sentence(article, number).traits.contains(.denial)
      || number > 0 && week.sentence(article, number - 1).traits.contains(.accusation)
      || NumberWord.words(of: week.articles[article].unit(ofSentence: number).text).contains {
        ["not", "never", "no", "nothing", "nobody"].contains($0.lower) || $0.lower.hasSuffix("n't")
      }
  }

  private static let fewQuoted = 6
  /// "was in surgery", "a search went on", "taken to a hospital"; not "the hospital will close".
  private static func tellsState(_ text: String) -> Bool {
    let words = NumberWord.words(of: text).map(\.lower)
    return words.indices.contains { index in
      states.contains(words[index])
        || words[index].hasPrefix("hospital")
          && words[max(0, index - 4)..<index].contains { ["in", "at", "to"].contains($0) }
    }
  }
  private static let states: Set<String> = [
    "surgery", "missing", "trapped", "searching", "critical", "intensive", "rescuers",
    "hospitalized",
    "hospitalised",
  ]

  private static let asides: Set<String> = [
    "actually", "anyway", "indeed", "really", "seriously", "sigh", "well", "yes", "yep", "nope",
  ]

  private func repeatsItself(_ passage: SourcePassage) -> Bool {
    passage.sentences.dropFirst().contains { number in
      let sentence = week.sentence(passage.article, number)
      return (passage.sentences.lowerBound..<number).contains {
        week.tellsSame(sentence, week.sentence(passage.article, $0))
          || updates.countsSame(passage.article, number, passage.article, $0)
      }
    }
  }

  // MARK: in their words

  /// Takes the quotation of the week, the best of those that what is told may explain.
  ///
  /// - Parameter isOpeningTold: whether the articles' first sentences count as told, since the items are not yet taken.
  private mutating func takeWords(within words: Int = .max, isOpeningTold: Bool = false) {
    for passage in QuotationChoice(week: week).candidates
    where week.words(of: passage) <= words && isUsable(passage) && !isTold(passage)
      && week.risk(of: passage) == 0
      && !(hasPlenty && (isStray(passage, isOpeningTold: isOpeningTold) || isAnsweredSoon(passage)))
    {
      draft.words = passage
      spend(passage)
      return
    }
  }

  /// Takes a quotation away that what was told does not explain, and another in its place.
  ///
  /// - Parameter reserve: the words that are kept for lines at a glance.
  mutating func settleWords(reserve: Int) {
    guard hasPlenty, let words = draft.words, isStray(words, isOpeningTold: false) else { return }
    draft.words = nil
    wordsLeft += week.words(of: words)
    takeWords(within: wordsLeft - reserve)
  }

  /// What the digest prints of an article so far, as its lead, its items and its lines at a glance.
  func printed(of article: Int) -> [Range<Int>] {
    (draft.lead + draft.items.flatMap(\.passages) + draft.glance.map(\.passage)).filter {
      $0.article == article
    }.map(\.sentences)
  }

  /// Whether a quotation has too few words of its article's headline, which is printed under it, and of what the digest has
  /// told of the article: two of one of many stories that is told, else one.
  ///
  /// Of such quotations in digests of general news a strict reader found four of five to hang in the air, of the others
  /// one of ten.
  ///
  /// - Parameter isOpeningTold: whether the article's first sentences count as told, since its items are not yet taken.
  private func isStray(_ quotation: SourcePassage, isOpeningTold: Bool) -> Bool {
    var told = printed(of: quotation.article)
    if isOpeningTold {
      told.append(
        0..<min(SourcePassage.opening, week.articles[quotation.article].sentenceCount))
    }
    // Of one of many stories that is told a quotation is about what is told: not "Embargoes are like truces".
    let isWithin = week.hasManyArticles && !told.isEmpty && !isOpeningTold
    return quotation.sentences.allSatisfy { number in
      week.isStray(
        SourcePassage(article: quotation.article, sentences: number..<(number + 1)), after: told,
        sharing: isWithin ? 2 : 1, knowingWeek: false)
    }
  }
}
