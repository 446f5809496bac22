// An issue in the ledger.

/// What the ledger has of an issue that is being sent, or was.
public struct LedgerIssue: Sendable, Equatable {
  /// The number of its row; 0 before it has one.
  public var number = 0
  /// Its id.
  public var id: String
  /// The publication's name.
  public var publication: String
  /// The transport that it is sent by.
  public var transport: String
  /// The hash of what all its messages share.
  public var content: String
  /// The Date of its messages, in seconds since the beginning of 1970.
  public var date: Int
  /// When nothing was left to be sent, in seconds since the beginning of 1970.
  public var completed: Int?
  /// What names it in a mailing tool: its campaign.
  public var campaign: String?

  /// An issue that has not been sent.
  public init(id: String, publication: String, transport: String, content: String, date: Int) {
    self.id = id
    self.publication = publication
    self.transport = transport
    self.content = content
    self.date = date
  }
}
