// A rule of a style sheet.

/// A style rule or an at-rule in the flat list of a sheet, so that nesting costs no stack.
public struct CSSRule: Sendable, Equatable {
  /// The name of an at-rule in lower case, such as `media`; nil of a style rule.
  public let atRule: String?
  /// What stands before the block: selectors, or the condition of an at-rule.
  public let prelude: [CSSToken]
  /// The selectors of a style rule; empty where there are none that can be read.
  public let selectors: [CSSSelector]
  /// The declarations right in the block.
  public internal(set) var declarations: [CSSDeclaration]
  /// The index of the rule that this one stands in.
  public let parent: Int?
  /// Where it begins, in UTF-8 bytes of the text that was read.
  public let offset: Int
}
