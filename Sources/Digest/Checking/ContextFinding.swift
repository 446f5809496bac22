// What is wrong with a text of a digest where it stands.

/// A text that is no article's, or that stands where it misleads.
public struct ContextFinding: Sendable, Hashable {
  /// Which rule is broken; `verbatim` is an error, the others are warnings.
  public enum Rule: String, Sendable {
    /// A source line or a picture's words that no article has.
    case verbatim
    /// A heading, the subject or a part of the standfirst that is no article's.
    case headline
    /// A sentence under another article's name, or an item that names none.
    case source
    /// A sentence that stands twice.
    case repeated
    /// A sentence that leans on one that is not there.
    case dangling
  }

  /// The rule.
  public var rule: Rule
  /// The text that it is about.
  public var text: String
  /// Its line, from 1.
  public var line: Int
  /// One line for the editor.
  public var summary: String
  /// What the editor could do.
  public var hint: String

  /// Whether another finding says the same, wherever it stands.
  func isSame(as other: ContextFinding) -> Bool {
    rule == other.rule && text == other.text && summary == other.summary
  }
}
