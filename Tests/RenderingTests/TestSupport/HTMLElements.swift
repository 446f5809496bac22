// The tags of an HTML text, for the rules that tests check.

/// A start tag, end tag or run of text.
enum HTMLPart: Equatable {
  case start(String, [String: String])
  case end(String)
  case text(String)

  /// Reads HTML without comments, scalar by scalar as browsers do; what is not well formed comes out as text with `<`.
  static func parts(of html: String) -> [HTMLPart] {
    var parts: [HTMLPart] = []
    var rest = html.unicodeScalars[...]
    while !rest.isEmpty {
      if rest.starts(with: "<!--".unicodeScalars) {
        rest =
          rest.firstRange(of: "-->".unicodeScalars).map { rest[$0.upperBound...] } ?? rest.suffix(0)
      } else if rest.first == "<", let end = closing(rest) {
        if let part = tag(rest[..<end].dropFirst()) { parts.append(part) }
        rest = rest[end...].dropFirst()
      } else {
        let end = rest.dropFirst().firstIndex(of: "<") ?? rest.endIndex
        parts.append(.text(String(rest[..<end])))
        rest = rest[end...]
      }
    }
    return parts
  }

  private typealias Scalars = Substring.UnicodeScalarView

  private static func closing(_ text: Scalars) -> String.Index? {
    var isQuoted = false
    for index in text.indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if text[index] == ">", !isQuoted { return index }
    }
    return nil
  }

  private static func tag(_ body: Scalars) -> HTMLPart? {
    if body.first == "!" { return nil }
    if body.first == "/" { return .end(String(body.dropFirst())) }
    let name = body.prefix { $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    guard !name.isEmpty else { return .text("<" + String(body) + ">") }
    var attributes: [String: String] = [:]
    var rest = body.dropFirst(name.count).drop { $0 == " " }
    while !rest.isEmpty, !rest.elementsEqual("/".unicodeScalars) {
      let key = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(key.count)
      var value = ""
      if rest.starts(with: "=\"".unicodeScalars) {
        let quoted = rest.dropFirst(2).prefix { $0 != "\"" }
        value = String(quoted)
        rest = rest.dropFirst(3 + quoted.count)
      }
      attributes[String(key).lowercased()] = value
      rest = rest.drop { $0 == " " }
    }
    return .start(String(name).lowercased(), attributes)
  }

  /// The text of HTML with its references resolved, what no reader sees left out.
  static func text(of html: String) -> String {
    var text = ""
    var isHidden = false
    for part in parts(of: html) {
      switch part {
      case .start("style", _), .start("title", _), .start("script", _): isHidden = true
      case .end("style"), .end("title"), .end("script"): isHidden = false
      case .text(let part): if !isHidden { text += decoded(part) }
      default: break
      }
    }
    return text
  }

  /// A text with the references that libcmark and the templates write resolved, scalar by scalar.
  static func decoded(_ text: String) -> String {
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#42;", "*"),
      ("&#123;", "{"), ("&#124;", "|"), ("&#125;", "}"), ("&#37;", "%"), ("&nbsp;", " "),
      ("&middot;", "·"),
      ("&amp;", "&"),
    ]
    let scalars = references.reduce(Array(text.unicodeScalars)) {
      $0.replacing(Array($1.0.unicodeScalars), with: Array($1.1.unicodeScalars))
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The destinations of links in order.
  static func links(in html: String) -> [String] {
    parts(of: html).compactMap { part in
      if case .start("a", let attributes) = part { attributes["href"].map(decoded) } else { nil }
    }
  }
}
