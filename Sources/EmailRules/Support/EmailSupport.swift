// Which features an email uses, and where.

public import Diagnostics
internal import Markup

/// The features of HTML and CSS that an email uses, found in its parsed HTML and CSS.
public struct EmailSupport: Sendable {
  /// A feature at a place.
  public struct Use: Sendable, Equatable {
    /// The feature.
    public let feature: SupportFeature
    /// How the email writes it, such as `display:flex` or `<figure>`.
    public let name: String
    /// Where it is used first.
    public let place: Place
    /// Whether the email can do without it: it stands in an at-rule or behind a condition, where an inline style
    /// is what other clients show, or it is graceful.
    public let isEnhancement: Bool
  }

  /// Every feature and name once, in the order of their first places; a use that the layout relies on comes
  /// before an enhancement.
  public let uses: [Use]

  /// The features of an email.
  public init(of html: some Collection<UInt8>, path: String) {
    let document = HTMLDocument(parsing: html)
    uses = Email(document, byteCount: html.count, check: EmailCheck()).featureUses.map { use in
      var place = Place(path)
      if let offset = use.offset { (place.line, place.column) = document.position(of: offset) }
      return Use(
        feature: use.feature, name: use.name, place: place, isEnhancement: use.isEnhancement)
    }
  }
}
