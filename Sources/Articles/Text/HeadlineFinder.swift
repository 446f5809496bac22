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
    let scores = lines.enumerated().map { index, line in
      // A deck is longer and may read like a headline too; it touches the one above it.
      let isDeck = index > 0 && lines[index - 1].blankLinesAfter == 0 && !lines[index - 1].areNames
      return score(line.shape) + scoreOfWords(line) + (line.blankLinesAfter > 1 ? 0.4 : 0)
        + (line.areNames ? -1 : 0)
        + (isDeck ? -0.3 : 0) + (follows(index, in: lines) ? -0.4 : 0) + 0.05
        * Double(min(index, 3))
    }
    guard let best = scores.max() else { return nil }
    return scores.lastIndex(of: best)
  }

  /// Whether a file's name was made from a line: most of its longer words stand in it.
  func isNamedByFile(_ shape: LineShape) -> Bool {
    let long = shape.words.filter { $0.count > 3 }
    let named = long.count { nameWords.contains($0.lowercased()) }
    return named >= 2 && named * 2 >= long.count
  }

  /// Whether a line comes after one that tells the article's news: it is a deck then.
  private func follows(_ index: Int, in lines: [Line]) -> Bool {
    lines[..<index].contains { line in
      let shape = line.shape
      return (4...20).contains(shape.words.count)
        && (!shape.endsWithStop || lines[index].shape.endsWithStop) && !line.areNames
        && !shape.namesPicture && line.shareInText ?? 0 >= Self.shareOfNews && !isKicker(line)
    }
  }

  /// What the article goes on to tell is its headline; "The Vik Courier" and "Markets | Trade" it hardly has.
  private func scoreOfWords(_ line: Line) -> Double {
    if isKicker(line) { return -1.5 }
    guard let share = line.shareInText else { return 0 }
    return share == 0 ? -0.5 : 0.8 * share
  }

  /// Whether a line stands over a headline and is none: its section, its place on the site, the paper's name, a match's
  /// score, "Letter from Oslo"; not "Opinion | Harbor Must Close" over an article that has these words.
  private func isKicker(_ line: Line) -> Bool {
    let shape = line.shape
    if Self.isOverHeadline(shape) { return true }
    let isNews = line.shareInText ?? 0 >= Self.shareOfNews
    return !isNews && Self.isTrail(shape) || Self.isMasthead(shape)
      || shape.words.count < 5 && Self.letters.contains(shape.words.first?.lowercased() ?? "")
        && shape.words.dropFirst().first?.lowercased() == "from"
      || shape.words.count < 8
        && shape.words.count { $0.utf8.count < 4 && Int($0) != nil } == 2
        && shape.words.last.map { Int($0) != nil } ?? false
  }

  /// Whether a line's form alone says that it is over a headline: a section, "Home > World", "NEWS · CITY HALL".
  static func isOverHeadline(_ shape: LineShape) -> Bool {
    HeaderLine.isSection(shape.words.map { $0.lowercased() })
      || isTrail(shape)
        && (shape.isAllCapitals || shape.text.contains { ">›»".contains($0) }
          || shape.text.count { "|·•".contains($0) } > 1)
  }

  /// "Home > World > Europe", "Markets | Trade | Policy", "NEWS · CITY HALL": where on its site an article stands.
  static func isTrail(_ shape: LineShape) -> Bool {
    let parts = shape.text.split { ">›»|·•/".contains($0) }
    return parts.count > 1 && shape.words.count < 12
      && parts.allSatisfy { (1..<5).contains($0.split(separator: " ").count) }
      && (!shape.text.contains("/") || shape.text.contains(" / ") || shape.isAllCapitals)
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

  /// What names of papers have not.
  private static let prepositions: Set<String> = [
    "after", "against", "as", "at", "by", "for", "from", "in", "on", "over", "with",
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

  private func score(_ shape: LineShape) -> Double {
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
      // Two sentences are a deck.
      score -= shape.text.dropLast().contains(". ") ? 1.4 : 0.6
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
