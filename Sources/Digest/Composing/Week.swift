// The week's articles as a composer sees them: what each sentence is worth, and what tells the same.

import Articles
import Foundation
import Publication
import Summarizer

/// The analyzed articles of an issue with what can only be known of all of them together.
struct Week {
  /// The articles in the order of their dates.
  let articles: [AnalyzedArticle]
  /// By article, by sentence: its worth for the digest, 0 to about 1.
  let worth: [[Double]]
  /// By article, by sentence: how old what it tells is.
  private let ages: [[NewsAge]]
  /// By article, by sentence: its figures and times.
  private let particulars: [[Particulars]]
  /// By article: the content stems of its headline.
  private let headlines: [Set<UInt64>]
  /// The content stems of words that tell no story from another.
  private let general: Set<UInt64>
  /// By article, by sentence: how many stand before it in its story.
  private let depths: [[Int]]
  private let starts: [Int]
  private(set) var coverage: ConceptCoverage
  private let largestGain: Double
  /// The words of the week, for showing concepts.
  private let vocabulary: Vocabulary
  /// By content stem: how much it tells one event from another; what half the sentences have tells nothing.
  private let distinction: [UInt64: Double]
  /// What is less distinctive is all over the week.
  private let commonplace: Double
  /// The content stems of words that have a capital within a sentence.
  private let names: Set<UInt64>
  /// By article: whether it is a party's own text.
  private let statements: [Bool]
  /// The content stems that a third of the articles have, three at least: those of a story that goes on all week.
  private let running: Set<UInt64>
  /// The names that a reader of the week meets all over it, as those who are at war, in lower case.
  private let leadingNames: Set<String>
  /// By article and subhead: what is printed over its items.
  private let printed: [[String?: PrintedHeading]]
  /// By article: the sentence with its news, where it begins with a scene.
  private(set) var nutGrafs: [Int?] = []
  /// The articles that are live pages.
  let livePages: Set<Int>
  /// The sentences in which somebody denies something.
  let denials: [Sentence]
  /// The day of the issue.
  let date: CalendarDate
  /// What sent issues have told of it.
  let told: ToldNews
  /// The content stems of the days of the week.
  let weekdays: Set<UInt64>

  /// Prepares the week of an issue that follows those sent.
  init(
    _ articles: [AnalyzedArticle], language: String, sent: [SentIssue], id: String,
    date: CalendarDate
  ) {
    self.articles = articles
    self.date = date
    let vocabulary = Vocabulary(language: language)
    self.vocabulary = vocabulary
    weekdays = vocabulary.contentStems(of: Weekday.allCases.map(\.rawValue).joined(separator: " "))
    livePages = Set(articles.indices.filter { Self.isLivePage(articles[$0]) })
    told = ToldNews(sent, before: id, on: date, in: articles, vocabulary: vocabulary)
    var starts: [Int] = []
    var total = 0
    for article in articles {
      starts.append(total)
      total += article.sentenceCount
    }
    self.starts = starts
    depths = articles.map(Self.depths)
    general = language.hasPrefix("en") ? FrameConcepts.stems(in: vocabulary) : []
    denials = articles.flatMap { article in
      (0..<article.sentenceCount).map { article.sentence($0) }.filter {
        $0.traits.contains(.denial)
      }
    }
    let table = SentenceTable(
      texts: articles.map { Array($0.article.text.utf8) },
      sentences: articles.map { article in
        (0..<article.sentenceCount).map { article.unit(ofSentence: $0).range }
      },
      vocabulary: vocabulary)
    var coverage = ConceptCoverage(of: table)
    // The words of a frame are known in English.
    if language.hasPrefix("en") {
      coverage.discount(in: vocabulary, FrameConcepts(vocabulary: vocabulary).loss)
    }
    largestGain = (0..<total).map { coverage.gain(of: $0) }.max() ?? 0
    coverage.discount(in: vocabulary, told.concepts.loss)
    self.coverage = coverage
    var frequency: [UInt64: Int] = [:]
    for article in articles {
      for number in 0..<article.sentenceCount {
        for stem in article.sentence(number).content { frequency[stem, default: 0] += 1 }
      }
    }
    distinction = frequency.mapValues { log(Double(total + 1) / Double($0)) }
    names = Self.names(articles, in: vocabulary)
    statements = language.hasPrefix("en") ? articles.map(Self.isStatement) : []
    running = Self.running(articles).subtracting(
      language.hasPrefix("en") ? FrameConcepts.everywhere(in: vocabulary) : [])
    printed = articles.map(Self.printedHeadings)
    // Of many stories a name that all have is not yet one that a reader of each knows.
    leadingNames = articles.count > Self.fewArticles ? [] : Self.leadingNames(articles, share: 3)
    commonplace = log(Double(total + 1) / Double(max(3, total / 10)))
    let newest = articles.compactMap(\.article.metadata.date).max()
    worth = articles.map { Self.worth(of: $0, newest: newest) }
    particulars = articles.map { article in
      (0..<article.sentenceCount).map {
        Particulars(
          of: article.unit(ofSentence: $0).text, date: article.article.metadata.date, issue: date)
      }
    }
    ages = zip(articles, particulars).map { article, particulars in
      (0..<article.sentenceCount).map {
        NewsAge(
          of: article.unit(ofSentence: $0).text, naming: particulars[$0].times,
          on: article.article.metadata.date)
      }
    }
    headlines = articles.map { article in
      // An article without a headline goes by its first words.
      let first = article.sentenceCount > 0 ? article.unit(ofSentence: 0).text : ""
      return vocabulary.contentStems(of: article.article.metadata.title ?? first)
    }
    // Who is at war is known to all readers of a week that tells of little else.
    let known = Self.leadingNames(articles, share: 2)
    nutGrafs = articles.indices.map { findNutGraf(of: $0, knowing: known) }
  }

