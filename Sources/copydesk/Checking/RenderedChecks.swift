// The checks of a digest's pages.

import Diagnostics
import Digest
import EmailRules
import Publication
import Rendering

/// Checks the pages that a digest renders to, as they would be written now.
struct RenderedChecks {
  let issue: Issue
  let pages: Pages
  let publication: Publication
  /// The mailing tool that the email is for, if any.
  let tool: MailingTool?

  /// The findings: the email's rules, what the mail leaves out, and what a form lacks that the digest has.
  ///
  /// - Throws: `CommonMarkError` if memory runs out.
  func findings(named names: [String], in folder: String) throws -> [CheckFinding] {
    let paths = names.map { FilePath.joined(folder, $0) }
    var findings = pages.findings(at: paths[0]).map {
      CheckFinding($0, rule: $0.severity == .error ? "size" : "left-out")
    }
    let isTooLong = !pages.mailed.fits
    findings += EmailCheck(of: publication, for: tool).findings(
      in: pages.mailed.email, path: paths[0]
    )
    // The publication's own limit has said so already.
    .filter { !(isTooLong && $0.rule.id == "size") }
    .map { CheckFinding($0.diagnostic, rule: $0.rule.id) }
    guard tool == nil else { return findings }
    let whole = try SameContent(issue, for: publication)
    let mailed = try SameContent(pages.mailed.issue, for: publication)
    findings += mailed.findings(inHTML: pages.named[0].text, at: paths[0])
    findings += whole.findings(inHTML: pages.named[1].text, at: paths[1])
    findings += mailed.findings(inText: pages.named[2].text, at: paths[2])
    return findings
  }
}

extension EmailCheck {
  /// The check of a publication's email, for a mailing tool if one is given.
  init(of publication: Publication, for tool: MailingTool? = nil) {
    let labels = publication.labels
    self.init(
      postalAddress: tool == nil
        ? publication.address?.split(whereSeparator: \.isNewline).map(String.init) ?? [] : [],
      unsubscribeLabel: labels.unsubscribe, browserLabel: labels.browser,
      allowsTemplateTags: tool != nil)
  }
}
