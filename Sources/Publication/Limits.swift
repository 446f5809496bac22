// How long a digest and its parts may be.

/// The lengths that the editor asks for.
public struct Limits: Sendable, Equatable {
  /// Words in the whole digest, about.
  public var words = 600
  /// Words in the lead's text.
  public var lead = 60
  /// Sections of topics.
  public var sections = 6
  /// Items in a section.
  public var items = 4
  /// Sentences in an item.
  public var sentences = 3
  /// Bytes of email.html; Gmail clips at about 102,000. What does not fit is left to the web page.
  public var emailBytes = 100_000

  /// The values that a copydesk.yaml without `limits:` has.
  public init() {}
}
