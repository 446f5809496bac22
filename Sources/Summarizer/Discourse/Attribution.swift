// Who says what a sentence says.

/// The source that a sentence names for what it tells.
public struct Attribution: Sendable, Equatable {
  /// The speaker by full name where the article gives it, else as written.
  public var speaker: String
  /// The speaker as the sentence names them; for a quotation that goes on, as the sentence does that names them.
  public var asWritten: String
  /// The verb that reports it, or "according to".
  public var verb: String
  /// Whether the sentence itself names the speaker; false inside a quotation that another sentence attributes.
  public var isOwn: Bool

  /// An attribution.
  public init(speaker: String, asWritten: String, verb: String, isOwn: Bool = true) {
    self.speaker = speaker
    self.asWritten = asWritten
    self.verb = verb
    self.isOwn = isOwn
  }
}
