// Links: where they go, and what they say.

internal import Markup

extension Email {
  /// The links that all clients read.
  var links: [(index: Int, element: HTMLElement, address: String)] {
    elements(named: "a", "area").compactMap { index, element in
      element["href"].map { (index, element, $0) }
    }
  }

  /// The scheme of an address as a browser reads it: white space and control characters do not hide it.
  static func scheme(of address: String) -> String? {
    let seen = address.unicodeScalars.filter { $0.value > 32 && $0.value != 127 }
    guard let colon = seen.firstIndex(of: ":") else { return nil }
    let name = seen[..<colon]
    let isName = name.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains($0))
    }
    return isName && !name.isEmpty ? String(String.UnicodeScalarView(name)).lowercased() : nil
  }

  /// Addresses of links, forms and pictures, with what they are for.
  private var addresses: [(offset: Int?, address: String, isPicture: Bool)] {
    var addresses = pictureAddresses.map { ($0.offset, $0.address, true) }
    for (index, element) in elements {
      for attribute in element.attributes
      where ["href", "action", "formaction", "cite", "longdesc", "xlink:href"]
        .contains(attribute.name)
      {
        addresses.append((offset(of: index), attribute.value, false))
      }
    }
    return addresses
  }

  var badSchemes: [Mistake] {
    addresses.compactMap { offset, address, isPicture in
      guard let scheme = Self.scheme(of: address), scheme != "data" else { return nil }
      let allowed = isPicture ? ["http", "https", "cid"] : ["http", "https", "mailto"]
      return allowed.contains(scheme)
        ? nil : Mistake(at: offset, "The address has the scheme “\(scheme):”")
    }
  }

  var dataAddresses: [Mistake] {
    addresses.filter { Self.scheme(of: $0.address) == "data" }.map {
      Mistake(at: $0.offset, "The address holds data in itself")
    }
  }

  var relativeAddresses: [Mistake] {
    addresses.compactMap { offset, address, isPicture in
      let address = address.drop { $0.isWhitespace }
      if Self.scheme(of: String(address)) != nil || Self.isTemplateTag(address) { return nil }
      if address.hasPrefix("#"), !isPicture { return nil }
      return Mistake(
        at: offset,
        address.isEmpty ? "The address is empty" : "The address “\(address.prefix(60))” is relative"
      )
    }
  }

  private static func isTemplateTag(_ address: Substring) -> Bool {
    ["{{", "*|", "{%", "<%", "%%", "[["].contains { address.hasPrefix($0) }
  }

  var emptyLinks: [Mistake] {
    links.filter { accessibleName(of: $0.index).isEmpty && !isAroundTable($0.index) }.map {
      mistake(at: $0.index, "The link says nothing")
    }
  }

  /// Whether a link is around a table: by HTML 4, which the parser knows, a table ends the link before it.
  private func isAroundTable(_ index: Int) -> Bool {
    let next = document.nodes[index].end
    guard next < document.nodes.count, document.nodes[next].element?.name == "table" else {
      return false
    }
    let start = document.nodes[index].source.upperBound
    let between = document.source[start..<max(start, document.nodes[next].source.lowerBound)]
    return between.firstIndex(ofBytes: Array("</".utf8)) == nil
  }

  var vagueLinks: [Mistake] {
    links.compactMap { index, _, _ in
      let name = accessibleName(of: index)
      return Wording.isVague(name)
        ? mistake(at: index, "The link says only “\(name)”") : nil
    }
  }

  var addressLinks: [Mistake] {
    links.compactMap { index, _, address in
      let name = accessibleName(of: index).lowercased()
      let isAddress = name.hasPrefix("https://") || name.hasPrefix("http://")
      return isAddress && !address.hasPrefix("mailto:")
        ? mistake(at: index, "The link says its address") : nil
    }
  }

  var anchorMistakes: [Mistake] {
    let names = Set(elements(named: "a").compactMap { $0.element["name"] })
    return links.compactMap { index, _, address in
      guard address.hasPrefix("#"), address != "#" else {
        return address == "#" ? mistake(at: index, "The link goes nowhere") : nil
      }
      let name = String(address.dropFirst())
      return names.contains(name)
        ? nil : mistake(at: index, "No <a name=\"\(name)\"> is there for the link")
    }
  }
}
