// How a newspaper marks opinion: a category, or a kicker over or before the headline.

/// Tells opinion from news by what the article itself says, in English.
enum OpinionSign {
  /// Whether an article is opinion.
  ///
  /// - Parameters:
  ///   - categories: what front matter files the article under; "News" among them decides against opinion.
  ///   - title: the headline, with a kicker before a colon or a bar or without.
  ///   - kickers: short lines above the body that are no headline.
  static func isGiven(categories: [String], title: String?, kickers: [String]) -> Bool {
    let categories = categories.map(folded)
    if categories.contains(where: isOpinion) { return true }
    if categories.contains("news") { return false }
    if kickers.contains(where: { isOpinion(folded($0)) }) { return true }
    guard let title else { return false }
    if let end = title.firstIndex(where: { ":|".contains($0) }),
      isOpinion(folded(title[..<end]))
    {
      return true
    }
    if let bar = title.lastIndex(of: "|") {
      return isOpinion(folded(title[title.index(after: bar)...]))
    }
    return false
  }

  private static func isOpinion(_ words: String) -> Bool {
    if names.contains(words) { return true }
    // "Guest Editorial", "Film Review".
    let parts = words.split(separator: " ")
    guard parts.count == 2 else { return false }
    return genres.contains(String(parts[1]))
      || parts[1] == "review" && reviewed.contains(String(parts[0]))
  }

  /// Lower-case letters, words parted by one space.
  private static func folded(_ text: some StringProtocol) -> String {
    text.lowercased().split { !$0.isLetter }.joined(separator: " ")
  }

  private static let names: Set<String> = [
    "opinion", "opinions", "op ed", "op eds", "oped", "editorial", "editorials", "commentary",
    "commentaries", "comment", "column", "columns", "columnists", "letter", "letters",
    "letter to the editor", "letters to the editor", "letter from the editor", "from our readers",
    "review", "reviews", "viewpoint", "viewpoints", "point of view", "perspective", "perspectives",
    "essay", "essays", "satire",
  ]
  private static let genres: Set<String> = [
    "opinion", "editorial", "commentary", "column", "essay", "viewpoint",
  ]
  private static let reviewed: Set<String> = [
    "album", "art", "book", "concert", "film", "movie", "music", "restaurant", "theater", "theatre",
    "tv",
  ]
}
