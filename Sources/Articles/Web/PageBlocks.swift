// A page's text cut into blocks.

import Markup

/// Cuts a document into blocks, in document order.
struct PageBlocks {
  /// The blocks.
  private(set) var blocks: [PageBlock] = []

  private let document: HTMLDocument
  private var text = ""
  private var linked = ""
  private var hasBreak = false
  private var position: Int?

  /// The blocks of a document outside elements that hold no text for readers.
  init(of document: HTMLDocument) {
    self.document = document
    var open: [(end: Int, element: Int, name: String)] = []
    var links: [Int] = []
    var index = 0
    while index < document.nodes.count {
      while let last = open.last, last.end <= index {
        flush(open)
        open.removeLast()
      }
      while let end = links.last, end <= index { links.removeLast() }
      let node = document.nodes[index]
      if let element = node.element {
        if Self.silent.contains(element.name)
          || Self.inline.contains(element.name) && PageParts.isOverlay(element)
        {
          index = max(node.end, index + 1)
          continue
        }
        if Self.inline.contains(element.name) {
          if element.name == "a" { links.append(node.end) }
        } else if element.name == "br" {
          if hasBreak { flush(open) }
          text += " "
          hasBreak = true
        } else {
          flush(open)
          open.append((node.end, index, element.name))
        }
      } else if case .conditional = node.content {
        index = max(node.end, index + 1)
        continue
      } else if let run = node.text {
        if run.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
          hasBreak = false
          if position == nil { position = index }
        }
        text += run
        if !links.isEmpty { linked += run + " " }
      }
      index += 1
    }
    while !open.isEmpty {
      flush(open)
      open.removeLast()
    }
    flush(open)
  }

  private mutating func flush(_ open: [(end: Int, element: Int, name: String)]) {
    defer {
      text = ""
      linked = ""
      hasBreak = false
      position = nil
    }
    guard let owner = open.last, let position else { return }
    let folded = Article.folded(text.unicodeScalars)
    guard !folded.isEmpty else { return }
    let name = open.reversed().lazy.map(\.name).first { Self.telling.contains($0) } ?? "div"
    blocks.append(
      PageBlock(
        element: owner.element, position: position, name: name, text: folded,
        words: folded.split(separator: " ").count,
        linkedWords: linked.split(whereSeparator: \.isWhitespace).count,
        stops: folded.unicodeScalars.count { ",.!?;…。，।".unicodeScalars.contains($0) }))
  }

  private static let silent: Set<String> = [
    "script", "style", "noscript", "template", "svg", "select", "button", "iframe", "object",
    "head", "textarea", "video", "audio", "canvas", "math", "option", "title", "meta", "link",
    "input", "noframes", "map",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img", "amp-img", "picture", "source",
  ]
  private static let telling: Set<String> = [
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dd", "dt", "blockquote", "pre",
    "figcaption", "figure", "div", "section", "article", "body",
  ]
}
