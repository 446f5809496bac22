// A standing block, read from its mapping.

import Diagnostics
import Yams

extension StandingBlock {
  /// The sections besides the topics' that a block may stand behind.
  private static let roles = ["lead", "glance", "numbers", "words", "articles"]

  /// Reads a block; nil where it has no id or no text.
  ///
  /// - Parameters:
  ///   - topics: the publication's, whose ids `after` may name.
  ///   - sponsored: the label that a sponsor's block has unless it names its own.
  init?(fields: inout YAMLFields, node: Node, topics: [Topic], sponsored: String) {
    let id = fields.string("id") ?? ""
    let title = fields.string("title")
    let label = fields.string("label")
    var after: String?
    if let node = fields.node("after") {
      let places = topics.map(\.id) + Self.roles + ["end"]
      let name = node.scalar?.string ?? ""
      if places.contains(name) {
        after = name == "end" ? nil : name
      } else {
        let near = nearestName(to: name, among: places)
        fields.report(
          node, "blocks.after must be a topic or section, not ‘\(name)’",
          hint: near.map { "did you mean ‘\($0)’?" }
            ?? "there are \(places.joined(separator: ", "))")
      }
    }
    let text = fields.string("text") ?? ""
    fields.refuseUnknownKeys()
    guard !id.isEmpty,
      id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
    else {
      fields.report(node, "A block needs an id of lower-case letters, digits and hyphens")
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      fields.report(node, "The block ‘\(id)’ has no text", hint: "add ‘text: …’, in Markdown")
      return nil
    }
    let isSponsor = id == "sponsor" || id.hasPrefix("sponsor-")
    let isLabelled = label?.contains { !$0.isWhitespace } == true
    self.init(
      id: id, title: title, label: isLabelled ? label : isSponsor ? sponsored : nil, after: after,
      text: text)
  }
}
