// The three forms of an issue.

/// What an issue is rendered to.
enum Medium: String, Sendable, CaseIterable {
  case email
  case web
  case text

  /// The template that it begins with.
  var template: String {
    switch self {
    case .email: "email.html"
    case .web: "web.html"
    case .text: "digest.txt"
    }
  }

  /// Whether its templates are HTML.
  var isHTML: Bool { self != .text }
}
