// What a person did to an issue's sending.

/// An event: a test, a change that was accepted, an attempt again.
public struct LedgerEvent: Sendable, Equatable {
  /// When, in seconds since the beginning of 1970.
  public var time: Int
  /// What, such as `test`, `force`, `changes`, `retry-uncertain`.
  public var kind: String
  /// More about it.
  public var text: String

  /// An event.
  public init(time: Int, kind: String, text: String) {
    self.time = time
    self.kind = kind
    self.text = text
  }
}
