// The nodes of CommonMark 0.30, as values.

/// A node of a CommonMark document without its children.
public enum Node: Sendable, Hashable {
  /// The root.
  case document
  /// A block quote (section 5.1).
  case blockQuote
  /// A list (section 5.3): bullets, or numbers from `start`; in a tight one no blank line parts the items.
  case list(start: Int?, isTight: Bool)
  /// An element of a list.
  case item
  /// A code block (sections 4.4 and 4.5); `info` is the info string.
  case codeBlock(info: String, literal: String)
  /// A block of raw HTML (section 4.6).
  case htmlBlock(String)
  /// A paragraph.
  case paragraph
  /// A heading of level 1 to 6.
  case heading(level: Int)
  /// A thematic break (section 4.1).
  case thematicBreak
  /// Text.
  case text(String)
  /// A line ending inside a paragraph.
  case softBreak
  /// A hard line break (section 6.7).
  case lineBreak
  /// A code span (section 6.1).
  case code(String)
  /// Raw inline HTML (section 6.6).
  case htmlInline(String)
  /// Emphasis (section 6.2).
  case emphasis
  /// Strong emphasis (section 6.2).
  case strong
  /// A link (section 6.3).
  case link(destination: String, title: String)
  /// An image (section 6.4); its children are its description.
  case image(destination: String, title: String)

  /// Whether it has no children.
  public var isLeaf: Bool {
    switch self {
    case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .htmlInline:
      true
    default: false
    }
  }

  /// Whether it stands inside a paragraph or heading.
  public var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .link, .image: true
    default: false
    }
  }
}

/// A step of a walk over a document.
public enum Event: Sendable, Hashable {
  /// A node with children begins.
  case enter(Node)
  /// The node entered last ends.
  case exit
  /// A node without children.
  case leaf(Node)
}
