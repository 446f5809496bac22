// The methods that a person can ask for by name.

/// A ranking method by its name on the command line.
public enum SummaryMethod: String, CaseIterable, Sendable {
  /// The beginning of the text.
  case lead
  /// Likeness to the whole, with position.
  case centroid
  /// A walk over shared words.
  case textrank
  /// A walk over tf-idf cosines.
  case lexrank
  /// Budgeted coverage of weighted concepts.
  case coverage
  /// Coverage for several documents and a budget of many sentences, else centroid.
  case auto

  /// Below this number of words a summary has but a few sentences, and position rules.
  static let fewWords = 100

  /// The ranker for a table and a budget.
  public func ranker(for table: SentenceTable, within budget: Budget) -> any Ranker {
    switch self {
    case .lead: Lead()
    case .centroid: Centroid()
    case .textrank: TextRank()
    case .lexrank: LexRank()
    case .coverage: Coverage()
    case .auto:
      table.sourceCount > 1 && budget.words >= Self.fewWords ? Coverage() : Centroid()
    }
  }
}
