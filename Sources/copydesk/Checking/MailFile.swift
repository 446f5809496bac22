// The check of an email or a message that stands by itself.

import Diagnostics
import EmailRules
import Mail
import Publication

/// An email in HTML, or a message (RFC 5322), from whatever program.
struct MailFile {
  private let path: String
  private let isTemplate: Bool
  private let isMessage: Bool

  /// The file at a path; nil where its name does not end as one of these do.
  ///
  /// - Parameter isTemplate: whether a mailing tool's own tags are still to be filled in.
  init?(path: String, isTemplate: Bool) {
    switch path.split(separator: ".").last?.lowercased() {
    case "html", "htm": isMessage = false
    case "eml": isMessage = true
    default: return nil
    }
    self.path = path
    self.isTemplate = isTemplate
  }

  /// Checks it by every rule of its kind; a publication says what address and labels it must show.
  ///
  /// - Throws: `FileFailure`.
  func report(for publication: Publication?) throws(FileFailure) -> CheckReport {
    let bytes = try OpenFile.bytes(of: path)
    var findings: [CheckFinding] = []
    var html = bytes
    if isMessage {
      guard let message = ReceivedMessage(reading: bytes) else {
        throw FileFailure(path: path, reason: "It is no message that can be read")
      }
      findings = MessageCheck(message, bytes: bytes, path: path).findings.map {
        CheckFinding($0.diagnostic, rule: $0.rule.id)
      }
      html = message.part("text/html").map { Array($0.text.utf8) } ?? []
    }
    if !isMessage || !html.isEmpty {
      var check = publication.map { EmailCheck(of: $0) } ?? EmailCheck()
      check.allowsTemplateTags = isTemplate
      // The lines of a message's HTML are those of the part, decoded.
      let place = isMessage ? "\(path)#text/html" : path
      findings += check.findings(in: html, path: place).map {
        CheckFinding($0.diagnostic, rule: $0.rule.id)
      }
    }
    return CheckReport(findings: findings, measures: nil, praise: "The email breaks no rule")
  }
}
