// Which sentences dangle when they stand alone, and on what.

/// Finds what each sentence of an article needs; English only, as its word lists are.
struct NeedFinder {
  let discourse: Discourse
  /// By noun, the first sentence that has it.
  let firstUse: [String: Int]
  /// Nouns that have "the" where the article first uses them: its readers know which one there is.
  let knownFromStart: Set<String>
  /// Nouns that have "a" there: there are others of the kind.
  let introducedAsNew: Set<String>
  /// Words that have a large letter within a sentence.
  let namesInside: Set<String>
  /// The ends of longer names, of two words or more: "Jing Roe" of "Alison Jing Roe".
  let shortNames: Set<String>
  /// By its last word, the whole name of a body: "Relief Union" by "Union".
  let fullNames: [String: String]
  /// The last words of people’s names of two words or three.
  let lastNames: Set<String>

  init(_ discourse: Discourse) {
    self.discourse = discourse
    var firstUse: [String: Int] = [:]
    var known: Set<String> = []
    var new: Set<String> = []
    for (index, sentence) in discourse.sentences.enumerated() {
      for (place, token) in sentence.words.enumerated() {
        let word = Self.singular(token.lower)
        guard firstUse[word] == nil else { continue }
        firstUse[word] = index
        let before = place > 0 ? sentence.words[place - 1].lower : ""
        if before == "the" { known.insert(word) }
        if before == "a" || before == "an" { new.insert(word) }
      }
    }
    self.firstUse = firstUse
    knownFromStart = known
    introducedAsNew = new
    (namesInside, shortNames) = Self.names(in: discourse)
    fullNames = Self.bodies(in: discourse)
    lastNames = Set(
      discourse.names.people.compactMap { $0.split(separator: " ").last.map(String.init) }
    ).union(Self.commonSurnames(in: discourse))
  }

  /// "Day" of "Dorothy Day", "Parks" of "Bernard Parks": surnames that are also common words, which sentences take up alone.
  private static func commonSurnames(in discourse: Discourse) -> Set<String> {
    var surnames: Set<String> = []
    for sentence in discourse.sentences {
      let tokens = sentence.tokens
      for position in tokens.indices.dropFirst() {
        let (first, last) = (tokens[position - 1], tokens[position])
        guard first.kind == .word, last.kind == .word, first.isCapitalized, last.isCapitalized,
          !first.isPossessive, !first.isAcronym, first.text.count > 2,
          position < 2
            || !tokens[position - 2].isCapitalized && tokens[position - 2].lower != "the",
          position + 1 == tokens.count || !tokens[position + 1].isCapitalized,
          ReportWords.titles.contains(last.lower)
            || [
              "day", "parks", "park", "house", "church",
              "street", "rivers", "banks", "wood", "woods", "rose", "white", "black", "brown",
              "gray",
              "green", "young", "long", "short", "hill", "stone", "love", "page", "cook", "baker",
              "king", "price", "rice", "bell", "bush", "fox", "wolf", "bird", "field", "fields",
              "grant", "chase", "hope", "grace", "faith", "summers", "winters", "mason", "taylor",
              "butler", "carter", "cooper", "hunter", "parker", "porter", "potter", "ford", "may",
            ].contains(last.lower),
          !ReportWords.titles.contains(first.lower), !Places.contains(first.text),
          !Places.isDemonym(first.text), !ReportWords.functionWords.contains(first.lower),
          !ReportWords.bodies.contains(first.lower), !ReportWords.times.contains(first.lower),
          ![
            "labor", "mother's", "independence", "veterans", "christmas", "valentine", "white",
            "prime",
            "columbus", "boxing", "election", "super",
          ].contains(first.lower)
        else { continue }
        surnames.insert(last.text)
      }
    }
    return surnames
  }

