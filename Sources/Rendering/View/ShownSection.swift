// The sections of an issue with the standing blocks in their places.

import Digest
import Publication

/// A part of a page under a heading.
enum ShownSection {
  /// A section of digest.md.
  case section(Section)
  /// A block of copydesk.yaml.
  case block(StandingBlock)

  /// The sections in order, each followed by the blocks that stand behind it; blocks for which there is no section
  /// come last.
  static func all(_ sections: [Section], with blocks: [StandingBlock]) -> [ShownSection] {
    var shown: [ShownSection] = []
    var rest = blocks
    for (index, section) in sections.enumerated() {
      shown.append(.section(section))
      let name = section.role.name
      // Behind the last one where a role comes twice.
      guard let name, !sections[(index + 1)...].contains(where: { $0.role.name == name }) else {
        continue
      }
      shown += rest.filter { $0.after == name }.map { .block($0) }
      rest.removeAll { $0.after == name }
    }
    return shown + rest.map { .block($0) }
  }
}

extension Section.Role {
  /// The name that `after` of a block has for it; nil for the editor's own sections.
  fileprivate var name: String? {
    switch self {
    case .lead: "lead"
    case .topic(let id): id
    case .glance: "glance"
    case .numbers: "numbers"
    case .words: "words"
    case .articles: "articles"
    case .own: nil
    }
  }
}
