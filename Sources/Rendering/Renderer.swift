// An issue as email, web page and plain text.

import Diagnostics
public import Digest
public import Publication

/// Renders issues of a publication by a theme: the same issue gives the same bytes.
public struct Renderer: Sendable {
  /// The look.
  let theme: Theme
  /// The publication that it renders issues of.
  let publication: Publication
  private let styles: [String: String]

  /// A renderer.
  public init(theme: Theme, publication: Publication) {
    self.theme = theme
    self.publication = publication
    let values = IssueView.direction(of: publication).merging(["theme": theme.tokens.values]) { $1 }
    styles = theme.styles.mapValues { $0.written(with: .object(values)) }
  }

  /// The name of its theme.
  public var themeName: String { theme.name }

  /// email.html: tables and inline styles, complete with doctype and head, UTF-8.
  ///
  /// - Throws: `CommonMarkError` where the content of the issue does not nest or memory runs out.
  public func email(_ issue: Issue) throws -> String { try render(issue, .email) }

  /// web.html: the page of the archive.
  ///
  /// - Throws: as `email(_:)`.
  public func web(_ issue: Issue) throws -> String { try render(issue, .web) }

  /// digest.txt: lines of at most 72 columns (theme.yaml `columns`), links numbered and listed at the end.
  ///
  /// - Throws: as `email(_:)`.
  public func text(_ issue: Issue) throws -> String {
    TextLayout(columns: theme.tokens.columns).set(try render(issue, .text))
  }

  /// An issue in a medium; `index` is where the index of the archive is, for a link to it.
  func render(_ issue: Issue, _ medium: Medium, index: String? = nil) throws -> String {
    var view = IssueView(
      medium, publication: publication, theme: theme, styles: medium == .email ? styles : [:],
      index: index)
    let values = try view.values(of: issue)
    return theme.templates[medium.template]?.written(with: values).withoutControlCharacters ?? ""
  }
}
