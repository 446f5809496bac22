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
/// newspapers do; otherwise a mark was forgotten, and the quotation is taken to end with its paragraph.
struct QuotationRuns {
  /// The states of sentences; `paragraphs` are their paragraphs' numbers.
  static func states(of sentences: [[Token]], paragraphs: [Int]) -> [QuotationState] {
    var states: [QuotationState] = []
    var isOpen = false
    for (index, sentence) in sentences.enumerated() {
      if index > 0, paragraphs[index] != paragraphs[index - 1] { isOpen = false }
      var state = QuotationState(startsInside: isOpen)
      var wordsInside = 0
      for (position, token) in sentence.enumerated() {
        if token.kind != .mark {
          if isOpen { wordsInside += 1 }
          continue
        }
        switch token.text {
        case "“", "„", "«": isOpen = true
        case "”", "»": isOpen = false
        case "\"":
          let opens = position == 0 || !touchesBefore(position, in: sentence)
          isOpen = opens ? true : false
        default: break
        }
      }
      state.endsInside = isOpen
      state.quotes = wordsInside >= 4
      states.append(state)
    }
    return closingForgotten(states, paragraphs: paragraphs)
  }

  /// Whether a straight mark stands right after a word or a stop, as a closing one does.
  private static func touchesBefore(_ position: Int, in sentence: [Token]) -> Bool {
    sentence[position - 1].range.upperBound == sentence[position].range.lowerBound
      && !(sentence[position - 1].isMark("(") || sentence[position - 1].isMark("["))
  }

  /// At the end of a paragraph a quotation is open only towards a next paragraph that opens one.
  private static func closingForgotten(
    _ states: [QuotationState], paragraphs: [Int]
  ) -> [QuotationState] {
    var states = states
    for index in states.indices where states[index].endsInside {
      let isLast = index + 1 == states.count
      if isLast || paragraphs[index + 1] != paragraphs[index] { states[index].endsInside = false }
    }
    return states
  }
}
