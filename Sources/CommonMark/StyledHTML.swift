// HTML of libcmark with inline styles, for mail clients that drop style sheets.

extension Document {
  /// The document as HTML with a `style` attribute on the elements that `style` names.
  ///
  /// libcmark renders and escapes; here only attributes are added after the names of elements. Links to other
  /// schemes than http, https and mailto are dropped and their text kept; images from elsewhere than http and
  /// https leave their description; raw HTML is shown as the text that it is, but for the tags that are allowed, and
  /// comments are dropped.
  public func html(
    allowing tags: Set<String> = [], style: (String) -> String?
  ) throws(CommonMarkError) -> String {
    let events = safeEvents(allowing: tags)
    let rendered = Array(try CMarkTree(building: events).html(withRawHTML: !tags.isEmpty).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(rendered.count * 2)
    var index = 0
    while index < rendered.count {
      let start = index
      index = rendered[start...].firstIndex(of: UInt8(ascii: "<")).map { $0 + 1 } ?? rendered.count
      let name = rendered[index...].prefix { Self.isNamePart($0) }
      index = name.endIndex
      result += rendered[start..<index]
      if !name.isEmpty, let value = style(String(decoding: name, as: UTF8.self)) {
        result += " style=\"".utf8
        Self.append(attribute: value, to: &result)
        result.append(UInt8(ascii: "\""))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The events with what must not reach a reader's mail program taken out.
  ///
  /// - Parameter tags: names of inline elements that may stand as raw HTML, in small letters. Of these come through a
  ///   start tag without attributes whose end tag stands in the same block, link or emphasis, and `br`, as a line
  ///   break; all other raw HTML becomes text.
  public func safeEvents(allowing tags: Set<String> = []) -> [Event] {
    var result: [Event] = []
    var open: [Bool] = []
    // Start tags by the depth that they stand at, with their places in the result.
    var started: [(name: String, depth: Int, place: Int)] = []
    /// Start tags deeper than this stand alone, and are text.
    func closeTags(to depth: Int) {
      while let last = started.last, last.depth > depth {
        result[last.place] = .leaf(.text("<\(last.name)>"))
        started.removeLast()
      }
    }
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
        closeTags(to: open.count - 1)
        if open.popLast() ?? true { result.append(.exit) }
      case .leaf(.htmlInline(let raw)):
        if raw.hasPrefix("<!--") { continue }
        let name = raw.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        if !tags.contains(String(name)) {
          result.append(.leaf(.text(raw)))
        } else if name == "br", ["<br>", "<br/>", "<br />"].contains(raw) {
          result.append(.leaf(.lineBreak))
        } else if raw == "<\(name)>", name != "br" {
          started.append((String(name), open.count, result.count))
          result.append(event)
        } else if raw == "</\(name)>", let last = started.last, last.name == name,
          last.depth == open.count
        {
          started.removeLast()
          result.append(event)
        } else {
          result.append(.leaf(.text(raw)))
        }
      case .leaf(.htmlBlock(let raw)):
        if !raw.hasPrefix("<!--") { result += Inlines(raw).asBlock() }
      case .leaf: result.append(event)
      }
    }
    closeTags(to: -1)
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

  /// ASCII letters and digits.
  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private static func append(attribute value: String, to result: inout [UInt8]) {
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "\""): result += "&quot;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      default: result.append(byte)
      }
    }
  }
}
