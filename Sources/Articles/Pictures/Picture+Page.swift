// The sizes that a page has of its picture.

import Markup

extension Picture {
  /// The picture in the size that the page's own `img` element of it offers for an email; what the page tells programs
  /// (OpenGraph, JSON-LD) is the largest.
  func fitted(toSizesIn document: HTMLDocument, base: WebAddress?) -> Picture {
    for (_, element) in document.elements where element.name == "img" {
      guard let srcset = element["srcset"] else { continue }
      let sizes = PictureSize.candidates(in: srcset, base: base)
      let source = element["src"].flatMap { base?.resolved($0) ?? WebAddress($0)?.text }
      guard source == address || sizes.contains(where: { $0.address == address }) else { continue }
      var picture = fitted(to: sizes)
      if picture.alt.isEmpty { picture.alt = Article.folded((element["alt"] ?? "").unicodeScalars) }
      return picture
    }
    return self
  }
}
