// The normal form of a document: what CommonMark can say of it.

extension Document {
  /// The document in the form in which it is written and read back.
  ///
  /// Neighboring texts are one, empty ones are gone. Emphasis in emphasis, strong in strong and links in links
  /// say nothing more and are unwrapped; emphasis around nothing is gone; two emphases or code spans side by side are one;
  /// strong around nothing but emphasis is emphasis around strong. A heading has no breaks (section 4.2), a
  /// paragraph none at its ends. Code has no line endings; destinations have no white space.
  public var normalized: Document {
    var events = events.map(Self.normalLeaf)
    while true {
      let next = Self.reordered(Self.mergedText(Self.unwrapped(Self.withoutLooseBreaks(events))))
      if next == events { return Document(events) }
      events = next
    }
  }

  private static func normalLeaf(_ event: Event) -> Event {
    switch event {
    case .leaf(.code(let text)) where text.allSatisfy(\.isWhitespace): .leaf(.text(" "))
    case .leaf(.code(let text)): .leaf(.code(spaced(text)))
    case .leaf(.text(let text)) where text.utf8.contains(0):
      .leaf(.text(text.replacing("\0", with: "\u{FFFD}")))
    case .enter(.link(let destination, let title)):
      .enter(.link(destination: percentEncoded(destination), title: spaced(title)))
    case .enter(.image(let destination, let title)):
      .enter(.image(destination: percentEncoded(destination), title: spaced(title)))
    default: event
    }
  }

  private static func spaced(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  /// White space and controls in a destination, percent-encoded (RFC 3986, section 2.1).
  private static func percentEncoded(_ destination: String) -> String {
    var result = ""
    for scalar in destination.unicodeScalars {
      if scalar.value <= 0x20 || scalar.value == 0x7F {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Breaks at the ends of paragraphs gone, breaks in headings as spaces.
  private static func withoutLooseBreaks(_ events: [Event]) -> [Event] {
    var result: [Event] = []
    var isHeading = false
    for (index, event) in events.enumerated() {
      if case .enter(let node) = event, !node.isInline {
        if case .heading = node { isHeading = true } else { isHeading = false }
      }
      if event == .leaf(.softBreak) || event == .leaf(.lineBreak) {
        if isHeading {
          result.append(.leaf(.text(" ")))
          continue
        }
        let next = index + 1 < events.count ? events[index + 1] : .exit
        let opens =
          result.last.map { if case .enter(let node) = $0 { !node.isInline } else { false } }
          ?? true
        let afterBreak = result.last == .leaf(.softBreak) || result.last == .leaf(.lineBreak)
        if opens || next == .exit || afterBreak { continue }
      }
      result.append(event)
    }
    return result
  }

  /// Wrappers that say nothing gone: the same inside the same, and emphasis around nothing; what stands side by
  /// side as one.
  private static func unwrapped(_ events: [Event]) -> [Event] {
    var result: [Event] = []
    var open: [(node: Node, isKept: Bool)] = []
    var depths = [0, 0, 0]
    var index = 0
    while index < events.count {
      let event = events[index]
      let next = index + 1 < events.count ? events[index + 1] : nil
      index += 1
      switch event {
      case .enter(let node):
        let wrapper = wrapper(node)
        let isEmpty = next == .exit && (wrapper == 0 || wrapper == 1)
        let isKept = !isEmpty && (wrapper.map { depths[$0] == 0 } ?? true)
        open.append((node, isKept))
        guard isKept else { continue }
        if let wrapper { depths[wrapper] += 1 }
        result.append(event)
      case .exit:
        if let last = open.last, last.isKept, let wrapper = wrapper(last.node), wrapper < 2,
          next == .enter(last.node)
        {
          // The second goes on with the first: leave out this end and that beginning.
          index += 1
          continue
        }
        let last = open.popLast()
        guard last?.isKept ?? true else { continue }
        if let node = last?.node, let wrapper = wrapper(node) { depths[wrapper] -= 1 }
        result.append(event)
      case .leaf: result.append(event)
      }
    }
    return result
  }

  /// The number of a node that says nothing more inside another of its kind.
  private static func wrapper(_ node: Node) -> Int? {
    switch node {
    case .emphasis: 0
    case .strong: 1
    case .link: 2
    default: nil
    }
  }

  private static func matchingExit(of enter: Int, in events: [Event]) -> Int? {
    var depth = 0
    for index in enter..<events.count {
      switch events[index] {
      case .enter: depth += 1
      case .exit:
        depth -= 1
        if depth == 0 { return index }
      case .leaf: break
      }
    }
    return nil
  }

  private static func mergedText(_ events: [Event]) -> [Event] {
    var result: [Event] = []
    for event in events {
      if case .leaf(.text(let text)) = event {
        if text.isEmpty { continue }
        if case .leaf(.text(let before))? = result.last {
          result[result.count - 1] = .leaf(.text(before + text))
          continue
        }
      }
      // Two code spans side by side would share their backticks.
      if case .leaf(.code(let text)) = event, case .leaf(.code(let before))? = result.last {
        result[result.count - 1] = .leaf(.code(before + text))
        continue
      }
      result.append(event)
    }
    return result
  }

  /// Strong around nothing but emphasis, the other way round: `***x***` (section 6.2, rule 14).
  private static func reordered(_ events: [Event]) -> [Event] {
    var events = events
    for index in events.indices.dropLast()
    where events[index] == .enter(.strong) && events[index + 1] == .enter(.emphasis) {
      guard let inner = matchingExit(of: index + 1, in: events), inner + 1 < events.count,
        events[inner + 1] == .exit
      else {
        continue
      }
      events[index] = .enter(.emphasis)
      events[index + 1] = .enter(.strong)
    }
    return events
  }
}