  /// The words with a large letter inside of sentences, and the ends of names of three words and more.
  private static func names(in discourse: Discourse) -> (inside: Set<String>, short: Set<String>) {
    var inside: Set<String> = []
    var short: Set<String> = []
    for sentence in discourse.sentences {
      let tokens = sentence.tokens
      var run = 0
      for (position, token) in tokens.enumerated() {
        let isName = token.kind == .word && token.isCapitalized
        if isName, !isFirst(position, in: tokens) { inside.insert(token.text) }
        // "Mayor Jane Roe", "Norwegian Jane Roe": no names of three words.
        let isPart =
          isName && !token.text.contains("-") && !ReportWords.titles.contains(token.lower)
          && !Places.isDemonym(token.text)
          && !Places.contains(token.text) && !ReportWords.functionWords.contains(token.lower)
        run = isPart ? run + 1 : 0
        if run > 2, run < 5 {
          for length in 2..<run {
            short.insert(
              tokens[(position - length + 1)...position].map(\.text).joined(separator: " "))
          }
        }
        if token.isPossessive { run = 0 }
      }
    }
    return (inside, short)
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
      time(sentence), comparison(sentence), there(sentence), pronoun(sentence),
      plural(sentence),
      namelessSpeaker(sentence, index), bridging(sentence, index), deictic(sentence, index),
      announced(sentence), owned(sentence), ahead(sentence, index), aftermath(sentence, index),
      continuing(sentence),
      epithet(sentence, index),
      unspokenRun(sentence, index), here(sentence, index), setting(sentence, index),
      bareToll(sentence, index), bareNumber(sentence, index),
      shortBody(sentence, index),
    ]
    for case let need? in found where !needs.contains(need) && !isIntroduced(need, by: index) {
      needs.append(need)
    }
    for surname in bareSurnames(sentence)
    where !needs.contains(.introduction(surname)) && (index > 0 || isPerson(surname, in: sentence))
    {
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
    // "Though the port had no ferry.": half a sentence.
    if ["though", "although", "whereas", "which"].contains(first.lower)
      || first.lower == "because" && sentence.count > 1 && sentence[1].lower != "of",
      !sentence.contains(where: { $0.isMark(",") || $0.isMark("—") || $0.isMark("?") })
    {
      return .fragment("half-a-sentence")
    }
    // "Will soon be heading to Oslo.": who? Not "May", a month, nor "Had not Norway stepped in, …".
    if sentence.count > 3, ["will", "would", "can", "has", "have"].contains(first.lower),
      sentence[0] == first,
      ["soon", "not", "be", "been", "now", "also", "never"]
        .contains(sentence[1].lower), !sentence.contains(where: { $0.isMark("?") })
    {
      return .fragment("no-subject")
    }
    if last.isMark(":") { return .fragment("announces-list") }
    // "The ministry states the following."
    if sentence.count > 3, last.isMark("."), sentence[sentence.count - 2].lower == "following",
      sentence[sentence.count - 3].lower == "the"
    {
      return .fragment("announces-list")
    }
    if isNoNews(sentence) { return .fragment("no-news") }
    // "Leader appears on television": a deck.
    if first.kind == .word, ReportWords.offices.contains(first.lower), !first.lower.hasSuffix("s"),
      sentence.count > 2, sentence[1].kind == .word, !sentence[1].isCapitalized,
      sentence[1].lower.hasSuffix("s"), !ReportWords.qualifiers.contains(sentence[1].lower)
    {
      return .fragment("headline-style")
    }
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

  /// What pages carry besides their news: credits of contributors, numbers to call, counters of pictures.
  private static func isNoNews(_ sentence: [Token]) -> Bool {
    let words = sentence.lazy.map(\.lower)
    for phrase in credits where sentence.firstIndex(of: phrase) != nil { return true }
    for phrase in invitations where Array(words.prefix(phrase.count)) == phrase { return true }
    // "Please enable Javascript", "… please contact our desk": said to who looks at the page.
    if let please = sentence.firstIndex(where: { $0.lower == "please" }),
      please == 0 || sentence[please - 1].isMark(",")
        || ["should", "must"].contains(sentence[please - 1].lower),
      !sentence[..<please].contains(where: { ["“", "\"", "‘"].contains($0.text) })
    {
      return true
    }
    guard let first = words.first else { return false }
    if first == "your" || first == "p.o" || first == "p.o."
      || sentence.contains(where: { $0.isMark("@") })
    {
      return true
    }
    if ["click", "subscribe", "follow", "scroll", "advertisement"].contains(first) { return true }
    // "Our Jane Roe has more.": said before a film.
    if words.count < 12, sentence.last?.isMark(".") == true,
      Array(words.suffix(3).prefix(2)) == ["has", "more"]
    {
      return true
    }
    // "Media requires JavaScript to play."
    if words.count < 12, words.contains("javascript") { return true }
    // "Update, November 11, 12:03: adds a statement", "Updated | …": a note on the article.
    if ["update", "updated"].contains(first), sentence.count > 2,
      sentence[1].isMark("|")
        || sentence[1].isMark(",")
          && (sentence[2].kind == .number || ReportWords.months.contains(sentence[2].lower)
            || ReportWords.times.contains(sentence[2].lower))
    {
      return true
    }
    // "Watch the moment when …": a prompt over a film.
    if first == "watch", sentence.count > 1,
      ["the", "this", "how", "live", "now", "our", "video"].contains(sentence[1].lower)
    {
      return true
    }
    if first == "general" || first == "file", sentence.count > 1,
      ["view", "photo", "image", "picture"].contains(sentence[1].lower)
    {
      return true
    }
    if first == "hide", sentence.count > 1, sentence[1].lower == "caption" { return true }
    // "Call … at (555) 555-0100", "(L) and (R)" under a picture; "Gov. Jane Roe (R)" is of a party.
    let sides = sentence.indices.dropLast(2).filter { index in
      sentence[index].isMark("(") && ["R", "L", "C"].contains(sentence[index + 1].text)
        && sentence[index + 2].isMark(")")
    }
    // Two of them say who stands where.
    if Set(sides.map { sentence[$0 + 1].text }).count > 1
      || sides.contains(where: { index in
        !sentence[..<index].suffix(6).contains { parliament.contains($0.lower) }
      })
    {
      return true
    }
    return sentence.indices.dropLast().contains { index in
      let next = sentence[index + 1]
      return sentence[index].kind == .number && next.kind == .mark && index > 0
        && sentence[index].text.count == 3 && sentence[index - 1].isMark("(") && next.isMark(")")
    }
  }

  private static let parliament: Set<String> = [
    "gov", "gov.", "governor", "sen", "sen.", "senator", "rep", "rep.", "congressman",
    "congresswoman", "republican", "democrat",
  ]

  private static let credits: [[String]] = [
    ["contributed", "to", "this", "report"], ["contributed", "to", "this", "story"],
    ["contributed", "to", "this", "article"], ["contributed", "reporting"], ["reporting", "by"],
    ["editing", "by"], ["for", "more", "on"], ["for", "more", "about"],
    ["for", "more", "information"], ["read", "more"],
    ["all", "rights", "reserved"], ["get", "breaking", "news"], ["breaking", "news", "emails"],
    ["to", "your", "inbox"], ["in", "your", "inbox"], ["delivered", "weekday", "mornings"],
    ["agree", "to", "our"], ["our", "terms", "of"], ["our", "privacy", "policy"],
    ["media", "playback", "is"], ["full", "screen", "autoplay"],
    ["the", "text", "below"], ["the", "interview", "below"], ["edited", "for", "length"],
  ]

  /// The same, where a sentence begins so.
  private static let invitations: [[String]] = [
    ["originally", "published"], ["originally", "appeared"], ["original", "article"],
    ["read", "on", "for"], ["sign", "up"], ["by", "signing", "up"],
    ["following", "is", "the", "text"], ["the", "following", "is"], ["here", "is", "the", "text"],
    ["here", "is", "a", "look"], ["here", "is", "what"], ["here", "are"], ["here's", "a", "look"],
    ["here's", "what"], ["much", "has", "been", "written"], ["much", "has", "been", "said"],
  ]

  /// A noun in the singular, roughly.
  static func singular(_ word: String) -> String {
    if word.hasSuffix("ies"), word.count > 5 { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") && !word.hasSuffix("ss") && word.count > 3
      ? String(word.dropLast()) : word
  }

  private static let closers: Set<String> = ["”", "\"", "’", ")", "]", "»", "'"]
  private static let stops: Set<String> = [".", "!", "?", "։", "。", "؟", "।", "！", "？", "۔"]
}
