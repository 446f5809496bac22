// A rule that an email is checked by.

public import Diagnostics

/// A rule: what it asks, why, and what to do where an email breaks it. All of them are in `Rule.all`.
public struct Rule: Sendable, Identifiable {
  /// Its stable name, in words with hyphens.
  public let id: String
  /// How bad it is to break it: an error stops a send.
  public let level: Diagnostic.Severity
  /// What an email has to be, in one sentence without a full stop.
  public let requirement: String
  /// Which client, reader or law needs it.
  public let reason: String
  /// What to do where it is broken.
  public let advice: String
  /// Finds where an email breaks it.
  let mistakes: @Sendable (Email) -> [Mistake]

  /// A rule of the table.
  init(
    _ id: String, _ level: Diagnostic.Severity, _ requirement: String, because reason: String,
    advice: String, find mistakes: @escaping @Sendable (Email) -> [Mistake]
  ) {
    self.id = id
    self.level = level
    self.requirement = requirement
    self.reason = reason
    self.advice = advice
    self.mistakes = mistakes
  }

  /// The rule of an id, if there is one.
  public static func rule(_ id: String) -> Rule? { all.first { $0.id == id } }
}

extension Rule: Equatable {
  /// By id, of which there is one each.
  public static func == (lhs: Rule, rhs: Rule) -> Bool { lhs.id == rhs.id }
}
