// A tool that has the readers and mails them itself.

/// What every tool can be asked. A campaign is looked for by the issue's id before one is made: asked twice, there is one.
public protocol CampaignTransport {
  /// The tag that stands for the address by which a reader leaves, in plain text.
  var unsubscribeTag: String { get }
  /// What would be a tag in plain text, and how the tool prints it.
  var escapes: [(sign: String, printed: String)] { get }
  /// Whether the tool can wait until a time.
  var canSchedule: Bool { get }

  /// The campaign of an issue, if there is one.
  ///
  /// - Throws: `ToolError`.
  func find(_ id: String) throws -> Campaign?

  /// Makes a campaign that is not sent, or brings one that was not sent to what the issue is now.
  ///
  /// - Throws: `ToolError`.
  func draft(_ issue: CampaignIssue, in former: Campaign?) throws -> Campaign

  /// Sends a campaign to a few addresses.
  ///
  /// - Throws: `ToolError`.
  func test(_ campaign: Campaign, _ issue: CampaignIssue, to addresses: [String]) throws

  /// Sends a campaign to all, at the issue's time if it has one.
  ///
  /// - Throws: `ToolError`.
  func send(_ campaign: Campaign, _ issue: CampaignIssue) throws
}
