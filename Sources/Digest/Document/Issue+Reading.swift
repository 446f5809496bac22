// digest.md as an Issue, whether a person has edited it or not.

import CommonMark
public import Diagnostics
public import Publication

extension Issue {
  /// What reading a digest.md gives.
  public struct Reading: Sendable {
    /// The issue, nil where an error says why there is none.
    public var issue: Issue?
    /// The findings, by line.
    public var diagnostics: [Diagnostic]
  }

  /// Reads a digest.md.
  ///
  /// - Parameters:
  ///   - text: the file's text.
  ///   - publication: names the topics and roles of sections.
  ///   - path: the file's path, for the findings.
  public static func reading(_ text: String, for publication: Publication, path: String) -> Reading
  {
    let frontMatter = DigestFrontMatterReader(text, path: path)
    var diagnostics = frontMatter.diagnostics
    func value(_ key: String) -> String? { frontMatter.values[key]?.value }
    func report(_ key: String?, _ summary: String) {
      let line = key.flatMap { frontMatter.values[$0]?.line } ?? 1
      diagnostics.append(Diagnostic(.error, at: Place(path, line: line), summary))
    }
    let date = value("date").flatMap { CalendarDate(iso8601: $0) }
    let id = value("id") ?? ""
    if !frontMatter.values.isEmpty {
      if id.isEmpty || !id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) {
        report("id", "The front matter needs an ‘id’ of letters, digits and hyphens")
      }
      if date == nil { report("date", "The front matter needs a ‘date’ such as 2020-11-06") }
      if (value("subject") ?? "").isEmpty {
        report("subject", "The front matter needs a ‘subject’")
      }
    }
    let period = value("period").flatMap(Self.period)
    if value("period") != nil, period == nil {
      report("period", "‘period’ must be such as 2020-10-30/2020-11-06")
    }
    let number = value("number").flatMap { Int($0) }
    if value("number") != nil, number == nil { report("number", "‘number’ must be a whole number") }
    guard let date, !diagnostics.hasErrors else {
      return Reading(issue: nil, diagnostics: diagnostics.sortedByPlace())
    }
    do {
      let document = try Document(parsing: String(frontMatter.markdown))
      var body = DigestBody(document, publication: publication)
      body.read()
      let issue = Issue(
        id: id, publication: value("publication") ?? publication.name, number: number, date: date,
        period: period,
        subject: value("subject") ?? "", preheader: value("preheader") ?? "",
        title: body.title ?? .empty,
        standfirst: body.standfirst, sections: body.sections)
      diagnostics +=
        HeadingLines(
          in: frontMatter.markdown, from: frontMatter.lineCount + 1, for: publication, path: path
        ).diagnostics
      if body.title == nil {
        diagnostics.append(
          Diagnostic(
            .warning, at: Place(path, line: frontMatter.lineCount + 1), "The digest has no title",
            hint: "one heading of level 1: ‘# …’"))
      }
      return Reading(issue: issue, diagnostics: diagnostics.sortedByPlace())
    } catch {
      report(nil, "The digest cannot be read: out of memory")
      return Reading(issue: nil, diagnostics: diagnostics)
    }
  }

  private static func period(_ text: String) -> Range<CalendarDate>? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = CalendarDate(iso8601: parts[0]),
      let end = CalendarDate(iso8601: parts[1]),
      start <= end
    else { return nil }
    return start..<end
  }
}
