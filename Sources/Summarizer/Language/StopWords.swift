// The words that carry grammar rather than news, by language.

/// Stop-word lists, in lower case with straight apostrophes.
enum StopWords {
  /// The list of an ISO 639 code such as `en` or `en-GB`; empty for a language that has none here.
  static func list(for language: String) -> [String] {
    switch language.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) {
    case "en", "eng": english
    default: []
    }
  }
}
