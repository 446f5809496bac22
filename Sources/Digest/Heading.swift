// A heading of the digest.

public import CommonMark

/// The text of a heading and where it leads.
public struct Heading: Sendable, Equatable {
  /// The text.
  public var text: Inlines
  /// The address that the whole heading links to.
  public var url: String?

  /// A heading.
  public init(_ text: Inlines, url: String? = nil) {
    self.text = text
    self.url = url
  }

  /// The content of the heading as it is written.
  var inlines: Inlines { url.map { Inlines.link($0, text) } ?? text }

  /// Reads the content of a heading: a link around all of it is the heading's.
  init(reading inlines: Inlines) {
    if case .enter(.link(let destination, ""))? = inlines.events.first,
      inlines.events.last == .exit,
      inlines.links.count == 1, Inlines(Array(inlines.events.dropFirst().dropLast())).links.isEmpty,
      Self.isOneWrapper(inlines.events)
    {
      self.init(Inlines(Array(inlines.events.dropFirst().dropLast())), url: destination)
    } else {
      self.init(inlines)
    }
  }

  private static func isOneWrapper(_ events: [Event]) -> Bool {
    var depth = 0
    for event in events.dropLast() {
      switch event {
      case .enter: depth += 1
      case .exit: depth -= 1
      case .leaf: break
      }
      if depth == 0 { return false }
    }
    return true
  }
}
