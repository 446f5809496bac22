// A small publication and articles for tests of what a digest chooses and prints.

import Articles
import Publication

@testable import Digest

/// The Test Post: a harbor and a council.
enum TestPost {
  /// Its copydesk.yaml.
  static let yaml = """
    name: The Test Post
    issue: {weekday: friday, days: 7}
    limits: {words: 300, lead: 40}
    topics:
      - id: harbor
        title: Harbor
        cues: {harbor: 2, ferry: 2, dock: 2, captain: 1}
      - id: council
        title: Council
        cues: {council: 2, mayor: 2, budget: 2, vote: 1.5}
    """

  /// The publication.
  static var publication: Publication {
    Publication.reading(yaml, path: "copydesk.yaml").publication
  }

  /// An article and the name of its file.
  typealias Text = (name: String, text: String)

  /// Articles that make the week longer than its digest, on the council.
  static var gardens: [Text] {
    ["North", "South", "East", "West"].enumerated().map { number, name in
      (
        name: "2020-11-0\(number + 1)-\(name.lowercased())",
        text: """
        Council Buys \(name) Garden

        The council of \(name)port voted on Monday to buy the \(name) garden of the hospital for its pupils.

        \((1...6).map { "Tree \($0) of the \(name) garden was planted by a family of \(name)port that came on foot." }
            .joined(separator: "\n\n"))
        """
      )
    }
  }

  /// An issue of articles.
  static func build(_ articles: [Text], lead: String? = nil) throws -> DigestBuild {
    Samples.build(
      try articles.map { try Samples.article($0.name, $0.text) }, for: publication, lead: lead)
  }

  /// The items of a topic's section.
  static func items(of build: DigestBuild, in topic: String) -> [Item] {
    build.issue.sections.first { $0.role == .topic(topic) }?.items ?? []
  }

  /// An article on no topic, to lead.
  static let weather: Text = (
    name: "2020-11-01-weather",
    text: """
    Mild Autumn Ends With Heavy Rain

    A mild autumn ended on Sunday with heavy rain along the whole coast and in the hills behind it.

    The gardens of the old hospital were under water until the evening, the fire department said.
    """
  )
}
