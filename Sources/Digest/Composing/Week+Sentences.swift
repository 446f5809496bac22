// What single sentences of the week say: their sources, their days, where they stand.

import Articles
import Publication
import Summarizer

extension Week {
  /// A sentence of the week.
  func sentence(_ article: Int, _ number: Int) -> Sentence { articles[article].sentence(number) }

  /// The texts of a passage's sentences.
  func texts(of passage: SourcePassage) -> [String] {
    passage.sentences.map { articles[passage.article].unit(ofSentence: $0).text }
  }

  /// Whether a passage begins with a paragraph of its article.
  func opensParagraph(_ passage: SourcePassage) -> Bool {
    let (article, first) = (articles[passage.article], passage.sentences.lowerBound)
    return first == 0
      || article.unit(ofSentence: first).paragraph != article.unit(ofSentence: first - 1).paragraph
  }

  /// Whether the first sentence of a passage has no name that tells where or of what it is.
  func namesNothing(_ passage: SourcePassage) -> Bool {
    sentence(passage.article, passage.sentences.lowerBound).looseReferences.contains {
      $0.kind == .setting
    }
  }

  /// Whether a sentence names a date or a day of the week.
  func namesDay(_ article: Int, _ number: Int) -> Bool {
    particulars(article, number).times.contains { time in
      switch time {
      case .day, .weekday: true
      default: false
      }
    }
  }

  /// Whether a denial comes soon after a passage in its article: a list has no room for it.
  func isAnswered(_ passage: SourcePassage) -> Bool {
    let article = articles[passage.article]
    let end = passage.sentences.upperBound
    return (end..<min(end + 3, article.sentenceCount)).contains {
      article.sentence($0).traits.contains(.denial)
    }
  }

  /// Whether a sentence says "today", "tonight" or "tomorrow" of a day before the issue's: "The council votes today"; not
  /// "Today the club has forty members", "what is today Oslo", nor what somebody said in quotation marks.
  func speaksOfItsDay(_ article: Int, _ number: Int) -> Bool {
    guard let day = articles[article].article.metadata.date, day < date else { return false }
    var isQuoted = false
    var before: Substring = "is"
    for word in articles[article].unit(ofSentence: number).text.split(separator: " ") {
      if let mark = word.first, "“‘\"'«".contains(mark) { isQuoted = true }
      let bare = word.drop { !$0.isLetter }.prefix(while: \.isLetter)
      if !isQuoted, Self.ownDays.contains(bare), !word.contains("’"), !word.contains("'"),
        !Self.beforeNowadays.contains(before)
      {
        return true
      }
      if word.dropFirst().contains(where: { "”\"»".contains($0) })
        || word.last.map({ "’'".contains($0) }) ?? false
      {
        isQuoted = false
      }
      before = bare
    }
    return false
  }

  private static let ownDays: Set<Substring> = ["today", "tonight", "tomorrow"]
  /// Before a "today" that means these years.
  private static let beforeNowadays: Set<Substring> = [
    "is", "are", "known", "than", "of", "even", "until", "as", "from", "smaller", "larger", "has",
    "have", "still",
  ]

  /// Whether somebody is named for the counts of the dead in a passage, by it or by what stands around it in its paragraph.
  func isSourced(_ passage: SourcePassage) -> Bool {
    let article = articles[passage.article]
    return passage.sentences.allSatisfy { number in
      let paragraph = article.unit(ofSentence: number).paragraph
      let around = max(0, number - 1)..<min(number + 2, article.sentenceCount)
      // What an article begins with may have its source in the next paragraphs.
      let own =
        number == 0
        ? Array(0..<min(3, article.sentenceCount))
        : around.filter { article.unit(ofSentence: $0).paragraph == paragraph }
      let first = own.first ?? number
      let sentence = article.sentence(number)
      // "He was the 24th to be killed."
      let isAside =
        !sentence.traits.contains(.casualtyFigure) && !sentence.isAttributed
        && !CountedHarm(article.unit(ofSentence: number).text).numbers.isEmpty
      return !isAside
        && hasSource(
          number,
          in: SourcePassage(article: passage.article, sentences: first..<((own.last ?? number) + 1))
        )
    }
  }

  /// Whether somebody is named for a sentence's count of the dead, if it has one: in the sentence, or, of an article's first
  /// one, in those of the passage that go on with it: "… killing nine. Nine were killed, the police said."
  func hasSource(_ number: Int, in passage: SourcePassage) -> Bool {
    let own = sentence(passage.article, number)
    guard own.traits.contains(.casualtyFigure), !own.isAttributed else { return true }
    if isSourced(number, in: passage) { return true }
    guard number == 0 else { return false }
    let article = articles[passage.article]
    let counted = CountedHarm(article.unit(ofSentence: 0).text).numbers
    return counted[.death] != nil
      && passage.sentences.dropFirst().contains { next in
        guard article.sentence(next).isAttributed, isOfSameEvent(article, next) else {
          return false
        }
        let given = CountedHarm(article.unit(ofSentence: next).text).numbers
        return counted.allSatisfy { harm, numbers in numbers.isSubset(of: given[harm] ?? []) }
      }
  }

  /// Whether the sentences of its paragraph in the passage say whose count it is: "On Sunday it raised the number to six" after
  /// who gave the first, "The number of dead has risen to six. … Nine others were hurt, the hospital said."
  private func isSourced(_ number: Int, in passage: SourcePassage) -> Bool {
    let article = articles[passage.article]
    let paragraph = article.unit(ofSentence: number).paragraph
    func isOfParagraph(_ other: Int) -> Bool {
      passage.sentences.contains(other) && article.unit(ofSentence: other).paragraph == paragraph
        && article.sentence(other).attribution?.isOwn == true
        && (article.sentence(other).traits.contains(.casualtyFigure)
          || !CountedHarm(article.unit(ofSentence: other).text).numbers.isEmpty
          || WitnessedHarm.deaths(in: article.unit(ofSentence: other).text) > 0)
        && !article.sentence(other).traits.contains(.quotation)
    }
    guard CountedHarm(article.unit(ofSentence: number).text).isUpdate else { return false }
    let words = article.unit(ofSentence: number).text.split(separator: " ").prefix(4)
    let takesUp = words.contains {
      ["it", "It", "he", "He", "she", "She", "they", "They"].contains($0)
    }
    return takesUp && isOfParagraph(number - 1) || isOfParagraph(number + 1)
  }

  /// Whether a sentence tells nothing but a count and who gives it, or something that its article begins with: not "In the
  /// capital nine were killed in a bus crash, the police said".
  func isOfSameEvent(_ article: AnalyzedArticle, _ number: Int) -> Bool {
    let sentence = article.sentence(number)
    let frame = contentStems(
      of: ([CountedHarm.words, sentence.attribution?.asWritten ?? ""] + sentence.numbers)
        .joined(separator: " "))
    let own = sentence.content.filter { !frame.contains($0) && !isGeneral($0) }
    let first = Set(article.sentence(0).content).subtracting(frame)
    return own.allSatisfy(first.contains)
      || own.count { first.contains($0) } > 1
  }
}
