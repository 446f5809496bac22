// The words that the digest itself says, in the publication's language.

/// The fixed words of a digest; a publication may change each.
public struct Labels: Sendable, Equatable {
  /// Heading of the list with a line a topic.
  public var glance = "At a glance"
  /// Heading of the passages with figures.
  public var numbers = "By the numbers"
  /// Heading of the quotation.
  public var words = "In their words"
  /// Heading of the list of articles.
  public var articles = "This week’s articles"
  /// What the title of the digest is.
  public var title = "The Week in Brief"
  /// What the preheader begins with.
  public var week = "This week"
  /// What stands before the other article that tells the same.
  public var also = "also in"
  /// What stands before the article with a newer count of the dead than the item has.
  public var newer = "newer count in"
  /// Before the number of the issue.
  public var number = "No."
  /// Text of the link to the web page.
  public var browser = "View in your browser"
  /// Text of the link by which a reader leaves.
  public var unsubscribe = "Unsubscribe"
  /// Text of the link to a lead's or an item's source.
  public var more = "Read the article"
  /// What marks a sponsor's block.
  public var sponsored = "Sponsored"
  /// Text of the link to the web page where the mail had no room for the whole digest.
  public var rest = "More in this week’s digest"
  /// Heading of the index of the web archive, and text of the link to it.
  public var archive = "All issues"
  /// Text of the link to the Atom feed.
  public var feed = "Feed"

  /// English words.
  public init() {}

  /// The keys of `labels:` in copydesk.yaml and the word that each one sets.
  static let keys: [(String, any WritableKeyPath<Labels, String> & Sendable)] = [
    ("glance", \.glance), ("numbers", \.numbers), ("words", \.words), ("articles", \.articles),
    ("title", \.title), ("week", \.week), ("also", \.also), ("newer", \.newer),
    ("number", \.number),
    ("browser", \.browser), ("unsubscribe", \.unsubscribe), ("more", \.more),
    ("sponsored", \.sponsored),
    ("rest", \.rest),
    ("archive", \.archive), ("feed", \.feed),
  ]
}
