// Which of the short lines above the first paragraph is the headline.

/// Chooses the headline among the lines that stand above an article's body.
struct HeadlineFinder {
  /// The words of the file's name, lower-case.
  let nameWords: Set<String>

  /// A line that could be the headline.
  struct Line {
    /// Its form.
    var shape: LineShape
    /// How many blank lines follow it.
    var blankLinesAfter: Int
    /// Whether it is nothing but names.
    var areNames: Bool
    /// The share of its telling words that the running text has, nil where it has none.
    var shareInText: Double?
  }

  /// The index of the headline among the lines, or nil where there are no lines.
  ///
  /// Captions may stand above a headline, a deck below it. The line that reads most like a headline wins;
  /// of two alike the later one, since this kind of page puts the picture on top.
  func headline(among lines: [Line]) -> Int? {
    let areKickers = lines.map(isKicker)
    let firstNews = areKickers.firstIndex(of: false)
    // The first line that may be a headline written as a sentence is, and the first with the article's news.
    let first = lines.indices.first { !areKickers[$0] && couldBeSentence(lines[$0]) }
    func tells(_ index: Int, withStop: Bool) -> Bool {
      !areKickers[index] && tellsNews(lines[index])
        && lines[index].shape.endsWithStop == withStop
    }
    let news = lines.indices.first { tells($0, withStop: false) } ?? .max
    let newsAsSentence = lines.indices.first { tells($0, withStop: true) } ?? .max
    let scores = lines.enumerated().map { index, line in
      // A deck is longer and may read like a headline too; it touches the one above it.
      let touches = index > 0 && lines[index - 1].blankLinesAfter == 0 && !lines[index - 1].areNames
      let follows = news < index || newsAsSentence < index && line.shape.endsWithStop
      let isLongDeck = first.map { $0 < index && isDeck(line, of: lines[$0]) } ?? false
      return score(line.shape, isFirst: index <= firstNews ?? 0)
        + (areKickers[index] ? -1.5 : scoreOfWords(line))
        + (line.blankLinesAfter > 1 ? 0.4 : 0)
        + (line.areNames ? -1 : 0) + (index == 0 && Self.namesColumn(line.shape) ? 3 : 0)
        + (touches ? -0.3 : 0) + (follows ? -0.4 : 0) + (isLongDeck ? -1.3 : 0) + 0.05
        * Double(min(index, 3))
    }
    guard let best = scores.max() else { return nil }
    return scores.lastIndex(of: best)
  }

  /// "Around the coast: news in brief", "Police Blotter": over the headlines of what stands in it.
  static func namesColumn(_ shape: LineShape) -> Bool {
    shape.words.count > 1 && ColumnName.isName(shape.text)
  }

  /// Whether a line says more of what one above it says: a longer sentence under "Why Norland went shopping for soldiers".
  private func isDeck(_ line: Line, of above: Line) -> Bool {
    if isNamedByFile(line.shape) { return false }
    if above.shape.endsWithStop { return line.shape.endsWithStop }
    return !line.shape.isTitleCase
      && Double(line.shape.words.count) >= 1.25 * Double(above.shape.words.count)
  }

  /// Whether a file's name was made from a line: most of its longer words stand in it.
  func isNamedByFile(_ shape: LineShape) -> Bool {
    let long = shape.words.filter { $0.count > 3 }
    let named = long.count { nameWords.contains($0.lowercased()) }
    return named >= 2 && named * 2 >= long.count
  }

  /// Whether a line could be a headline that is written as a sentence is; lines under pictures are often shorter, or names.
  private func couldBeSentence(_ line: Line) -> Bool {
    let shape = line.shape
    return (5...20).contains(shape.words.count) && !shape.isTitleCase && !line.areNames
      && !shape.namesPicture
  }

  /// Whether a line has the article's news: what comes after it is a deck.
  private func tellsNews(_ line: Line) -> Bool {
    line.shareInText ?? 0 >= Self.shareOfNews && (4...20).contains(line.shape.words.count)
      && !line.areNames && !line.shape.namesPicture
  }

