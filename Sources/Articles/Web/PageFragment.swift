// The HTML of an article alone, as feeds and content systems give it.

import Markup

/// The pieces of an article whose HTML has nothing around it.
struct PageFragment {
  /// The body in order.
  private(set) var pieces: [MarkedText.Piece] = []
  /// The first picture.
  private(set) var image: Picture?
  /// What was not read.
  private(set) var omission: String?

  /// Reads HTML; relative links lean on `base`.
  init(of html: String, base: WebAddress?) {
    // Feeds of plain text have blank lines for paragraphs.
    guard html.contains("<") else {
      pieces = Self.paragraphs(of: html)
      return
    }
    let document = HTMLDocument(page: "<body>" + html)
    omission = document.omission
    var asides: [Range<Int>] = []
    var index = 0
    while index < document.nodes.count {
      if let element = document.nodes[index].element, PageParts.isAside(element) {
        asides.append(index..<max(document.nodes[index].end, index + 1))
        index = max(document.nodes[index].end, index + 1)
      } else {
        index += 1
      }
    }
    let blocks = PageBlocks(of: document).blocks.filter { block in
      !asides.contains { $0.contains(block.position) }
        && !(block.linkDensity > 0.9 && !block.text.endsAsSentence)
    }
    pieces = blocks.map { block in
      let kind: Block.Kind =
        block.headingLevel > 0 ? .subhead : block.name == "li" ? .listItem : .paragraph
      return MarkedText.Piece(kind, block.text)
    }
    image = Self.firstPicture(of: document, base: base)
  }

  /// The paragraphs of text that has blank lines between them.
  static func paragraphs(of text: String) -> [MarkedText.Piece] {
    text.replacing("\r\n", with: "\n").split(separator: "\n\n").compactMap {
      HTMLText.line(of: String($0))
    }.map { MarkedText.Piece(.paragraph, $0) }
  }

  private static func firstPicture(of document: HTMLDocument, base: WebAddress?) -> Picture? {
    for (index, element) in document.elements where element.name == "img" {
      // A picture of a dot counts readers.
      guard element["width"] != "1", element["height"] != "1",
        let source = element["src"] ?? element["data-src"],
        let address = base?.resolved(source) ?? WebAddress(source)?.text
      else { continue }
      var caption: String?
      let figure = document.ancestors(of: index).first {
        document.nodes[$0].element?.name == "figure"
      }
      if let figure {
        let line = document.elements.first {
          $0.index > figure && $0.index < document.nodes[figure].end
            && $0.element.name == "figcaption"
        }
        caption = line.flatMap { Article.folded(document.text(of: $0.index).unicodeScalars) }
      }
      let alt = Article.folded((element["alt"] ?? "").unicodeScalars)
      return Picture(
        address: address, alt: alt.isEmpty ? caption ?? "" : alt,
        caption: caption?.isEmpty == true ? nil : caption,
        width: element["width"].flatMap { Int($0) }, height: element["height"].flatMap { Int($0) }
      ).fitted(to: PictureSize.candidates(in: element["srcset"] ?? "", base: base))
    }
    return nil
  }
}
