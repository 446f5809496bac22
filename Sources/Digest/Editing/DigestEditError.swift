// Why an edit of a digest cannot be done.

/// An edit that the digest has no place for.
public enum DigestEditError: Error, Sendable, Equatable {
  /// No sentence stands on the line.
  case noSentence(line: Int)
  /// No item stands on the line.
  case noItem(line: Int)
  /// No section or heading begins on the line.
  case noHeading(line: Int)
  /// The front matter has no such key.
  case noField(String)
  /// The publication has no such topic.
  case noTopic(String)
  /// What would come of it reads as something else: items would run into each other.
  case wouldMerge
  /// The lead's headline is the section's own: it does not move, and nothing moves in.
  case isLead
  /// The section is a list and the item is none, or the other way round.
  case otherKind

  /// One line for a person.
  public var summary: String {
    switch self {
    case .noSentence(let line): "No sentence stands on line \(line)"
    case .noItem(let line): "No item stands on line \(line)"
    case .noHeading(let line): "No heading stands on line \(line)"
    case .noField(let key): "The front matter has no ‘\(key)’"
    case .noTopic(let id): "The publication has no topic ‘\(id)’"
    case .wouldMerge: "The item would run into its neighbour: give it a source line or a heading"
    case .isLead: "The lead stays in its place: ‘copydesk build --lead’ chooses another"
    case .otherKind: "A list takes sentences, a section items: it cannot go there"
    }
  }
}
