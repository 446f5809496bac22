// The picture of an entry of XML.

import Markup

/// A picture by Media RSS or as an enclosure, in the smallest of the sizes given that fills an email.
struct FeedPicture {
  /// The picture.
  let picture: Picture

  /// The first picture in an entry; nil where there is none.
  init?(of item: Int, in tree: XMLTree) {
    let inside = (item + 1)..<tree.elements[item].end
    guard let first = inside.first(where: { Self.address(of: tree.elements[$0]) != nil }),
      let address = Self.address(of: tree.elements[first])
    else { return nil }
    // Of a group, all are the same picture.
    let group = tree.elements[first].parent.flatMap {
      tree.elements[$0].name == "media:group" ? $0..<tree.elements[$0].end : nil
    }
    let own = group ?? first..<tree.elements[first].end
    func child(_ name: String) -> String? {
      own.first { tree.elements[$0].name == name }.map { tree.elements[$0].text }
    }
    func number(_ name: String, of index: Int) -> Int? {
      tree.elements[index].attributes[name].flatMap { Int($0) }
    }
    let sizes = own.compactMap { index -> PictureSize? in
      guard let address = Self.address(of: tree.elements[index]),
        let width = number("width", of: index), width > 0
      else { return nil }
      return PictureSize(address: address, width: width, height: number("height", of: index))
    }
    let caption = child("media:description") ?? child("media:title")
    picture = Picture(
      address: address, alt: caption ?? "", caption: caption, credit: child("media:credit"),
      width: number("width", of: first), height: number("height", of: first)
    ).fitted(to: sizes)
  }

  private static func address(of element: XMLTree.Element) -> String? {
    let isPicture =
      element.attributes["medium"] == "image"
      || element.attributes["type"]?.hasPrefix("image/") == true
    guard
      element.name == "media:thumbnail"
        || (isPicture && ["media:content", "enclosure"].contains(element.name))
    else { return nil }
    return element.attributes["url"]
  }
}
