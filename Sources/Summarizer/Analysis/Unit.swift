// A unit of an article as `copydesk analyze` prints it: a sentence, or what is none.

/// A piece of an article with everything that is known about it.
public struct Unit: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A sentence of the running text.
    case sentence
    /// The title.
    case headline
    /// What stands under a picture.
    case caption
    /// A heading inside the article, or the deck under the headline.
    case subhead
    /// Place and source before the first sentence.
    case dateline
    /// Who wrote it.
    case byline
    /// Who contributed.
    case credit
    /// Calls to subscribe, rules, front matter.
    case boilerplate
  }

  /// What it is.
  public var kind: Kind
  /// The number of its paragraph.
  public var paragraph: Int
  /// Where it is: UTF-8 bytes of the article's text.
  public var range: Range<Int>
  /// The bytes of the range with white space folded.
  public var text: String
  /// Whether a wider gap than between paragraphs follows, so that a subhead's reach ends.
  var endsSection = false
  /// Whether it is the deck under the headline, which is the heading of no part of the article.
  public var isDeck = false
  /// What is known of it as a sentence; nil for other kinds.
  public var sentence: Sentence?

  /// A unit.
  public init(
    kind: Kind, paragraph: Int, range: Range<Int>, text: String, sentence: Sentence? = nil
  ) {
    self.kind = kind
    self.paragraph = paragraph
    self.range = range
    self.text = text
    self.sentence = sentence
  }
}
