// theme.yaml: colours, fonts, sizes and widths, and the inline styles of running content.

import Diagnostics
import Yams

/// What theme.yaml says.
struct ThemeTokens: Sendable {
  /// The tokens, nested as in the file; templates find them below `theme`.
  var values: ViewValue = .object([:])
  /// The inline style of an element of running content in the email, by the element's name.
  var elements: [(name: String, style: String, place: Place)] = []
  /// The keys that are tokens, with their places.
  var keys: [(name: String, place: Place)] = []
  /// Columns of the plain text.
  var columns = 72

  /// The keys that are no tokens.
  static let keys = ["elements", "columns"]

  /// The elements that may have a style; `figure` is the `strong` around a figure in a list of numbers.
  static let elementNames = [
    "a", "blockquote", "code", "em", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p",
    "pre",
    "strong", "ul",
  ]

  /// Reads theme.yaml and adds what is wrong to `diagnostics`.
  init(reading yaml: String, path: String, diagnostics: inout [Diagnostic]) {
    do {
      guard let root = try Yams.compose(yaml: yaml), let mapping = root.mapping else {
        diagnostics.append(
          Diagnostic(.error, at: Place(path), "theme.yaml must be a mapping of keys to values"))
        return
      }
      var tokens: [String: ViewValue] = [:]
      for (key, value) in mapping {
        switch key.string ?? "" {
        case "elements": readElements(value, path: path, diagnostics: &diagnostics)
        case "columns":
          if let columns = value.int, (20...500).contains(columns) {
            self.columns = columns
          } else {
            diagnostics.append(.theme(value, path, "columns must be a whole number from 20 to 500"))
          }
        case let name:
          keys.append((name, Place(path, line: key.mark?.line, column: key.mark?.column)))
          tokens[name] = Self.token(value, name: name, path: path, diagnostics: &diagnostics)
        }
      }
      values = .object(tokens)
    } catch {
      diagnostics.append(Diagnostic(theme: error, path: path))
    }
  }

  /// The names of the tokens.
  var names: TemplateName { Self.name(of: values) }

  private mutating func readElements(_ node: Node, path: String, diagnostics: inout [Diagnostic]) {
    guard let mapping = node.mapping else {
      diagnostics.append(
        .theme(node, path, "elements must be a mapping of element names to styles"))
      return
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard Self.elementNames.contains(name) else {
        let near = nearestName(to: name, among: Self.elementNames)
        let hint =
          near.map { "did you mean ‘\($0)’?" }
          ?? "there are \(Self.elementNames.joined(separator: ", "))"
        diagnostics.append(.theme(key, path, "Unknown element ‘\(name)’", hint: hint))
        continue
      }
      guard let style = value.scalar?.string, !style.contains(where: { "<>\"&\\".contains($0) })
      else {
        diagnostics.append(
          .theme(value, path, "The style of ‘\(name)’ must be CSS without < > & \" and \\"))
        continue
      }
      let place = Place(path, line: value.mark?.line, column: value.mark?.column)
      elements.append((name, style, place))
    }
  }

  /// A token or a group of them. Its letters can end neither an attribute nor a rule of a style sheet.
  private static func token(
    _ node: Node, name: String, path: String, diagnostics: inout [Diagnostic]
  ) -> ViewValue? {
    let isName =
      !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    if !isName {
      diagnostics.append(.theme(node, path, "‘\(name)’ is no name of letters, digits and hyphens"))
    }
    if let mapping = node.mapping {
      var inner: [String: ViewValue] = [:]
      for (key, value) in mapping {
        let name = key.string ?? ""
        inner[name] = token(value, name: name, path: path, diagnostics: &diagnostics)
      }
      return .object(inner)
    }
    guard let text = node.scalar?.string, !text.contains(where: { "<>\"&\\{};\n".contains($0) })
    else {
      diagnostics.append(
        .theme(node, path, "‘\(name)’ must be one CSS value without < > & \" \\ { } and ;"))
      return nil
    }
    return .text(text)
  }

  private static func name(of value: ViewValue) -> TemplateName {
    if case .object(let values) = value { .object(values.mapValues(name(of:))) } else { .token }
  }
}

extension Diagnostic {
  /// An error at a node of theme.yaml.
  fileprivate static func theme(
    _ node: Node, _ path: String, _ summary: String, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, at: Place(path, line: node.mark?.line, column: node.mark?.column), summary, hint: hint
    )
  }

  /// A YAML syntax error with its place.
  fileprivate init(theme error: any Error, path: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(
        .error, at: Place(path, line: mark.line, column: mark.column),
        "Not well-formed YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "‘\($0)’" }.joined(separator: ", ")
      self.init(
        .error, at: Place(path, line: context.mark.line, column: context.mark.column),
        "Key \(names) stands twice in one mapping")
    case .reader(let problem, let offset, _, let yaml):
      let place = offset.map { Place(path, offset: $0, in: yaml.utf8) } ?? Place(path)
      self.init(.error, at: place, "Not well-formed YAML: \(problem)")
    default: self.init(.error, at: Place(path), "The file cannot be read as YAML")
    }
  }
}
