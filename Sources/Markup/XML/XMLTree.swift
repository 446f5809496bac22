// An XML document as plain Swift values.

/// What libxml2's XML parser read: a flat list of elements. A document that breaks off is read as far as it goes.
///
/// Document types are not read, so there are no entities but XML's own and those of HTML (`&nbsp;`), which feeds
/// use without declaring them; an ampersand that begins none is an ampersand. Nothing is fetched.
public struct XMLTree: Sendable, Equatable {
  /// An element; a child stands after its parent.
  public struct Element: Sendable, Equatable {
    /// The name with its prefix, as it is written: `content:encoded`.
    public let name: String
    /// The attributes by name.
    public let attributes: [String: String]
    /// The parent's index.
    public let parent: Int?
    /// The text directly in it, entities and CDATA decoded; where its `type` is `xhtml` (RFC 4287, section 3.1.1.3), the
    /// markup of its content as HTML.
    public internal(set) var text: String
    /// The index after its last descendant.
    public internal(set) var end: Int
    /// The bytes of all text in it, counted in the document's text.
    var wholeText: Range<Int>
  }

  /// The elements in document order.
  public let elements: [Element]
  /// Whether the document was read to its end without a fault.
  public let isWhole: Bool
  private let text: [UInt8]

  /// Parses a document.
  public init(parsing text: String) {
    let builder = XMLBuilder()
    isWhole = XMLParser.parse(XMLSource.repaired(Array(text.utf8)), into: builder)
    elements = builder.finished()
    self.text = builder.allText
  }

  /// The first element, which all others are in; nil where there is none.
  public var root: Int? { elements.isEmpty ? nil : 0 }

  /// The indices of the children of an element, of one name or of all.
  public func children(of index: Int, named name: String? = nil) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < elements[index].end {
      if name == nil || elements[next].name == name { children.append(next) }
      next = elements[next].end
    }
    return children
  }

  /// The text of the first child of a name; nil where there is none or it is empty.
  public func text(of index: Int, _ names: String...) -> String? {
    for name in names {
      for child in children(of: index, named: name) where !elements[child].text.isEmpty {
        return elements[child].text
      }
    }
    return nil
  }

  /// All text in an element and below it, in document order.
  public func wholeText(of index: Int) -> String {
    String(decoding: text[elements[index].wholeText], as: UTF8.self)
  }

  /// The elements of a name, wherever they are.
  public func all(_ names: String...) -> [Int] {
    elements.indices.filter { names.contains(elements[$0].name) }
  }
}
