// A template, read once and written for many values.

import Foundation

/// A template of Mustache as far as themes have it: values, sections, inverted sections, partials and comments
/// (mustache(5)), which `TemplateCheck` has found to be sound.
///
/// Written here and not by a library, because a name is looked up for every few words of an issue: swift-mustache splits
/// each name anew and finds by dynamic casts what its value is, half the time of an email. What a template says is known
/// when the theme is read, so that partials and tokens are put in there. swift-mustache is the oracle of the tests.
struct Template: Sendable {
  /// A piece of a template.
  indirect enum Part: Sendable {
    /// Bytes as they are.
    case text([UInt8])
    /// A value.
    case value(Name)
    /// What is written for each element, or if there is something.
    case section(Name, [Part])
    /// What is written if there is nothing.
    case inverted(Name, [Part])
  }

  /// The name of a value, and how that is written.
  struct Name: Sendable {
    /// The name that is looked up from the inside out.
    let first: String
    /// The names within what it stands for.
    let rest: [String]
    /// Functions, the one applied first coming first.
    let functions: [String]
    /// Whether signs of HTML are escaped.
    let isEscaped: Bool
  }

  private let parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  /// The template with values in the places of their names.
  func written(with values: ViewValue) -> String {
    var writing = Writing(scopes: [values.members])
    writing.write(parts)
    return String(decoding: writing.bytes, as: UTF8.self)
  }
}

/// A template being written.
private struct Writing {
  /// What is written so far, UTF-8.
  var bytes: [UInt8] = []
  /// The objects whose names hold, the innermost last.
  var scopes: [[String: ViewValue]]

  mutating func write(_ parts: [Template.Part]) {
    for part in parts {
      switch part {
      case .text(let text): bytes += text
      case .value(let name): if let value = find(name) { write(value, name) }
      case .section(let name, let inner): if let value = find(name) { write(inner, for: value) }
      case .inverted(let name, let inner):
        if find(name)?.isSomething != true { write(inner) }
      }
    }
  }

  private mutating func write(_ value: ViewValue, _ name: Template.Name) {
    guard var text = value.text else { return }
    for function in name.functions {
      switch function {
      case "uppercased": text = text.uppercased()
      case "lowercased": text = text.lowercased()
      default: text = text.capitalized
      }
    }
    bytes += (name.isEscaped ? HTMLText.escaped(text) : text).utf8
  }

  private mutating func write(_ parts: [Template.Part], for value: ViewValue) {
    switch value {
    case .absent, .flag(false): break
    case .text, .textOf, .markup, .flag(true): write(parts)
    case .object(let members): write(parts, in: members)
    case .list(let elements): for element in elements { write(parts, in: element.members) }
    }
  }

  private mutating func write(_ parts: [Template.Part], in scope: [String: ViewValue]) {
    scopes.append(scope)
    write(parts)
    scopes.removeLast()
  }

  private func find(_ name: Template.Name) -> ViewValue? {
    for scope in scopes.reversed() {
      guard var value = scope[name.first] else { continue }
      for part in name.rest {
        guard let next = value[part] else { return nil }
        value = next
      }
      return value
    }
    return nil
  }
}

extension ViewValue {
  /// The values of an object.
  fileprivate var members: [String: ViewValue] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// Whether a section over it is written.
  fileprivate var isSomething: Bool {
    switch self {
    case .absent: false
    case .flag(let flag): flag
    case .list(let elements): !elements.isEmpty
    case .text, .textOf, .markup, .object: true
    }
  }

  /// What is written for it.
  fileprivate var text: String? {
    switch self {
    case .text(let text), .markup(let text): text
    case .textOf(let events): events.plainText.foldingSpaces
    case .absent, .flag, .list, .object: nil
    }
  }
}
