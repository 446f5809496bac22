// Mailman 3, by its REST interface.

import Foundation
import Transfer

/// A list of Mailman: the message is put into its incoming queue. Mailman takes the same message twice, so that an answer
/// that got lost stays uncertain.
public struct Mailman: Sendable {
  private let client: ToolClient
  private let list: String

  /// A list, by its id (`weekly.lists.example`).
  public init(address: String, user: String, password: String, list: String) {
    let credentials = Data("\(user):\(password)".utf8).base64EncodedString()
    client = ToolClient(
      base: address, header: [HTTPField("Authorization", "Basic \(credentials)")])
    self.list = list
  }

  /// The address that the list is posted to.
  ///
  /// - Throws: `ToolError`, also where there is no such list.
  public func address() throws -> String {
    try client.ask(.get, "/lists/\(ToolClient.escaped(list))").required("fqdn_listname")
  }

  /// Hands a message to the list.
  ///
  /// - Throws: `ToolError`.
  public func post(_ message: [UInt8]) throws {
    try client.ask(
      .post, "/queues/in",
      form: [("list_id", list), ("text", String(decoding: message, as: UTF8.self))])
  }
}
