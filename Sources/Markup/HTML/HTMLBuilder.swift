// The parser's events as a flat list of nodes.

/// Takes events in document order and finds for each the bytes of the source.
final class HTMLBuilder {
  private let source: [UInt8]
  private(set) var nodes: [HTMLNode] = []
  private(set) var problems: [HTMLDocument.Problem] = []
  private var open: [Int] = []
  /// Where the bytes of the next event begin, at the earliest.
  private var position = 0
  private var text: [UInt8] = []
  private var textStart = 0

  /// A builder over a source.
  init(source: [UInt8]) { self.source = source }

  /// Whether the rest is not to be read.
  var isStopped: Bool {
    problems.contains { if case .tooDeep = $0 { true } else { false } }
  }

  /// An element begins; its tag was read up to `offset`.
  func start(_ name: String, _ attributes: [HTMLElement.Attribute], before offset: Int) {
    flush()
    let tag = find(Array("<".utf8) + Array(name.utf8), before: offset)
    let end = tag == nil ? offset : tagEnd(from: offset)
    if tag != nil { position = end }
    if open.count >= HTMLDocument.maximumDepth {
      problems.append(.tooDeep(offset: tag ?? offset))
      return
    }
    let element = HTMLElement(name: name, attributes: attributes, isImplied: tag == nil)
    open.append(append(.element(element), from: (tag ?? offset)..<end))
  }

  /// The innermost element of a name ends.
  func end(_ name: String, before offset: Int) {
    flush()
    if offset > position, offset <= source.count, source[offset - 1] == UInt8(ascii: ">") {
      position = offset
    }
    guard let depth = open.lastIndex(where: { nodes[$0].element?.name == name }) else { return }
    while open.count > depth { close() }
  }

  /// A piece of text.
  func characters(_ bytes: some Sequence<UInt8>, before offset: Int) {
    if text.isEmpty { textStart = position }
    text += bytes
    position = max(position, offset)
  }

  /// A comment; a conditional one is opened with its content.
  func comment(_ bytes: [UInt8], before offset: Int) {
    flush()
    let start = find(Array("<!--".utf8), before: offset) ?? position
    position = max(position, offset)
    guard let conditional = ConditionalComment(bytes), start + 4 + bytes.count <= source.count
    else {
      _ = append(.comment(String(decoding: bytes, as: UTF8.self)), from: start..<position)
      return
    }
    let after = position
    let content = conditional.content
    let index = append(.conditional(condition: conditional.condition), from: start..<position)
    open.append(index)
    position = start + 4 + content.lowerBound
    let inner = source[position..<(start + 4 + content.upperBound)]
    HTMLParser.parse(inner, into: self, isFragment: true)
    flush()
    while let last = open.last {
      close()
      if last == index { break }
    }
    position = after
  }

  /// The document's type.
  func doctype(_ name: String, publicID: String?, systemID: String?, before offset: Int) {
    flush()
    let start = find(Array("<!doctype".utf8), before: offset) ?? position
    position = max(position, offset)
    _ = append(.doctype(name: name, publicID: publicID, systemID: systemID), from: start..<position)
  }

  /// The document ends.
  func finish() {
    flush()
    while !open.isEmpty { close() }
  }
}

extension HTMLBuilder {
  private func append(_ content: HTMLNode.Content, from source: Range<Int>) -> Int {
    let index = nodes.count
    nodes.append(
      HTMLNode(content: content, parent: open.last, source: source, end: index + 1))
    return index
  }

  private func close() {
    if let index = open.popLast() { nodes[index].end = nodes.count }
  }

  private func flush() {
    guard !text.isEmpty else { return }
    let range = textStart..<max(textStart, min(position, source.count))
    let seen = ConditionalComment.withoutMarks(text, writtenAs: source[range])
    text = []
    if !seen.isEmpty {
      _ = append(.text(String(decoding: seen, as: UTF8.self)), from: range)
    }
  }

  /// The first place of a mark, ASCII letters in either case, from where the last event ended.
  private func find(_ mark: [UInt8], before offset: Int) -> Int? {
    let last = min(offset, source.count) - mark.count
    guard position <= last else { return nil }
    return (position...last).first { start in
      mark.indices.allSatisfy { index in
        let byte = source[start + index]
        return byte == mark[index]
          || (byte | 0x20 == mark[index] | 0x20 && (97...122).contains(byte | 0x20))
      }
    }
  }

  /// The place after the `>` that ends the tag read up to `offset`.
  private func tagEnd(from offset: Int) -> Int {
    var end = offset
    while end < source.count, source[end] != UInt8(ascii: ">"), source[end] != UInt8(ascii: "<") {
      end += 1
    }
    return end < source.count && source[end] == UInt8(ascii: ">") ? end + 1 : offset
  }
}
