// What a rule found in a message.

public import Diagnostics

/// A rule that a message breaks, and where.
public struct MessageFinding: Sendable, Equatable {
  /// The rule.
  public let rule: MessageRule
  /// The finding as it is printed.
  public let diagnostic: Diagnostic
}
