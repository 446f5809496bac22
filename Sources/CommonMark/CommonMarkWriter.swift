// libcmark's CommonMark writer with its gaps closed, so that what is written is what is read.

/// Writes a document as CommonMark.
///
/// libcmark 0.30 escapes most of what text may hold. What it leaves, this gives it as literals: a tilde, spaces
/// and tabs at the ends of lines, an exclamation mark before a link, and the characters beside emphasis that keep
/// its marks from flanking (section 6.2). The text is then read back; if emphasis still reads otherwise, the
/// block's emphasis is dropped and its text kept.
struct CommonMarkWriter {
  private let document: Document

  init(_ document: Document) { self.document = document.normalized }

  func text() throws(CommonMarkError) -> String {
    let written = try write(document.events)
    if try Document(parsing: written).normalized == document { return written }
    let plain = Document(try withoutUnreadableEmphasis()).normalized
    return try write(plain.events)
  }

  private func write(_ events: [Event]) throws(CommonMarkError) -> String {
    var expanded: [Event] = []
    var literals: [Int: String] = [:]
    // What the event before closed, and what is open.
    var closed: Node?
    var open: [Node] = []
    for (index, event) in events.enumerated() {
      switch event {
      case .enter(let node):
        open.append(node)
        closed = nil
      case .exit: closed = open.popLast()
      case .leaf: break
      }
      guard case .leaf(.text(let text)) = event else {
        expanded.append(event)
        continue
      }
      let before = index > 0 ? events[index - 1] : .exit
      let after = index + 1 < events.count ? events[index + 1] : .exit
      let left = before == .exit ? closed : open.last
      let parts = TextParts(
        text, before: before, after: after,
        touchesMarkBefore: before != .exit ? Self.isMark(before, open.last) : Self.hasMarks(left),
        touchesMarkAfter: after == .exit ? Self.hasMarks(open.last) : Self.isMark(after, nil))
      closed = nil
      for part in parts.parts {
        if part.isLiteral { literals[expanded.count] = part.text }
        expanded.append(.leaf(.text(part.text)))
      }
    }
    return try CMarkTree(building: expanded, literal: literals).commonMark()
  }

  /// Whether an event is the beginning of emphasis.
  private static func isMark(_ event: Event, _ node: Node?) -> Bool {
    if case .enter(let entered) = event { hasMarks(entered) } else { false }
  }

  private static func hasMarks(_ node: Node?) -> Bool { node == .emphasis || node == .strong }

  /// The events without the emphasis of those blocks that do not read back as they are.
  private func withoutUnreadableEmphasis() throws(CommonMarkError) -> [Event] {
    var events: [Event] = [.enter(.document)]
    for block in document.blocks {
      let part = Array(document.events[block])
      let alone = Document(blocks: [part])
      let isReadable = try Document(parsing: write(alone.events)).normalized == alone
      events += isReadable ? part : Self.withoutEmphasis(part)
    }
    return events + [.exit]
  }

  private static func withoutEmphasis(_ events: [Event]) -> [Event] {
    var result: [Event] = []
    var open: [Bool] = []
    for event in events {
      switch event {
      case .enter(let node):
        open.append(node != .emphasis && node != .strong)
        if open.last == true { result.append(event) }
      case .exit:
        if open.popLast() ?? true { result.append(event) }
      case .leaf: result.append(event)
      }
    }
    return result
  }
}

/// A text cut into what libcmark escapes right and what it is given as it is to be written.
private struct TextParts {
  private(set) var parts: [(text: String, isLiteral: Bool)] = []

  init(_ text: String, before: Event, after: Event, touchesMarkBefore: Bool, touchesMarkAfter: Bool)
  {
    let scalars = Array(text.unicodeScalars)
    let opensLine = Self.isLineEdge(before, opening: true)
    let closesLine = Self.isLineEdge(after, opening: false)
    var plain = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isFirst = index == 0
      let isLast = index == scalars.count - 1
      let leading = opensLine && scalars[..<index].allSatisfy(Self.isSpace)
      let trailing = closesLine && scalars[(index + 1)...].allSatisfy(Self.isSpace)
      var literal: String?
      if scalar == "~", leading { literal = "\\~" }
      if scalar == "!", isLast, case .enter(.link) = after { literal = "\\!" }
      if Self.isSpace(scalar), leading || trailing { literal = Self.entity(scalar) }
      if isFirst && touchesMarkBefore || isLast && touchesMarkAfter {
        // Beside a mark of emphasis: an entity counts as punctuation, on which a mark always flanks when the
        // character on its other side is one too or is a letter.
        let touchesLetter = !Self.isSpace(scalar) && !Self.isPunctuation(scalar)
        if Self.isUnicodeSpace(scalar)
          || (touchesLetter && Self.isOutside(isFirst ? before : after, isFirst: isFirst))
        {
          literal = Self.entity(scalar)
        }
      }
      if let literal {
        if !plain.isEmpty { parts.append((String(plain), false)) }
        plain = String.UnicodeScalarView()
        parts.append((literal, true))
      } else {
        plain.append(scalar)
      }
    }
    if !plain.isEmpty { parts.append((String(plain), false)) }
  }

  /// Whether a text next to this event begins or ends a line.
  private static func isLineEdge(_ event: Event, opening: Bool) -> Bool {
    switch event {
    case .leaf(.softBreak), .leaf(.lineBreak): true
    case .enter(let node): opening && !node.isInline
    // The end of a paragraph; after the end of a link or emphasis this costs an entity and changes nothing.
    case .exit: !opening
    case .leaf: false
    }
  }

  /// Whether a text stands outside the emphasis whose mark it touches.
  private static func isOutside(_ event: Event, isFirst: Bool) -> Bool {
    if isFirst { return event == .exit }
    return event == .enter(.emphasis) || event == .enter(.strong)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static func isUnicodeSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default:
      scalar.isASCII && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
        && scalar.value > 0x20
    }
  }

  private static func entity(_ scalar: Unicode.Scalar) -> String { "&#\(scalar.value);" }
}
