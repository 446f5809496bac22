// What a publication's sections are about, and the words that tell.

/// One topic of a publication: a section of its digest.
public struct Topic: Sendable, Equatable {
  /// Its name for machines: lower-case letters, digits and hyphens.
  public var id: String
  /// Its name for readers, the heading of its section.
  public var title: String
  /// The words and phrases that tell it.
  public var cues: [Cue]

  /// A topic.
  public init(id: String, title: String, cues: [Cue]) {
    self.id = id
    self.title = title
    self.cues = cues
  }
}

/// A word or phrase that speaks for a topic, or with a negative weight against it.
public struct Cue: Sendable, Equatable {
  /// What is looked for: `ceasefire` (that word in any inflection), `foreign minister` (such words in a
  /// row), `*negotiat` (every word that begins so), `=Aid` (that word as it is written), `envoy|emissary`
  /// (any of them), `shell|bomb ~ homes|hospital` (one of each, near each other).
  public var pattern: String
  /// How much it says: about 0.5 for a hint, 3 where it decides.
  public var weight: Double

  /// A cue.
  public init(_ pattern: String, weight: Double) {
    self.pattern = pattern
    self.weight = weight
  }
}
