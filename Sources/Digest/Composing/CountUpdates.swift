// Counts that a newer report has brought up to date.

import Articles
import Publication
import Summarizer

/// Which sentences give counts of an event that a later report counts anew.
///
/// Sentences with counts are found through the content stems that they share, so that a week costs what its reports
/// have in common and not the square of its sentences.
struct CountUpdates {
  /// A sentence with counts.
  struct Report {
    let article: Int
    let number: Int
    let sentence: Sentence
    let harm: CountedHarm
    /// Its numbers, each with the word after it.
    let figures: [String: String]
  }

  /// By sentence, the one whose count is newer.
  private var newer: [SourcePassage: SourcePassage] = [:]
  /// By sentence, the article that has a newer count where nothing of that can be printed.
  private var elsewhere: [SourcePassage: Int] = [:]
  /// By sentence with the newest count of what articles begin with, the first of those beginnings.
  private var beginningsUpdated: [SourcePassage: SourcePassage] = [:]
  /// By sentence, those that count the same event's harm.
  private var same: [SourcePassage: Set<SourcePassage>] = [:]
  /// By sentence, what it counts.
  private var harm: [SourcePassage: CountedHarm] = [:]
  /// By sentence, whose counts they are.
  private var sides: [SourcePassage: Set<String>] = [:]
  /// The content stems of the words by which harm is counted.
  private let countWords: Set<UInt64>
  /// The content stems of hours and days.
  let times: Set<UInt64>
  /// Stems that more sentences with counts have do not tell one event from another.
  private static let mostSharing = 60

  init(_ week: Week) {
    countWords = week.contentStems(of: CountedHarm.words)
    times = week.contentStems(
      of: "a.m p.m am pm noon midnight monday tuesday wednesday thursday friday saturday sunday")
    var reports: [Report] = []
    for (index, article) in week.articles.enumerated() {
      for number in 0..<article.sentenceCount {
        let sentence = article.sentence(number)
        let text = article.unit(ofSentence: number).text
        if sentence.traits.contains(.question) || Self.isOfAnother(text, than: week.date.year) {
          continue
        }
        let harm = CountedHarm(text)
        guard sentence.traits.contains(.figure) || harm.isNext else { continue }
        reports.append(
          Report(
            article: index, number: number,
            sentence: harm.numbers.isEmpty ? sentence : inContext(number, of: index, in: week),
            harm: harm, figures: Self.figures(of: text)))
      }
    }
    for report in reports {
      harm[Self.place(report.article, report.number)] = report.harm
      sides[Self.place(report.article, report.number)] = Self.side(
        report.sentence, week.articles[report.article].unit(ofSentence: report.number).text)
    }
    let byHeadline = headlinesWithNewer(reports, in: week)
    outdateFormer(reports, in: week)
    var having: [UInt64: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      for stem in report.sentence.content { having[stem, default: []].append(index) }
    }
    for (index, report) in reports.enumerated() {
      var shared: [Int: Int] = [:]
      for stem in report.sentence.content {
        guard let others = having[stem], others.count <= Self.mostSharing else { continue }
        for other in others where other < index { shared[other, default: 0] += 1 }
      }
      for other in shared.keys.sorted() where (shared[other] ?? 0) >= 2 {
        relate(reports[other], report, in: week)
      }
    }
    keepUnanswered(in: week, byHeadline: byHeadline)
    // Of few reports also of what a subhead begins with.
    let outdated = newer.keys.sorted {
      ($0.article, $0.sentences.lowerBound) < ($1.article, $1.sentences.lowerBound)
    }
    for older in outdated
    where week.hasManyArticles ? older.sentences.contains(0) : week.depth(of: older) < 3 {
      let last = newest(of: older)
      let known = beginningsUpdated[last] ?? older
      beginningsUpdated[last] = older.article < known.article ? older : known
    }
  }

  /// The last of the counts that replaced one another from one on.
  private func newest(of older: SourcePassage) -> SourcePassage {
    var seen: Set<SourcePassage> = [older]
    var last = older
    while let next = newer[last], seen.insert(next).inserted { last = next }
    return last
  }

  /// A newer count that nobody is named for, or that nobody understands alone, is not printed, and takes the older one,
  /// which has its source and its day, from no reader: he is told where the newer one is.
  private mutating func keepUnanswered(in week: Week, byHeadline: [SourcePassage: Int]) {
    let outdated = newer
    for older in outdated.keys {
      var seen: Set<SourcePassage> = [older]
      var last: Int?
      var next = outdated[older]
      while let update = next, !isTellable(update, in: week), seen.insert(update).inserted {
        if update.article != older.article { last = update.article }
        next = outdated[update]
      }
      if next.map(seen.contains) ?? true {
        newer[older] = nil
        elsewhere[older] = last
      }
    }
    func date(of article: Int?) -> CalendarDate? {
      article.flatMap { week.articles[$0].article.metadata.date }
    }
    for (older, article) in byHeadline where newer[older] == nil {
      if let known = date(of: elsewhere[older]), let day = date(of: article), day < known {
        continue
      }
      elsewhere[older] = article
    }
  }

