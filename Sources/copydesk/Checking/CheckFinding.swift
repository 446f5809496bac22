// A finding of `check`, for people and for scripts.

import Diagnostics
import Digest
import JSONText

/// What a rule found at a line.
struct CheckFinding {
  /// The rule's name, for scripts: `verbatim`, `shortened`, `attribution`, `accepted`, `balance`.
  var rule: String
  /// The finding as it is printed.
  var diagnostic: Diagnostic
  /// The sentence of the source that it is about.
  var source: VerbatimCheck.Source?
  /// What was changed, word by word.
  var difference: WordDifference?

  /// A finding that is about a whole file, such as one that cannot be read.
  init(_ diagnostic: Diagnostic, rule: String = "sources") {
    self.rule = rule
    self.diagnostic = diagnostic
  }

  /// `{"rule","severity","path","line","summary","hint","source","difference"}`; the last two only where known.
  var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("rule", .string(rule)), ("severity", .string(diagnostic.severity.rawValue)),
      ("path", .string(diagnostic.place.path)), ("line", JSONValue(diagnostic.place.line)),
      ("summary", .string(diagnostic.summary)), ("hint", JSONValue(diagnostic.hint)),
    ]
    if let source {
      members.append(
        (
          "source",
          .object([
            ("article", .string(source.article)), ("range", JSONValue(source.range)),
            ("text", .string(source.text)),
          ])
        ))
    }
    if let difference {
      members.append(("difference", .array(difference.parts.map(Self.json))))
    }
    return .object(members)
  }

  /// `{"same"}`, `{"removed"}` or `{"added"}`.
  static func json(_ part: WordDifference.Part) -> JSONValue {
    switch part {
    case .same(let words): .object([("same", .string(words))])
    case .removed(let words): .object([("removed", .string(words))])
    case .added(let words): .object([("added", .string(words))])
    }
  }
}
