// How likely a reader of a passage alone is to ask who or what is meant.

extension AnalyzedArticle {
  /// The loose references of a passage that nothing before them takes away, weighed together.
  ///
  /// What the headings have under which it is printed, and what an earlier sentence of the passage or of the item has
  /// is no risk.
  ///
  /// - Parameters:
  ///   - passage: the numbers of its sentences.
  ///   - headings: the headings that are printed over it; the subhead that it stands under is another, if there is any.
  ///   - earlier: sentences that are printed before it.
  ///   - names: names that a reader meets wherever it is printed, in lower case.
  /// - Returns: 0 for none, and 1 for a sign by which most sentences hang in the air.
  public func risk(
    of passage: Range<Int>, under headings: [String], after earlier: [Range<Int>] = [],
    knowing names: Set<String> = []
  ) -> Double {
    var risk = 0.0
    var told: Set<String>?
    for number in passage {
      for reference in sentence(number).looseReferences {
        let isFirst = number == passage.lowerBound && earlier.isEmpty
        switch reference.kind {
        case .form: break
        case .place: if !isFirst { continue }
        case .setting: if !isFirst || !headings.isEmpty { continue }
        case .previous:
          if number > passage.lowerBound || earlier.contains(where: { $0.upperBound == number }) {
            continue
          }
        case .word:
          let known = told ?? words(under: headings, after: earlier, number)
          told = known
          let words =
            [reference.word, reference.describedBy].compactMap(\.self)
            + SameThing.words(for: reference.word)
          if words.contains(where: { word in
            known.contains(word) || names.contains(word)
              || (passage.lowerBound..<number).contains { sentence($0).nouns.contains(word) }
          }) {
            continue
          }
        }
        risk += reference.weight
      }
    }
    return risk
  }

  /// The words, in the singular, of what is printed before a sentence.
  private func words(under headings: [String], after earlier: [Range<Int>], _ number: Int) -> Set<
    String
  > {
    var words: Set<String> = []
    for heading in headings { words.formUnion(Self.nouns(in: heading)) }
    if !headings.isEmpty, let subhead = sentence(number).subhead {
      words.formUnion(Self.nouns(in: subhead))
    }
    for range in earlier {
      for other in range { words.formUnion(sentence(other).nouns) }
    }
    return words
  }

  private static func nouns(in text: String) -> Set<String> {
    Set(
      Tokenizer.tokens(of: text).filter { $0.kind == .word }.map { NeedFinder.singular($0.lower) })
  }
}