  /// What a passage adds to what is told already: its sentences' worth, and the weight of the week's concepts
  /// that it covers first.
  func gain(of passage: SourcePassage) -> Double {
    let numbers = passage.sentences.map { starts[passage.article] + $0 }
    let own = worth(of: passage)
    guard largestGain > 0 else { return own * freshness(of: passage) }
    return (0.5 * own + 0.5 * coverage.gain(of: numbers) / largestGain) * freshness(of: passage)
  }

  /// The freshness of a passage's newest sentence.
  func freshness(of passage: SourcePassage) -> Double {
    passage.sentences.map { ages[passage.article][$0].freshness }.max() ?? 1
  }

  /// By how many days the newest of a passage's sentences is too old to be the week's news, 0 for what is.
  func daysStale(_ passage: SourcePassage) -> Int {
    passage.sentences.map { max(0, ages[passage.article][$0].days - NewsAge.fresh) }.min() ?? 0
  }

  /// The heaviest concepts of the week that a sentence covers.
  func concepts(_ article: Int, _ number: Int, limit: Int) -> [Concept] {
    coverage.concepts(of: starts[article] + number, limit: limit, vocabulary: vocabulary)
  }

  /// How many sentences stand before a passage in its article, or under its subhead: reports of several stories tell
  /// each under one.
  func depth(of passage: SourcePassage) -> Int {
    depths[passage.article][passage.sentences.lowerBound]
  }

  /// How much more a passage is worth for standing near the beginning of its article, where newspapers tell the news: 1.6
  /// for the first sentence, 1.1 for the sixth.
  func prominence(of passage: SourcePassage) -> Double {
    let first = passage.sentences.lowerBound
    return Self.prominence(ofSentence: first == nutGrafs[passage.article] ? 0 : first)
  }

  /// The same of a sentence by its number.
  static func prominence(ofSentence number: Int) -> Double { 1 + 0.6 * exp(-0.35 * Double(number)) }

  /// The mean worth of a passage's sentences.
  func worth(of passage: SourcePassage) -> Double {
    passage.sentences.map { worth[passage.article][$0] }.reduce(0, +)
      / Double(max(1, passage.sentences.count))
  }

