// A feature of HTML or CSS and who supports it.

/// A feature of caniemail's table.
public struct SupportFeature: Sendable, Equatable {
  /// How far a client supports it.
  public enum Support: Character, Sendable {
    /// In full.
    case full = "y"
    /// In part, or with faults.
    case partial = "a"
    /// Not at all.
    case none = "n"
    /// Nobody has tested it.
    case unknown = "u"
  }

  /// A mail client, in its newest version.
  public struct Client: Sendable, Equatable {
    /// Its name for people.
    public let name: String
    /// How far it supports the feature.
    public let support: Support
  }

  /// Its name at caniemail.com, as in `https://www.caniemail.com/features/SLUG/`.
  public let slug: String
  /// Whether a client without it shows the same words in the same place.
  public let isGraceful: Bool
  /// The clients that matter, always in the same order.
  public let clients: [Client]
}
