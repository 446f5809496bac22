// The rules for a message, in one table.

public import Diagnostics

/// A rule that a message must keep.
public struct MessageRule: Sendable, Equatable {
  /// Its name in reports, which does not change.
  public let id: String
  /// How bad a finding is: an error stops a sending.
  public let severity: Diagnostic.Severity
  /// What must hold.
  public let summary: String
  /// Why, and what to do.
  public let help: String

  /// All rules, in the order in which a message is looked through.
  public static let all = [
    MessageRule(
      id: "message-lines", severity: .error,
      summary: "Lines end in CRLF and have at most 998 octets",
      help:
        "RFC 5322, sections 2.1 and 2.1.1: servers refuse bare line feeds and cut longer lines; quoted-printable and base64 have short ones."
    ),
    MessageRule(
      id: "message-header-ascii", severity: .error, summary: "The header is ASCII",
      help:
        "RFC 2047: write other scripts as encoded words, or servers will not know the character set."
    ),
    MessageRule(
      id: "message-from", severity: .error, summary: "There is exactly one From, with one address",
      help: "RFC 5322, section 3.6.2; large mail services refuse bulk mail without it."),
    MessageRule(
      id: "message-to", severity: .error,
      summary: "There is exactly one To, with the reader's address",
      help: "A list of readers in To shows everybody's address to everybody."),
    MessageRule(
      id: "message-date", severity: .error, summary: "There is exactly one Date",
      help: "RFC 5322, section 3.6.1; without it a message is sorted anywhere and taken for spam."),
    MessageRule(
      id: "message-id", severity: .error,
      summary: "There is exactly one Message-ID, at the sender's domain",
      help:
        "RFC 5322, section 3.6.4; the same for the same issue and reader, so that a receiver can drop a copy."
    ),
    MessageRule(
      id: "message-subject", severity: .error,
      summary: "There is exactly one Subject, and it says something",
      help: "Write what the issue is about."),
    MessageRule(
      id: "message-alternative", severity: .error,
      summary: "The body is multipart/alternative: text/plain, then text/html",
      help: "RFC 2046, section 5.1.4: the last part that a program can show is shown."),
    MessageRule(
      id: "message-charset", severity: .error, summary: "Both parts are UTF-8 and say so",
      help: "RFC 2046, section 4.1.2: without a character set a part is ASCII."),
    MessageRule(
      id: "message-unsubscribe", severity: .error,
      summary: "List-Unsubscribe has an https address and a mailto one",
      help: "RFC 2369, section 3.2; Gmail and Yahoo ask for it from bulk senders."),
    MessageRule(
      id: "message-one-click", severity: .error,
      summary: "List-Unsubscribe-Post is List-Unsubscribe=One-Click",
      help: "RFC 8058, section 3.1; Gmail and Yahoo ask for it from bulk senders."),
    MessageRule(
      id: "message-list-id", severity: .error, summary: "There is a List-Id",
      help: "RFC 2919: readers' filters sort by it."),
    MessageRule(
      id: "message-visible-unsubscribe", severity: .error,
      summary: "Both parts show a link to unsubscribe",
      help: "CAN-SPAM Act, section 5(a)(5), and the GDPR: leaving must be as easy as joining."),
  ]

  static func named(_ id: String) -> MessageRule {
    guard let rule = all.first(where: { $0.id == id }) else {
      preconditionFailure("no rule is named \(id)")
    }
    return rule
  }
}
