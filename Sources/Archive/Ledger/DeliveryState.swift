// How far the message to a reader is.

/// What is known about the message to a reader; the numbers stand in ledgers and never change.
public enum DeliveryState: Int, Sendable, CaseIterable {
  /// Nothing was tried, or nothing that could have arrived.
  case planned = 0
  /// The end of the message is about to be handed over.
  case attempting = 1
  /// The server took it.
  case accepted = 2
  /// The server did not take it and asks to try again.
  case refusedForNow = 3
  /// The server will not take it.
  case refusedForGood = 4
  /// The end of the message was handed over and no answer came: it has arrived or has not.
  case uncertain = 5
  /// The reader left, or must not be mailed.
  case suppressed = 6

  /// The words for a person.
  public var words: String {
    switch self {
    case .planned: "planned"
    case .attempting: "attempting"
    case .accepted: "accepted"
    case .refusedForNow: "refused for now"
    case .refusedForGood: "refused for good"
    case .uncertain: "uncertain"
    case .suppressed: "suppressed"
    }
  }
}
