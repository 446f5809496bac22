// Content as it may reach readers: links that work, pictures set apart, headings in order.

import CommonMark

/// A picture that stands by itself.
struct Picture: Equatable {
  /// Its address; nil where it is no web address, so that only its words remain.
  var address: String?
  /// What it shows.
  var alt: String
  /// Caption and credit.
  var caption: String?
  var credit: String?
  /// Where it leads.
  var url: String?
}

extension String {
  /// The address, if a mail may lead there: http, https or mailto.
  var asLink: String? { !hasPrefix("#") && Document.isSafeLink(self) ? self : nil }

  /// The address, if a mail may show a picture from there.
  var asPicture: String? { Document.isSafeImage(self) ? self : nil }
}

extension [Event] {
  /// The events without unsafe links; pictures within text leave their description, a link without text shows
  /// its address, and headings step down from `level` by one at a time. A direction that an element or a line opens
  /// ends with it. Raw HTML is text, but for the `tags` that are allowed.
  func safe(below level: Int = 2, allowing tags: Set<String> = []) -> [Event] {
    var result: [Event] = []
    var open: [(isKept: Bool, link: String?, start: Int)] = []
    var last = level
    var isInLink = false
    for event in Document(self).safeEvents(allowing: tags) {
      switch event {
      case .enter(.link(let destination, let title)):
        let isKept = destination.asLink != nil && !isInLink
        open.append((isKept, isKept ? destination : nil, result.count))
        if isKept { isInLink = true }
        if isKept {
          var directions = OpenDirections(after: title)
          let closed = title + directions.close()
          result.append(.enter(.link(destination: destination, title: closed)))
        }
      case .enter(.image): open.append((false, nil, 0))
      case .enter(.heading(let wanted)):
        last = Swift.min(Swift.max(wanted, level + 1), last + 1, 6)
        open.append((true, nil, 0))
        result.append(.enter(.heading(level: last)))
      case .enter:
        open.append((true, nil, 0))
        result.append(event)
      case .exit:
        guard let (isKept, link, start) = open.popLast() else { continue }
        if link != nil { isInLink = false }
        if let link, !result[start...].contains(where: \.isVisible) {
          result.append(.leaf(.text(link)))
        }
        if isKept { result.append(.exit) }
      case .leaf: result.append(event)
      }
    }
    return result.closingDirections
  }

  /// The events with each embedding, override and isolate closed where its element or its line ends.
  private var closingDirections: [Event] {
    var directions = OpenDirections()
    var depths: [Int] = []
    var result: [Event] = []
    func closeTo(_ depth: Int) {
      let signs = directions.close(to: depth)
      if !signs.isEmpty { result.append(.leaf(.text(signs))) }
    }
    for event in self {
      switch event {
      case .enter: depths.append(directions.depth)
      case .exit: closeTo(depths.popLast() ?? 0)
      case .leaf(.text(let text)), .leaf(.code(let text)): directions.read(text)
      case .leaf(.softBreak), .leaf(.lineBreak): closeTo(depths.last ?? 0)
      case .leaf: break
      }
      result.append(event)
    }
    closeTo(0)
    return result
  }

  /// The pictures, where there is nothing else: images and links around one image each, with breaks between.
  var pictures: [Picture]? {
    var pictures: [Picture] = []
    var url: String?
    var depth = 0
    var alt: String?
    for event in self {
      switch event {
      case .enter(.link(let destination, _)) where alt == nil && depth == 0:
        (url, depth) = (destination, 1)
      case .enter(.image(let destination, let title)) where alt == nil:
        pictures.append(Picture(destination, alt: "", title: title, url: url))
        alt = ""
      case .enter where alt != nil: depth += 1
      case .leaf(.text(let text)) where alt != nil: pictures[pictures.count - 1].alt += text
      case .leaf(.softBreak), .leaf(.lineBreak):
        if alt != nil { pictures[pictures.count - 1].alt += " " }
      case .leaf(.text(let text)) where text.allSatisfy(\.isWhitespace): break
      case .exit:
        if alt != nil, depth == (url == nil ? 0 : 1) {
          alt = nil
        } else {
          depth -= 1
          if depth == 0, alt == nil { url = nil }
        }
      default: return nil
      }
    }
    return pictures.isEmpty ? nil : pictures
  }
}

extension Picture {
  /// A picture of CommonMark, whose title is caption and credit, divided by " · ".
  init(_ address: String, alt: String, title: String, url: String?) {
    self.address = address.asPicture
    self.alt = alt
    let parts = title.split(separator: " · ", maxSplits: 1).map(String.init)
    caption = parts.first
    credit = parts.count > 1 ? parts[1] : nil
    self.url = url?.asLink
  }
}

extension Event {
  /// Whether a reader sees something of it.
  fileprivate var isVisible: Bool {
    switch self {
    case .leaf(.text(let text)), .leaf(.code(let text)): text.contains { !$0.isWhitespace }
    default: false
    }
  }
}
