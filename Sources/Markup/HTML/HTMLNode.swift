// A node of an HTML document, without its children.

/// A node in the flat list of a document: a child stands after its parent, and so depth costs no stack.
public struct HTMLNode: Sendable, Equatable {
  /// What a node is.
  public enum Content: Sendable, Equatable {
    /// An element; its children follow.
    case element(HTMLElement)
    /// Text, entities decoded; of `style` and `script` as it is.
    case text(String)
    /// What stands in a comment.
    case comment(String)
    /// A conditional comment that hides its content from all but classic Outlook, such as `[if mso]`; the
    /// content is parsed: its children follow.
    case conditional(condition: String)
    /// A document type: its name, in the case of the source, and its public and system identifiers.
    case doctype(name: String, publicID: String?, systemID: String?)
  }

  /// What it is.
  public let content: Content
  /// The parent's index; nil at the top.
  public let parent: Int?
  /// The bytes of the source: of an element its start tag; empty where the parser supplied the element.
  public let source: Range<Int>
  /// The index after its last descendant.
  public internal(set) var end: Int

  /// The element, if it is one.
  public var element: HTMLElement? {
    if case .element(let element) = content { element } else { nil }
  }

  /// The text, if it is text.
  public var text: String? {
    if case .text(let text) = content { text } else { nil }
  }
}
