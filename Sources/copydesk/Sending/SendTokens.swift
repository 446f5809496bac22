// The tokens of readers who have none in the list.

import ArgumentParser
import Delivery
import Mail

/// Gives each reader a token.
struct SendTokens {
  private let maker: ReaderToken?
  private let isNeeded: Bool
  private let messages: Messages

  init(_ message: IssueMessage, _ messages: Messages) throws {
    self.messages = messages
    isNeeded = message.needsToken
    guard isNeeded, let key = SendTransport.environment("COPYDESK_TOKEN_KEY") else {
      maker = nil
      return
    }
    maker = ReaderToken(key: key, publication: message.parts.list)
    if maker == nil {
      messages.error(
        "COPYDESK_TOKEN_KEY has fewer than \(ReaderToken.keyLength) bytes",
        hint: "‘openssl rand -hex 32’ makes one; keep it, for it makes the same tokens again")
      throw ExitCode.failure
    }
  }

  /// The reader's token, empty where no message has one.
  ///
  /// - Throws: `ExitCode.failure` after reporting that there is no key.
  func token(of reader: Reader) throws -> String {
    if let token = reader.token { return token }
    guard isNeeded else { return "" }
    guard let maker else {
      messages.error(
        "COPYDESK_TOKEN_KEY is not set, and the list has no token for \(reader.address.address)",
        hint: "‘openssl rand -hex 32’ makes one; keep it, for it makes the same tokens again")
      throw ExitCode.failure
    }
    return maker.token(for: reader.address)
  }
}
