// A sentence with what is read from it once, for everything that asks later.

/// A sentence's tokens, quotations, people and speaker.
struct ReadSentence {
  /// The sentence, white space folded.
  let text: String
  /// Its words and marks.
  let tokens: [Token]
  /// The words and numbers without the marks.
  let words: [Token]
  /// The number of its paragraph.
  let paragraph: Int
  /// How it stands to quotations.
  let quotation: QuotationState
  /// For each token, whether it is quoted.
  let isQuoted: [Bool]
  /// The people that it names.
  let mentions: [Names.Mention]
  /// The words that name who says it.
  let phrase: SpeakerPhrase?
  /// Whether its first word is a place that the article shows to be one.
  var opensWithPlace = false

  /// The sentence's text over a range of tokens, without a possessive ending.
  func text(of part: Range<Int>) -> String {
    let start = tokens[part.lowerBound].range.lowerBound
    let last = tokens[part.upperBound - 1]
    let end =
      last.isPossessive ? last.range.lowerBound + last.text.utf8.count : last.range.upperBound
    let utf8 = text.utf8
    let from = utf8.index(utf8.startIndex, offsetBy: start)
    return String(text[from..<utf8.index(from, offsetBy: end - start)])
  }
}
