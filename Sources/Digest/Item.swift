// What one article gives to a section.

public import CommonMark

/// What one article gives to a section.
public struct Item: Sendable, Equatable {
  /// A block of an item.
  public enum Block: Sendable, Equatable {
    /// Sentences that stand together in a source.
    case passage(Passage)
    /// The same as a quotation, set apart.
    case quotation(Passage)
    /// A picture by itself.
    case picture(Illustration)
    /// Any other block that an editor put there.
    case other([Event])
  }

  /// Its heading, if it has one.
  public var heading: Heading?
  /// Its blocks.
  public var blocks: [Block]
  /// The content of its source line, the parts divided by " · ".
  public var source: Inlines?

  /// An item.
  public init(heading: Heading? = nil, blocks: [Block], source: Inlines? = nil) {
    self.heading = heading
    self.blocks = blocks
    self.source = source
  }
}
