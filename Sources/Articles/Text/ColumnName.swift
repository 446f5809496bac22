// The names of columns that come every week.

/// Tells the name of a column of briefs from a headline.
public enum ColumnName {
  /// Whether a headline is the name of a column, which tells nothing of this week: "POLICE & FIRE BRIEFS", "News in brief".
  ///
  /// - Parameter headline: an article's headline.
  /// - Returns: whether what stands under it are stories of their own.
  public static func isName(_ headline: String) -> Bool {
    // "Police Briefs: Nov. 2 to 8", "Sheriff's Log".
    let cut = headline.lastIndex(of: ":").map { headline[..<$0] }
    let isDated = cut.map { headline[$0.endIndex...].contains(where: \.isNumber) } ?? false
    let name = (isDated ? cut : nil) ?? headline[...]
    let words = name.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
      .filter { $0 != "s" }
    // "Prosecutors Accuse Ferry Line in Brief" is news.
    if words.suffix(2) == ["in", "brief"] {
      return words.count <= 7
        && words.dropLast(2).last.map { kinds.contains($0) || spans.contains($0) } ?? false
    }
    // "School Board Approves 2027 Calendar" is news.
    return words.last.map(columns.contains) ?? false
      && (words.count <= 2
        || words.count <= 5
          && words.dropLast().allSatisfy { ["and", "the"].contains($0) || kinds.contains($0) })
  }

  private static let kinds: Set<String> = [
    "police", "fire", "court", "crime", "school", "sports", "news", "business", "town", "village",
    "city", "county", "local", "area", "regional", "state", "national", "world", "weekly", "daily",
    "community", "arts", "church", "farm", "college", "campus", "events", "prep", "high", "sheriff",
    "public", "safety", "health", "reporter", "weekend", "morning", "evening",
  ]

  private static let spans: Set<String> = ["week", "month", "day", "region", "country", "nation"]
  private static let columns: Set<String> = [
    "briefs", "roundup", "round-up", "blotter", "log", "notebook", "calendar", "digest",
  ]
}
