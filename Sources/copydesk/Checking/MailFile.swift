// The check of an email or a message that stands by itself.

import Diagnostics
import EmailRules
import Mail
import Publication
import Rendering

/// An email in HTML, or a message (RFC 5322), from whatever program.
struct MailFile {
  private let path: String
  private let tool: MailingTool?
  private let isMessage: Bool

  /// The file at a path; nil where its name does not end as one of these do.
  ///
  /// - Parameter tool: the mailing tool whose own tags are still to be filled in, if any.
  init?(path: String, for tool: MailingTool? = nil) {
    switch path.split(separator: ".").last?.lowercased() {
    case "html", "htm": isMessage = false
    case "eml": isMessage = true
    default: return nil
    }
    self.path = path
    self.tool = tool
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
    if !isMessage, html.allSatisfy({ $0 <= UInt8(ascii: " ") }) {
      throw FileFailure(path: path, reason: "The file is empty: there is no email in it")
    }
    if !html.isEmpty {
      var check = publication.map { EmailCheck(of: $0) } ?? EmailCheck()
      check.allowsTemplateTags = tool != nil
      var added: Set<String> = []
      // Bytes that are no UTF-8 are the check's to tell.
      if let tool, let text = String(validating: html, as: UTF8.self) {
        let filled = FilledMail(text, for: tool)
        html = Array(filled.html.utf8)
        if let unsubscribe = filled.unsubscribe { check.unsubscribeAddress = unsubscribe }
        if !filled.postalAddress.isEmpty { check.postalAddress = filled.postalAddress }
        added = tool.addedRules
      }
      // The lines of a message's HTML are those of the part, decoded.
      let place = isMessage ? "\(path)#text/html" : path
      findings += check.findings(in: html, path: place)
        .filter { !added.contains($0.rule.id) }
        .map { CheckFinding($0.diagnostic, rule: $0.rule.id) }
    }
    return CheckReport(findings: findings, measures: nil, praise: "The email breaks no rule")
  }
}

extension MailingTool {
  /// The rules that what the tool adds around the file keeps: Ghost sets its own head, preview text and footer.
  fileprivate var addedRules: Set<String> {
    switch self {
    case .ghost:
      ["preheader", "preheader-hidden", "preheader-length", "unsubscribe", "browser-link"]
    case .mailchimp, .listmonk, .buttondown, .plain: []
    }
  }
}
