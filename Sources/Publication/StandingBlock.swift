// What stands in every issue: events, an appeal, a sponsor.

/// A block of copydesk.yaml that every issue carries. It is no part of digest.md, and nobody's news: it is never
/// counted as verbatim.
public struct StandingBlock: Sendable, Equatable {
  /// Its name for machines: lower-case letters, digits and hyphens.
  public var id: String
  /// Its heading, if it has one.
  public var title: String?
  /// What marks it before it is read, such as "Sponsored". A block whose id is `sponsor`, or begins with `sponsor-`,
  /// always has one.
  public var label: String?
  /// The section behind which it stands: the id of a topic, `lead`, `glance`, `numbers`, `words` or `articles`. Nil,
  /// or where an issue has no such section: behind all of them, before the footer.
  public var after: String?
  /// What it says, in CommonMark; raw HTML is shown as text.
  public var text: String

  /// A block.
  public init(
    id: String, title: String? = nil, label: String? = nil, after: String? = nil, text: String
  ) {
    self.id = id
    self.title = title
    self.label = label
    self.after = after
    self.text = text
  }
}
