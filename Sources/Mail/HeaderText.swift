// Text that may stand in a header.

/// A value of a header field: no control character that could begin another field, refused and not stripped.
public struct HeaderText: Sendable, Hashable {
  /// The text.
  public let text: String

  /// A value; nil where the text has CR, LF, NUL or another control character than a tab.
  public init?(_ text: String) {
    let isSafe = text.unicodeScalars.allSatisfy {
      $0 == "\t"
        || !($0.properties.generalCategory == .control || $0 == "\u{2028}" || $0 == "\u{2029}")
    }
    guard isSafe else { return nil }
    self.text = text
  }
}
