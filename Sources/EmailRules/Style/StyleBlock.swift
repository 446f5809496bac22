// A `style` element.

internal import Markup

/// A `style` element, its text and what the text says.
struct StyleBlock: Sendable {
  /// The element's node.
  let node: Int
  /// Where its text begins in the source.
  let start: Int
  /// Its text.
  let text: String
  /// What the text says.
  let sheet: CSSSheet
}
