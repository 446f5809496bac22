// The mail server of copydesk.yaml and the environment.

import ArgumentParser
import Transfer

/// Reads `delivery.smtp`.
enum SendServer {
  static func server(_ transport: SendTransport, _ messages: Messages) throws -> MailServer {
    let text = transport.setting("security") ?? "starttls"
    guard let security = MailServer.Security(rawValue: text) else {
      throw transport.refuse(
        "security", "is starttls, implicit or none, not ‘\(text)’", messages)
    }
    let usual = security == .implicit ? 465 : 587
    var server = MailServer(
      host: try transport.required("host", messages),
      port: try transport.number("port", in: 1...65_535, or: usual, messages))
    server.security = security
    server.certificates = transport.setting("certificates")
    server.greeting = transport.setting("greeting") ?? server.greeting
    server.connections = try transport.number("connections", in: 1...50, or: 4, messages)
    server.user = SendTransport.environment("COPYDESK_SMTP_USER")
    server.password = SendTransport.environment("COPYDESK_SMTP_PASSWORD")
    if !server.isUsable { throw transport.refuse("host", "or greeting is no name", messages) }
    if server.user != nil, security == .none {
      throw transport.refuse(
        "security", "is none, and a password would be sent for all to read",
        hint: "unset COPYDESK_SMTP_USER, or use starttls", messages)
    }
    return server
  }
}
