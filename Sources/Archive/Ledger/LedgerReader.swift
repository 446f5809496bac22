// A reader in the ledger.

/// A reader of an issue, and what is known about their message.
public struct LedgerReader: Sendable, Equatable {
  /// The place in the list, from 1.
  public var number: Int
  /// What tells readers apart: the address in lower case, or a hash once it is forgotten.
  public var key: String
  /// The address as it was written; empty once it is forgotten.
  public var address: String
  /// The name.
  public var name: String?
  /// The language.
  public var language: String?
  /// The token.
  public var token: String
  /// How far the message is.
  public var state: DeliveryState
  /// How often it was tried.
  public var tries = 0
  /// What the server said last.
  public var answer: String?

  /// A reader to whom nothing was sent.
  public init(
    key: String, address: String, name: String?, language: String?, token: String,
    state: DeliveryState = .planned
  ) {
    number = 0
    self.key = key
    self.address = address
    self.name = name
    self.language = language
    self.token = token
    self.state = state
  }
}