  /// Whether a count has its source, and can stand in a digest with what is around it.
  private func isTellable(_ count: SourcePassage, in week: Week) -> Bool {
    week.isSourced(count)
      && (!week.hasManyArticles
        || week.articles[count.article].passage(
          around: count.sentences.lowerBound, limit: SourcePassage.opening) != nil)
  }

  /// A sentence with the content of the one before it in its paragraph, where it says no more than a count: "Four were killed,
  /// the service said" is of what "rockets struck the bus station in Oslo" tells.
  private func inContext(_ number: Int, of article: Int, in week: Week) -> Sentence {
    var sentence = week.sentence(article, number)
    let passage = SourcePassage(article: article, sentences: number..<(number + 1))
    let own = sentence.content.filter { !countWords.contains($0) && !week.isGeneral($0) }
    guard number > 0, own.count < Self.fewOwn, !week.opensParagraph(passage) else {
      return sentence
    }
    sentence.content = Set(sentence.content + week.sentence(article, number - 1).content).sorted()
    return sentence
  }

  /// Of fewer words of its own a count says nothing of its event.
  private static let fewOwn = 6

  /// The sentence with the newer count.
  func newer(than article: Int, _ number: Int) -> SourcePassage? {
    newer[Self.place(article, number)]
  }

  /// The article with a count that is newer than a sentence's, where that count cannot be printed itself.
  func newerElsewhere(than article: Int, _ number: Int) -> Int? {
    elsewhere[Self.place(article, number)]
  }

  /// The article with a newer count than the headline of another has: "At least 14 killed" over what begins with them.
  func newerThanHeadline(of article: Int, in week: Week) -> Int? {
    let headline = CountedHarm(week.articles[article].article.metadata.title ?? "")
    for number in 0..<min(Self.opening, week.articles[article].sentenceCount) {
      let place = Self.place(article, number)
      guard let own = harm[place], own.countsSameHarm(as: headline), !own.differs(from: headline)
      else { continue }
      let last = newest(of: place)
      let other = elsewhere[last] ?? (last == place ? nil : last.article)
      if let other, other != article { return other }
    }
    return nil
  }

  /// What an article begins with where a sentence has the newest count of that: "The toll of the strike rose to 21".
  func beginning(broughtUpToDateBy article: Int, _ number: Int) -> SourcePassage? {
    beginningsUpdated[Self.place(article, number)]
  }

  /// Whether a sentence has the newest count of what an article begins with.
  func bringsUpToDate(_ article: Int, _ number: Int) -> Bool {
    beginning(broughtUpToDateBy: article, number) != nil
  }

  /// Whether a sentence says that a count has changed.
  func isUpdate(_ article: Int, _ number: Int) -> Bool {
    harm[Self.place(article, number)]?.isUpdate ?? false
  }

  /// Whether two sentences count the harm of one event.
  func countsSame(_ article: Int, _ number: Int, _ other: Int, _ otherNumber: Int) -> Bool {
    same[Self.place(article, number)]?.contains(Self.place(other, otherNumber)) ?? false
  }

  /// Whether two sentences that read alike count the harm of two days, as two attacks on one town are two events, or what
  /// each of two sides has lost.
  func areTwoEvents(_ article: Int, _ number: Int, _ other: Int, _ otherNumber: Int) -> Bool {
    let (first, second) = (Self.place(article, number), Self.place(other, otherNumber))
    if areTotalsOfOne(first, second) == false { return true }
    guard let a = harm[first], let b = harm[second] else { return false }
    return !a.isUpdate && !b.isUpdate && !a.days.isEmpty && !b.days.isEmpty
      && a.days.isDisjoint(with: b.days) && a.differs(from: b)
  }

