// A piece of an article's text and what it is.

/// A contiguous piece of an article's text.
public struct Block: Sendable, Equatable {
  /// What a piece of text is in a newspaper's article.
  public enum Kind: String, Sendable, CaseIterable {
    /// The YAML before the article.
    case frontMatter
    /// The article's title.
    case headline
    /// The line under the headline that says more.
    case deck
    /// Who wrote it.
    case byline
    /// Place, source and date before the first sentence, with the dash after them.
    case dateline
    /// Running text; a paragraph that boilerplate interrupts is several blocks.
    case paragraph
    /// An element of a list, without its bullet.
    case listItem
    /// A heading within the article.
    case subhead
    /// What stands under a picture.
    case caption
    /// Who contributed, translated, or took the picture.
    case credit
    /// A call to subscribe, a rule, "[…]": nothing that the article says.
    case boilerplate
  }

  /// What it is.
  public var kind: Kind
  /// Where it is: UTF-8 bytes of the article's text, white space around it left out.
  public var range: Range<Int>
  /// The number of its paragraph in the article, from 0; pieces of one paragraph share it.
  public var paragraph: Int

  /// Whether a wider gap follows than between other paragraphs: what comes after is no longer under the same
  /// subhead.
  public var endsSection: Bool

  /// A block.
  public init(_ kind: Kind, _ range: Range<Int>, paragraph: Int, endsSection: Bool = false) {
    self.kind = kind
    self.range = range
    self.paragraph = paragraph
    self.endsSection = endsSection
  }

  /// Whether its sentences are what the article says.
  public var isProse: Bool { kind == .paragraph || kind == .listItem }
}
