// Needs of definite nouns that take up what an earlier sentence told, wherever they stand.

extension NeedFinder {
  /// "would sign the measure", "in one of the tunnels": a definite noun without a word that says which, and the
  /// article has told of one before.
  ///
  /// English gives "the" to what was told before, to what there is one of, and to what the sentence itself makes
  /// known. The last two are known by lists and by the words around; of the rest only nouns that an earlier
  /// sentence has are taken to point to it.
  func bridging(_ sentence: ReadSentence, _ index: Int) -> Need? {
    guard index > 0 else { return nil }
    let tokens = sentence.tokens
    for position in tokens.indices.dropLast()
    where tokens[position].lower == "the" && (!sentence.isQuoted[position] || position < 2) {
      if contestsCount(at: position, in: tokens) {
        return .previous("the-" + tokens[position + 1].lower)
      }
      if let short = shortName(after: position, in: tokens, before: index) { return .noun(short) }
      // "according to the combined reports" names a source as well as reporters do.
      guard let noun = bareHead(after: position, in: tokens), tokens[noun].lower != "reports"
      else { continue }
      let key = Self.singular(tokens[noun].lower)
      guard let first = firstUse[key], first < index,
        !tokens[..<position].contains(where: { Self.singular($0.lower) == key })
      else { continue }
      if ReportWords.institutions.contains(key),
        knownFromStart.contains(key) || hasPlace(sentence, except: position..<noun)
      {
        continue
      }
      // "lost Lower Dolnar, three days after it had called the village secure".
      if Self.settlements.contains(key), namesSomewhere(sentence, before: position) {
        continue
      }
      return .noun(key)
    }
    return nil
  }

  /// Whether a sentence has a name that is no person's, day's or people's before a word.
  private func namesSomewhere(_ sentence: ReadSentence, before position: Int) -> Bool {
    let tokens = sentence.tokens
    return tokens.indices.prefix(position).dropFirst().contains { index in
      guard tokens[index].kind == .word, tokens[index].isCapitalized, !tokens[index].isAcronym,
        !Places.isDemonym(tokens[index].text),
        !sentence.mentions.contains(where: { $0.tokens.contains(index) })
      else { return false }
      // "Lower Dolnar": the word before the whole name.
      let start = tokens[..<index].lastIndex { !$0.isCapitalized } ?? 0
      return Self.beforeSettlements.contains(tokens[start].lower)
    }
  }

  private static let beforeSettlements: Set<String> = [
    "in", "of", "at", "near", "from", "lost", "took", "taken", "entered", "seized", "left",
    "captured", "held", "reached", "outside", "around",
  ]

  /// "the Observatory", "the Center": one word of a name that an earlier sentence has in full.
  private func shortName(after position: Int, in tokens: [Token], before index: Int) -> String? {
    let token = tokens[position + 1]
    guard token.kind == .word, token.isCapitalized, ReportWords.bodies.contains(token.lower),
      !Self.wholeNames.contains(token.lower), !token.isAcronym,
      let first = firstUse[Self.singular(token.lower)], first < index,
      !tokens[..<position].contains(where: { $0.text == token.text })
    else { return nil }
    if position + 2 < tokens.count {
      let next = tokens[position + 2]
      if next.kind == .word, next.isCapitalized || ["of", "for", "on"].contains(next.lower) {
        return nil
      }
    }
    return Self.singular(token.lower)
  }

