// The time and the person at the keyboard, as functions.

/// What a sending needs of the world besides its transport.
public struct SendingClock {
  /// Seconds that only grow.
  public var seconds: () -> Double
  /// Whether the person wants it to end.
  public var isInterrupted: () -> Bool

  /// The functions.
  public init(seconds: @escaping () -> Double, isInterrupted: @escaping () -> Bool) {
    self.seconds = seconds
    self.isInterrupted = isInterrupted
  }
}
