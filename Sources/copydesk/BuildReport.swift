// What was built, for scripts.

import CommonMark
import Diagnostics
import Digest
import JSONText
import Publication

/// The answer of `build --json`.
struct BuildReport {
  let build: DigestBuild
  let paths: [String]
  let warnings: [Diagnostic]

  init(of build: DigestBuild, paths: [String], warnings: [Diagnostic]) {
    self.build = build
    self.paths = paths
    self.warnings = warnings
  }

  /// `{"id","date","articles","words","sections":[{"heading","items"}],"warnings":[…],"files":[…]}`; the words are
  /// those of items and lists, headings and source lines left out.
  var json: JSONValue {
    let issue = build.issue
    return .object([
      ("id", .string(issue.id)), ("date", .string(issue.date.description)),
      ("articles", .integer(build.articles.count)),
      ("words", .integer(issue.wordCount)),
      (
        "sections",
        .array(
          issue.sections.map { section in
            .object([
              ("heading", .string(section.heading.text.plainText)),
              ("items", .integer(Self.items(of: section))),
            ])
          })
      ),
      (
        "warnings",
        .array(warnings.map { .string($0.description) } + build.notes.map { .string($0) })
      ),
      ("files", .array(paths.map { .string($0) })),
    ])
  }

  private static func items(of section: Section) -> Int {
    switch section.content {
    case .items(let items): items.count
    case .list(let passages): passages.count
    case .free: 0
    }
  }
}
