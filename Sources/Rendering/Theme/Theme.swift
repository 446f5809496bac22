// A look: tokens and templates, checked when they are read.

import Diagnostics
import Mustache

/// A theme: theme.yaml and its Mustache templates.
///
/// `email.html.mustache`, `web.html.mustache` and `digest.txt.mustache` are the three forms, and
/// `index.html.mustache`, if there is one, the index of the web archive; any other `NAME.html.mustache` or `NAME.txt.mustache` is a partial, `{{> NAME.html}}`. Text is escaped by `{{name}}`; HTML
/// that libcmark made is written `{{{name}}}`. Reading fails where a template uses a name that there is not, so that
/// nothing is left out silently. <doc:Themes> lists the names.
public struct Theme: Sendable {
  /// The template of the archive's index, which a theme may do without.
  static let indexTemplate = "index.html"

  /// Its name.
  public let name: String
  /// What theme.yaml says.
  let tokens: ThemeTokens
  /// Its templates, by file name without `.mustache`.
  let library: MustacheLibrary
  /// The inline styles of elements in the email.
  let styles: [String: MustacheTemplate]

  /// A theme from its files.
  ///
  /// - Parameters:
  ///   - name: the theme's name.
  ///   - files: the texts of `theme.yaml` and of the templates, by file name.
  ///   - folder: what stands before the file names in findings.
  /// - Throws: `ThemeError` with every finding.
  public init(name: String, files: [String: String], folder: String) throws {
    self.name = name
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    func path(_ file: String) -> String { folder.isEmpty ? file : folder + "/" + file }
    var diagnostics: [Diagnostic] = []
    for required in ["theme.yaml"] + Medium.allCases.map({ $0.template + ".mustache" })
    where files[required] == nil {
      diagnostics.append(
        Diagnostic(.error, at: Place(path(required)), "The theme ‘\(name)’ has no \(required)"))
    }
    tokens =
      ThemeTokens(
        reading: files["theme.yaml"] ?? "{}", path: path("theme.yaml"), diagnostics: &diagnostics)
    var templates: [String: (text: String, path: String)] = [:]
    for (file, text) in files where file.hasSuffix(".mustache") {
      templates[String(file.dropLast(".mustache".count))] = (text, path(file))
    }
    // Without its tokens every use of them would be a finding too.
    if diagnostics.isEmpty {
      diagnostics += Self.findings(in: templates, tokens: tokens)
    }
    var library = MustacheLibrary()
    var styles: [String: MustacheTemplate] = [:]
    if diagnostics.isEmpty {
      for (template, (text, path)) in templates.sorted(by: { $0.key < $1.key }) {
        do {
          library.register(
            try Self.parsed(text, with: tokens, isHTML: !template.hasSuffix(".txt")),
            named: template)
        } catch {
          diagnostics.append(Diagnostic(template: error, path: path))
        }
      }
    }
    if diagnostics.isEmpty {
      for (element, style, place) in tokens.elements {
        do {
          styles[element] = try MustacheTemplate(string: style)
        } catch {
          let summary = "The style of ‘\(element)’ cannot be read"
          diagnostics.append(Diagnostic(.error, at: place, summary))
        }
      }
    }
    guard diagnostics.isEmpty else { throw ThemeError(diagnostics: diagnostics.sortedByPlace()) }
    self.library = library
    self.styles = styles
  }

  private static func findings(
    in templates: [String: (text: String, path: String)], tokens: ThemeTokens
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for medium in Medium.allCases {
      var check = TemplateCheck(templates)
      check.check(
        medium.template,
        names: TemplateName.names(for: medium).merging(["theme": tokens.names]) { $1 })
      diagnostics += check.diagnostics
    }
    var check = TemplateCheck(templates)
    check.check(
      indexTemplate, names: TemplateName.indexNames.merging(["theme": tokens.names]) { $1 })
    diagnostics += check.diagnostics
    for (name, style, place) in tokens.elements {
      var check = TemplateCheck([name: (style, "")])
      check.check(name, names: TemplateName.styleNames.merging(["theme": tokens.names]) { $1 })
      diagnostics += check.diagnostics.map {
        Diagnostic(
          .error, at: place, "In elements.\(name): \($0.summary)", hint: $0.hint)
      }
    }
    // A partial of two templates is read twice, and finds other names around it.
    var seen: Set<String> = []
    return diagnostics.filter { seen.insert("\($0.place) \($0.summary)").inserted }
  }

  /// A template with the tokens in it. What is wrong is found in the text as it is written, where it has its place.
  private static func parsed(
    _ text: String, with tokens: ThemeTokens, isHTML: Bool
  ) throws -> MustacheTemplate {
    let whole = tokens.substituted(in: text) { isHTML ? HTMLText().escapeText($0) : $0 }
    do { return try parsed(whole, isHTML: isHTML) } catch {
      return try parsed(text, isHTML: isHTML)
    }
  }

  /// A template whose text is escaped for its medium; swift-mustache takes that from a first line of ours.
  static func parsed(_ text: String, isHTML: Bool) throws -> MustacheTemplate {
    try MustacheTemplate(string: "{{% CONTENT_TYPE:\(isHTML ? HTMLText.name : "TEXT")}}\n" + text)
  }
}

extension Diagnostic {
  /// What swift-mustache says about a template; the line before it is ours.
  fileprivate init(template error: any Error, path: String) {
    guard let error = error as? MustacheTemplate.ParserError else {
      self.init(.error, at: Place(path), "The template cannot be read")
      return
    }
    let place = Place(
      path, line: max(1, error.context.lineNumber - 1), column: error.context.columnNumber)
    self.init(.error, at: place, "The template cannot be read: \(error.error)")
  }
}
