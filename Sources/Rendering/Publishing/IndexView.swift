// The index of the web archive as the values that its template is given.

import Publication

/// Builds the view of the index; `TemplateName.indexNames` lists what it holds.
struct IndexView {
  let publication: Publication
  let theme: Theme

  /// All values, the issues in their order.
  func values(of issues: [PublishedIssue]) -> ViewValue {
    var values = IssueView.direction(of: publication)
    values["theme"] = theme.tokens.values
    values["language"] = .text(publication.language)
    values["publication"] = .object([
      "name": .text(publication.name), "tagline": .optional(publication.tagline),
      "site": .optional(publication.site?.asLink),
    ])
    values["labels"] = .object([
      "archive": .text(publication.labels.archive), "feed": .text(publication.labels.feed),
    ])
    let archive = publication.archiveFolder
    values["archive"] = .object([
      "url": .optional(archive?.index), "feed": .optional(archive?.feed),
      "feedFile": .optional(archive.map { _ in ArchiveAddress.feedFile }),
    ])
    var years: [(year: Int, issues: [PublishedIssue])] = []
    for issue in issues {
      if years.last?.year != issue.date.year { years.append((issue.date.year, [])) }
      years[years.count - 1].issues.append(issue)
    }
    values["years"] = .list(
      years.map { year, issues in
        .object(["year": .text(String(year)), "issues": .list(issues.map(value))])
      })
    return .object(values)
  }

  private func value(of issue: PublishedIssue) -> ViewValue {
    .object([
      "path": .text(issue.path), "subject": .text(issue.subject),
      "standfirst": .optional(issue.standfirst),
      "number": .optional(issue.number.map { "\(publication.labels.number) \($0)" }),
      "date": .text(issue.date.long(in: publication.language)),
      "isoDate": .text(issue.date.description),
    ])
  }
}
