// copydesk.yaml as a Publication, every mistake with its line and column.

public import Diagnostics
import Yams

extension Publication {
  /// What reading a copydesk.yaml gives: a publication as far as it could be read, and the findings.
  public struct Reading: Sendable {
    /// The publication; its unreadable parts have the default values.
    public var publication: Publication
    /// All findings, by place. Any error means that the publication is not what the file meant.
    public var diagnostics: [Diagnostic]
  }

  /// Reads a copydesk.yaml.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - path: the file's path, for the findings.
  public static func reading(_ yaml: String, path: String) -> Reading {
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        let empty = Diagnostic(
          .error, at: Place(path), "The file is empty", hint: "it needs a name")
        return Reading(publication: Publication(name: ""), diagnostics: [empty])
      }
      var fields = YAMLFields(node, name: "copydesk.yaml", path: path)
      let publication = Publication(fields: &fields, root: node)
      return Reading(publication: publication, diagnostics: fields.diagnostics.sortedByPlace())
    } catch {
      return Reading(
        publication: Publication(name: ""), diagnostics: [Diagnostic(yaml: error, path: path)])
    }
  }

  private init(fields: inout YAMLFields, root: Node) {
    self.init(name: fields.string("name") ?? "")
    if name.isEmpty { fields.report(root, "The publication has no name", hint: "add ‘name: …’") }
    tagline = fields.string("tagline")
    language = fields.language("language") ?? language
    theme = fields.string("theme") ?? theme
    timezone = fields.timeZone("timezone") ?? timezone
    fields.fields("issue") { issue = Schedule(fields: &$0) }
    site = fields.address("site")
    archive = fields.address("archive")
    address = fields.string("address")
    why = fields.string("why")
    html = fields.tags("html")
    fields.fields("limits") { limits = Limits(fields: &$0) }
    labels = Labels(language: language)
    fields.fields("labels") { labels = Labels(fields: &$0, language: language) }
    for node in fields.list("topics") ?? [] {
      fields.fields(of: node, name: "topics") { inner in
        guard let topic = Topic(fields: &inner, node: node) else { return }
        if topics.contains(where: { $0.id == topic.id }) {
          inner.report(node, "Two topics have the id ‘\(topic.id)’")
        } else {
          topics.append(topic)
        }
      }
    }
    fields.fields("lexicon") { readLexicon(fields: &$0) }
    for node in fields.list("blocks") ?? [] {
      fields.fields(of: node, name: "blocks") { inner in
        guard
          let block = StandingBlock(
            fields: &inner, node: node, topics: topics, sponsored: labels.sponsored)
        else { return }
        if blocks.contains(where: { $0.id == block.id }) {
          inner.report(node, "Two blocks have the id ‘\(block.id)’")
        } else {
          blocks.append(block)
        }
      }
    }
    for node in fields.list("sources") ?? [] {
      fields.fields(of: node, name: "sources") { inner in
        if let source = Source(fields: &inner, node: node) { sources.append(source) }
      }
    }
    fields.fields("delivery") { delivery = Delivery(fields: &$0) }
    fields.refuseUnknownKeys()
  }

  /// More cues for the topics, by their ids: long lists, away from what an editor sets. A cue that a topic has itself
  /// keeps the weight that it has there.
  private mutating func readLexicon(fields: inout YAMLFields) {
    for (id, node) in fields.all {
      guard let index = topics.firstIndex(where: { $0.id == id }) else {
        let near = nearestName(to: id, among: topics.map(\.id))
        fields.report(
          node, "The lexicon has cues for ‘\(id)’, which is no topic",
          hint: near.map { "did you mean ‘\($0)’?" })
        continue
      }
      let own = Set(topics[index].cues.map(\.pattern))
      fields.fields(of: node, name: "lexicon.\(id)") { inner in
        topics[index].cues += Topic.cues(fields: &inner).filter { !own.contains($0.pattern) }
      }
    }
  }
}

extension Diagnostic {
  /// A YAML syntax error with its place.
  fileprivate init(yaml error: any Error, path: String) {
    guard let error = error as? YamlError else {
      self.init(.error, at: Place(path), "The file cannot be read as YAML")
      return
    }
    switch error {
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
    default:
      self.init(.error, at: Place(path), "The file cannot be read as YAML")
    }
  }
}
