// Buttondown (API v1).

import JSONText
import Transfer

/// An email of Buttondown, found by its slug.
public struct Buttondown: CampaignTransport {
  private let client: ToolClient

  /// A Buttondown account.
  public init(key: String, address: String? = nil) {
    client = ToolClient(
      base: address ?? "https://api.buttondown.com/v1",
      header: [HTTPField("Authorization", "Token \(key)")])
  }

  /// The tag of its templates.
  public var unsubscribeTag: String { "{{ unsubscribe_url }}" }
  /// Django's templates.
  public var escapes: [(sign: String, printed: String)] {
    [("{{", "{ {"), ("{%", "{ %"), ("{#", "{ #")]
  }
  /// It can wait.
  public var canSchedule: Bool { true }

  /// Looks for an email with the issue's slug, page by page.
  public func find(_ id: String) throws -> Campaign? {
    for page in 1...1_000 {
      let answer = try client.ask(.get, "/emails?page=\(page)")
      if let email = answer["results"].elements.first(where: { $0["slug"].text == Self.slug(id) }) {
        return try Self.campaign(email)
      }
      if answer["next"].text == nil { return nil }
    }
    return nil
  }

  /// Makes or changes a draft. Without a status Buttondown would send it.
  public func draft(_ issue: CampaignIssue, in former: Campaign?) throws -> Campaign {
    let body = JSONValue.object([
      ("subject", .string(printed(issue.subject))), ("body", .string(issue.html)),
      ("status", .string("draft")), ("slug", .string(Self.slug(issue.id))),
      ("description", .string(issue.preheader)), ("template", .string("naked")),
    ])
    let answer =
      if let former {
        try client.ask(.patch, "/emails/\(former.id)", body)
      } else {
        try client.ask(.post, "/emails", body)
      }
    return try Self.campaign(answer)
  }

  /// Sends the draft to a few.
  public func test(_ campaign: Campaign, _ issue: CampaignIssue, to addresses: [String]) throws {
    try client.ask(
      .post, "/emails/\(campaign.id)/send-draft",
      .object([("recipients", .array(addresses.map { .string($0) }))]))
  }

  /// Sends or schedules it.
  public func send(_ campaign: Campaign, _ issue: CampaignIssue) throws {
    let body: [(key: String, value: JSONValue)] =
      if let time = issue.time {
        [("status", .string("scheduled")), ("publish_date", .string(time.text))]
      } else {
        [("status", .string("about_to_send"))]
      }
    // The first sending by a key has to say that it is meant.
    try client.ask(
      .patch, "/emails/\(campaign.id)", .object(body),
      header: [HTTPField("X-Buttondown-Live-Dangerously", "true")])
  }

  private static func slug(_ id: String) -> String { String(id.prefix(100)) }

  private static func campaign(_ answer: ToolAnswer) throws -> Campaign {
    let status = try answer.required("status")
    return Campaign(
      id: try answer.required("id"), status: status,
      isSent: [
        "about_to_send", "scheduled", "in_flight", "sent", "throttled", "resending", "imported",
      ].contains(status))
  }
}
