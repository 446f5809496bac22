// Where quotations open and close, sentence by sentence.

/// How a sentence stands to the quotations of its article.
struct QuotationState: Equatable {
  /// Whether a quotation that an earlier sentence opened is still open at its start.
  var startsInside = false
  /// Whether a quotation is open at its end, so that what follows belongs to it.
  var endsInside = false
  /// Whether it has words of somebody between quotation marks, enough of them to be a statement.
  var quotes = false
}

/// Follows quotation marks over the sentences of an article.
///
/// A paragraph that ends inside a quotation hands it on only if the next one opens with a mark again, as
/// newspapers do; the next one's own mark opens it. Otherwise a mark was forgotten, and the quotation is
/// taken to end with its paragraph.
struct QuotationRuns {
  /// The states of the sentences.
  private(set) var states: [QuotationState] = []
  /// For each sentence and token, whether it is quoted.
  private(set) var isQuoted: [[Bool]] = []

  /// Reads sentences; `paragraphs` are their paragraphs' numbers.
  init(of sentences: [[Token]], paragraphs: [Int]) {
    var isOpen = false
    for (index, sentence) in sentences.enumerated() {
      if index > 0, paragraphs[index] != paragraphs[index - 1] { isOpen = false }
      let marks = QuotationMarks(sentence, startsInside: isOpen)
      let isLast = index + 1 == sentences.count || paragraphs[index + 1] != paragraphs[index]
      let words = sentence.indices.count { marks.isQuoted[$0] && sentence[$0].kind != .mark }
      states.append(
        QuotationState(
          startsInside: isOpen, endsInside: marks.isOpen && !isLast, quotes: words >= 4))
      isQuoted.append(marks.isQuoted)
      isOpen = marks.isOpen
    }
  }
}
