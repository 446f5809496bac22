// digest.md read by the tests' own means, not by the code under test.

import Foundation

/// The lines of a digest.md by what a person sees them as.
struct DigestLines {
  /// A sentence and the section that it stands in.
  struct Sentence: Equatable {
    var section: String
    var text: String
  }

  /// The headings of level 2.
  private(set) var sections: [String] = []
  /// The lines of items, at a glance, by the numbers, in their words.
  private(set) var sentences: [Sentence] = []
  /// What stands under the title: "This week: …".
  private(set) var standfirst = ""
  /// The source lines.
  private(set) var sources: [String] = []

  init(_ markdown: String) {
    let body = markdown.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
    for line in body.components(separatedBy: "\n") {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.isEmpty || line.hasPrefix("# ") || line.hasPrefix("### ") || line.hasPrefix("![") {
        continue
      }
      if sections.isEmpty, !line.hasPrefix("## ") { standfirst += Self.plain(line) }
      if line.hasPrefix("## ") {
        sections.append(Self.plain(String(line.dropFirst(3))))
      } else if line.hasPrefix("*"), line.hasSuffix("*") {
        sources.append(Self.plain(String(line.dropFirst().dropLast())))
      } else if let section = sections.last, section != "This week’s articles" {
        var text = line
        if text.hasPrefix("- ") || text.hasPrefix("> ") { text.removeFirst(2) }
        sentences.append(Sentence(section: section, text: Self.plain(text)))
      }
    }
  }

  /// A line without links and backslashes.
  static func plain(_ line: String) -> String {
    line.replacingOccurrences(
      of: #"(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)]*\)"#, with: "$1", options: .regularExpression
    ).replacingOccurrences(of: "\\", with: "")
  }
}
