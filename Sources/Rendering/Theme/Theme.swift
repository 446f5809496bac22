// A look: tokens and templates, checked when they are read.

public import Diagnostics

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
  /// What is likely a mistake in it, though it can be used: keys of theme.yaml that no template asks for.
  public let warnings: [Diagnostic]
  /// What theme.yaml says.
  let tokens: ThemeTokens
  /// The templates that an issue or the index begins with, by file name without `.mustache`.
  let templates: [String: Template]
  /// The inline styles of elements in the email.
  let styles: [String: Template]

  /// A theme from its files.
  ///
  /// - Parameters:
  ///   - name: the theme's name.
  ///   - files: the texts of `theme.yaml` and of the templates, by file name.
  ///   - folder: what stands before the file names in findings.
  /// - Throws: `ThemeError` with every finding.
  public init(name: String, files: [String: String], folder: String) throws {
    self.name = name
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
    var used: Set<String> = []
    if diagnostics.isEmpty {
      diagnostics += Self.findings(in: templates, tokens: tokens, used: &used)
    }
    guard diagnostics.isEmpty else { throw ThemeError(diagnostics: diagnostics.sortedByPlace()) }
    warnings = tokens.keys.filter { !used.contains($0.name) }.map { name, place in
      let others = used.sorted() + ThemeTokens.keys
      return Diagnostic(
        .warning, at: place, "No template uses ‘\(name)’",
        hint: nearestName(to: name, among: others).map { "did you mean ‘\($0)’?" }
          ?? "the templates use \(used.sorted().joined(separator: ", "))")
    }
    let reader = TemplateReader(
      templates: templates.mapValues(\.text), tokens: tokens.values)
    let beginnings = Medium.allCases.map(\.template) + [Self.indexTemplate]
    self.templates = beginnings.reduce(into: [:]) { $0[$1] = reader.template($1) }
    styles = tokens.elements.reduce(into: [:]) { styles, element in
      // A style is CSS; what becomes of it in an attribute is up to who writes that.
      styles[element.name] = reader.template(of: element.style, isHTML: false)
    }
  }

  private static func findings(
    in templates: [String: (text: String, path: String)], tokens: ThemeTokens,
    used: inout Set<String>
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for medium in Medium.allCases {
      var check = TemplateCheck(templates)
      check.check(
        medium.template,
        names: TemplateName.names(for: medium).merging(["theme": tokens.names]) { $1 })
      diagnostics += check.diagnostics
      used.formUnion(check.tokens)
    }
    var check = TemplateCheck(templates)
    check.check(
      indexTemplate, names: TemplateName.indexNames.merging(["theme": tokens.names]) { $1 })
    diagnostics += check.diagnostics
    used.formUnion(check.tokens)
    for (name, style, place) in tokens.elements {
      var check = TemplateCheck([name: (style, "")])
      check.check(name, names: TemplateName.styleNames.merging(["theme": tokens.names]) { $1 })
      used.formUnion(check.tokens)
      diagnostics += check.diagnostics.map {
        Diagnostic(
          .error, at: place, "In elements.\(name): \($0.summary)", hint: $0.hint)
      }
    }
    // A partial of two templates is read twice, and finds other names around it.
    var seen: Set<String> = []
    return diagnostics.filter { seen.insert("\($0.place) \($0.summary)").inserted }
  }
}
