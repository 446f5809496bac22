// An article with all its units: the ranked sentences on topics that everything after builds on.

public import Articles

/// An article and what the summarizer found in it.
public struct AnalyzedArticle: Sendable {
  /// The article.
  public let article: Article
  /// Its units in the order of the text.
  public let units: [Unit]
  /// The indices into `units` of the sentences, in order.
  public let sentenceUnits: [Int]

  init(article: Article, units: [Unit]) {
    self.article = article
    self.units = units
    sentenceUnits = units.indices.filter { units[$0].kind == .sentence }
  }

  /// The article with another picture, or with none: what was found in its text stays.
  ///
  /// - Parameter picture: its picture; nil for none.
  /// - Returns: the article.
  public func showing(_ picture: Picture?) -> AnalyzedArticle {
    var article = article
    article.metadata.image = picture
    return AnalyzedArticle(article: article, units: units)
  }

  /// The number of sentences.
  public var sentenceCount: Int { sentenceUnits.count }

  /// The unit of a sentence by its number among the article's sentences.
  public func unit(ofSentence number: Int) -> Unit { units[sentenceUnits[number]] }

  /// A sentence by its number.
  public func sentence(_ number: Int) -> Sentence {
    units[sentenceUnits[number]].sentence ?? Sentence()
  }

  /// The place from which the article is written, where a sentence of a range says "here" or "in this town": whoever
  /// prints that prints the place beside it.
  ///
  /// - Parameter passage: sentences by their numbers.
  /// - Returns: the place as the dateline has it; nil where nobody asks for it, or nothing says it.
  public func setting(of passage: Range<Int>) -> String? {
    guard let place, passage.contains(where: { sentence($0).saysHere })
    else { return nil }
    return place
  }

  /// Whether the sentences of a range make a passage that a reader understands alone, beside its place and its day: each
  /// finds what it needs among those before it, and quotations that open close.
  ///
  /// - Parameters:
  ///   - passage: the numbers of its sentences.
  ///   - earlier: sentences of the article that are printed before it.
  ///   - heading: what is printed over it, if anything is.
  public func isSelfContained(
    _ passage: Range<Int>, after earlier: [Range<Int>] = [], under heading: PrintedHeading? = nil
  ) -> Bool {
    passage.allSatisfy { number in
      let before = earlier.flatMap(\.self).filter { $0 < number } + (passage.lowerBound..<number)
      return sentence(number).needs.allSatisfy { need in
        isOfSetting(need, isHeaded: heading != nil)
          || isMet(need, of: number, by: before, end: passage.upperBound)
          || heading?.tells(need, of: sentence(number)) ?? false
      }
    }
  }

  /// The shortest self-contained passage that has a sentence.
  ///
  /// - Parameters:
  ///   - number: the number of the sentence.
  ///   - limit: how many sentences it may have.
  ///   - heading: what is printed over it, if anything is.
  /// - Returns: the numbers of its sentences; nil where there is none.
  public func passage(
    around number: Int, limit: Int, under heading: PrintedHeading? = nil
  ) -> Range<Int>? {
    var end = number + 1
    while end < sentenceCount, sentence(end - 1).quotation.endsInside { end += 1 }
    var start = number
    while end - start <= limit, start >= 0 {
      if isSelfContained(start..<end, under: heading) { return start..<end }
      start -= 1
    }
    return nil
  }

  /// "here" beside the article's place; "shortly before 1 p.m." under its headline and beside its day.
  private func isOfSetting(_ need: Need, isHeaded: Bool) -> Bool {
    switch need {
    case .here: place != nil
    case .previous("time-of-day"): isHeaded && article.metadata.date != nil
    default: false
    }
  }

  /// The place of the dateline, unless it is another word in capitals: "FILE —".
  private var place: String? {
    guard let place = article.metadata.place, let first = place.split(separator: " ").first,
      !Self.labels.contains(first.lowercased())
    else { return nil }
    return place
  }

  private static let labels: Set<String> = [
    "file", "exclusive", "breaking", "update", "updated", "watch", "video", "photos", "opinion",
    "analysis", "live", "correction", "editorial", "interview", "aboard",
  ]

  private func isMet(_ need: Need, of number: Int, by before: [Int], end: Int) -> Bool {
    switch need {
    case .previous, .here: before.last == number - 1
    case .pair: before.contains { sentence($0).joinsTwo }
    case .person: before.contains { sentence($0).namesPerson }
    case .noun(let noun): before.contains { sentence($0).nouns.contains(noun) }
    case .speaker: before.contains { sentence($0).attribution?.isOwn == true }
    case .setting: before.contains { sentence($0).hasName }
    case .introduction(let surname): before.contains { sentence($0).introduces.contains(surname) }
    case .definition(let abbreviation):
      before.contains { sentence($0).explains.contains(abbreviation) }
    case .opening: before.last == number - 1
    case .closing: number + 1 < end
    case .fragment: false
    }
  }
}
