// The tool of copydesk.yaml and the environment, and the issue in its markup.

import ArgumentParser
import Delivery
import Digest
import Publication
import Rendering

/// Makes what a mailing tool is given.
enum SendTool {
  /// The tool with its credentials.
  static func transport(
    _ transport: SendTransport, _ messages: Messages
  ) throws -> any CampaignTransport {
    switch transport.name {
    case .listmonk:
      let lists = try transport.required("lists", messages).split(whereSeparator: {
        ", ".contains($0)
      })
      let numbers = lists.compactMap { Int($0) }
      if numbers.isEmpty || numbers.count != lists.count {
        throw transport.refuse("lists", "is numbers of lists, such as ‘1, 4’", messages)
      }
      return Listmonk(
        address: try transport.required("url", messages),
        user: try SendTransport.credential("LISTMONK_USER", messages),
        token: try SendTransport.credential("LISTMONK_TOKEN", messages), lists: numbers,
        template: transport.setting("template").flatMap { Int($0) })
    case .mailchimp:
      let list = try transport.required("list", messages)
      let key = try SendTransport.credential("MAILCHIMP_API_KEY", messages)
      guard let tool = Mailchimp(key: key, list: list, address: transport.setting("url")) else {
        messages.error(
          "MAILCHIMP_API_KEY names no data centre", hint: "a key ends in such as -us21")
        throw ExitCode.failure
      }
      return tool
    case .ghost:
      let key = try SendTransport.credential("GHOST_ADMIN_KEY", messages)
      let tool = Ghost(
        address: try transport.required("url", messages), key: key,
        newsletter: try transport.required("newsletter", messages),
        segment: transport.setting("segment") ?? "all", now: { Clock.now })
      guard let tool else {
        messages.error("GHOST_ADMIN_KEY is not an id, a colon and a secret in hexadecimal")
        throw ExitCode.failure
      }
      return tool
    default:
      return Buttondown(
        key: try SendTransport.credential("BUTTONDOWN_API_KEY", messages),
        address: transport.setting("url"))
    }
  }

  /// The issue in the tool's markup.
  static func issue(
    _ work: SendWork, for tool: any CampaignTransport, _ messages: Messages
  ) throws -> CampaignIssue {
    let file = work.file
    let gains = { file.record?.gains ?? [:] }
    let html = try Pages(
      of: file.issue, for: file.found, tool: MailingTool(rawValue: work.transport.name.rawValue),
      gains: gains, messages
    ).mailed.email
    var found = file.found
    var stand = "https://copydesk.invalid/unsubscribe"
    while html.contains(stand) { stand += "-" }
    found.publication.delivery.unsubscribe = stand
    let plain = try Pages(of: file.issue, for: found, gains: gains, messages).mailed.text
    let text = tool.printed(plain).replacing(stand, with: tool.unsubscribeTag)
    var time: (seconds: Int, text: String)?
    if let at = work.options.at {
      let seconds = try work.options.moment(at, "--at", in: file)
      time = (seconds, SendDate.text(seconds))
    }
    return CampaignIssue(
      id: file.issue.id, subject: file.issue.subject, preheader: file.issue.preheader, html: html,
      text: text, from: work.message.parts.from, replyTo: work.message.parts.replyTo, time: time)
  }
}
