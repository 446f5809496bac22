// Reads templates that were checked: tags that stand alone on their line, partials, tokens.

/// Reads the templates of a theme.
///
/// A section's tag, a comment or a partial that stands alone on its line takes the line with it, and each line of such a
/// partial is indented as its tag is (mustache(5), the specification's "standalone" tags).
struct TemplateReader {
  /// The templates by name, without `.mustache`.
  let templates: [String: String]
  /// The tokens of the theme, which are put in right away.
  let tokens: ViewValue

  /// A template by its name; in those of plain text nothing is escaped.
  func template(_ name: String) -> Template? {
    templates[name].map { template(of: $0, isHTML: !name.hasSuffix(".txt")) }
  }

  /// A template from its text.
  func template(of text: String, isHTML: Bool) -> Template {
    Template(parts(of: Array(text.utf8), isHTML: isHTML))
  }

  private func parts(of text: [UInt8], isHTML: Bool) -> [Template.Part] {
    var open: [(tag: TemplateTag, parts: [Template.Part])] = []
    var parts: [Template.Part] = []
    var place = 0
    for tag in TemplateTag.tags(in: text, path: "") {
      var (start, end) = (tag.range.lowerBound, tag.range.upperBound)
      var indentation: ArraySlice<UInt8> = []
      if tag.kind.standsAlone, let line = Self.line(of: tag.range, in: text) {
        indentation = text[line.lowerBound..<start]
        (start, end) = (line.lowerBound, line.upperBound)
      }
      Self.append(text[place..<start], to: &parts)
      place = end
      switch tag.kind {
      case .escaped, .unescaped: append(tag, isHTML: isHTML, to: &parts)
      case .section, .inverted:
        open.append((tag, parts))
        parts = []
      case .end:
        guard let (tag, outer) = open.popLast() else { continue }
        let name = name(of: tag, isHTML: isHTML)
        let inner = parts
        parts = outer + [tag.kind == .section ? .section(name, inner) : .inverted(name, inner)]
      case .partial:
        let partial = Self.indented(Array((templates[tag.name] ?? "").utf8), by: indentation)
        for part in self.parts(of: partial, isHTML: isHTML) { Self.append(part, to: &parts) }
      case .comment, .other, .open: break
      }
    }
    Self.append(text[place...], to: &parts)
    return parts
  }

  /// The line that a tag has for itself, with its end; nil where something else stands there too.
  private static func line(of tag: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, text[start - 1].isSpaceOrTab { start -= 1 }
    guard start == 0 || text[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.upperBound
    while end < text.count, text[end].isSpaceOrTab || text[end] == UInt8(ascii: "\r") { end += 1 }
    if end == text.count { return start..<end }
    return text[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }

  private static func indented(_ text: [UInt8], by indentation: ArraySlice<UInt8>) -> [UInt8] {
    if indentation.isEmpty { return text }
    let newline = UInt8(ascii: "\n")
    let lines = text.split(separator: newline, omittingEmptySubsequences: false)
    return Array(
      lines.enumerated().map { index, line in
        index == lines.count - 1 && line.isEmpty ? line : indentation + line
      }.joined(separator: [newline]))
  }

  private func append(_ tag: TemplateTag, isHTML: Bool, to parts: inout [Template.Part]) {
    let name = name(of: tag, isHTML: isHTML)
    // Of the whole view only its outermost object has tokens.
    if name.first == "theme", name.functions.isEmpty {
      var value: ViewValue? = tokens
      for part in name.rest { value = value?[part] }
      if case .text(let text)? = value {
        Self.append(Array((name.isEscaped ? HTMLText.escaped(text) : text).utf8)[...], to: &parts)
        return
      }
    }
    parts.append(.value(name))
  }

  private func name(of tag: TemplateTag, isHTML: Bool) -> Template.Name {
    let names = tag.name.split(separator: ".").map(String.init)
    return Template.Name(
      first: names.first ?? "", rest: Array(names.dropFirst()),
      functions: tag.functions.reversed(), isEscaped: isHTML && tag.kind == .escaped)
  }

  private static func append(_ text: ArraySlice<UInt8>, to parts: inout [Template.Part]) {
    if !text.isEmpty { append(.text(Array(text)), to: &parts) }
  }

  /// Text after text is one.
  private static func append(_ part: Template.Part, to parts: inout [Template.Part]) {
    if case .text(let text) = part, case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + text)
    } else {
      parts.append(part)
    }
  }
}

extension TemplateTag.Kind {
  /// Whether it may take the line that it has for itself.
  fileprivate var standsAlone: Bool {
    switch self {
    case .section, .inverted, .end, .partial, .comment: true
    case .escaped, .unescaped, .other, .open: false
    }
  }
}

extension UInt8 {
  fileprivate var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
