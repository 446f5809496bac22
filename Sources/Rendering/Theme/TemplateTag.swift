// The tags of a Mustache template with their places.

import Diagnostics

/// A tag of a template.
struct TemplateTag: Equatable {
  /// What a tag does.
  enum Kind: Equatable {
    /// `{{name}}`: escaped.
    case escaped
    /// `{{{name}}}` or `{{&name}}`: as it is.
    case unescaped
    /// `{{#name}}`.
    case section
    /// `{{^name}}`.
    case inverted
    /// `{{/name}}`.
    case end
    /// `{{>name}}`.
    case partial
    /// `{{!…}}`.
    case comment
    /// Delimiters, inheritance and settings of Mustache, which themes do without.
    case other
    /// A tag that does not end.
    case open
  }

  /// What it does.
  let kind: Kind
  /// The name, without the functions around it.
  let name: String
  /// The functions around the name, the outermost first.
  let functions: [String]
  /// Where it begins.
  let place: Place
  /// Its bytes in the template, both pairs of braces included.
  let range: Range<Int>

  /// The tags of a template in order.
  static func tags(in template: String, path: String) -> [TemplateTag] {
    tags(in: Array(template.utf8), path: path)
  }

  /// The tags of a template, given in UTF-8: braces are looked for byte by byte, as signs that combine with one make
  /// another character of it.
  static func tags(in template: [UInt8], path: String) -> [TemplateTag] {
    let (opening, closing) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var tags: [TemplateTag] = []
    for (index, line) in template.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      var rest = line
      while let start = rest.firstRange(of: [opening, opening])?.lowerBound {
        let place = Place(path, line: index + 1, column: start - line.startIndex + 1)
        let isTriple = rest[(start + 2)...].first == opening
        let body = rest[(start + (isTriple ? 3 : 2))...]
        guard
          let end = body.firstRange(of: [UInt8](repeating: closing, count: isTriple ? 3 : 2))
        else {
          tags.append(
            TemplateTag(
              kind: .open, name: "", functions: [], place: place, range: start..<line.endIndex))
          break
        }
        tags.append(
          TemplateTag(
            reading: String(decoding: body[..<end.lowerBound], as: UTF8.self), isTriple: isTriple,
            place: place, range: start..<end.upperBound))
        rest = body[end.upperBound...]
      }
    }
    return tags
  }

  private init(kind: Kind, name: String, functions: [String], place: Place, range: Range<Int>) {
    self.kind = kind
    self.name = name
    self.functions = functions
    self.place = place
    self.range = range
  }

  private init(reading body: String, isTriple: Bool, place: Place, range: Range<Int>) {
    let kinds: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .end, ">": .partial, "!": .comment, "&": .unescaped,
      "=": .other,
      "<": .other, "$": .other, "%": .other,
    ]
    let sign = isTriple ? nil : body.first.flatMap { kinds[$0] }
    var name = body[...].dropFirst(sign == nil ? 0 : 1).drop { $0 == " " }
    while name.last == " " { name.removeLast() }
    var functions: [String] = []
    while sign != .comment, sign != .partial, let open = name.firstIndex(of: "("), name.last == ")"
    {
      functions.append(String(name[..<open]))
      name = name[name.index(after: open)...].dropLast()
    }
    self.init(
      kind: sign ?? (isTriple ? .unescaped : .escaped), name: String(name), functions: functions,
      place: place, range: range)
  }
}
