// Finds in a template what swift-mustache would pass over: unknown names, text unescaped, sections left open.

import Diagnostics

/// Checks the templates of a theme against the names that there are.
struct TemplateCheck {
  /// The templates by name, without `.mustache`, and the path of each.
  let templates: [String: (text: String, path: String)]
  private(set) var diagnostics: [Diagnostic] = []
  /// The keys of theme.yaml that are used.
  private(set) var tokens: Set<String> = []
  /// The partials being read, to find one that contains itself.
  private var open: [String] = []

  private struct Scope {
    let tag: TemplateTag
    let names: [String: TemplateName]
  }

  init(_ templates: [String: (text: String, path: String)]) { self.templates = templates }

  /// Checks a template and the partials that it uses.
  mutating func check(_ template: String, names: [String: TemplateName]) {
    check(template, outer: [names])
  }

  private mutating func check(_ template: String, outer: [[String: TemplateName]]) {
    guard let (text, path) = templates[template] else { return }
    open.append(template)
    defer { open.removeLast() }
    var scopes: [Scope] = []
    for tag in TemplateTag.tags(in: text, path: path) {
      let names = outer + scopes.map(\.names)
      switch tag.kind {
      case .comment: break
      case .open:
        report(
          tag, "The tag does not end on its line", hint: "tags are closed by ‘}}’, ‘{{{’ by ‘}}}’")
      case .other:
        report(
          tag, "Delimiters, settings and inheritance are not for themes",
          hint: "use sections and partials")
      case .partial: checkPartial(tag, names)
      case .end:
        if let scope = scopes.popLast() {
          if scope.tag.name != tag.name {
            report(
              tag, "‘\(tag.name)’ ends where ‘\(scope.tag.name)’ is open",
              hint: "opened in line \(scope.tag.place.line ?? 1)")
          }
        } else {
          report(tag, "‘\(tag.name)’ ends but was not opened")
        }
      case .section, .inverted: scopes.append(Scope(tag: tag, names: opened(by: tag, names)))
      case .escaped, .unescaped: checkValue(tag, names)
      }
    }
    for scope in scopes { report(scope.tag, "The section ‘\(scope.tag.name)’ is not closed") }
  }

  private mutating func checkPartial(_ tag: TemplateTag, _ names: [[String: TemplateName]]) {
    guard templates[tag.name] != nil else {
      let near = nearestName(to: tag.name, among: templates.keys.sorted())
      report(
        tag, "There is no template ‘\(tag.name).mustache’",
        hint: near.map { "did you mean ‘\($0)’?" })
      return
    }
    let isHTML = { (name: String) in !name.hasSuffix(".txt") }
    if let template = open.last, isHTML(template) != isHTML(tag.name) {
      report(tag, "HTML and plain text cannot contain each other")
    } else if open.contains(tag.name) {
      report(tag, "‘\(tag.name)’ contains itself", hint: "a partial cannot be nested in itself")
    } else {
      check(tag.name, outer: names)
    }
  }

  private mutating func opened(by tag: TemplateTag, _ names: [[String: TemplateName]]) -> [String:
    TemplateName]
  {
    if let function = tag.functions.first {
      report(
        tag, "A section takes a name without functions, not ‘\(function)’",
        hint: "use isFirst, isLast, or ^")
    }
    guard let found = find(tag, names), tag.kind == .section else { return [:] }
    switch found {
    case .list(let inner), .object(let inner): return inner
    case .text, .markup, .token, .flag: return [:]
    }
  }

  private mutating func checkValue(_ tag: TemplateTag, _ names: [[String: TemplateName]]) {
    guard let found = find(tag, names) else { return }
    for function in tag.functions where !TemplateName.functions.contains(function) {
      report(
        tag, "Unknown function ‘\(function)’",
        hint: "there are \(TemplateName.functions.joined(separator: ", "))")
    }
    switch found {
    case .text:
      if tag.kind == .unescaped {
        report(tag, "‘\(tag.name)’ is text", hint: "write {{\(tag.name)}}, which escapes it")
      }
    case .markup:
      if tag.kind == .escaped {
        report(tag, "‘\(tag.name)’ is HTML", hint: "write {{{\(tag.name)}}}")
      }
      if !tag.functions.isEmpty { report(tag, "‘\(tag.name)’ is HTML and takes no function") }
    case .token: break
    case .flag:
      report(tag, "‘\(tag.name)’ is a condition", hint: "write {{#\(tag.name)}}…{{/\(tag.name)}}")
    case .list(let inner), .object(let inner):
      report(
        tag, "‘\(tag.name)’ is not a text",
        hint: "it has \(inner.keys.sorted().joined(separator: ", "))")
    }
  }

  /// What a name stands for, looked up from the inside out as Mustache does.
  private mutating func find(_ tag: TemplateTag, _ names: [[String: TemplateName]]) -> TemplateName?
  {
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let scope = names.last(where: { $0[parts[0]] != nil }), var found = scope[parts[0]] else {
      let known = names.reversed().flatMap { $0.keys.sorted() }
      report(tag, "Unknown name ‘\(tag.name)’", hint: hint(parts[0], known))
      return nil
    }
    if parts[0] == "theme" {
      // A section over all of them may use any.
      if parts.count == 1, case .object(let inner) = found { tokens.formUnion(inner.keys) }
      tokens.formUnion(parts.dropFirst().prefix(1))
    }
    for part in parts.dropFirst() {
      guard case .object(let inner) = found, let next = inner[part] else {
        let known: [String] = if case .object(let inner) = found { inner.keys.sorted() } else { [] }
        report(tag, "Unknown name ‘\(tag.name)’", hint: hint(part, known))
        return nil
      }
      found = next
    }
    return found
  }

  private func hint(_ name: String, _ known: [String]) -> String? {
    if let near = nearestName(to: name, among: known) { return "did you mean ‘\(near)’?" }
    return known.isEmpty ? nil : "there are \(known.joined(separator: ", "))"
  }

  private mutating func report(_ tag: TemplateTag, _ summary: String, hint: String? = nil) {
    diagnostics.append(Diagnostic(.error, at: tag.place, summary, hint: hint))
  }
}
