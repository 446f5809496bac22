// Which articles of a source are wanted.

import Publication

extension Source {
  /// Why an article is left out: its field and value; nil where it is wanted.
  func refusal(of metadata: Article.Metadata) -> String? {
    for (field, values) in exclude.sorted(by: { $0.key < $1.key }) {
      if let value = values.first(where: { Self.matches($0, field, metadata) }) {
        return "excluded by \(field) ‘\(value)’"
      }
    }
    for (field, values) in include.sorted(by: { $0.key < $1.key }) where !values.isEmpty {
      if !values.contains(where: { Self.matches($0, field, metadata) }) {
        return "not included by \(field)"
      }
    }
    return nil
  }

  /// A category is meant whole, an author and an address in part; upper and lower case are the same.
  private static func matches(
    _ value: String, _ field: String, _ metadata: Article.Metadata
  ) -> Bool {
    let value = value.lowercased()
    switch field {
    case "category": return metadata.categories.contains { $0.lowercased() == value }
    case "author": return metadata.byline?.lowercased().contains(value) == true
    case "address": return metadata.url?.lowercased().contains(value) == true
    default: return false
    }
  }
}
