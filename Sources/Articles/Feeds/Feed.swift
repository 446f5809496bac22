// A feed or an export: its title and its entries.

/// What a feed of any format holds.
struct Feed {
  /// The name of the publication.
  var title: String?
  /// The address of its site.
  var home: String?
  /// The entries in the order of the feed.
  var entries: [FeedEntry] = []
  /// Whether the feed broke off.
  var isBroken = false
}
