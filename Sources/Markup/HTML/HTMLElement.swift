// An element's start tag as a value.

/// The name and the attributes of an element.
public struct HTMLElement: Sendable, Equatable {
  /// An attribute as it was written, entities decoded.
  public struct Attribute: Sendable, Equatable {
    /// Its name in lower case.
    public let name: String
    /// Its value; empty where there is none.
    public let value: String
  }

  /// The name in lower case.
  public let name: String
  /// The attributes in the order of the source; of two with one name the first counts (HTML 13.2.5.33).
  public let attributes: [Attribute]
  /// Whether the parser supplied it: there is no such tag in the source.
  public let isImplied: Bool

  /// The value of an attribute, given in lower case; nil where it is not there.
  public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The classes that the element is in (HTML 3.2.6: separated by white space).
  public var classes: [Substring] {
    (self["class"] ?? "").split { $0 == " " || $0 == "\t" || $0.isNewline || $0 == "\u{C}" }
  }
}
