// The message as it would be mailed, for looking at.

import Digest
import Mail
import Publication
import Rendering

/// The source of a message to nobody.
struct DeskMessage {
  /// The message (RFC 5322), lines ended by LF.
  let source: String

  /// The message of an issue. Sender and addressee are stand-ins where the publication names none, and the date is the
  /// beginning of the issue's day: only sending sets the real ones.
  init(of mailed: MailedIssue, for publication: Publication) {
    let issue = mailed.issue
    let from =
      publication.delivery.from.flatMap { Self.address($0, name: publication.name) }
      ?? Self.address("sender@example.invalid", name: publication.name)
    guard let from, let to = MailAddress("reader@example.invalid"),
      let subject = HeaderText(issue.subject)
    else {
      source = "The subject or the sender cannot stand in a message’s head.\n"
      return
    }
    let message = MailMessage(
      from: from, to: to, subject: subject, date: issue.date.daysSince1970 * 86400,
      id: "\(issue.id)@example.invalid", text: mailed.text, html: mailed.email)
    source = String(decoding: message.bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  private static func address(_ address: String, name: String) -> MailAddress? {
    MailAddress(address, name: HeaderText(name)) ?? MailAddress(address)
  }
}
