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
  /// One of them, by the shape of the set.
  case auto

  /// The ranker of that name.
  public var ranker: any Ranker {
    switch self {
    case .lead: Lead()
    case .centroid: Centroid()
    case .textrank: TextRank()
    case .lexrank: LexRank()
    case .coverage: Coverage()
    case .auto: Adaptive()
    }
  }
}
