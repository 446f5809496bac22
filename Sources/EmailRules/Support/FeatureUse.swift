// A feature that an email uses, with the byte of the source.

/// A feature at a byte.
struct FeatureUse: Sendable {
  /// The feature.
  let feature: SupportFeature
  /// How the email writes it.
  let name: String
  /// The byte of the source.
  let offset: Int?
  /// Whether the email can do without it.
  let isEnhancement: Bool
}
