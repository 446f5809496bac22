// A theme that cannot be used.

public import Diagnostics

/// What is wrong with a theme, every finding with its file and line.
public struct ThemeError: Error, Equatable, CustomStringConvertible {
  /// The findings, by place; never empty.
  public let diagnostics: [Diagnostic]

  /// One finding a line.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