  /// "Toll of the crash reaches four", "…; Orlitsa toll at 47": a headline, its deck or the points over a live page have a
  /// newer count than sentences of older reports on the event, though no sentence may have it.
  ///
  /// - Returns: by sentence, the newest article over which such a count stands.
  private func headlinesWithNewer(_ reports: [Report], in week: Week) -> [SourcePassage: Int] {
    var found: [SourcePassage: Int] = [:]
    func date(of article: Int) -> CalendarDate? { week.articles[article].article.metadata.date }
    for line in HeadlineCount.all(in: week) {
      guard let day = date(of: line.article) else { continue }
      let words = NumberWord.words(of: line.text).filter {
        !$0.isDigits && !NumberWord.isNumber($0.lower)
      }
      let stems = week.contentStems(of: words.map(\.lower).joined(separator: " ")).filter {
        !countWords.contains($0) && !times.contains($0) && !week.isGeneral($0)
      }
      guard !stems.isEmpty else { continue }
      for report in reports where line.harm.couldFollow(report.harm) && !report.harm.isOfWar {
        guard let older = date(of: report.article), older < day else { continue }
        let shared = stems.intersection(context(of: report, in: week))
        guard shared.count >= 2 || stems.count == 1 && shared.contains(where: week.isName) else {
          continue
        }
        let place = Self.place(report.article, report.number)
        if found[place].flatMap(date).map({ $0 < day }) ?? true { found[place] = line.article }
      }
    }
    return found
  }

  /// The content stems of a count and of the headline over it, where it is of what the article begins with or changed.
  private func context(of report: Report, in week: Week) -> Set<UInt64> {
    let isOfHeadline = report.number < Self.opening || report.harm.isUpdate
    return Set(report.sentence.content).union(
      isOfHeadline ? week.headline(of: report.article) : [])
  }

  /// "A fourth person has died as a result of Monday's fire", "two were killed when fire tore through a factory": of two
  /// counts that rise their headlines tell too of which event they are; who is at war is in all of them.
  private func sharesContext(_ first: Report, _ second: Report, in week: Week) -> Bool {
    let (newer, older) = second.harm.isUpdate ? (second, first) : (first, second)
    // What a side has lost in all, or its soldiers, are no newer count of one shelling; within an article all have its headline.
    guard newer.article != older.article, newer.harm.isUpdate, newer.harm.couldFollow(older.harm),
      newer.harm.isTotal == older.harm.isTotal, !newer.harm.isOtherVictims(than: older.harm)
    else { return false }
    let speakers = speakers(of: first, second, in: week)
    return context(of: first, in: week).intersection(context(of: second, in: week)).count {
      !countWords.contains($0) && !times.contains($0) && !week.isGeneral($0)
        && !speakers.contains($0)
        && (newer.harm.isNext || !(week.isName($0) && week.isRunning($0)))
    } > (newer.harm.isNext ? 1 : 2)
  }

  /// What an article begins with is of its headline.
  private static let opening = 6

  /// "Put its dead at 486, up from 308": older sentences with the former count are out of date.
  private mutating func outdateFormer(_ reports: [Report], in week: Week) {
    for report in reports where !report.harm.former.isEmpty {
      guard let date = week.articles[report.article].article.metadata.date else { continue }
      for other in reports where report.harm.replaces(other.harm) {
        guard let older = week.articles[other.article].article.metadata.date, older < date,
          isSameEvent(other, report, in: week)
        else { continue }
        newer[Self.place(other.article, other.number)] = Self.place(report.article, report.number)
      }
    }
  }

  private mutating func relate(_ first: Report, _ second: Report, in week: Week) {
    guard isSameEvent(first, second, in: week) else { return }
    let (a, b) = (
      Self.place(first.article, first.number), Self.place(second.article, second.number)
    )
    same[a, default: []].insert(b)
    same[b, default: []].insert(a)
    guard
      first.harm.differs(from: second.harm)
        || first.harm.numbers.isEmpty && first.sentence.numbers != second.sentence.numbers
          && countsAnother(first, second, in: week) && sharesMore(first, second, in: week)
    else { return }
    let days = [first, second].map { week.articles[$0.article].article.metadata.date }
    if let x = days[0], let y = days[1], x != y {
      if x < y { outdate(a, by: b, in: week) } else { outdate(b, by: a, in: week) }
    } else if first.harm.isUpdate != second.harm.isUpdate,
      // "Four in ten were late last year", "now two hours are usual": what an article begins with is no older count.
      first.article != second.article || first.number > 0 || !first.harm.numbers.isEmpty
    {
      // Of one day, the report that says the count has changed is the newer one.
      if second.harm.isUpdate { outdate(a, by: b, in: week) } else { outdate(b, by: a, in: week) }
    }
  }

  /// Of several newer counts one that has its source, if there is one.
  private mutating func outdate(
    _ older: SourcePassage, by update: SourcePassage, in week: Week
  ) {
    if let known = newer[older], week.isSourced(known), !week.isSourced(update) { return }
    // "Rose to 31" is of another event than the 412 that have died.
    if harm[update]?.hasRisen(below: harm[older]) ?? false { return }
    newer[older] = update
  }

