// How fast, how often, how many.

/// What a person may set about a sending.
public struct SendingOptions: Sendable, Equatable {
  /// At most so many messages in this run.
  public var limit: Int?
  /// At most so many messages a minute.
  public var rate: Int?
  /// How often a reader who is refused for now is tried again in this run.
  public var retries = 3
  /// Seconds before the first of these; each next one waits twice as long.
  public var retrySeconds = 60.0
  /// So many messages in a row that are not accepted end the run.
  public var failuresInRow = 20

  /// The usual ones.
  public init() {}
}
