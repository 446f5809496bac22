// How a publication's digest leaves the house.

/// Sender and transport; credentials are never here, they come from the environment.
public struct Delivery: Sendable, Equatable {
  /// The sender's address.
  public var from: String?
  /// Where answers go.
  public var replyTo: String?
  /// The address by which a reader leaves; `{token}` stands for the reader's token.
  public var unsubscribe: String?
  /// The name of the transport that `send` uses unless told otherwise.
  public var via: String?
  /// Addresses that tests may be sent to.
  public var test: [String] = []
  /// Each transport's settings: its name, then key to value as written.
  public var transports: [String: [String: String]] = [:]

  /// Nothing set.
  public init() {}
}
