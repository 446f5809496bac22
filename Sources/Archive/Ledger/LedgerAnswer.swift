// How an attempt ended.

/// What is to be written about a reader.
public struct LedgerAnswer: Sendable, Equatable {
  /// The reader's number.
  public var number: Int
  /// How far the message is now.
  public var state: DeliveryState
  /// What the server said.
  public var answer: String?

  /// An answer.
  public init(_ number: Int, _ state: DeliveryState, _ answer: String?) {
    self.number = number
    self.state = state
    self.answer = answer
  }
}
