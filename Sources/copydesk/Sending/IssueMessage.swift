// An issue as the message that its readers get.

import ArgumentParser
import Delivery
import Diagnostics
import Digest
import Mail
import Publication
import Rendering

/// Makes the template of an issue's messages.
struct IssueMessage {
  let file: DigestFile
  /// What all messages share.
  let parts: MessageTemplate.Parts
  /// Whether a reader's token stands in the message.
  let needsToken: Bool

  /// Renders an issue as it is mailed.
  ///
  /// - Throws: `ExitCode.failure` after reporting what copydesk.yaml lacks.
  init(of file: DigestFile, _ messages: Messages) throws {
    self.file = file
    let publication = file.found.publication
    let place = Place(file.found.path ?? "copydesk.yaml")
    var findings: [Diagnostic] = []
    let from = publication.delivery.from.flatMap { Self.address($0, name: publication.name) }
    if from == nil {
      findings.append(
        Diagnostic(
          .error, at: place,
          publication.delivery.from == nil
            ? "The publication has no sender" : "The sender is no address",
          hint: "add ‘delivery: {from: digest@your.domain}’"))
    }
    let replyTo = publication.delivery.replyTo.flatMap { Self.address($0, name: nil) }
    if publication.delivery.replyTo != nil, replyTo == nil {
      findings.append(Diagnostic(.error, at: place, "delivery.reply_to is no address"))
    }
    let subject = HeaderText(file.issue.subject)
    if subject == nil {
      findings.append(
        Diagnostic(.error, at: Place(file.path), "The subject has a line break in it"))
    }
    messages.report(findings)
    guard let from, let subject, !findings.hasErrors else { throw ExitCode.failure }

    let unsubscribe = publication.delivery.unsubscribe
    var mark = "reader-token"
    let plain = try Pages(
      of: file.issue, for: file.found, gains: { file.record?.gains ?? [:] }, messages)
    while plain.mailed.email.contains(mark) || plain.mailed.text.contains(mark) { mark += "-x" }
    var marked = file.found
    marked.publication.delivery.unsubscribe = unsubscribe?.replacing("{token}", with: mark)
    let mailed = try Pages(
      of: file.issue, for: marked, gains: { file.record?.gains ?? [:] }, messages
    ).mailed
    needsToken = unsubscribe?.contains("{token}") == true
    parts = MessageTemplate.Parts(
      issue: file.issue.id, list: publication.slug, from: from, replyTo: replyTo, subject: subject,
      text: mailed.text, html: mailed.email,
      unsubscribe: marked.publication.delivery.unsubscribe, mark: mark)
  }

  /// What a message breaks, made for a reader that nobody is.
  func findings(date: Int) -> [Diagnostic] {
    guard let reader = MailAddress("reader@example.org") else { return [] }
    let bytes = MessageTemplate(parts, date: date).message(to: reader, token: "token").bytes
    guard let message = ReceivedMessage(reading: bytes) else { return [] }
    return MessageCheck(message, bytes: bytes, path: "message").findings.map(\.diagnostic)
  }

  /// `Name <local@domain>`, or the address alone with another name.
  private static func address(_ text: String, name: String?) -> MailAddress? {
    guard let open = text.lastIndex(of: "<"), text.hasSuffix(">") else {
      return MailAddress(text, name: name.flatMap { HeaderText($0) })
    }
    let own = text[..<open].split(separator: " ").joined(separator: " ")
      .replacing("\"", with: "")
    return MailAddress(
      String(text[text.index(after: open)...].dropLast()), name: HeaderText(own))
  }
}
