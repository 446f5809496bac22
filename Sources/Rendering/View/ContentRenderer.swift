// Running content in a medium: libcmark's HTML, or plain text.

import CommonMark
import Digest

/// Renders inline content, blocks and headings.
struct ContentRenderer {
  /// The medium.
  let medium: Medium
  /// The inline styles of elements, for the email.
  let styles: [String: String]
  /// The columns of the plain text.
  let columns: Int
  /// The tags that may stand in digest.md as raw HTML.
  let tags: Set<String>
  /// Plain text and the numbers of its links.
  var plain = PlainText()

  /// Inline content; `figure` sets the figure that it is about strong.
  mutating func content(_ inlines: Inlines, figure: Bool = false) throws -> ViewValue {
    if medium.isHTML, !figure, let html = HTMLText.unmarked(inlines.events) {
      return .object(["html": .markup(html), "text": .textOf(inlines.events)])
    }
    let events = inlines.events.safe(allowing: tags)
    guard medium.isHTML else { return .object(["text": .text(plain.line(events))]) }
    let shown = figure ? events.withStrongFigure : events
    return .object([
      "html": .markup(try inline(shown, styles: figure ? figureStyles : styles)),
      "text": .textOf(events),
    ])
  }

  /// Blocks.
  mutating func blocks(_ events: [Event], below level: Int) throws -> ViewValue {
    let events = events.safe(below: level, allowing: tags)
    guard medium.isHTML else { return .object(["text": .text(plain.blocks(events))]) }
    return .object([
      "html": .markup(try html([.enter(.document)] + events + [.exit], styles: styles)),
      "text": .textOf(events),
    ])
  }

  /// A heading; nothing where it has no text.
  mutating func heading(_ heading: Heading) throws -> ViewValue {
    let url = heading.url?.asLink
    let events = heading.text.events.safe(allowing: tags).withoutLinks(url != nil)
    let text = events.plainText.foldingSpaces
    if text.isEmpty { return .absent }
    if medium.isHTML {
      return .object([
        "html": .markup(try inline(events, styles: styles)), "text": .text(text),
        "url": .optional(url),
      ])
    }
    let line = plain.line(events, numbersEveryLink: true) + (url.map { plain.mark($0) } ?? "")
    let width = min(columns, max(3, line.displayWidth))
    return .object([
      "text": .text(line), "capitals": .text(line.uppercased()),
      "underline": .text(String(repeating: "-", count: width)),
      "doubleUnderline": .text(String(repeating: "=", count: width)),
    ])
  }

  /// A picture; in plain text its words and where it leads.
  mutating func picture(_ picture: Picture) -> ViewValue {
    if medium.isHTML {
      // What cannot be shown leaves its description.
      let caption = picture.caption ?? (picture.address == nil ? picture.alt.foldingSpaces : nil)
      // A link needs a name even where its picture has no description (WCAG 2.1, 2.4.4).
      let alt = picture.alt.isEmpty ? picture.url.map { picture.caption ?? $0 } ?? "" : picture.alt
      return .object([
        "address": .optional(picture.address), "alt": .text(alt.foldingSpaces),
        "caption": .optional(caption), "credit": .optional(picture.credit),
        "hasWords": .flag(caption?.isEmpty == false || picture.credit?.isEmpty == false),
        "url": .optional(picture.url),
      ])
    }
    let words = [picture.caption ?? picture.alt, picture.credit].compactMap { $0?.foldingSpaces }
      .filter { !$0.isEmpty }
    let line = words.joined(separator: " · ")
    guard let url = picture.url else {
      return line.isEmpty ? .absent : .object(["text": .text(line)])
    }
    return .object(["text": .text((line.isEmpty ? url : line) + plain.mark(url))])
  }

  private var figureStyles: [String: String] {
    styles.merging(["strong": styles["figure"] ?? ""]) { $1 }
  }

  /// Inline HTML: that of a paragraph without its tags.
  private func inline(_ events: [Event], styles: [String: String]) throws -> String {
    let paragraph: [Event] = [.enter(.document), .enter(.paragraph)] + events + [.exit, .exit]
    let html = HTMLText.disarmed(
      try Document(paragraph).html(allowing: tags) { $0 == "p" ? nil : Self.style($0, of: styles) })
    // By bytes: a combining sign at the beginning would be one character with the `>`.
    return String(
      decoding: html.utf8.dropFirst("<p>".utf8.count).dropLast("</p>\n".utf8.count), as: UTF8.self)
  }

  private func html(_ events: [Event], styles: [String: String]) throws -> String {
    HTMLText.disarmed(try Document(events).html(allowing: tags) { Self.style($0, of: styles) })
  }

  private static func style(_ name: String, of styles: [String: String]) -> String? {
    guard let style = styles[name], !style.isEmpty else { return nil }
    return style
  }
}

extension [Event] {
  /// What a reader sees of their inline content; breaks are spaces.
  var plainText: String {
    reduce(into: "") { text, event in
      switch event {
      case .leaf(.text(let part)), .leaf(.code(let part)): text += part
      case .leaf(.softBreak), .leaf(.lineBreak): text += " "
      default: break
      }
    }
  }

  /// The events without links, where a link around all of them is to stand.
  fileprivate func withoutLinks(_ drops: Bool) -> [Event] {
    guard drops else { return self }
    var open: [Bool] = []
    return filter { event in
      switch event {
      case .enter(.link): open.append(false)
      case .enter: open.append(true)
      case .exit: return open.popLast() ?? true
      case .leaf: return true
      }
      return open.last ?? true
    }
  }
}
