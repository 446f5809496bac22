// A finding about something that a person wrote: what is wrong, where, and what to do about it.

/// One finding, printed as `path:line:column: error: summary` with an optional hint below it.
public struct Diagnostic: Sendable, Equatable {
  /// How bad it is: an error stops the work or makes the exit status 1; a warning does not.
  public enum Severity: String, Sendable, Comparable {
    case error
    case warning

    /// Errors before warnings.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs == .error && rhs == .warning }
  }

  /// How bad it is.
  public var severity: Severity
  /// Where it is.
  public var place: Place
  /// One line in headline style, without a full stop.
  public var summary: String
  /// What a person could do about it, if that can be said.
  public var hint: String?

  /// An error or a warning at a place.
  public init(_ severity: Severity, at place: Place, _ summary: String, hint: String? = nil) {
    self.severity = severity
    self.place = place
    self.summary = summary
    self.hint = hint
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: summary`, and `  hint: …` on a second line.
  public var description: String {
    let head = place.description + ": \(severity.rawValue): \(summary)"
    return hint.map { head + "\n  hint: \($0)" } ?? head
  }
}

extension Array where Element == Diagnostic {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// By path, then by place in the file, errors first at one place.
  public func sortedByPlace() -> [Diagnostic] {
    sorted {
      if $0.place != $1.place { return $0.place < $1.place }
      if $0.severity != $1.severity { return $0.severity < $1.severity }
      return $0.summary < $1.summary
    }
  }
}
