// listmonk 6 (listmonk.app/docs/apis).

import Foundation
import JSONText
import Mail
import Transfer

/// A campaign of listmonk, found by a tag.
public struct Listmonk: CampaignTransport {
  private let client: ToolClient
  private let lists: [Int]
  private let template: Int?

  /// A listmonk.
  ///
  /// - Parameters:
  ///   - address: where it is.
  ///   - user: the API user.
  ///   - token: that user's token.
  ///   - lists: the numbers of the lists to mail.
  ///   - template: the number of a template that is the content alone; nil for the usual one.
  public init(address: String, user: String, token: String, lists: [Int], template: Int?) {
    client = ToolClient(
      base: address, header: [HTTPField("Authorization", "token \(user):\(token)")])
    self.lists = lists
    self.template = template
  }

  /// The tag in plain text.
  public var unsubscribeTag: String { "{{ UnsubscribeURL }}" }
  /// Go's templates.
  public var escapes: [(sign: String, printed: String)] { [("{{", "{{ \"{{\" }}")] }
  /// It can wait.
  public var canSchedule: Bool { true }

  /// Looks for a campaign with the issue's tag.
  public func find(_ id: String) throws -> Campaign? {
    let answer = try client.ask(
      .get, "/api/campaigns?no_body=true&per_page=all&tags=\(ToolClient.escaped(Self.tag(id)))")
    return try answer["data"]["results"].elements.first { campaign in
      campaign["tags"].elements.contains { $0.text == Self.tag(id) }
    }.map(Self.campaign)
  }

  /// Makes or changes a draft.
  public func draft(_ issue: CampaignIssue, in former: Campaign?) throws -> Campaign {
    let body = body(of: issue)
    let answer =
      if let former {
        try client.ask(.put, "/api/campaigns/\(former.id)", body)
      } else {
        try client.ask(.post, "/api/campaigns", body)
      }
    return try Self.campaign(answer["data"])
  }

  /// Sends a test to subscribers.
  public func test(_ campaign: Campaign, _ issue: CampaignIssue, to addresses: [String]) throws {
    guard case .object(let members) = body(of: issue) else { return }
    try client.ask(
      .post, "/api/campaigns/\(campaign.id)/test",
      .object(members + [("subscribers", .array(addresses.map { .string($0) }))]))
  }

  /// Starts or schedules the campaign.
  public func send(_ campaign: Campaign, _ issue: CampaignIssue) throws {
    try client.ask(
      .put, "/api/campaigns/\(campaign.id)/status",
      .object([("status", .string(issue.time == nil ? "running" : "scheduled"))]))
  }

  private func body(of issue: CampaignIssue) -> JSONValue {
    let from = issue.from.name.map { "\($0.text) <\(issue.from.address)>" } ?? issue.from.address
    var members: [(key: String, value: JSONValue)] = [
      ("name", .string(issue.id)), ("subject", .string(printed(issue.subject))),
      ("lists", .array(lists.map { .integer($0) })), ("from_email", .string(from)),
      ("type", .string("regular")), ("content_type", .string("html")),
      ("body", .string(issue.html)), ("altbody", .string(issue.text)),
      ("messenger", .string("email")), ("tags", .array([.string(Self.tag(issue.id))])),
      ("send_at", JSONValue(issue.time?.text)),
    ]
    if let template { members.append(("template_id", .integer(template))) }
    return .object(members)
  }

  private static func tag(_ id: String) -> String { "copydesk:\(id)" }

  private static func campaign(_ answer: ToolAnswer) throws -> Campaign {
    let status = try answer.required("status")
    return Campaign(
      id: try answer.required("id"), status: status,
      isSent: ["running", "scheduled", "finished"].contains(status))
  }
}