  /// More than hours and days: what was late "between 8 a.m. and 5 p.m." is no older count of when a museum is open.
  private func sharesMore(_ first: Report, _ second: Report, in week: Week) -> Bool {
    let speakers = speakers(of: first, second, in: week)
    return first.sentence.sharedContent(with: second.sentence).count {
      !times.contains($0) && !speakers.contains($0)
    } > 2
  }

  /// The content stems of who gives two counts, which are no part of the event.
  private func speakers(of first: Report, _ second: Report, in week: Week) -> Set<UInt64> {
    week.contentStems(
      of: [first, second].compactMap { $0.sentence.attribution?.asWritten }.joined(separator: " "))
  }

  /// Whether both give a number of the same that differs, or tell nearly the same with other numbers: not "six foreign fighters
  /// whom the service presented" and "the four Ombaris whom it presented".
  private func countsAnother(_ first: Report, _ second: Report, in week: Week) -> Bool {
    // "210 of its 780 jobs" and "210 jobs".
    let (own, others) = (Set(first.sentence.numbers), Set(second.sentence.numbers))
    if own.isSubset(of: others) || others.isSubset(of: own) { return false }
    let counted = first.figures.keys.filter { second.figures[$0] != nil }
    return counted.isEmpty
      ? week.overlap(first.sentence, second.sentence) >= Self.nearlySame
      : counted.contains { first.figures[$0] != second.figures[$0] }
  }

  private static let nearlySame = 0.6

  private func isSameEvent(_ first: Report, _ second: Report, in week: Week) -> Bool {
    if let areOfOne = areTotalsOfOne(
      Self.place(first.article, first.number), Self.place(second.article, second.number))
    {
      return areOfOne
    }
    // What a side has lost in the war is no newer count of one attack.
    if first.harm.isOfWar != second.harm.isOfWar { return false }
    // Of those who have fled one body counts all.
    if first.harm.countsFlightOnly, second.harm.countsFlightOnly,
      let one = sides[Self.place(first.article, first.number)],
      let other = sides[Self.place(second.article, second.number)]
    {
      return !one.isDisjoint(with: other) && sharesNames(first.article, second.article, in: week)
    }
    if week.tellsSame(first.sentence, second.sentence) {
      return first.harm.days.isEmpty || second.harm.days.isEmpty
        || !first.harm.days.isDisjoint(with: second.harm.days) || first.harm.isUpdate
        || second.harm.isUpdate
    }
    guard first.harm.countsSameHarm(as: second.harm) else { return false }
    if sharesContext(first, second, in: week) { return true }
    // "civilians were killed" is in all of them: the place or the deed makes them one.
    let shared = first.sentence.sharedContent(with: second.sentence)
    let own = shared.filter { !countWords.contains($0) && !week.isGeneral($0) }
    guard own.count >= 2 || own.contains(where: { week.isName($0) && !week.isRunning($0) }) else {
      return false
    }
    let speakers = speakers(of: first, second, in: week)
    let deeds = own.filter { !speakers.contains($0) }
    if first.harm.isUpdate || second.harm.isUpdate, deeds.count >= 2,
      deeds.contains(where: { week.isName($0) && !week.isRunning($0) })
    {
      return true
    }
    if isOfNamedDay(first, second, sharing: deeds, in: week) { return true }
    let overlap = week.overlap(first.sentence, second.sentence)
    if first.harm.isUpdate || second.harm.isUpdate { return shared.count >= 3 && overlap >= 0.25 }
    // Two attacks on one town on two days are two events.
    let isOneDay = !first.harm.days.isDisjoint(with: second.harm.days)
    return shared.count >= 3 && overlap >= (isOneDay ? 0.3 : 0.4)
      && (isOneDay || first.harm.days.isEmpty || second.harm.days.isEmpty)
  }

  /// "The Hask force said …, bringing its military dead to 308", "The Hask Defense Force put its military dead at 486, up
  /// from 308": all that one side has lost.
  ///
  /// - Returns: nil where one is no such total, or does not say whose it is.
  private func areTotalsOfOne(_ first: SourcePassage, _ second: SourcePassage) -> Bool? {
    guard let a = harm[first], let b = harm[second], a.isTotal, b.isTotal, a.countsSameHarm(as: b),
      a.victims.count == 1, a.victims == b.victims, let own = sides[first],
      let other = sides[second],
      !own.isEmpty, !other.isEmpty
    else { return nil }
    return !own.isDisjoint(with: other)
  }

  private static func place(_ article: Int, _ number: Int) -> SourcePassage {
    SourcePassage(article: article, sentences: number..<(number + 1))
  }
}
