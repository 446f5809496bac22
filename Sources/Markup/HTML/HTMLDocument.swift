// An HTML document as plain Swift values.

/// What libxml2's HTML parser read: a flat list of nodes with the bytes of the source that each came from.
///
/// Any bytes are a document. Nothing is fetched and no entity is loaded. Bytes that are no UTF-8 and NUL become
/// U+FFFD; what the document's own `meta` says of its character set is not obeyed. The parser knows HTML 4: it
/// keeps elements that it does not know, such as `time`, where they stand.
public struct HTMLDocument: Sendable, Equatable {
  /// Why a document was not read to its end, or not as it was.
  public enum Problem: Sendable, Equatable {
    /// Bytes that are no UTF-8, or a NUL; the first is at the offset of the repaired text.
    case invalidText(offset: Int)
    /// Elements nested deeper than `maximumDepth`; the rest was not read.
    case tooDeep(offset: Int)
    /// More bytes than the limit; the rest was not read.
    case tooLong
    /// A tag of more than `maximumTagParts` words; nothing was read.
    case tooManyAttributes(offset: Int)
  }

  /// The greatest size of an email that is read.
  public static let maximumBytes = 4_000_000
  /// The greatest size of a page that is read: as much as is taken from a server.
  public static let maximumPageBytes = 20_000_000
  /// The greatest depth that is read; no email is written so deep.
  public static let maximumDepth = 1_000
  /// The most words in one tag: libxml2 compares each attribute of a tag with each other.
  public static let maximumTagParts = 10_000

  /// The text that was read, UTF-8.
  public let source: [UInt8]
  /// Every node in document order.
  public let nodes: [HTMLNode]
  /// What was not read as it was.
  public let problems: [Problem]
  private let lineStarts: [Int]

  /// Parses the bytes of a document or of a part of one.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - limit: the number of bytes that are read.
  public init(parsing bytes: some Collection<UInt8>, upTo limit: Int = maximumBytes) {
    var problems: [Problem] = []
    if bytes.count > limit { problems.append(.tooLong) }
    let head = Array(bytes.prefix(limit))
    var source = head
    if String(validating: head, as: UTF8.self) == nil || head.contains(0) {
      source = Array(
        String(decoding: head, as: UTF8.self).replacing("\0", with: "\u{FFFD}").utf8)
      let first = zip(source, head).enumerated().first { $0.element.0 != $0.element.1 }
      problems.append(.invalidText(offset: first?.offset ?? head.count))
    }
    if let offset = Self.floodedTag(in: source) {
      nodes = []
      problems.append(.tooManyAttributes(offset: offset))
    } else {
      let builder = HTMLBuilder(source: source)
      HTMLParser.parse(source[...], into: builder, isFragment: false)
      builder.finish()
      nodes = builder.nodes
      problems += builder.problems
    }
    var lineStarts = [0]
    for (offset, byte) in source.enumerated() where byte == UInt8(ascii: "\n") {
      lineStarts.append(offset + 1)
    }
    self.source = source
    self.problems = problems
    self.lineStarts = lineStarts
  }

  /// Parses a document.
  public init(parsing text: String) { self.init(parsing: Array(text.utf8)) }

  /// Parses a page of the web, which may be larger than an email.
  ///
  /// - Parameter text: its HTML.
  public init(page text: String) {
    self.init(parsing: Array(text.utf8), upTo: Self.maximumPageBytes)
  }
}

extension HTMLDocument {
  /// The line, from 1, and the column in UTF-8 bytes, from 1, of a byte of the source.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, max(0, offset - lineStarts[low]) + 1)
  }

  /// The elements, each with its index.
  public var elements: some Sequence<(index: Int, element: HTMLElement)> {
    nodes.indices.lazy.compactMap { index in nodes[index].element.map { (index, $0) } }
  }

  /// The indices of a node's children.
  public func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var next = index + 1
    while next < nodes[index].end {
      children.append(next)
      next = nodes[next].end
    }
    return children
  }

  /// The indices of a node's ancestors, the nearest first.
  public func ancestors(of index: Int) -> some Sequence<Int> {
    sequence(first: index) { nodes[$0].parent }.dropFirst()
  }

  /// The text below a node in document order, without comments and without what only Outlook sees.
  public func text(of index: Int) -> String {
    var text = nodes[index].text ?? ""
    var next = index + 1
    while next < nodes[index].end {
      if case .conditional = nodes[next].content {
        next = nodes[next].end
        continue
      }
      text += nodes[next].text ?? ""
      next += 1
    }
    return text
  }

  /// The first tag that has more parts than the parser is given.
  private static func floodedTag(in source: [UInt8]) -> Int? {
    var start = 0
    var parts = 0
    var isInside = false
    for (offset, byte) in source.enumerated() {
      switch byte {
      case UInt8(ascii: "<"):
        if !isInside {
          start = offset
          parts = 0
        }
        isInside = true
      case UInt8(ascii: ">"): isInside = false
      case 9, 10, 12, 13, 32, UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"):
        parts += 1
        if isInside, parts > maximumTagParts { return start }
      default: break
      }
    }
    return nil
  }
}
