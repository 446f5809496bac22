// Where a publication's articles come from.

/// A feed, a site or a folder that articles are taken from.
public struct Source: Sendable, Equatable {
  /// What kind of place it is, and its address.
  public enum Location: Sendable, Equatable {
    /// The address of an RSS, Atom or JSON feed.
    case feed(String)
    /// The address of a site.
    case site(String)
    /// A folder, relative to copydesk.yaml.
    case folder(String)
  }

  /// Where it is.
  public var location: Location
  /// The name that its articles' source lines carry.
  public var name: String?
  /// Which articles are taken: field (category, author, address) to accepted values.
  public var include: [String: [String]]
  /// Which articles are left: field to refused values.
  public var exclude: [String: [String]]

  /// A source that takes everything.
  public init(
    _ location: Location, name: String? = nil, include: [String: [String]] = [:],
    exclude: [String: [String]] = [:]
  ) {
    self.location = location
    self.name = name
    self.include = include
    self.exclude = exclude
  }
}