  /// "in this town", "these data": a demonstrative with its noun, outside of what somebody says.
  func deictic(_ sentence: ReadSentence, _ index: Int) -> Need? {
    let tokens = sentence.tokens
    var isHere = false
    for position in tokens.indices.dropFirst().dropLast()
    where
      (["this", "these", "those"].contains(tokens[position].lower)
      && !sentence.isQuoted[position]) || pointsWithThat(position, in: sentence)
    {
      let next = tokens[position + 1]
      guard next.kind == .word, !next.isCapitalized, !ReportWords.timeNouns.contains(next.lower),
        !Self.afterDemonstratives.contains(next.lower), !ReportWords.openers.contains(next.lower),
        VerbReader(sentence: tokens).group(at: position + 1) == nil
      else { continue }
      // "came up again, this time at the United Nations".
      if next.lower == "time", tokens[position - 1].isMark(",") { continue }
      // "four of those named were doctors".
      if tokens[position].lower == "those", tokens[position - 1].lower == "of", index > 0,
        position + 2 < tokens.count, VerbWords.auxiliaries.contains(tokens[position + 2].lower)
      {
        return .previous("of-those")
      }
      if tokens[position].lower == "those" {
        // "those killed in the flood", "those working in Oslo": they are told right there.
        if next.lower.hasSuffix("ed") || next.lower.hasSuffix("ing") || next.lower == "hurt"
          || VerbWords.irregular.contains(next.lower)
          || Self.participles.contains(next.lower) && position + 2 < tokens.count
            && ["by", "in", "from", "at", "to"].contains(tokens[position + 2].lower)
        {
          continue
        }
      }
      // "More than four in ten services …, and most of those said".
      if index == 0, tokens[position].lower == "those", tokens[position - 1].lower == "of",
        ReportWords.speech.contains(next.lower)
      {
        continue
      }
      if index == 0, isSettlement(after: position, in: tokens) {
        isHere = true
        continue
      }
      let noun = Self.singular(next.lower)
      if tokens[..<position].contains(where: { Self.singular($0.lower) == noun }) { continue }
      return .previous(tokens[position].lower + "-" + next.lower)
    }
    return isHere ? .here : nil
  }

  /// "in this port", "left this lakeside resort": in a report's first sentence, where it is written.
  private func isSettlement(after position: Int, in tokens: [Token]) -> Bool {
    guard tokens[position].lower == "this", position > 0,
      ["in", "to", "at", "from", "into", "around", "outside", "near", "of"]
        .contains(tokens[position - 1].lower)
        || VerbReader(sentence: tokens).group(at: position - 1) != nil
    else { return false }
    let noun = tokens[(position + 1)...].prefix(3).firstIndex {
      Self.settlements.contains($0.lower)
    }
    guard let noun, noun + 1 < tokens.count else { return false }
    let next = tokens[noun + 1]
    return next.kind != .word || isSmallWord(next.lower) || next.isCapitalized
      || VerbWords.auxiliaries.contains(next.lower)
      || ["early", "late", "south", "north", "east", "west"].contains(next.lower)
  }

  /// "called the number a fantasy", "rejected the figure."; not "rejected the figure of 40".
  private func contestsCount(at position: Int, in tokens: [Token]) -> Bool {
    guard position > 0, position + 2 < tokens.count,
      Self.contesting.contains(tokens[position - 1].lower),
      Self.counts.contains(tokens[position + 1].lower)
    else { return false }
    let next = tokens[position + 2]
    return tokens[position - 1].lower == "called"
      ? ["a", "an", "“", "\"", "false", "wrong", "misleading", "exaggerated"].contains(next.lower)
      : [".", ";"].contains(next.text) || ["as", "and", "but", "saying"].contains(next.lower)
  }

  /// "called to that center", "moved by that remark": after a preposition "that" opens no clause.
  private func pointsWithThat(_ position: Int, in sentence: ReadSentence) -> Bool {
    let tokens = sentence.tokens
    guard tokens[position].lower == "that", !sentence.isQuoted[position],
      position + 2 < tokens.count
    else { return false }
    // "rejected that figure".
    if Self.contesting.contains(tokens[position - 1].lower),
      Self.contested.contains(tokens[position + 1].lower),
      tokens[position + 2].kind == .mark || isSmallWord(tokens[position + 2].lower)
    {
      return true
    }
    guard
      [
        "to", "at", "by", "from", "near", "on", "in", "with", "into", "for", "about", "during",
        "after", "before", "since", "below", "above", "under", "over", "beyond", "within",
        "without", "against", "through", "toward", "across",
      ]
      .contains(tokens[position - 1].lower),
      tokens[position + 1].kind == .word, !tokens[position + 1].isCapitalized,
      !isSmallWord(tokens[position + 1].lower)
    else { return false }
    let after = tokens[position + 2]
    return !["of", "that", "which", "who", "in"].contains(after.lower)
      && (after.kind == .mark || isSmallWord(after.lower))
  }

