// Pictures: their words, their widths, their formats, and those that nobody is to see.

internal import Markup

extension Email {
  private var pictures: [(index: Int, element: HTMLElement)] {
    elements.filter { $0.element.name == "img" }
  }

  var imagesWithoutAlt: [Mistake] {
    pictures.filter { $0.element["alt"] == nil }.map {
      mistake(at: $0.index, "The picture has no alt")
    }
  }

  var imagesNamedByFile: [Mistake] {
    pictures.compactMap { index, element in
      guard let alt = element["alt"]?.lowercased(), !alt.contains(" ") else { return nil }
      let isName = [".jpg", ".jpeg", ".png", ".gif", ".webp"].contains { alt.hasSuffix($0) }
      return isName ? mistake(at: index, "The picture’s alt is a file name: “\(alt)”") : nil
    }
  }

  var imagesWithoutWidth: [Mistake] {
    pictures.filter { Self.length($0.element["width"]) == nil }.map {
      mistake(at: $0.index, "The picture has no width attribute")
    }
  }

  var trackingPixels: [Mistake] {
    pictures.compactMap { index, element in
      let sizes = ["width", "height"].compactMap { name -> Double? in
        let styled =
          inline[index]?.last { $0.property == name }?.value.compactMap { token in
            switch token.kind {
            case .dimension(let number, _), .number(let number): number as Double?
            default: nil
            }
          }.first ?? nil
        let attribute = element[name].flatMap { $0.hasSuffix("%") ? nil : Self.length($0) }
        return styled ?? attribute
      }
      let isTiny = sizes.contains { $0 <= 1 }
      return isTiny ? mistake(at: index, "The picture is a tracking pixel") : nil
    }
  }

  /// Every address that a picture is loaded from, with its place.
  var pictureAddresses: [(offset: Int?, address: String)] {
    var addresses: [(offset: Int?, address: String)] = []
    for (index, element) in elements {
      for attribute in element.attributes
      where ["src", "background", "poster"].contains(attribute.name) {
        addresses.append((offset(of: index), attribute.value))
      }
    }
    for styled in declarations {
      addresses += styled.declaration.addresses.map { (styled.offset, $0) }
    }
    return addresses
  }

  var webpImages: [Mistake] {
    pictureAddresses.filter { Self.imageFormat(of: $0.address) == "webp" }.map {
      Mistake(at: $0.offset, "The picture is WebP")
    }
  }

  var insecureImages: [Mistake] {
    pictureAddresses.filter { Self.scheme(of: $0.address) == "http" }.map {
      Mistake(at: $0.offset, "The picture is loaded over http")
    }
  }

  /// The format that an address names: the ending of its path, or a parameter that asks for one.
  static func imageFormat(of address: String) -> String? {
    let lower = address.lowercased()
    if lower.hasPrefix("data:image/") {
      return String(lower.dropFirst(11).prefix { $0.isLetter || $0.isNumber })
    }
    let parts = lower.split(separator: "#", omittingEmptySubsequences: false)[0]
      .split(separator: "?", maxSplits: 1)
    guard let path = parts.first else { return nil }
    for parameter in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
      let pair = parameter.split(separator: "=", maxSplits: 1)
      if pair.count == 2, ["format", "fm", "f"].contains(pair[0]) { return String(pair[1]) }
    }
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return String(name[name.index(after: dot)...])
  }

  /// A length as an attribute has it: a number, or a percentage.
  static func length(_ text: String?) -> Double? {
    guard var text = text?.filter({ !$0.isWhitespace }) else { return nil }
    if text.hasSuffix("%") { text.removeLast() }
    if text.lowercased().hasSuffix("px") { text.removeLast(2) }
    return Double(text)
  }
}
