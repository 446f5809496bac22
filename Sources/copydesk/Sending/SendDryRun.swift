// `--dry-run`: what would go to whom.

import Archive
import Delivery
import Digest
import Mail

/// Prints the addresses that would be mailed, and changes nothing.
struct SendDryRun {
  let work: SendWork
  let path: String

  func run(_ messages: Messages) throws {
    let ledger = try Ledger(path: path, makesFile: false)
    let suppressed = try (ledger?.suppressedHashes() ?? []).union(
      SuppressedList.hashes(of: work.options.suppressed))
    var count = 0
    var left = 0
    var others = 0
    var again = 0
    let limit = work.options.limit ?? .max
    func take(_ address: MailAddress, _ token: String) throws {
      if suppressed.contains(ReaderKey.hash(of: address))
        || suppressed.contains(ReaderKey.hash(ofToken: token))
      {
        left += 1
      } else if count < limit {
        count += 1
        try StandardOutput.print(address.address)
      }
    }
    if let ledger, let issue = try ledger.issue(work.file.issue.id) {
      var states: [DeliveryState] = [.planned, .refusedForNow]
      if work.options.retryUncertain { states += [.attempting, .uncertain] }
      for state in states {
        var last = 0
        while case let page = try ledger.readers(of: issue, in: state, after: last), !page.isEmpty {
          for reader in page {
            if let address = MailAddress(reader.address) { try take(address, reader.token) }
          }
          last = page.last?.number ?? last
        }
      }
    } else if let readers = work.options.readers {
      let tokens = try SendTokens(work.message, messages)
      var seen: Set<String> = []
      others = try work.options.readerFile(readers, for: work.file).each(messages) { reader in
        if seen.insert(reader.address.normalized).inserted {
          try take(reader.address, try tokens.token(of: reader))
        } else {
          again += 1
        }
      }
    }
    messages.note(
      "copydesk: \(SendCounts.counted(count, "message")) would be sent by "
        + work.transport.name.rawValue
        + (again > 0 ? "; \(SendCounts.counted(again, "line")) had a reader again" : "")
        + (left > 0 ? "; suppressed: \(left)" : "")
        + (others > 0 ? "; of another language: \(others)" : ""))
  }
}
