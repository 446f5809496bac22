// From an article to its units: the one place where language, discourse, topics and ranking meet.

public import Articles
public import Publication

/// Analyzes articles for one publication. It remembers words from one article to the next; what comes out
/// does not depend on what came before. Not for sharing between threads: one a worker.
public final class Analyzer {
  private let splitter = SentenceSplitter()
  private let vocabulary: Vocabulary
  private let classifier: TopicClassifier
  private let hasLexicon: Bool

  /// An analyzer with a publication's language and topics.
  public init(for publication: Publication) {
    vocabulary = Vocabulary(language: publication.language)
    classifier = TopicClassifier(topics: publication.topics, vocabulary: vocabulary)
    hasLexicon = publication.language.lowercased().hasPrefix("en")
  }

  /// The units of an article with everything known about its sentences.
  public func analyzed(_ article: Article) -> AnalyzedArticle {
    let bytes = Array(article.text.utf8)
    var units = self.units(of: article, bytes)
    let numbers = units.indices.filter { units[$0].kind == .sentence }
    for story in stories(of: article, units, numbers) {
      describe(&units, story, year: article.metadata.date?.year)
    }
    rank(&units, numbers, bytes)
    return AnalyzedArticle(article: article, units: units)
  }

  private func units(of article: Article, _ bytes: [UInt8]) -> [Unit] {
    var units: [Unit] = []
    for block in article.blocks {
      if block.isProse {
        for range in splitter.sentences(in: bytes, range: block.range) {
          let text = Article.folded(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
          units.append(Unit(kind: .sentence, paragraph: block.paragraph, range: range, text: text))
        }
        if block.endsSection, !units.isEmpty { units[units.count - 1].endsSection = true }
      } else {
        let text = Article.folded(
          String(decoding: bytes[block.range], as: UTF8.self).unicodeScalars)
        units.append(
          Unit(
            kind: Unit.Kind(block.kind), paragraph: block.paragraph, range: block.range, text: text)
        )
        units[units.count - 1].isDeck = block.kind == .deck
      }
    }
    return units
  }

  /// The sentences that are read together: of a column the briefs, each under its subhead, are stories of their own, and who
  /// is named in one is a stranger in the next.
  private func stories(of article: Article, _ units: [Unit], _ numbers: [Int]) -> [[Int]] {
    guard article.metadata.title.map(ColumnName.isName) ?? false else { return [numbers] }
    let subheads = subheads(of: units, numbers)
    return numbers.indices.reduce(into: []) { stories, number in
      if number == 0 || subheads[number] != subheads[number - 1] { stories.append([]) }
      stories[stories.count - 1].append(numbers[number])
    }
  }

  private func describe(_ units: inout [Unit], _ numbers: [Int], year: Int?) {
    let discourse = Discourse(
      texts: numbers.map { units[$0].text }, paragraphs: numbers.map { units[$0].paragraph },
      hasLexicon: hasLexicon)
    let attributions = hasLexicon ? AttributionFinder.attributions(in: discourse) : []
    let finder = NeedFinder(discourse)
    let explained = Dictionary(grouping: discourse.names.definitions.keys) {
      discourse.names.definitions[$0] ?? 0
    }
    let subheads = self.subheads(of: units, numbers)
    for (number, index) in numbers.enumerated() {
      let read = discourse.sentences[number]
      var sentence = Sentence(read)
      sentence.subhead = subheads[number]
      if hasLexicon {
        sentence.attribution = attributions[number]
        sentence.needs = finder.needs(of: number)
        sentence.looseReferences = finder.looseReferences(of: number)
        sentence.traits = SentenceTraits(of: read)
      } else {
        sentence.needs = NeedFinder.structuralNeeds(of: read)
      }
      sentence.explains = Set(explained[number] ?? [])
      (sentence.content, sentence.numbers) = content(of: read.text)
      units[index].sentence = sentence
    }
    addTopics(&units, numbers, discourse, year: year)
  }

  /// The subhead that each sentence stands under; the deck, which is over the first of them, if it counts.
  private func subheads(of units: [Unit], _ numbers: [Int], withDeck: Bool = false) -> [String?] {
    var subhead: String?
    var next = 0
    return numbers.map { index in
      while next < index {
        if units[next].kind == .subhead, withDeck || !units[next].isDeck {
          subhead = units[next].text
        }
        if units[next].kind == .headline || units[next].endsSection { subhead = nil }
        next += 1
      }
      return subhead
    }
  }

  /// The content stems' hashes and the numbers of a sentence.
  private func content(of text: String) -> (stems: [UInt64], numbers: [String]) {
    var stems: Set<UInt64> = []
    var numbers: Set<String> = []
    for word in vocabulary.words(in: text) where !word.isStopWord {
      if word.flags.contains(.number) { numbers.insert(vocabulary.string(of: word.form)) }
      stems.insert(vocabulary.contentStem(of: word))
    }
    return (stems.sorted(), numbers.sorted())
  }

  private func addTopics(
    _ units: inout [Unit], _ numbers: [Int], _ discourse: Discourse, year: Int?
  ) {
    let past = PastYears(sentences: discourse.sentences.map(\.text), year: year)
    let subheads = subheads(of: units, numbers, withDeck: true)
    let inputs = numbers.indices.map { number in
      let read = discourse.sentences[number]
      return TopicClassifier.Input(
        read, subhead: subheads[number], needs: units[numbers[number]].sentence?.needs ?? [],
        past: past.distance(of: read.text))
    }
    for (number, output) in classifier.topics(of: inputs).enumerated() {
      let index = numbers[number]
      units[index].sentence?.topics = output.topics
      let needs = units[index].sentence?.needs.map(\.reason) ?? []
      let loose = units[index].sentence?.looseReferences.map { "loose:" + $0.word } ?? []
      units[index].sentence?.reasons = output.reasons + needs + loose
    }
  }

  private func rank(_ units: inout [Unit], _ numbers: [Int], _ bytes: [UInt8]) {
    let table = SentenceTable(
      texts: [bytes], sentences: [numbers.map { units[$0].range }],
      vocabulary: vocabulary)
    let all = numbers.reduce(0) { $0 + (units[$1].sentence?.words ?? 0) }
    let budget = Budget(words: all, isFilled: false)
    let ranking = Centroid().ranking(of: table, within: budget)
    for (number, index) in numbers.enumerated() {
      units[index].sentence?.gain = ranking.gain[number].rounded(toPlaces: 6)
      units[index].sentence?.reasons.append("position:\(number)")
    }
    for (place, number) in ranking.order.enumerated() {
      units[numbers[number]].sentence?.rank = place + 1
    }
  }
}

extension Unit.Kind {
  /// The kind that a block is printed as.
  fileprivate init(_ kind: Block.Kind) {
    switch kind {
    case .headline: self = .headline
    case .caption: self = .caption
    case .subhead, .deck: self = .subhead
    case .dateline: self = .dateline
    case .byline: self = .byline
    case .credit: self = .credit
    case .boilerplate, .frontMatter: self = .boilerplate
    case .paragraph, .listItem: self = .sentence
    }
  }
}