  /// What the article goes on to tell is its headline; "The Vik Courier" and "Markets | Trade" it hardly has.
  private func scoreOfWords(_ line: Line) -> Double {
    guard let share = line.shareInText else { return 0 }
    return share == 0 ? -0.5 : 0.8 * share
  }

  /// Whether a line stands over a headline and is none: its section, its place on the site, the paper's name, a match's
  /// score, "Letter from Oslo"; not "Opinion | Harbor Must Close" over an article that has these words.
  private func isKicker(_ line: Line) -> Bool {
    let shape = line.shape
    if Self.isOverHeadline(shape) { return true }
    let isNews = line.shareInText ?? 0 >= Self.shareOfNews
    return !isNews && Self.isTrail(shape)
      || Self.isMasthead(shape) && (!isNews || Self.isNameOfPaper(shape))
      || shape.words.count < 5 && Self.letters.contains(shape.words.first?.lowercased() ?? "")
        && shape.words.dropFirst().first?.lowercased() == "from"
      || Self.isScore(shape)
  }

  /// "Vik Town 2 Norland Rovers 1"; not "Blast Kills 12, Wounds 40", "Apollo 11 Turns 50", "Late Goal Wins Final 2–1".
  private static func isScore(_ shape: LineShape) -> Bool {
    let words = shape.words
    guard (4...9).contains(words.count), !shape.text.contains(","),
      !words.contains(where: { verbs.contains($0.lowercased()) })
    else { return false }
    let numbers = words.indices.filter { words[$0].utf8.count < 4 && Int(words[$0]) != nil }
    return numbers.count == 2 && numbers[1] == words.count - 1 && numbers[0] > 0
      && numbers[1] - numbers[0] > 1
  }

  /// Whether a line's form alone says that it is over a headline: a section, "Home > World", "NEWS · CITY HALL".
  static func isOverHeadline(_ shape: LineShape) -> Bool {
    HeaderLine.isSection(shape.words.map { $0.lowercased() })
      || isTrail(shape)
        && (shape.isAllCapitals || shape.text.contains { ">›»".contains($0) }
          || shape.words.allSatisfy { HeaderLine.isSection([$0.lowercased()]) }
          || shape.text.count { "|·•".contains($0) } > 1)
  }

  /// "Home > World > Europe", "Markets | Trade | Policy", "NEWS · CITY HALL": where on its site an article stands.
  static func isTrail(_ shape: LineShape) -> Bool {
    // Not "REMEMBERING 9/11", "Sant Marcel·lí".
    let parts = shape.text.replacing(" · ", with: "|").replacing(" / ", with: "|").split {
      ">›»|•".contains($0) || shape.isAllCapitals && $0 == "/"
    }
    return parts.count > 1 && shape.words.count < 12
      && parts.allSatisfy {
        (1..<5).contains($0.split(separator: " ").count) && $0.contains(where: \.isLetter)
      }
  }

  /// "The Vik Courier", "VIK PRESS AGENCY": a paper's name over its article; not "Council Rejects Offer for Harbor Post".
  static func isMasthead(_ shape: LineShape) -> Bool {
    (2...6).contains(shape.words.count) && shape.isTitleCase
      && !shape.text.contains { ":;,?!".contains($0) }
      && shape.words.last.map { papers.contains($0.lowercased()) } ?? false
      && !shape.words.contains {
        verbs.contains($0.lowercased()) || prepositions.contains($0.lowercased())
      }
  }

  /// Whether a masthead is one though the text has all its words: "The Vik Post", "NORLAND RADIO", "Vik Gazette"; "Rebels
  /// Overrun Border Post" is a headline then.
  private static func isNameOfPaper(_ shape: LineShape) -> Bool {
    shape.words.first?.lowercased() == "the" || shape.isAllCapitals
      || shape.words.last.map { !commonNouns.contains($0.lowercased()) } ?? false
  }

  /// Names of papers that are common nouns too.
  private static let commonNouns: Set<String> = [
    "advocate", "agency", "beacon", "bulletin", "bureau", "daily", "dispatch", "echo", "examiner",
    "globe", "journal", "ledger", "magazine", "messenger", "news", "observer", "online", "post",
    "press", "radio", "register", "reporter", "review", "spectator", "times", "weekly",
  ]
  /// What names of papers have not.
  private static let prepositions: Set<String> = [
    "after", "against", "as", "at", "by", "for", "from", "in", "on", "over", "under", "with",
  ]

