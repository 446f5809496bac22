// A finished email in the markup of a mailing tool.

/// Turns an email into what a tool is given. It works on bytes, as the tools do: a combining sign behind `{{` makes
/// another character of it and no other bytes.
struct ToolMarkup {
  private typealias Bytes = [UInt8]

  private let facts: MailingTool.Facts

  init(_ tool: MailingTool) { facts = tool.facts }

  /// The mail with the tool's own signs written so that the tool prints them, its tags in the place of the
  /// `stands` (names that stand in the mail nowhere else), and comments such that it keeps them.
  ///
  /// Signs become character references, which a mail client reads as the signs and no tool reads as its own; in
  /// the style sheet, where there are none, a space parts them.
  func written(_ html: String, tags stands: [(name: String, tag: String)]) -> String {
    var text = facts.isFragment ? Self.fragment(of: Bytes(html.utf8)) : Bytes(html.utf8)
    text = Self.parts(of: text).flatMap { $0.isStyle ? parted($0.bytes) : escaped($0.bytes) }
    if facts.dropsComments { text = Self.keepingComments(text) }
    for (name, tag) in stands { text = text.replacing(Bytes(name.utf8), with: Bytes(tag.utf8)) }
    return String(decoding: Bytes(facts.opening.utf8) + text, as: UTF8.self)
  }

  private func escaped(_ text: Bytes) -> Bytes {
    facts.signs.reduce(text) {
      $0.replacing(Bytes($1.utf8), with: Bytes(Self.references(to: $1).utf8))
    }
  }

  private func parted(_ style: Bytes) -> Bytes {
    facts.signs.reduce(style) { text, sign in
      text.replacing(
        Bytes(sign.utf8), with: Bytes((sign.prefix(1) + " " + sign.dropFirst()).utf8))
    }
  }

  /// The sign in references; letters stay.
  private static func references(to sign: String) -> String {
    sign.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic ? String(scalar) : "&#\(scalar.value);"
    }.joined()
  }

  /// Every comment as a raw string of Go's templates, which `Safe` lets through; a backquote would end it.
  private static func keepingComments(_ text: Bytes) -> Bytes {
    var result: Bytes = []
    var rest = text[...]
    while let start = rest.firstRange(of: Bytes("<!--".utf8)),
      let end = rest[start.upperBound...].firstRange(of: Bytes("-->".utf8))
    {
      let comment = Bytes(rest[start.lowerBound..<end.upperBound])
      result += rest[..<start.lowerBound]
      result += Bytes("{{ Safe `".utf8)
      result += comment.replacing(Bytes("`".utf8), with: Bytes("&#96;".utf8))
      result += Bytes("` }}".utf8)
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// Style sheets, and what is between them.
  private static func parts(of html: Bytes) -> [(bytes: Bytes, isStyle: Bool)] {
    var parts: [(bytes: Bytes, isStyle: Bool)] = []
    var rest = html[...]
    while let start = rest.firstRange(of: Bytes("<style".utf8)),
      let end = rest[start.upperBound...].firstRange(of: Bytes("</style>".utf8))
    {
      parts.append((Bytes(rest[..<start.lowerBound]), false))
      parts.append((Bytes(rest[start.lowerBound..<end.upperBound]), true))
      rest = rest[end.upperBound...]
    }
    return parts + [(Bytes(rest), false)]
  }

  /// The style sheets and the content of the body.
  private static func fragment(of html: Bytes) -> Bytes {
    guard let open = html.firstRange(of: Bytes("<body".utf8)),
      let start = html[open.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let end = html.ranges(of: Bytes("</body>".utf8)).last, start < end.lowerBound
    else { return html }
    let styles = parts(of: html).filter(\.isStyle).flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    return styles + html[(start + 1)..<end.lowerBound].drop { $0 == UInt8(ascii: "\n") }
  }
}
