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
  }

  /// The index of the headline among the lines, or nil where there are no lines.
  ///
  /// Captions may stand above a headline, a deck below it. The line that reads most like a headline wins;
  /// of two alike the later one, since this kind of page puts the picture on top.
  func headline(among lines: [Line]) -> Int? {
    let scores = lines.enumerated().map { index, line in
      // A deck is longer and may read like a headline too; it touches the one above it.
      let isDeck = index > 0 && lines[index - 1].blankLinesAfter == 0 && !lines[index - 1].areNames
      return score(line.shape) + (line.blankLinesAfter > 1 ? 0.4 : 0) + (line.areNames ? -1 : 0)
        + (isDeck ? -0.3 : 0) + 0.05 * Double(min(index, 3))
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
    if shape.endsWithStop, !shape.isQuestionOrCall { score -= 0.6 }
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
    "vows", "wants", "warns", "welcomes", "wins", "withdraws", "wounded", "to", "will", "may",
    "can",
  ]
}