  /// With so many of its longer words in the text a line is of its news.
  private static let shareOfNews = 0.5
  private static let letters: Set<String> = ["letter", "dispatch", "postcard"]
  private static let papers: Set<String> = [
    "advertiser", "advocate", "agency", "argus", "beacon", "bulletin", "bureau", "chronicle",
    "courier", "daily", "dispatch", "echo", "enquirer", "examiner", "gazette", "globe", "herald",
    "inquirer", "intelligencer", "journal", "ledger", "magazine", "mercury", "messenger",
    "mirror-spectator", "news", "newswire", "observer", "online", "post", "press", "radio",
    "register", "reporter", "review", "sentinel", "spectator", "telegraph", "times", "tribune",
    "weekly",
  ]

  private func score(_ shape: LineShape, isFirst: Bool) -> Double {
    var score = shape.isTitleCase ? 1 : 0.4 * shape.capitalShare
    let lowered = shape.words.map { $0.lowercased() }
    if lowered.dropFirst().contains(where: Self.verbs.contains) { score += 0.7 }
    if shape.text.contains(": ") || lowered.contains("update") { score += 0.5 }
    if (4...20).contains(shape.words.count) { score += 0.4 }
    if shape.words.count < 3 { score -= 0.5 }
    if HeaderLine.isSection(lowered) { score -= 2 }
    // "SPECIAL REPORT", "PREP FOOTBALL" over the headline; "Issued on: 18/03/2021" under it.
    if shape.isAllCapitals, shape.words.count < 4 { score -= 0.8 }
    if shape.namesFullDate { score -= 1.5 }
    if shape.namesPicture { score -= 2 }
    if shape.endsWithStop, !shape.isQuestionOrCall {
      // Two sentences are a deck, unless they stand over everything else.
      score -= !isFirst && shape.text.dropLast().contains(". ") ? 1.4 : 0.6
      // "The Vik Choir. Conductor: Jane Roe. Town Hall, Tuesday, May 19.": what is reviewed, and where.
      if shape.text.split(separator: ".").count > 2, MonthDay.first(in: shape.text) != nil {
        score -= 1
      }
    }
    let inName = lowered.count { $0.count > 2 && nameWords.contains($0) }
    score += min(1.5, 0.5 * Double(inName))
    return score
  }

  /// Verbs as headlines have them, in the present.
  static let verbs: Set<String> = [
    "accuses", "aims", "announces", "approves", "arrives", "asks", "attacks", "backs", "bans",
    "begins", "blames", "bombs", "breaks", "brings", "calls", "ceases", "claims", "closes", "comes",
    "condemns", "confirms", "continues", "demands", "denies", "destroys", "dies", "discusses",
    "donates",
    "ends", "escalates", "expands", "faces", "fails", "falls", "fights", "finds", "fires", "flee",
    "flees", "gets", "gives", "goes", "grows", "heads", "helps", "hits", "holds", "honors", "hosts",
    "is", "are", "joins", "kills", "killed", "launches", "leads", "leaves", "looks", "loses",
    "makes",
    "marks", "meets", "moves", "names", "nears", "offers", "opens", "passes", "plans", "pledges",
    "plays",
    "promises", "publishes", "pushes", "raises", "reaches", "receives", "reflects", "refuses",
    "rejects",
    "releases", "remains", "reopens", "reports", "responds", "returns", "rises", "says", "sees",
    "seeks",
    "sends", "sets", "shells", "shows", "signs", "sings", "speaks", "starts", "stops", "strikes",
    "struck",
    "supports", "takes", "talks", "tells", "threatens", "trade", "turns", "urges", "visits",
    "votes",
    "hit", "kill", "deny", "agree", "agrees", "jails", "orders", "cuts", "halts", "buries", "lands",
    "blacklists", "suspends", "elects", "quits", "resigns", "sues", "beats", "stuns", "edges",
    "floods", "sinks", "crashes", "freezes", "seizes",
    "vows", "wants", "warns", "welcomes", "wins", "withdraws", "wounded", "to", "will", "may",
    "can",
  ]
}
