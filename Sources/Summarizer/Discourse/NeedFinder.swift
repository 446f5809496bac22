// Which sentences dangle when they stand alone, and on what.

/// Finds what each sentence of an article needs; English only, as its word lists are.
struct NeedFinder {
  let discourse: Discourse
  /// By noun, the first sentence that has it.
  let firstUse: [String: Int]

  init(_ discourse: Discourse) {
    self.discourse = discourse
    var firstUse: [String: Int] = [:]
    for (index, sentence) in discourse.sentences.enumerated() {
      for token in sentence.words {
        let word = Self.singular(token.lower)
        if firstUse[word] == nil { firstUse[word] = index }
      }
    }
    self.firstUse = firstUse
  }

  /// What the sentence at an index needs; empty where it stands alone.
  func needs(of index: Int) -> [Need] {
    let sentence = discourse.sentences[index]
    var needs = Self.structuralNeeds(of: sentence)
    if sentence.tokens.count > Discourse.longest { return needs + [.fragment("too-long")] }
    let found: [Need?] = [
      opening(sentence), numbered(sentence), turning(sentence), pointing(sentence, index),
      openingNoun(sentence, index),
      circumstance(sentence, index), abstract(sentence), demonstrative(sentence),
      unspoken(sentence), question(sentence),
      time(sentence), comparison(sentence), there(sentence), pronoun(sentence), plural(sentence),
    ]
    for case let need? in found where !needs.contains(need) { needs.append(need) }
    for surname in bareSurnames(sentence) where !needs.contains(.introduction(surname)) {
      needs.append(.introduction(surname))
    }
    for abbreviation in unexplained(sentence) where !needs.contains(.definition(abbreviation)) {
      needs.append(.definition(abbreviation))
    }
    return needs
  }

  /// What any language shows by its marks: fragments and quotations that begin or end elsewhere.
  static func structuralNeeds(of sentence: ReadSentence) -> [Need] {
    var needs: [Need] = []
    if let fragment = fragment(sentence.tokens) { needs.append(fragment) }
    if sentence.quotation.startsInside { needs.append(.opening) }
    if sentence.quotation.endsInside { needs.append(.closing) }
    return needs
  }

  private static func fragment(_ sentence: [Token]) -> Need? {
    guard let first = sentence.first(where: { $0.kind != .mark }), let last = sentence.last else {
      return .fragment("no-words")
    }
    if first.kind == .word, let scalar = first.text.unicodeScalars.first,
      scalar.properties.isLowercase,
      !first.text.contains(where: \.isUppercase)
    {
      return .fragment("begins-small")
    }
    if last.isMark(":") { return .fragment("announces-list") }
    let ends = sentence.reversed().drop { closers.contains($0.text) }.first
    if let ends, ends.kind == .mark, ["…", "]"].contains(ends.text) { return .fragment("cut-off") }
    if sentence.suffix(3).allSatisfy({ $0.isMark(".") }), sentence.count > 3 {
      return .fragment("cut-off")
    }
    if let ends, !stops.contains(ends.text), !(ends.kind == .word && ends.text.hasSuffix(".")) {
      return .fragment("no-stop")
    }
    return nil
  }

  /// A noun in the singular, roughly.
  static func singular(_ word: String) -> String {
    word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3 ? String(word.dropLast()) : word
  }

  private static let closers: Set<String> = ["”", "\"", "’", ")", "]", "»", "'"]
  private static let stops: Set<String> = [".", "!", "?", "։", "。", "؟", "।", "！", "？", "۔"]
}
