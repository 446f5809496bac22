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
    // The publication's own limit has said so already.
    let said =
      (pages.mailed.fits ? [] : ["size"]) + (pages.mailed.leftOut.isEmpty ? [] : ["size-near"])
    var check = EmailCheck(of: publication)
    check.postalAddress = pages.checked.postalAddress
    check.unsubscribeAddress = pages.checked.unsubscribe
    findings += check.findings(in: pages.checked.html, path: paths[0])
      .filter { !said.contains($0.rule.id) }
      .map { CheckFinding($0.diagnostic, rule: $0.rule.id) }
    if pages.checked.postalAddress.isEmpty,
      !findings.contains(where: { $0.rule == "postal-address" })
    {
      // A number in the footer looks like an address to the rule; the publication knows that it has none.
      findings.append(
        CheckFinding(
          Diagnostic(
            .error, at: Place(paths[0]), "There is no postal address",
            hint: "write ‘address:’ in copydesk.yaml"), rule: "postal-address"))
    }
    guard tool == nil else { return findings }
    let whole = try SameContent(issue, for: publication)
    let mailed = try SameContent(pages.mailed.issue, for: publication)
    findings += mailed.findings(inHTML: pages.named[0].text, at: paths[0])
    findings += whole.findings(inHTML: pages.named[1].text, at: paths[1])
    findings += mailed.findings(inText: pages.named[2].text, at: paths[2])
    findings += text(at: paths[2])
    return findings
  }

  /// What the law asks for in the plain text as well (rule 18 of the message).
  private func text(at path: String) -> [CheckFinding] {
    let text = pages.named[2].text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var findings: [CheckFinding] = []
    func miss(_ what: String, _ value: String, rule: String) {
      if text.contains(value.split(whereSeparator: \.isWhitespace).joined(separator: " ")) {
        return
      }
      findings.append(
        CheckFinding(
          Diagnostic(
            .error, at: Place(path), "The plain text has no \(what): \(value)",
            hint: "put it at the end of digest.txt.mustache"), rule: rule))
    }
    if let address = pages.checked.unsubscribe {
      miss("address to unsubscribe", address, rule: "unsubscribe")
    }
    for line in pages.checked.postalAddress { miss("postal address", line, rule: "postal-address") }
    return findings
  }
}

extension EmailCheck {
  /// The check of a publication's email.
  init(of publication: Publication) {
    self.init(
      postalAddress: publication.address?.split(whereSeparator: \.isNewline).map(String.init) ?? [],
      unsubscribeLabel: publication.labels.unsubscribe, browserLabel: publication.labels.browser)
    unsubscribeAddress = publication.delivery.unsubscribe
  }
}
