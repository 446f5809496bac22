// A finding of a rule.

public import Diagnostics

/// A rule and a place where an email breaks it.
public struct RuleFinding: Sendable, Equatable {
  /// The rule.
  public let rule: Rule
  /// What is wrong, where, and what to do about it.
  public let diagnostic: Diagnostic
}
