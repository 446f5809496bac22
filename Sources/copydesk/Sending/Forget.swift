// `copydesk forget`: an address leaves the ledger.

import Archive
import ArgumentParser
import Delivery
import Mail

/// Removes an address from the ledger.
struct Forget: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Forget a reader's address; a hash stays, so that they are never mailed again.",
    discussion: "Counts of issues stay as they are. The list of readers is yours to change.")

  @Argument(help: "The address.")
  var address: String
  @OptionGroup var publicationFile: PublicationFile
  @OptionGroup var ledgerOption: LedgerOption

  func run() async throws {
    let messages = Messages()
    try await messages.reportingFailure {
      guard let address = MailAddress(address) else {
        throw ValidationError("‘\(address)’ is no address")
      }
      let found = try publicationFile.found(for: [], Messages(isQuiet: true))
      guard let ledger = try Ledger(path: ledgerOption.path(for: found)) else { return }
      // A sending has some hundred readers in hand.
      let hold = try LedgerHold(of: ledger, holder: SendWork.holder(of: "forget"))
      defer { withExtendedLifetime(hold) {} }
      let hash = ReaderKey.hash(of: address)
      _ = try ledger.suppress(hash: hash, shown: nil, reason: "forgotten", time: Clock.now)
      let count = try ledger.forget(address.normalized, hash: hash)
      messages.note("copydesk: forgotten in \(count) \(count == 1 ? "issue" : "issues")")
    }
  }
}
