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

  /// Renders an issue as it is mailed, or as it is posted to a list.
  ///
  /// - Throws: `ExitCode.failure` after reporting what copydesk.yaml lacks.
  init(of file: DigestFile, postedTo list: MailAddress? = nil, _ messages: Messages) throws {
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

    let unsubscribe = Self.unsubscribe(publication.delivery, list)
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
      unsubscribe: marked.publication.delivery.unsubscribe, mark: mark, isPosted: list != nil)
  }

  /// What a message breaks, made for a reader that nobody is.
  func findings(date: Int) -> [Diagnostic] {
    guard let reader = MailAddress("reader@example.org") else { return [] }
    let bytes = MessageTemplate(parts, date: date).message(to: reader, token: "token").bytes
    guard let message = ReceivedMessage(reading: bytes) else { return [] }
    let others = ["message-unsubscribe", "message-one-click", "message-list-id"]
    return MessageCheck(message, bytes: bytes, path: "message").findings
      .filter { !parts.isPosted || !others.contains($0.rule.id) }.map(\.diagnostic)
  }

  /// The address by which a reader leaves. Everybody on a list gets the same message, in which no reader's token stands:
  /// they leave by the list's own address.
  private static func unsubscribe(_ delivery: Delivery, _ list: MailAddress?) -> String? {
    guard let list else { return delivery.unsubscribe }
    if let own = delivery.unsubscribe, !own.contains("{token}") { return own }
    return "mailto:\(list.local)-leave@\(list.domain)"
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
