// An issue as a mailing tool gets it.

public import Mail

/// What a campaign is made of; the texts are in the tool's own markup.
public struct CampaignIssue: Sendable {
  /// The issue's id: the campaign is found by it.
  public var id: String
  /// The subject.
  public var subject: String
  /// The line that mail programs show behind the subject.
  public var preheader: String
  /// The HTML.
  public var html: String
  /// The plain text.
  public var text: String
  /// Who it is from.
  public var from: MailAddress
  /// Where answers go.
  public var replyTo: MailAddress?
  /// When it is to be sent, in seconds since the beginning of 1970, and the same in ISO 8601; nil for now.
  public var time: (seconds: Int, text: String)?

  /// An issue.
  public init(
    id: String, subject: String, preheader: String, html: String, text: String, from: MailAddress,
    replyTo: MailAddress?, time: (seconds: Int, text: String)?
  ) {
    self.id = id
    self.subject = subject
    self.preheader = preheader
    self.html = html
    self.text = text
    self.from = from
    self.replyTo = replyTo
    self.time = time
  }
}
