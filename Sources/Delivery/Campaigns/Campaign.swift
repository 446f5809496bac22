// A campaign of a mailing tool.

/// What a tool says of a campaign.
public struct Campaign: Sendable, Equatable {
  /// What names it there.
  public var id: String
  /// The tool's word for how far it is, such as `draft` or `sent`.
  public var status: String
  /// Whether it is on its way to the readers, or will be without another word.
  public var isSent: Bool
  /// Whether nothing was done with it yet: tools call it a draft, Mailchimp saved.
  public var isDraft: Bool { ["draft", "save"].contains(status) }
  /// What has to be given back with a change, where the tool wants it.
  public var version: String?

  /// A campaign.
  public init(id: String, status: String, isSent: Bool, version: String? = nil) {
    self.id = id
    self.status = status
    self.isSent = isSent
    self.version = version
  }
}
