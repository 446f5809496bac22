// The seam between the ranking methods and those who use them.

/// A published method of choosing the sentences that represent a text.
///
/// A ranking depends on the table and the budget alone: equal input, equal ranking. Candidates are
/// the table's sentences that are prose (`SentenceTable.isCandidate`).
public protocol Ranker: Sendable {
  /// Ranks the sentences of a table and takes as many as the budget holds.
  func ranking(of table: SentenceTable, within budget: Budget) -> Ranking
}