  /// Participles that are not like the past.
  private static let participles: Set<String> = [
    "driven", "given", "taken", "written", "spoken", "stolen", "broken", "chosen", "hidden",
  ]
  /// Where a reporter writes from.
  private static let settlements: Set<String> = [
    "city", "town", "village", "port", "capital", "suburb", "island", "county", "valley",
    "township", "hamlet", "resort", "settlement", "neighborhood",
  ]
  /// What is done with what was said.
  private static let contesting = ReportWords.words(
    """
    rejected disputed denied dismissed questioned called challenged doubted confirmed echoed shared repeated supports \
    supported backs backed rejects disputes confirms denies
    """
  )
  private static let counts: Set<String> = ["number", "numbers", "figure", "figures", "estimate"]
  private static let contested = ReportWords.words(
    "figure number claim account charge allegation suggestion estimate view version accusation assessment conclusion"
  )

  /// The last noun of the phrase that "the" begins, where nothing in or after the phrase says which one is meant.
  func bareHead(after position: Int, in tokens: [Token]) -> Int? {
    let verbs = VerbReader(sentence: tokens)
    var end = position + 1
    while end < tokens.count, end - position < 6, tokens[end].kind != .mark,
      !Self.endsNoun(tokens[end].lower), end == position + 1 || verbs.group(at: end) == nil
    {
      end += 1
      if tokens[end - 1].isPossessive { break }
    }
    guard end > position + 1 else { return nil }
    let head = end - 1
    guard tokens[head].kind == .word, !tokens[head].isCapitalized, tokens[head].lower.count > 2,
      !ReportWords.unique.contains(tokens[head].lower)
        || introducedAsNew.contains(Self.singular(tokens[head].lower)),
      !ReportWords.timeNouns.contains(tokens[head].lower),
      !Self.measures.contains(tokens[head].lower)
    else { return nil }
    let modifiers = tokens[(position + 1)..<head]
    // "the Russian threat" takes one up; "the Russian military death toll" says whose and of what.
    if modifiers.contains(where: { $0.isCapitalized && !Places.isDemonym($0.text) })
      || modifiers.count > 1 && modifiers.contains(where: \.isCapitalized)
    {
      return nil
    }
    if tokens[(position + 1)..<end].contains(where: { Self.singlesOut($0.lower) }) { return nil }
    return tokens[head].isPossessive || !isSaidWhich(after: head, in: tokens) ? head : nil
  }

  /// Whether what follows a noun says which one it is.
  private func isSaidWhich(after head: Int, in tokens: [Token]) -> Bool {
    guard head + 1 < tokens.count else { return false }
    let next = tokens[head + 1]
    let following = head + 2 < tokens.count ? tokens[head + 2] : nil
    if next.lower == "on", let following, ReportWords.times.contains(following.lower) {
      return false
    }
    if next.lower == "for" || next.lower == "in", let following,
      ReportWords.timeNouns.contains(following.lower) || following.kind == .number
    {
      return false
    }
    if Self.places.contains(next.lower), let following {
      if Self.writings.contains(Self.singular(tokens[head].lower)) { return false }
      let isArticle = ["the", "a", "an"].contains(following.lower)
      let named = isArticle && head + 3 < tokens.count ? tokens[head + 3] : following
      return named.isCapitalized
    }
    if Self.saysWhich.contains(next.lower) || next.isMark("(") || next.isMark(":") { return true }
    if next.kind == .word, next.isCapitalized { return true }
    if next.isMark(","), let following {
      // "the ferry, Aurora, …", but not "In one of the tunnels, Swedish divers …".
      let isOpening = tokens.first.map { ReportWords.openers.contains($0.lower) } ?? false
      return following.isCapitalized && !isOpening
        || ["a", "an", "who", "which", "whose", "where", "known"].contains(following.lower)
    }
    guard let following else { return false }
    let isParticiple =
      next.lower.hasSuffix("ed") || next.lower.hasSuffix("ing")
      || VerbWords.irregular.contains(next.lower)
    return isParticiple
      && ["by", "in", "at", "from", "between", "with", "on", "of", "to"].contains(following.lower)
  }

