// A run of inline content: a sentence, a heading's text, a caption.

/// Inline content by itself, in normal form, so that equal content is equal.
public struct Inlines: Sendable, Hashable {
  /// Its events, balanced; no document or paragraph around them.
  public let events: [Event]

  /// Plain text.
  public init(_ text: String) { self.init([.leaf(.text(text))]) }

  /// Content from events, which are brought to the normal form of `Document.normalized`; what is not inline is
  /// left out.
  public init(_ events: [Event]) {
    // Most content is in normal form already.
    if Self.areLinesOfText(events) {
      self.events = events
      return
    }
    var kept: [Event] = []
    var open: [Bool] = []
    for event in events {
      switch event {
      case .enter(let node):
        open.append(node.isInline)
        if node.isInline { kept.append(event) }
      case .exit: if open.popLast() ?? false { kept.append(event) }
      case .leaf(let node): if node.isInline { kept.append(event) }
      }
    }
    let document = Document([.enter(.document), .enter(.paragraph)] + kept + [.exit, .exit])
      .normalized
    self.events = Array(document.events.dropFirst(2).dropLast(2))
  }

  /// Whether the events are texts with a soft break between two of them, which is in normal form.
  private static func areLinesOfText(_ events: [Event]) -> Bool {
    if events.count.isMultiple(of: 2) { return false }
    for (index, event) in events.enumerated() {
      if index.isMultiple(of: 2) {
        guard case .leaf(.text(let text)) = event, !text.isEmpty, !text.utf8.contains(0) else {
          return false
        }
      } else if event != .leaf(.softBreak) {
        return false
      }
    }
    return true
  }

  /// Nothing.
  public static let empty = Inlines([Event]())

  /// A link around content.
  public static func link(_ destination: String, title: String = "", _ content: Inlines) -> Inlines
  {
    Inlines([.enter(.link(destination: destination, title: title))] + content.events + [.exit])
  }

  /// Emphasized content.
  public static func emphasis(_ content: Inlines) -> Inlines {
    Inlines([.enter(.emphasis)] + content.events + [.exit])
  }

  /// Both, one after the other.
  public static func + (lhs: Inlines, rhs: Inlines) -> Inlines { Inlines(lhs.events + rhs.events) }

  /// Whether there is nothing.
  public var isEmpty: Bool { events.isEmpty }

  /// The text that a reader sees; breaks are spaces.
  public var plainText: String {
    events.reduce(into: "") { text, event in
      switch event {
      case .leaf(.text(let part)), .leaf(.code(let part)): text += part
      case .leaf(.softBreak), .leaf(.lineBreak): text += " "
      default: break
      }
    }
  }

  /// The destinations of its links, in order.
  public var links: [String] {
    events.compactMap {
      if case .enter(.link(let destination, _)) = $0 { destination } else { nil }
    }
  }

  /// The parts between soft breaks.
  public var lines: [Inlines] {
    var lines: [[Event]] = [[]]
    var depth = 0
    for event in events {
      switch event {
      case .enter: depth += 1
      case .exit: depth -= 1
      case .leaf: break
      }
      if event == .leaf(.softBreak), depth == 0 {
        lines.append([])
      } else {
        lines[lines.count - 1].append(event)
      }
    }
    return lines.map { Inlines($0) }.filter { !$0.isEmpty }
  }

  /// Content of several lines, with soft breaks between.
  public init(lines: [Inlines]) {
    self.init(Array(lines.map(\.events).joined(separator: [.leaf(.softBreak)])))
  }

  /// As a block of its own.
  public func asBlock(_ node: Node = .paragraph) -> [Event] { [.enter(node)] + events + [.exit] }
}
