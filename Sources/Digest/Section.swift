// A section of an issue.

public import CommonMark

/// A section of an issue: a heading of level 2 and what stands under it.
public struct Section: Sendable, Equatable {
  /// What a section is for.
  public enum Role: Sendable, Hashable {
    /// The article that leads; right after the standfirst.
    case lead
    /// The items of a topic, by its id.
    case topic(String)
    /// A line a topic.
    case glance
    /// Passages with figures.
    case numbers
    /// A quotation.
    case words
    /// The list of the articles.
    case articles
    /// The editor's own: kept and rendered, not checked against sources.
    case own
  }

  /// What stands in a section.
  public enum Content: Sendable, Equatable {
    /// Items, one after the other.
    case items([Item])
    /// A list, a passage an element.
    case list([Passage])
    /// Anything else, as CommonMark blocks.
    case free([Event])
  }

  /// What it is for.
  public var role: Role
  /// Its heading.
  public var heading: Heading
  /// What stands in it.
  public var content: Content

  /// A section.
  public init(_ role: Role, heading: Heading, content: Content) {
    self.role = role
    self.heading = heading
    self.content = content
  }

  /// Its items; none where it is a list or the editor's own.
  public var items: [Item] { if case .items(let items) = content { items } else { [] } }
}
