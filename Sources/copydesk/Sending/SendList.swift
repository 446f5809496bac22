// A list of Mailman: where it is, and how a message gets there.

import ArgumentParser
import Delivery
import Mail
import Transfer

/// The list of `delivery.mailman`: reached by the REST interface where `url` names one, else by a mail to its address over
/// the server of `delivery.smtp`.
struct SendList {
  /// The address that the list is posted to.
  let address: MailAddress
  private let way: Way

  private enum Way {
    case rest(Mailman)
    case mail(MailClient, sender: String)
  }

  /// The list's address in copydesk.yaml.
  static func address(_ transport: SendTransport, _ messages: Messages) throws -> MailAddress {
    guard let address = MailAddress(try transport.required("list", messages)) else {
      throw transport.refuse(
        "list", "is the address that the list is posted to, such as weekly@lists.example", messages)
    }
    return address
  }

  /// Finds the list, and warns of what Mailman would hold a message for.
  ///
  /// - Throws: `ToolError`, also where there is no such list; `ExitCode` after reporting a setting that lacks.
  init(_ work: SendWork, _ messages: Messages) throws {
    address = try Self.address(work.transport, messages)
    guard let url = work.transport.setting("url") else {
      let smtp = try SendTransport(named: "smtp", for: work.file.found, messages)
      let sender = try smtp.sender(messages) ?? work.message.parts.from.address
      way = .mail(MailClient(try SendServer.server(smtp, messages)), sender: sender)
      return
    }
    let mailman = Mailman(
      address: url, user: try SendTransport.credential("MAILMAN_USER", messages),
      password: try SendTransport.credential("MAILMAN_PASSWORD", messages), list: address)
    let size = work.template(date: 0).message(to: address, token: "").bytes.count
    for obstacle in try mailman.obstacles(from: work.message.parts.from, size: size) {
      messages.warning(
        "\(address.address): \(obstacle)", "a moderator of the list can let it through")
    }
    way = .rest(mailman)
  }

  /// Hands a message over.
  ///
  /// - Throws: nothing but what a transport throws before the message is out of its hands.
  func hand(_ message: MailMessage) throws -> MailOutcome {
    switch way {
    case .rest(let mailman):
      do {
        try mailman.post(message.bytes)
        return .accepted("in the queue of \(address.address)")
      } catch ToolError.refused(let status, let words) {
        return status >= 500 ? .refusedForNow(words) : .refusedForGood(words)
      } catch ToolError.unreached(.noConnection) {
        return .unreached("nobody answers there")
      } catch let error as ToolError {
        return .uncertain(error.words)
      }
    case .mail(let client, let sender):
      var outcome = MailOutcome.unreached("it was not tried")
      var mails = [
        OutgoingMail(number: 1, sender: sender, recipient: address.address, bytes: message.bytes)
      ]
      try client.send(
        MailQueue(
          next: { mails.popLast().map { .message($0) } ?? .end }, willEnd: { _ in },
          ended: { outcome = $1 }, isIdle: {}))
      return outcome
    }
  }
}
