// Sending by a tool that has the readers itself.

import ArgumentParser
import Delivery

/// Hands an issue to a mailing tool.
struct SendCampaign {
  let work: SendWork

  init(_ work: SendWork) { self.work = work }

  func run(_ messages: Messages) async throws {
    messages.error("The transport \(work.transport.name.rawValue) is not here yet")
    throw ExitCode.failure
  }
}
