// The tags of a Mustache template with their places; swift-mustache keeps none.

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

  /// The tags of a template in order.
  static func tags(in template: String, path: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    for (index, line) in lines(of: template).enumerated() {
      var rest = line[...]
      while let start = rest.firstRange(of: "{{") {
        let column = rest.base.utf8.distance(from: rest.base.startIndex, to: start.lowerBound) + 1
        let place = Place(path, line: index + 1, column: column)
        let isTriple = rest[start.upperBound...].hasPrefix("{")
        let body = rest[start.upperBound...].dropFirst(isTriple ? 1 : 0)
        guard let end = body.firstRange(of: isTriple ? "}}}" : "}}") else {
          tags.append(TemplateTag(kind: .open, name: "", functions: [], place: place))
          break
        }
        tags.append(TemplateTag(reading: body[..<end.lowerBound], isTriple: isTriple, place: place))
        rest = body[end.upperBound...]
      }
    }
    return tags
  }

  private static func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
  }

  private init(kind: Kind, name: String, functions: [String], place: Place) {
    self.kind = kind
    self.name = name
    self.functions = functions
    self.place = place
  }

  private init(reading body: Substring, isTriple: Bool, place: Place) {
    let kinds: [Character: Kind] = [
      "#": .section, "^": .inverted, "/": .end, ">": .partial, "!": .comment, "&": .unescaped,
      "=": .other,
      "<": .other, "$": .other, "%": .other,
    ]
    let sign = isTriple ? nil : body.first.flatMap { kinds[$0] }
    var name = (sign == nil ? body : body.dropFirst()).drop { $0 == " " }
    while name.last == " " { name.removeLast() }
    var functions: [String] = []
    while sign != .comment, sign != .partial, let open = name.firstIndex(of: "("), name.last == ")"
    {
      functions.append(String(name[..<open]))
      name = name[name.index(after: open)...].dropLast()
    }
    self.init(
      kind: sign ?? (isTriple ? .unescaped : .escaped), name: String(name), functions: functions,
      place: place)
  }
}
