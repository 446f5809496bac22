// A CommonMark document as plain Swift values.

/// What libcmark read, or is to write: a flat list, so that depth costs no stack.
public struct Document: Sendable {
  /// Every node entered and left, in document order, the document node included.
  public let events: [Event]
  /// By event: the lines of the source, from 1, for the blocks of a parsed document.
  public let lines: [ClosedRange<Int>?]

  /// Parses a text by CommonMark 0.30 without extensions. Every string is a document, so only memory can run
  /// out; a NUL becomes U+FFFD (section 2.3).
  public init(parsing text: String) throws(CommonMarkError) {
    let tree = try CMarkTree(parsing: text)
    (events, lines) = try tree.events()
  }

  /// A document from its events.
  public init(_ events: [Event]) {
    self.events = events
    lines = [ClosedRange<Int>?](repeating: nil, count: events.count)
  }

  /// A document of blocks, each a balanced run of events.
  public init(blocks: [[Event]]) {
    self.init([.enter(.document)] + blocks.flatMap { $0 } + [.exit])
  }

  /// The blocks right below the document: the ranges of their events.
  public var blocks: [Range<Int>] { children(of: 0) }

  /// The ranges of events of a node's children, the node given by its event.
  public func children(of event: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var depth = 0
    var start = event + 1
    var index = event + 1
    while index < events.count {
      switch events[index] {
      case .enter:
        if depth == 0 { start = index }
        depth += 1
      case .leaf:
        if depth == 0 { ranges.append(index..<(index + 1)) }
      case .exit:
        if depth == 0 { return ranges }
        depth -= 1
        if depth == 0 { ranges.append(start..<(index + 1)) }
      }
      index += 1
    }
    return ranges
  }

  /// The document as CommonMark, by libcmark's writer, one line a paragraph unless it has soft breaks.
  ///
  /// Parsing it again gives the document, in normal form: see `Document.normalized`.
  public func commonMark() throws(CommonMarkError) -> String {
    try CommonMarkWriter(self).text()
  }

  /// The document as HTML; raw HTML in it never comes through (libcmark's default since 0.29).
  public func html() throws(CommonMarkError) -> String {
    try CMarkTree(building: events).html()
  }
}

extension Document: Equatable {
  /// By events; the lines of the source do not matter.
  public static func == (lhs: Document, rhs: Document) -> Bool { lhs.events == rhs.events }
}
