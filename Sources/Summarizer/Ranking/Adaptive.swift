// The method by the shape of the set: many documents or one, long or short, a paragraph or a line.

/// Chooses among the methods what was measured best for sets of such a shape.
///
/// Documents that have nothing to do with the others are left out. Then a single document, and any
/// budget of a few sentences, is for `Centroid`, in which position rules; many short documents, as the
/// dated updates of a running story are, for what TextRank and coverage agree on; and all else for
/// `Coverage`. The constants are those that Benchmarks/quality/constants.py measures; TRIED.md
/// beside it tells what else was tried.
public struct Adaptive: Ranker {
  /// Below this number of words a summary has but a few sentences.
  public var fewWords = 100
  /// A document whose cosine with the others together is below this is a stranger …
  public var strangerLikeness = 0.1
  /// … if it has less than this share of the set's words.
  public var strangerShare = 0.3
  /// Updates have fewer words in the mean …
  public var updateWords = 125
  /// … and are at least so many.
  public var leastUpdates = 4
  /// The k of the fusion that ranks updates.
  public var fusionSmoothing = 20.0
  /// For a few sentences.
  public var brief = Centroid()
  /// For a long summary of one document.
  public var single = Centroid()
  /// For several documents.
  public var several = Coverage()
  /// For updates, fused with TextRank.
  public var updates = Coverage()

  /// Makes the choice with the constants that were measured best.
  public init() {
    brief.positionExponent = 0.35
    brief.firstSentenceWeight = 0.6
    brief.conceptWeight = 0.3
    single.positionWeight = 2
    updates.frequencyExponent = 1.25
    updates.leastFrequency = 1
    updates.lengthExponent = 0
    updates.bigramExponent = 1
    updates.centralityExponent = 0.75
    updates.positionDecay = 0.02
  }

  /// Ranks as the method of the shape does; a stranger's sentences have no gain.
  ///
  /// An update may say what no other says, and is no stranger for that.
  public func ranking(of table: SentenceTable, within budget: Budget) -> Ranking {
    var vectors: SentenceVectors?
    let known = withoutStrangers(table, vectors: &vectors)
    let method = method(for: known, within: budget)
    // What was worked out to find strangers is what coverage needs, if there were none.
    if let coverage = method as? Coverage {
      return coverage.ranking(of: known, within: budget, vectors: vectors)
    }
    return method.ranking(of: method is RankFusion ? table : known, within: budget)
  }

  /// The method for a table whose strangers are left out.
  public func method(for table: SentenceTable, within budget: Budget) -> any Ranker {
    if budget.words < fewWords { return brief }
    if table.sourceCount <= 1 { return single }
    return areUpdates(table)
      ? RankFusion(of: [TextRank(), updates], smoothing: fusionSmoothing) : several
  }
}

extension Adaptive {
  /// The table without its strangers; `vectors` becomes what was worked out for it as it is then.
  private func withoutStrangers(
    _ table: SentenceTable, vectors: inout SentenceVectors?
  ) -> SentenceTable {
    let areStrangers = Strangers(likeness: strangerLikeness, share: strangerShare)
      .areStrangers(in: table) {
        let made = SentenceVectors(of: table)
        vectors = made
        return made
      }
    guard areStrangers.contains(true) else { return table }
    vectors = nil
    var table = table
    table.leaveOut(areStrangers)
    return table
  }

  private func areUpdates(_ table: SentenceTable) -> Bool {
    guard table.sourceCount >= leastUpdates else { return false }
    var words = 0
    for sentence in 0..<table.count where table.isCandidate[sentence] {
      words += Int(table.length[sentence])
    }
    return words < updateWords * table.sourceCount
  }
}
