// An issue of the digest: what digest.md says, as values.

public import CommonMark
public import Publication

/// An issue, as it is read from digest.md and rendered.
public struct Issue: Sendable, Equatable {
  /// Publication and end of period; names the folder, the ledger's and the archive's entry.
  public var id: String
  /// The masthead.
  public var publication: String
  /// The running number.
  public var number: Int?
  /// The date of the issue.
  public var date: CalendarDate
  /// The days that it covers, the last one left out.
  public var period: Range<CalendarDate>?
  /// The subject of the mail.
  public var subject: String
  /// What mail programs show after the subject.
  public var preheader: String
  /// The title.
  public var title: Inlines
  /// The paragraphs under the title.
  public var standfirst: [Inlines]
  /// The sections in order.
  public var sections: [Section]

  /// An issue without sections.
  public init(
    id: String, publication: String, number: Int? = nil, date: CalendarDate,
    period: Range<CalendarDate>? = nil,
    subject: String, preheader: String, title: Inlines, standfirst: [Inlines] = [],
    sections: [Section] = []
  ) {
    self.id = id
    self.publication = publication
    self.number = number
    self.date = date
    self.period = period
    self.subject = subject
    self.preheader = preheader
    self.title = title
    self.standfirst = standfirst
    self.sections = sections
  }
}

/// A section of an issue: a heading of level 2 and what stands under it.
public struct Section: Sendable, Equatable {
  /// What a section is for.
  public enum Role: Sendable, Hashable {
    /// The article that leads; right after the standfirst.
    case lead
    /// The items of a topic, by its id.
    case topic(String)
    /// A line a topic.
    case glance
    /// Passages with figures.
    case numbers
    /// A quotation.
    case words
    /// The list of the articles.
    case articles
    /// The editor's own: kept and rendered, not checked against sources.
    case own
  }

  /// What stands in a section.
  public enum Content: Sendable, Equatable {
    /// Items, one after the other.
    case items([Item])
    /// A list, a passage an element.
    case list([Passage])
    /// Anything else, as CommonMark blocks.
    case free([Event])
  }

  /// What it is for.
  public var role: Role
  /// Its heading.
  public var heading: Heading
  /// What stands in it.
  public var content: Content

  /// A section.
  public init(_ role: Role, heading: Heading, content: Content) {
    self.role = role
    self.heading = heading
    self.content = content
  }

  /// Its items; none where it is a list or the editor's own.
  public var items: [Item] { if case .items(let items) = content { items } else { [] } }
}

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

/// What one article gives to a section.
public struct Item: Sendable, Equatable {
  /// A block of an item.
  public enum Block: Sendable, Equatable {
    /// Sentences that stand together in a source.
    case passage(Passage)
    /// The same as a quotation, set apart.
    case quotation(Passage)
    /// A picture by itself.
    case picture(Illustration)
    /// Any other block that an editor put there.
    case other([Event])
  }

  /// Its heading, if it has one.
  public var heading: Heading?
  /// Its blocks.
  public var blocks: [Block]
  /// The content of its source line, the parts divided by " · ".
  public var source: Inlines?

  /// An item.
  public init(heading: Heading? = nil, blocks: [Block], source: Inlines? = nil) {
    self.heading = heading
    self.blocks = blocks
    self.source = source
  }
}

/// Sentences that stand together, one a line.
public struct Passage: Sendable, Equatable {
  /// The sentences.
  public var sentences: [Inlines]

  /// A passage.
  public init(_ sentences: [Inlines]) { self.sentences = sentences }
}

/// A picture in the digest.
public struct Illustration: Sendable, Equatable {
  /// Its address.
  public var address: String
  /// What it shows.
  public var alt: String
  /// Caption and credit, divided by " · "; empty without either.
  public var title: String

  /// A picture.
  public init(address: String, alt: String, title: String = "") {
    self.address = address
    self.alt = alt
    self.title = title
  }

  /// The caption, if there is one.
  public var caption: String? {
    let parts = title.components(separatedBy: " · ")
    return parts.first.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The credit, if there is one.
  public var credit: String? {
    let parts = title.components(separatedBy: " · ")
    return parts.count > 1 ? parts.dropFirst().joined(separator: " · ") : nil
  }
}

extension String {
  /// The parts of a string between occurrences of a separator.
  func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