  /// How likely a reader of a passage asks who or what is meant, 0 for hardly.
  ///
  /// A section prints an article's headline, under its own title; a list prints it only under the line.
  func risk(
    of passage: SourcePassage, isListed: Bool = false, in section: String? = nil,
    after earlier: [Range<Int>] = []
  ) -> Double {
    let article = articles[passage.article]
    let headings = isListed ? [] : [article.article.metadata.title, section].compactMap(\.self)
    return article.risk(
      of: passage.sentences, under: headings, after: earlier, knowing: leadingNames)
  }

  /// What is printed over an item that begins with a passage.
  func heading(of passage: SourcePassage) -> PrintedHeading? {
    printed[passage.article][sentence(passage.article, passage.sentences.lowerBound).subhead]
  }

  /// Whether the first sentence of a passage has hardly a word of the headline and the subhead, of what is printed before
  /// it, or of what the whole week is about.
  ///
  /// In digests of general news a strict reader found every third to hang in the air of the passages from within a story
  /// that share two such words or fewer, and one in eleven of the others (64 and 45 passages); of those that begin their
  /// story every third that shares none, and one in twenty of the others (27 and 59).
  ///
  /// - Parameters:
  ///   - least: how many words it has to share.
  ///   - isHeaded: whether the headline is printed near it.
  ///   - knowingWeek: whether what the whole week is about counts.
  func isStray(
    _ passage: SourcePassage, after earlier: [Range<Int>] = [], sharing least: Int = 3,
    isHeaded: Bool = true, knowingWeek: Bool = true
  ) -> Bool {
    var known: Set<UInt64> = []
    if isHeaded {
      known = headlines[passage.article]
      if let subhead = sentence(passage.article, passage.sentences.lowerBound).subhead {
        known.formUnion(vocabulary.contentStems(of: subhead))
      }
    }
    for range in earlier {
      for number in range { known.formUnion(sentence(passage.article, number).content) }
    }
    let first = sentence(passage.article, passage.sentences.lowerBound)
    let content = first.content.filter { !general.contains($0) }
    let own = content.count { known.contains($0) }
    guard knowingWeek else { return own < least }
    // Who is at war says little of which of many stories it is; one or two reports tell them all.
    let ofWeek = content.count { !known.contains($0) && isRunning($0) }
    return own + (hasManyArticles ? min(2, ofWeek) : ofWeek) < least
  }

  /// Whether the first sentence of a passage has three words of what the whole week is about.
  func isOfWeek(_ passage: SourcePassage) -> Bool {
    sentence(passage.article, passage.sentences.lowerBound).content.count {
      !general.contains($0) && isRunning($0)
    } > 2
  }

  /// Counts a passage as told.
  mutating func take(_ passage: SourcePassage) {
    for number in passage.sentences { coverage.take(starts[passage.article] + number) }
  }

  /// How far two sentences tell the same: the share of the smaller one's content that both have, each stem
  /// weighted by how rare it is in the week, 0 to 1.
  func overlap(_ a: Sentence, _ b: Sentence) -> Double {
    let weights = (weight(of: a.content), weight(of: b.content))
    let smaller = min(weights.0, weights.1)
    return smaller > 0 ? weight(of: a.sharedContent(with: b)) / smaller : 0
  }

  /// How much stems tell one event from another, together.
  func weight(of stems: [UInt64]) -> Double {
    stems.reduce(0) { $0 + (distinction[$1] ?? 0) }
  }

  /// Whether each of some stems is all over the week, as the names of the countries at war are: in over a tenth
  /// of its sentences, and in more than three.
  func areCommonplace(_ stems: [UInt64]) -> Bool {
    stems.allSatisfy { (distinction[$0] ?? 0) < commonplace }
  }

  /// Whether an article is a party's own text, whose sentences need somebody in them who says them.
  func isStatement(_ article: Int) -> Bool {
    statements.indices.contains(article) && statements[article]
  }

  /// Whether a stem is of a name.
  func isName(_ stem: UInt64) -> Bool { names.contains(stem) }

  /// Whether there are many stories to tell, and not one or two reports that tell them all.
  var hasManyArticles: Bool { articles.count > Self.fewArticles }

