// The ways by which an issue leaves, and what each one needs.

/// A transport; `facts` is the table that `copydesk send --help` prints.
public enum TransportName: String, Sendable, CaseIterable {
  case eml, smtp, sendmail, maildir, mailman, listmonk, mailchimp, buttondown, ghost, command

  /// What a transport is, and what it needs.
  public struct Facts: Sendable {
    /// What it does.
    public var summary: String
    /// Its keys below `delivery.NAME` in copydesk.yaml, those that it cannot do without first.
    public var settings: [String]
    /// The keys that it cannot do without.
    public var required: Int
    /// What it reads from the environment.
    public var environment: [String]
    /// Whether the tool has the readers: then one campaign is handed over, and no message for each reader.
    public var hasReaders: Bool
  }

  /// The facts of the transport.
  public var facts: Facts {
    switch self {
    case .eml:
      Facts(
        summary: "a file for each reader in --out; nothing is sent", settings: [], required: 0,
        environment: [], hasReaders: false)
    case .smtp:
      Facts(
        summary: "a mail server, TLS unless security is none",
        settings: [
          "host", "port", "security", "sender", "connections", "certificates", "greeting",
        ],
        required: 1, environment: ["COPYDESK_SMTP_USER", "COPYDESK_SMTP_PASSWORD"],
        hasReaders: false)
    case .sendmail:
      Facts(
        summary: "the program sendmail of this machine", settings: ["program", "sender"],
        required: 0, environment: [], hasReaders: false)
    case .maildir:
      Facts(
        summary: "a Maildir for all, or one for each with {address} in it",
        settings: ["folder"], required: 1, environment: [], hasReaders: false)
    case .mailman:
      Facts(
        summary: "a list of Mailman 3, by REST at url; without url by mail",
        settings: ["list", "url"], required: 1,
        environment: ["MAILMAN_USER", "MAILMAN_PASSWORD"], hasReaders: true)
    case .listmonk:
      Facts(
        summary: "a campaign of listmonk 6", settings: ["url", "lists", "template"], required: 2,
        environment: ["LISTMONK_USER", "LISTMONK_TOKEN"], hasReaders: true)
    case .mailchimp:
      Facts(
        summary: "a campaign of Mailchimp", settings: ["list", "url"], required: 1,
        environment: ["MAILCHIMP_API_KEY"], hasReaders: true)
    case .buttondown:
      Facts(
        summary: "an email of Buttondown", settings: ["url"], required: 0,
        environment: ["BUTTONDOWN_API_KEY"], hasReaders: true)
    case .ghost:
      Facts(
        summary: "a post of Ghost, by email only", settings: ["url", "newsletter", "segment"],
        required: 2, environment: ["GHOST_ADMIN_KEY"], hasReaders: true)
    case .command:
      Facts(
        summary: "a program for ‘sh -c’, with $EMAIL_HTML, $SUBJECT and others",
        settings: ["run"], required: 1, environment: [], hasReaders: true)
    }
  }

  /// All names.
  public static var names: [String] { allCases.map(\.rawValue) }
}
