// Ghost (Admin API 5 and 6).

import Crypto
import Foundation
import JSONText
import Transfer

/// A post of Ghost that goes out by email only, found by its slug.
public struct Ghost: CampaignTransport {
  private let address: String
  private let id: String
  private let secret: SymmetricKey
  private let newsletter: String
  private let segment: String
  private let now: @Sendable () -> Int

  /// A Ghost site; nil where the key is not ID:SECRET, the secret hexadecimal.
  ///
  /// - Parameters:
  ///   - address: the address of the site.
  ///   - key: the Admin API key.
  ///   - newsletter: the newsletter's slug.
  ///   - segment: who gets it, such as `all` or `status:free`.
  ///   - now: the time in seconds since the beginning of 1970, for the tokens.
  public init?(
    address: String, key: String, newsletter: String, segment: String,
    now: @escaping @Sendable () -> Int
  ) {
    let parts = key.split(separator: ":")
    guard parts.count == 2, let bytes = Self.bytes(parts[1]) else { return nil }
    self.address = address
    id = String(parts[0])
    secret = SymmetricKey(data: Data(bytes))
    self.newsletter = newsletter
    self.segment = segment
    self.now = now
  }

  /// Ghost has none in plain text, which it makes itself.
  public var unsubscribeTag: String { "%%{unsubscribe_url}%%" }
  /// Nothing in plain text.
  public var escapes: [(sign: String, printed: String)] { [] }
  /// It can wait.
  public var canSchedule: Bool { true }

  /// Looks for a post with the issue's slug.
  public func find(_ id: String) throws -> Campaign? {
    let answer = try client.ask(
      .get, "/ghost/api/admin/posts/?filter=slug:\(ToolClient.escaped(id))&limit=1")
    return try answer["posts"].elements.first.map(Self.campaign)
  }

  /// Makes or changes a draft; the email is one HTML card, which Ghost leaves as it is.
  public func draft(_ issue: CampaignIssue, in former: Campaign?) throws -> Campaign {
    var post: [(key: String, value: JSONValue)] = [
      ("title", .string(issue.subject)), ("slug", .string(issue.id)),
      (
        "html",
        .string("<!--kg-card-begin: html-->\n\(issue.html)\n<!--kg-card-end: html-->")
      ),
      ("status", .string("draft")), ("email_only", .bool(true)),
      ("custom_excerpt", .string(String(issue.preheader.prefix(300)))),
    ]
    if let version = former?.version { post.append(("updated_at", .string(version))) }
    let body = JSONValue.object([("posts", .array([.object(post)]))])
    let answer =
      if let former {
        try client.ask(.put, "/ghost/api/admin/posts/\(former.id)/?source=html", body)
      } else {
        try client.ask(.post, "/ghost/api/admin/posts/?source=html", body)
      }
    guard let made = answer["posts"].elements.first else { throw ToolError.strange("posts") }
    return try Self.campaign(made)
  }

  /// Refuses: a key of an integration may ask for posts and not for their test emails, which Ghost answers with 501
  /// (`email_previews` is not among what integrations may use).
  public func test(_ campaign: Campaign, _ issue: CampaignIssue, to addresses: [String]) throws {
    let base = address.hasSuffix("/") ? String(address.dropLast()) : address
    throw ToolError.impossible(
      "Ghost lets no integration send a test; the draft is ready, send one from its editor: Preview, Email, at "
        + "\(base)/ghost/#/editor/post/\(campaign.id)")
  }

  /// Publishes or schedules it for the newsletter.
  public func send(_ campaign: Campaign, _ issue: CampaignIssue) throws {
    var post: [(key: String, value: JSONValue)] = [
      ("updated_at", JSONValue(campaign.version)),
      ("status", .string(issue.time == nil ? "published" : "scheduled")),
    ]
    if let time = issue.time { post.append(("published_at", .string(time.text))) }
    try client.ask(
      .put,
      "/ghost/api/admin/posts/\(campaign.id)/?newsletter=\(ToolClient.escaped(newsletter))"
        + "&email_segment=\(ToolClient.escaped(segment))",
      .object([("posts", .array([.object(post)]))]))
  }

  /// A client with a token of five minutes (JSON Web Token, RFC 7519).
  private var client: ToolClient {
    let time = now()
    let header = JSONValue.object([
      ("alg", .string("HS256")), ("typ", .string("JWT")), ("kid", .string(id)),
    ])
    let claims = JSONValue.object([
      ("iat", .integer(time)), ("exp", .integer(time + 300)), ("aud", .string("/admin/")),
    ])
    let text = [header, claims].map { Self.base64(Data($0.text.utf8)) }.joined(separator: ".")
    let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: secret)
    return ToolClient(
      base: address,
      header: [
        HTTPField("Authorization", "Ghost \(text).\(Self.base64(Data(code)))"),
        HTTPField("Accept-Version", "v5.0"),
      ])
  }

  private static func base64(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  private static func bytes(_ text: Substring) -> [UInt8]? {
    guard text.count % 2 == 0, !text.isEmpty else { return nil }
    var bytes: [UInt8] = []
    var rest = text
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func campaign(_ post: ToolAnswer) throws -> Campaign {
    let status = try post.required("status")
    return Campaign(
      id: try post.required("id"), status: status, isSent: status != "draft",
      version: post["updated_at"].text)
  }
}
