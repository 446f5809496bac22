// A picture of the digest.

/// A picture in the digest.
public struct Illustration: Sendable, Equatable {
  /// Its address.
  public var address: String
  /// What it shows.
  public var alt: String
  /// Caption and credit, divided by " · "; empty without either.
  public var title: String

  /// A picture.
  public init(address: String, alt: String, title: String = "") {
    self.address = address
    self.alt = alt
    self.title = title
  }

  /// The caption, if there is one.
  public var caption: String? {
    let parts = title.components(separatedBy: " · ")
    return parts.first.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The credit, if there is one.
  public var credit: String? {
    let parts = title.components(separatedBy: " · ")
    return parts.count > 1 ? parts.dropFirst().joined(separator: " · ") : nil
  }
}
