// Mailman 3, by its REST interface.

import Foundation
public import Mail
import Transfer

/// A list of Mailman: the message is put into its incoming queue. Mailman takes the same message twice, so that an answer
/// that got lost stays uncertain.
public struct Mailman: Sendable {
  private let client: ToolClient
  /// The list by its id: the address with a dot for the at sign.
  private let list: String

  /// A list, by the address that it is posted to.
  public init(address: String, user: String, password: String, list: MailAddress) {
    let credentials = Data("\(user):\(password)".utf8).base64EncodedString()
    client = ToolClient(
      base: address, header: [HTTPField("Authorization", "Basic \(credentials)")])
    self.list = "\(list.local).\(list.domain)".lowercased()
  }

  /// What the list would hold a message for, in words; it takes it all the same, and says nothing.
  ///
  /// - Parameters:
  ///   - sender: who the message is from.
  ///   - size: its bytes.
  /// - Throws: `ToolError`, also where there is no such list.
  public func obstacles(from sender: MailAddress, size: Int) throws -> [String] {
    let path = "/lists/\(ToolClient.escaped(list))"
    let settings = try client.ask(.get, path + "/config")
    var obstacles: [String] = []
    if let limit = settings["max_message_size"].text.flatMap({ Int($0) }), limit > 0,
      size > limit * 1_024
    {
      obstacles.append(
        "the list holds messages over max_message_size, \(limit) KB; this one has \((size + 1_023) / 1_024)"
      )
    }
    if let action = settings["default_nonmember_action"].text, action != "accept",
      try !isMember(sender, path)
    {
      obstacles.append(
        "the list has ‘\(action)’ for senders who are no members, as \(sender.address) is not")
    }
    return obstacles
  }

  /// Hands a message to the list.
  ///
  /// - Throws: `ToolError`.
  public func post(_ message: [UInt8]) throws {
    try client.ask(
      .post, "/queues/in",
      form: [("list_id", list), ("text", String(decoding: message, as: UTF8.self))])
  }

  private func isMember(_ sender: MailAddress, _ path: String) throws -> Bool {
    do {
      try client.ask(.get, path + "/member/\(ToolClient.escaped(sender.address))")
      return true
    } catch ToolError.refused(status: 404, _) {
      return false
    }
  }
}
