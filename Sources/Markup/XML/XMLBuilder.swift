// The XML parser's events as a flat list of elements.

/// Takes events in document order.
final class XMLBuilder {
  /// Text is gathered as bytes, since the parser cuts it anywhere.
  private var elements: [(element: XMLTree.Element, text: [UInt8])] = []
  private var open: [Int] = []
  /// All text in document order.
  private(set) var allText: [UInt8] = []
  /// How many elements are open inside one that holds XHTML, which is kept as the text that it was.
  private var depthInMarkup: Int?
  private var namesInMarkup: [String] = []

  /// An element begins.
  func start(_ name: String, _ attributes: [String: String]) {
    if depthInMarkup != nil {
      depthInMarkup? += 1
      let local = String(name.split(separator: ":").last ?? "div")
      namesInMarkup.append(local)
      let kept = ["alt", "class", "href", "src"].compactMap { key in
        attributes[key].map { " \(key)=\"\(Self.escaped($0))\"" }
      }
      append("<\(local)\(kept.joined())>")
      return
    }
    if attributes["type"] == "xhtml" { depthInMarkup = 0 }
    let element = XMLTree.Element(
      name: name, attributes: attributes, parent: open.last, text: "", end: 0,
      wholeText: allText.count..<allText.count)
    // White space that OpenDocument writes as elements.
    if ["text:s", "text:tab", "text:line-break"].contains(name) { allText.append(0x20) }
    open.append(elements.count)
    elements.append((element, []))
  }

  /// The innermost element ends.
  func end() {
    if let depth = depthInMarkup {
      if depth > 0, let name = namesInMarkup.popLast() {
        depthInMarkup = depth - 1
        if !["br", "img", "hr"].contains(name) { append("</\(name)>") }
        return
      }
      depthInMarkup = nil
    }
    if let index = open.popLast() {
      let start = elements[index].element.wholeText.lowerBound
      elements[index].element.wholeText = start..<allText.count
      elements[index].element.end = elements.count
    }
  }

  /// A piece of text.
  func characters(_ bytes: some Sequence<UInt8>) {
    guard let index = open.last else { return }
    if depthInMarkup != nil {
      append(Self.escaped(String(decoding: Array(bytes), as: UTF8.self)))
    } else {
      elements[index].text += bytes
      allText += bytes
    }
  }

  private func append(_ markup: String) {
    if let index = open.last { elements[index].text += markup.utf8 }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  /// The elements, those closed that the document left open.
  func finished() -> [XMLTree.Element] {
    while !open.isEmpty { end() }
    return elements.map { item in
      var element = item.element
      element.text = String(decoding: item.text, as: UTF8.self)
      return element
    }
  }
}
