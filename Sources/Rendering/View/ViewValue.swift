// What templates are given: text, markup and flags are told apart, so that only markup is written unescaped.

import CommonMark
import Mustache

/// A value of the view.
indirect enum ViewValue: Sendable, Equatable {
  /// Nothing: sections over it are left out, and names are not looked up further out.
  case absent
  /// Text, escaped where it is written.
  case text(String)
  /// The text of content, spaces folded; made where a template asks for it.
  case textOf([Event])
  /// HTML that libcmark made.
  case markup(String)
  /// Whether something holds.
  case flag(Bool)
  /// Values in order.
  case list([ViewValue])
  /// Named values.
  case object([String: ViewValue])

  /// A text, or nothing where it is nil or empty.
  static func optional(_ text: String?) -> ViewValue {
    guard let text, !text.isEmpty else { return .absent }
    return .text(text)
  }

  /// The value as Mustache takes it.
  var mustache: Any {
    switch self {
    case .absent: Absent()
    case .text(let text), .markup(let text): text
    case .textOf(let events): events.plainText.foldingSpaces
    case .flag(let flag): flag
    case .list(let values): values.map(\.mustache)
    case .object(let values): NamedValues(values: values)
    }
  }

  /// A value of an object.
  subscript(_ name: String) -> ViewValue? {
    if case .object(let values) = self { values[name] } else { nil }
  }
}

/// Values that are looked up by name; only what a template asks for is turned into what Mustache takes.
private struct NamedValues: MustacheParent {
  let values: [String: ViewValue]

  func child(named name: String) -> Any? { values[name]?.mustache }
}

/// Found, so that the search for a name ends, and nothing.
private struct Absent: MustacheCustomRepresentation {
  var representation: Any? { nil }
}
