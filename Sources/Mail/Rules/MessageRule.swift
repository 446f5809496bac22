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
        "End lines with CRLF, and shorten them by quoted-printable or base64: servers refuse bare line feeds and cut longer lines (RFC 5322, section 2.1)."
    ),
    MessageRule(
      id: "message-header-ascii", severity: .error, summary: "The header is ASCII",
      help:
        "Write other scripts as encoded words (RFC 2047), or servers will not know the character set."
    ),
    MessageRule(
      id: "message-from", severity: .error, summary: "There is exactly one From, with one address",
      help:
        "Write one sender (RFC 5322, section 3.6.2): large mail services refuse bulk mail without."),
    MessageRule(
      id: "message-to", severity: .error,
      summary: "There is exactly one To, with the reader's address",
      help: "Write to each reader alone: a list in To shows everybody’s address to everybody."),
    MessageRule(
      id: "message-date", severity: .error, summary: "There is exactly one Date",
      help: "Write when it is sent (RFC 5322, section 3.6.1): without it filters take it for spam."),
    MessageRule(
      id: "message-id", severity: .error,
      summary: "There is exactly one Message-ID, at the sender's domain",
      help:
        "Write one at the sender’s domain, the same for the same issue and reader (RFC 5322, section 3.6.4): a receiver can then drop a copy."
    ),
    MessageRule(
      id: "message-subject", severity: .error,
      summary: "There is exactly one Subject, and it says something",
      help: "Write what the issue is about."),
    MessageRule(
      id: "message-alternative", severity: .error,
      summary: "The body is multipart/alternative: text/plain, then text/html",
      help:
        "Send text/plain, then text/html, in multipart/alternative: programs show the last that they can (RFC 2046, section 5.1.4)."
    ),
    MessageRule(
      id: "message-charset", severity: .error, summary: "Both parts are UTF-8 and say so",
      help:
        "Add charset=utf-8 to Content-Type: a part without one is ASCII (RFC 2046, section 4.1.2)."),
    MessageRule(
      id: "message-unsubscribe", severity: .error,
      summary: "List-Unsubscribe has an https address and a mailto one",
      help:
        "Write both addresses (RFC 2369, section 3.2): Gmail and Yahoo ask for it from bulk senders."
    ),
    MessageRule(
      id: "message-one-click", severity: .error,
      summary: "List-Unsubscribe-Post is List-Unsubscribe=One-Click",
      help:
        "Add List-Unsubscribe-Post: List-Unsubscribe=One-Click (RFC 8058): Gmail and Yahoo ask for it."
    ),
    MessageRule(
      id: "message-list-id", severity: .error, summary: "There is a List-Id",
      help: "Add one (RFC 2919): readers’ filters sort by it."),
    MessageRule(
      id: "message-visible-unsubscribe", severity: .error,
      summary: "Both parts show a link to unsubscribe",
      help:
        "Link “Unsubscribe” in both parts: the law asks for it (CAN-SPAM Act, section 5(a)(5); GDPR)."
    ),
  ]

  static func named(_ id: String) -> MessageRule {
    guard let rule = all.first(where: { $0.id == id }) else {
      preconditionFailure("no rule is named \(id)")
    }
    return rule
  }
}