  /// Whether a sentence names a place or a people, so that "the government" and "the border" are theirs.
  func hasPlace(_ sentence: ReadSentence, except part: Range<Int>) -> Bool {
    sentence.tokens.contains { token in
      token.isCapitalized && (Places.contains(token.text) || Places.isDemonym(token.text))
    }
      || sentence.tokens.indices.dropFirst().contains { index in
        sentence.tokens[index].isCapitalized && !part.contains(index)
          && ["in", "of", "near", "at"].contains(sentence.tokens[index - 1].lower)
      }
  }

  /// "the first", "the largest", "the only": there is one of the kind.
  private static func singlesOut(_ word: String) -> Bool {
    word.hasSuffix("est") && word.count > 4
      && !["protest", "request", "interest", "forest"].contains(word)
      || [
        "first", "last", "only", "most", "least", "best", "worst", "next", "final", "late", "then",
        "number", "so-called", "entire", "whole", "majority", "right", "top", "main",
      ].contains(word)
  }

  private static func endsNoun(_ word: String) -> Bool {
    ReportWords.qualifiers.contains(word) || VerbWords.auxiliaries.contains(word)
      || VerbWords.relatives.contains(word) || VerbWords.subordinators.contains(word)
      || VerbWords.plurals.contains(word) || VerbWords.demonstratives.contains(word)
      || ReportWords.times.contains(word)
      || (word.hasSuffix("ly") && word.count > 4 && word != "family")
      || Self.endings.contains(word)
  }

  private static let endings = ReportWords.words(
    """
    and or but as than if not also the a an he she it we i you his her its our into onto through across upon \
    up down out off back away again still already now then ago so too just even only last next today yesterday \
    tomorrow earlier later how what why both each all some any no while during toward towards beyond along \
    behind beneath below above despite amid including per via except like
    """)
  private static let saysWhich = ReportWords.words(
    """
    of that who whom which whose where when between against about for among into concerning regarding
    """)
  private static let places = ReportWords.words(
    "in at from near on inside outside around within with beside behind below above over under across along"
  )
  /// What is written or decided; "in" after it says where that was done.
  private static let writings = ReportWords.words(
    "treaty law bill measure deal agreement ruling decision report statement letter proposal plan pact"
  )
  /// Names of one word.
  private static let wholeNames = ReportWords.words(
    """
    senate house congress parliament church internet war genocide state states week weekly times post news press sea \
    revolution holocaust cup games union god court minsk geneva facebook twitter youtube telegram christmas easter \
    english constitution convention treaty january february march april may june july august september october \
    november december monday tuesday wednesday thursday friday saturday sunday armed force forces army
    """)
  private static let afterDemonstratives = ReportWords.words(
    """
    who in with of at from which that is are was were has have had and or but as on to for not planet responsible \
    present involved affected missing
    """)
  /// Nouns that measure or divide, and say nothing by themselves.
  private static let measures = ReportWords.words(
    """
    rest end start top bottom middle front back side edge center centre heart part parts half way ways kind sort \
    number level rate share amount cost price order fact point chance need ability right rights \
    same other others latter former few many more less lot table ground scene scenes air land water country's \
    market street streets internet web phone radio television
    """)
}

extension ReportWords {
  /// Things of which each country, town or war has one: a name in the sentence says whose.
  static let institutions = words(
    """
    government president army military parliament police capital country nation state city town village region \
    area province district border border minister ministry authority opposition people population economy court \
    embassy mayor council congress senate administration regime party leader leadership army force troop soldier \
    constitution election vote war conflict fighting hostility crisis violence protest uprising revolution pandemic outbreak \
    peninsula island territory enclave coast airport university church school hospital street neighborhood \
    neighbourhood front line dock harbor harbour port bridge river lake station square beach library museum \
    cathedral jail prison courthouse capitol stadium valley league club team company bank ceasefire cease-fire truce talk negotiation
    """)
}
