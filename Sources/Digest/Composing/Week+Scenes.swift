// Reports that begin with a scene, and come to their news later.

import Articles
import Publication
import Summarizer

extension Week {
  /// The sentence with which a report that begins with a scene comes to its news: what papers call its nut graf. Nil where
  /// it begins with its news, and where nothing that stands alone tells it.
  ///
  /// "The offer came by phone, from a man Yusuf had once served under. … His account is one of seven that were given to this
  /// paper by men who were sent to the war."
  ///
  /// - Parameter known: names that every reader of the week knows.
  func findNutGraf(of article: Int, knowing known: Set<String>) -> Int? {
    guard hasManyArticles, beginsWithScene(article) else { return nil }
    let analyzed = articles[article]
    let headings = [analyzed.article.metadata.title].compactMap(\.self)
    return (1..<min(Self.lastNutGraf, analyzed.sentenceCount)).first { number in
      let sentence = analyzed.sentence(number)
      let passage = SourcePassage(article: article, sentences: number..<(number + 1))
      return sentence.subhead == analyzed.sentence(0).subhead && opensParagraph(passage)
        && (Self.fewestWords...Self.mostWords).contains(sentence.words)
        && sentence.traits.isDisjoint(with: [.quotation, .denial, .question, .accusation])
        && !sentence.opensLoosely && !namesPastYear(number, of: article)
        && analyzed.isSelfContained(passage.sentences)
        && analyzed.risk(of: passage.sentences, under: headings, knowing: known)
          <= Self.mostOfNutGraf
        && freshness(of: passage) == 1 && !speaksOfItsDay(article, number)
        && hasSource(number, in: passage) && (!isStatement(article) || sentence.isAttributed)
        && isNearer(number, than: 0, of: article)
    }
  }

  /// Whether sentences are among the first of their article, or begin with its nut graf.
  func isOpening(_ sentences: Range<Int>, of article: Int) -> Bool {
    sentences.lowerBound < SourcePassage.opening || sentences.lowerBound == nutGrafs[article]
  }

  /// The nut graf of its article with which a passage begins.
  func nutGraf(beginning passage: SourcePassage) -> SourcePassage? {
    let first = passage.sentences.lowerBound
    guard nutGrafs[passage.article] == first else { return nil }
    return SourcePassage(article: passage.article, sentences: first..<(first + 1))
  }

  /// Whether a passage is of the scene with which its article begins, and not of its news.
  func isScene(_ passage: SourcePassage) -> Bool {
    nutGrafs[passage.article].map { passage.sentences.upperBound <= $0 } ?? false
  }

  /// Whether an article begins with what its headline does not say, and nobody is named for.
  func beginsWithScene(_ article: Int) -> Bool {
    guard articles[article].sentenceCount > Self.fewestSentences,
      articles[article].article.metadata.title != nil
    else { return false }
    let first = articles[article].sentence(0)
    // Of a headline such as "Ceasefire" a sentence can have one word only.
    let telling = headline(of: article).count { !isGeneral($0) }
    return !first.isAttributed && telling > 0
      && !tellsOfLeadingNames(SourcePassage(article: article, sentences: 0..<1))
      && first.traits.isDisjoint(with: [.casualtyFigure, .accusation, .denial])
      && isStray(
        SourcePassage(article: article, sentences: 0..<1),
        sharing: telling < Self.fewWordsOfHeadline ? 1 : Self.wordsOfNews, knowingWeek: false)
  }

  /// Whether nobody is named for anything in a passage, and it has no count, charge or denial, nor two words of its
  /// article's headline and deck in a sentence: news is seldom so.
  func isPlain(_ passage: SourcePassage) -> Bool {
    !tellsHeads(passage)
      && passage.sentences.allSatisfy { number in
        let sentence = sentence(passage.article, number)
        return !sentence.isAttributed
          && sentence.traits.isDisjoint(with: [.casualtyFigure, .accusation, .denial])
      }
  }

  /// Whether the first sentence of a passage has, anywhere, two names that are all over the week, as those who are at war:
  /// "Envoys of Kestria and Ovania spent seven hours in one hotel".
  func tellsOfLeadingNames(_ passage: SourcePassage) -> Bool {
    let first = articles[passage.article].unit(ofSentence: passage.sentences.lowerBound).text
    let names = first.split(separator: " ").filter { $0.first?.isUppercase ?? false }.map {
      contentStems(of: String($0))
    }
    // "Nagorno-Karabakh" is one.
    return Set(
      names.filter { stems in
        !stems.isEmpty && stems.allSatisfy { isName($0) && isRunning($0) && !isGeneral($0) }
      }
    ).count > 1
  }

  /// "The school closed in 2009": what went before.
  private func namesPastYear(_ number: Int, of article: Int) -> Bool {
    let year = (articles[article].article.metadata.date ?? date).year
    return NumberWord.words(of: articles[article].unit(ofSentence: number).text).contains {
      $0.lower.count == 4 && Int($0.lower).map { (1500..<year).contains($0) } ?? false
    }
  }

  /// Whether a sentence has enough of its headline's words and of what the week is about, and more than another.
  private func isNearer(_ number: Int, than other: Int, of article: Int) -> Bool {
    let own = SourcePassage(article: article, sentences: number..<(number + 1))
    let first = SourcePassage(article: article, sentences: other..<(other + 1))
    // "More than 41,000 people have fled Upper Tirsa since fighting erupted, according to …".
    if !sentence(article, number).topics.isEmpty, sentence(article, number).isAttributed,
      CountedNumber.largest(in: texts(of: own)[0]).map({ $0 >= Self.manyPeople }) ?? false,
      isOfWeek(own), !isOfWeek(first)
    {
      return true
    }
    return (!isStray(own, sharing: Self.wordsOfNutGraf) || tellsHeads(own))
      && isStray(first, sharing: Self.wordsOfNutGraf) && !tellsHeads(first)
  }

  /// Whether a sentence of a passage has two words of its article's headline and deck.
  private func tellsHeads(_ passage: SourcePassage) -> Bool {
    let deck = deck(of: passage.article).map { contentStems(of: $0) } ?? []
    let heads = headline(of: passage.article).union(deck)
    return passage.sentences.contains { number in
      sentence(passage.article, number).content.count { heads.contains($0) && !isGeneral($0) }
        >= Self.wordsOfNews
    }
  }

  /// A headline with fewer words of its own is a few names or a single deed.
  private static let fewWordsOfHeadline = 3
  /// With fewer of the headline's words a first sentence is a scene.
  private static let wordsOfNews = 2
  /// With fewer of the headline's and the week's words no sentence is the story's news.
  private static let wordsOfNutGraf = 3
  /// What a nut graf may leave open, that a scene leaves open no less.
  private static let mostOfNutGraf = 0.5
  /// A figure that is of no single life.
  private static let manyPeople = 100.0
  private static let fewestWords = 12
  private static let mostWords = 60
  /// A shorter article has no scene to begin with.
  private static let fewestSentences = 10
  /// By then a report has come to its point.
  private static let lastNutGraf = 18
}
