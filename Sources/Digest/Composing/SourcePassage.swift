// A run of sentences of an article, while a digest is composed.

/// Neighboring sentences of one article of the week.
struct SourcePassage: Hashable {
  /// The index of the article in the week.
  var article: Int
  /// The numbers of the sentences in the article.
  var sentences: Range<Int>

  /// How many of a story's first sentences may be its news.
  static let opening = 3

  /// Whether both have a sentence of the same article.
  func overlaps(_ other: SourcePassage) -> Bool {
    article == other.article && sentences.overlaps(other.sentences)
  }
}
