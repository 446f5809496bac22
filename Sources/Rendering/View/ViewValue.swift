// What templates are given: text, markup and flags are told apart, so that only markup is written unescaped.

import CommonMark

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

  /// A value of an object.
  subscript(_ name: String) -> ViewValue? {
    if case .object(let values) = self { values[name] } else { nil }
  }
}
