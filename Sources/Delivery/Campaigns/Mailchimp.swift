// Mailchimp (Marketing API 3.0).

import Foundation
import JSONText
import Mail
import Transfer

/// A campaign of Mailchimp, found by its title.
public struct Mailchimp: CampaignTransport {
  private let client: ToolClient
  private let list: String

  /// A Mailchimp account; nil where the key names no data centre and no address is given.
  public init?(key: String, list: String, address: String? = nil) {
    let center = key.split(separator: "-").last.map(String.init) ?? ""
    guard address != nil || (key.contains("-") && center.allSatisfy(\.isASCIIWord)) else {
      return nil
    }
    let credentials = Data("copydesk:\(key)".utf8).base64EncodedString()
    client = ToolClient(
      base: address ?? "https://\(center).api.mailchimp.com/3.0",
      header: [HTTPField("Authorization", "Basic \(credentials)")])
    self.list = list
  }

  /// The merge tag.
  public var unsubscribeTag: String { "*|UNSUB|*" }
  /// Merge tags.
  public var escapes: [(sign: String, printed: String)] { [("*|", "* |")] }
  /// It can wait until a quarter of an hour.
  public var canSchedule: Bool { true }

  /// Looks for a campaign with the issue's title.
  public func find(_ id: String) throws -> Campaign? {
    let fields = "campaigns.id,campaigns.status,campaigns.settings.title"
    let answer = try client.ask(
      .get,
      "/campaigns?list_id=\(ToolClient.escaped(list))&count=1000&sort_field=create_time&sort_dir=DESC&fields=\(fields)"
    )
    return try answer["campaigns"].elements.first {
      $0["settings"]["title"].text == Self.title(id)
    }.map(Self.campaign)
  }

  /// Makes or changes a draft, and gives it its content.
  public func draft(_ issue: CampaignIssue, in former: Campaign?) throws -> Campaign {
    let answer =
      if let former {
        try client.ask(.patch, "/campaigns/\(former.id)", settings(of: issue))
      } else {
        try client.ask(.post, "/campaigns", settings(of: issue))
      }
    let campaign = try Self.campaign(answer)
    try client.ask(
      .put, "/campaigns/\(campaign.id)/content",
      .object([("html", .string(issue.html)), ("plain_text", .string(issue.text))]))
    return campaign
  }

  /// Sends a test.
  public func test(_ campaign: Campaign, _ issue: CampaignIssue, to addresses: [String]) throws {
    try client.ask(
      .post, "/campaigns/\(campaign.id)/actions/test",
      .object([
        ("test_emails", .array(addresses.map { .string($0) })), ("send_type", .string("html")),
      ]))
  }

  /// Asks whether all is ready, and sends or schedules.
  public func send(_ campaign: Campaign, _ issue: CampaignIssue) throws {
    let answer = try client.ask(.get, "/campaigns/\(campaign.id)/send-checklist")
    if answer["is_ready"].flag != true {
      let details = answer["items"].elements.filter { $0["type"].text == "error" }
        .compactMap { $0["details"].text ?? $0["heading"].text }
      throw ToolError.impossible("it is not ready: \(details.joined(separator: "; "))")
    }
    guard let time = issue.time else {
      try client.ask(.post, "/campaigns/\(campaign.id)/actions/send")
      return
    }
    guard time.seconds % 900 == 0 else {
      throw ToolError.impossible("it sends at quarters of an hour only")
    }
    try client.ask(
      .post, "/campaigns/\(campaign.id)/actions/schedule",
      .object([("schedule_time", .string(time.text))]))
  }

  private func settings(of issue: CampaignIssue) -> JSONValue {
    .object([
      ("type", .string("regular")), ("recipients", .object([("list_id", .string(list))])),
      (
        "settings",
        .object([
          ("subject_line", .string(printed(issue.subject))),
          ("preview_text", .string(printed(issue.preheader))),
          ("title", .string(Self.title(issue.id))),
          ("from_name", .string(issue.from.name?.text ?? issue.from.address)),
          ("reply_to", .string((issue.replyTo ?? issue.from).address)),
          ("auto_footer", .bool(false)), ("inline_css", .bool(false)),
        ])
      ),
    ])
  }

  private static func title(_ id: String) -> String { "copydesk \(id)" }

  private static func campaign(_ answer: ToolAnswer) throws -> Campaign {
    let status = try answer.required("status")
    return Campaign(
      id: try answer.required("id"), status: status,
      isSent: ["schedule", "sending", "sent"].contains(status))
  }
}

extension Character {
  fileprivate var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
