// How the findings of `check` are printed.

import ArgumentParser

/// A form for people, for scripts, or for a service that reviews changes.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// `path:line: error: …` on standard error.
  case text
  /// One JSON object.
  case json
  /// SARIF 2.1.0.
  case sarif
}