  private static let fewArticles = 3

  /// The content stems of a text.
  func contentStems(of text: String) -> Set<UInt64> { vocabulary.contentStems(of: text) }

  /// Whether the words of its language are known.
  var isEnglish: Bool { !general.isEmpty }

  /// Whether a stem is of a word that tells no story from another.
  func isGeneral(_ stem: UInt64) -> Bool { general.contains(stem) }

  /// Whether a stem is all over the week, in its articles or its sentences.
  func isRunning(_ stem: UInt64) -> Bool { running.contains(stem) || areCommonplace([stem]) }

  /// The figures and times of a sentence.
  func particulars(_ article: Int, _ number: Int) -> Particulars { particulars[article][number] }

  /// The content stems of an article's headline.
  func headline(of article: Int) -> Set<UInt64> { headlines[article] }

  /// Whether a sent issue has told any sentence of a passage.
  func isTold(_ passage: SourcePassage) -> Bool {
    passage.sentences.contains { told.isTold(passage.article, $0) }
  }

  /// Words of all articles.
  var words: Int {
    articles.reduce(0) { sum, article in
      sum + (0..<article.sentenceCount).reduce(0) { $0 + article.sentence($1).words }
    }
  }

  /// Words of a passage.
  func words(of passage: SourcePassage) -> Int {
    passage.sentences.reduce(0) { $0 + sentence(passage.article, $1).words }
  }

  private static func depths(of article: AnalyzedArticle) -> [Int] {
    var depths: [Int] = []
    var subhead: String?
    for number in 0..<article.sentenceCount {
      let own = article.sentence(number).subhead
      depths.append(own == subhead ? (depths.last ?? -1) + 1 : 0)
      subhead = own
    }
    return depths
  }

  private static func names(
    _ articles: [AnalyzedArticle], in vocabulary: Vocabulary
  ) -> Set<UInt64> {
    var words: Set<String> = []
    for article in articles {
      for number in 0..<article.sentenceCount {
        let text = article.unit(ofSentence: number).text
        for word in NumberWord.words(of: text).dropFirst() where word.isCapitalized {
          words.insert(word.lower)
        }
      }
    }
    return vocabulary.contentStems(of: words.sorted().joined(separator: " "))
  }

  private static func running(_ articles: [AnalyzedArticle]) -> Set<UInt64> {
    var articlesHaving: [UInt64: Int] = [:]
    for article in articles {
      let stems = (0..<article.sentenceCount).reduce(into: Set<UInt64>()) {
        $0.formUnion(article.sentence($1).content)
      }
      for stem in stems { articlesHaving[stem, default: 0] += 1 }
    }
    return Set(articlesHaving.filter { $0.value >= 3 && $0.value * 3 >= articles.count }.keys)
  }

  private static func worth(of article: AnalyzedArticle, newest: CalendarDate?) -> [Double] {
    let sentences = (0..<article.sentenceCount).map { article.sentence($0) }
    let largest = sentences.map(\.gain).max() ?? 0
    // A week-old report is worth a little less than today's.
    let age =
      article.article.metadata.date.flatMap { date in
        newest.map { $0.daysSince1970 - date.daysSince1970 }
      } ?? 1
    let freshness = exp(-Double(max(0, age)) / 30)
    return sentences.map { sentence in
      guard largest > 0 else { return 0 }
      var worth = sentence.gain / largest * freshness
      if sentence.opensLoosely { worth *= 0.8 }
      if sentence.words < 9 { worth *= 0.6 }
      if sentence.words > 45 { worth *= 0.7 }
      if sentence.traits.contains(.question) { worth *= 0.5 }
      return worth
    }
  }
}

extension Sentence {
  /// The content stems that both have; both lists are sorted.
  func sharedContent(with other: Sentence) -> [UInt64] {
    var shared: [UInt64] = []
    var i = 0
    var j = 0
    while i < content.count, j < other.content.count {
      if content[i] == other.content[j] {
        shared.append(content[i])
        i += 1
        j += 1
      } else if content[i] < other.content[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}
