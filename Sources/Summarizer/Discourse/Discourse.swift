// An article's sentences read together: who is who, who speaks, what leans on what.

/// The sentences of one article and what holds between them.
struct Discourse {
  /// The sentences in order.
  let sentences: [ReadSentence]
  /// The article's people and abbreviations.
  let names: Names

  /// What has more tokens is no sentence, and is not read for speakers and needs.
  static let longest = 600

  /// Reads sentences; `paragraphs` are the numbers of their paragraphs.
  init(texts: [String], paragraphs: [Int], hasLexicon: Bool = true) {
    let tokens = texts.map { Tokenizer.tokens(of: $0) }
    let runs = QuotationRuns(of: tokens, paragraphs: paragraphs)
    let names = hasLexicon ? Names(tokens) : Names([])
    self.names = names
    sentences = texts.indices.map { index in
      ReadSentence(
        text: texts[index], tokens: tokens[index], words: tokens[index].filter { $0.kind != .mark },
        paragraph: paragraphs[index], quotation: runs.states[index], isQuoted: runs.isQuoted[index],
        mentions: hasLexicon && tokens[index].count <= Self.longest
          ? names.mentions(in: tokens[index]) : [],
        phrase: hasLexicon && tokens[index].count <= Self.longest
          ? SpeakerFinder(tokens[index], isQuoted: runs.isQuoted[index]).phrase() : nil,
        opensWithPlace: tokens[index].first.map { names.places.contains($0.text) } ?? false)
    }
  }
}
