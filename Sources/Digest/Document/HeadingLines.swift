// Headings that a person may have meant otherwise, by line.

import CommonMark
import Diagnostics
import Publication

/// Looks at the headings and tables of a digest's Markdown, whose lines libcmark's values no longer tell.
struct HeadingLines {
  /// What an editor should look at.
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - markdown: what follows the front matter.
  ///   - firstLine: the line of the file that it begins with.
  init(
    in markdown: Substring, from firstLine: Int, for publication: Publication, path: String
  ) {
    let names = SectionNames(publication)
    var hasTitle = false
    var sections = 0
    var isCode = false
    var isTable = false
    let lines = markdown.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      func warn(_ summary: String, _ hint: String) {
        diagnostics.append(
          Diagnostic(.warning, at: Place(path, line: firstLine + index), summary, hint: hint))
      }
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isCode.toggle() }
      if isCode { continue }
      if line.hasPrefix("# ") {
        if hasTitle {
          warn(
            "A second title: it becomes a paragraph",
            "one heading of level 1; ‘## …’ opens a section")
        }
        hasTitle = true
      } else if line.hasPrefix("## ") {
        sections += 1
        if sections > 1, let near = names.near(Self.plain(line.dropFirst(3))) {
          warn(
            "‘\(near.text)’ is a section of your own here: its heading is near to ‘\(near.name)’",
            "write ‘## \(near.text) {#\(near.id)}’ if it is that section")
        }
      }
      let isRule = Self.isTableRule(line)
      if isRule, !isTable, index > 0, lines[index - 1].contains("|") {
        warn("A table becomes lines of text", "a digest has no tables; a list shows in every mail")
      }
      isTable = isRule || isTable && line.contains("|")
    }
  }

  /// The text of a heading without the link around it and closing number signs.
  private static func plain(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last == "#" || last == " " { text.removeLast() }
    text = text.drop { $0 == " " }
    if text.hasPrefix("["), let close = text.firstRange(of: "](") {
      text = text[text.index(after: text.startIndex)..<close.lowerBound]
    }
    return String(text)
  }

  /// `| --- | :-: |`, as GitHub's tables have it under their head.
  private static func isTableRule(_ line: Substring) -> Bool {
    line.contains("|") && line.contains("-") && line.allSatisfy { "|-: ".contains($0) }
  }
}
