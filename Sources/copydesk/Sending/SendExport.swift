// `--via eml`: a file for each reader, and no ledger.

import ArgumentParser
import Delivery
import Mail
import Transfer

/// Writes the messages of an issue as files.
struct SendExport {
  let template: MessageTemplate
  let tokens: SendTokens
  let suppressed: Set<String>

  func write(
    _ readers: ReaderFile, into folder: String, limit: Int?, isDryRun: Bool, _ messages: Messages
  ) throws {
    var list: [Reader] = []
    var seen: Set<String> = []
    var again = 0
    var left = 0
    let others = try readers.each(messages) { reader in
      guard seen.insert(reader.address.normalized).inserted else {
        again += 1
        return
      }
      var reader = reader
      let token = try tokens.token(of: reader)
      reader.token = token
      if suppressed.contains(ReaderKey.hash(of: reader.address))
        || suppressed.contains(ReaderKey.hash(ofToken: token))
      {
        left += 1
      } else if list.count < limit ?? .max {
        list.append(reader)
      }
    }
    let more =
      (again > 0 ? "; \(SendCounts.counted(again, "line")) had a reader again" : "")
      + (left > 0 ? "; suppressed: \(left)" : "")
      + (others > 0 ? "; of another language: \(others)" : "")
    if isDryRun {
      for reader in list { try StandardOutput.print(reader.address.address) }
      let words = SendCounts.counted(list.count, "message")
      return messages.note("copydesk: \(words) would be written\(more)")
    }
    let interruption = Interruption()
    var failure: String?
    var next = 0
    let queue = MailQueue(
      next: {
        guard next < list.count, failure == nil, !Interruption.isPending else { return .end }
        defer { next += 1 }
        let reader = list[next]
        let message = template.message(to: reader.address, token: reader.token ?? "")
        return .message(
          OutgoingMail(
            number: next, sender: "", recipient: reader.address.address, bytes: message.bytes))
      }, willEnd: { _ in },
      ended: { number, outcome in
        switch outcome {
        case .accepted: messages.progress("Writing", number + 1, of: list.count)
        case .impossible(let reason), .refusedForGood(let reason): failure = reason
        default: break
        }
      }, isIdle: {})
    try EMLFolder(path: folder).send(queue)
    if let failure { throw FileFailure(path: folder, reason: failure) }
    messages.note("copydesk: \(SendCounts.counted(next, "message")) written into \(folder)\(more)")
    _ = interruption.isPending
  }
}
