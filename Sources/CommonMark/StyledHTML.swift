// HTML of libcmark with inline styles, for mail clients that drop style sheets.

extension Document {
  /// The document as HTML with a `style` attribute on the elements that `style` names.
  ///
  /// libcmark renders and escapes; here only attributes are added after the names of elements. Links to other
  /// schemes than http, https and mailto are dropped and their text kept; images from elsewhere than http and
  /// https leave their description; raw HTML is shown as the text that it is, comments are dropped.
  public func html(style: (String) -> String?) throws(CommonMarkError) -> String {
    let rendered = try CMarkTree(building: safeEvents).html()
    var result = ""
    result.reserveCapacity(rendered.utf8.count * 2)
    var rest = Substring(rendered)
    while let start = rest.firstIndex(of: "<") {
      result += rest[..<start]
      rest = rest[start...]
      let name = rest.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
      result += "<" + name
      rest = rest[name.endIndex...]
      if name.isEmpty {
        rest = rest.isEmpty ? rest : rest.dropFirst(rest.first == "<" ? 1 : 0)
      } else if let value = style(String(name)) {
        result += " style=\"" + Self.attribute(value) + "\""
      }
    }
    return result + rest
  }

  /// The events with what must not reach a reader's mail program taken out.
  public var safeEvents: [Event] {
    var result: [Event] = []
    var open: [Bool] = []
    for event in events {
      switch event {
      case .enter(.link(let destination, _)):
        open.append(Self.isSafeLink(destination))
        if open.last == true { result.append(event) }
      case .enter(.image(let destination, _)):
        open.append(Self.isSafeImage(destination))
        if open.last == true { result.append(event) }
      case .enter:
        open.append(true)
        result.append(event)
      case .exit:
        if open.popLast() ?? true { result.append(.exit) }
      case .leaf(.htmlInline(let raw)):
        if !raw.hasPrefix("<!--") { result.append(.leaf(.text(raw))) }
      case .leaf(.htmlBlock(let raw)):
        if !raw.hasPrefix("<!--") { result += Inlines(raw).asBlock() }
      case .leaf: result.append(event)
      }
    }
    return result
  }

  /// Whether a destination is an http, https or mailto address, or a place in the same page.
  public static func isSafeLink(_ destination: String) -> Bool {
    if destination.hasPrefix("#") { return true }
    let lowered = destination.lowercased()
    return ["http://", "https://", "mailto:"].contains { lowered.hasPrefix($0) }
  }

  /// Whether a destination is an http or https address.
  public static func isSafeImage(_ destination: String) -> Bool {
    let lowered = destination.lowercased()
    return lowered.hasPrefix("http://") || lowered.hasPrefix("https://")
  }

  private static func attribute(_ value: String) -> String {
    value.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}
