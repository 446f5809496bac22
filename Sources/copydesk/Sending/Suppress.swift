// `copydesk suppress`: who must not be mailed.

import Archive
import ArgumentParser
import Delivery
import Diagnostics
import Mail

/// Remembers who must not be mailed.
struct Suppress: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress",
    abstract: "Remember who must not be mailed: who left, and whose address is dead.",
    discussion:
      "A reader is named by address, or by the token of their unsubscribe link, so that the page behind that link "
      + "needs no list of readers. --bounces reads delivery reports (RFC 3464), such as a mailbox file of them: addresses that failed "
      + "for good are suppressed.")

  @Argument(help: "Addresses or tokens.")
  var who: [String] = []
  @Option(help: ArgumentHelp("Addresses and tokens, one a line.", valueName: "file"))
  var file: String?
  @Option(help: ArgumentHelp("Delivery reports.", valueName: "file"))
  var bounces: String?
  @Flag(help: "Let them be mailed again.")
  var remove = false
  @Flag(help: "Print who must not be mailed.")
  var list = false
  @OptionGroup var publicationFile: PublicationFile
  @OptionGroup var ledgerOption: LedgerOption
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    if who.isEmpty, file == nil, bounces == nil, !list {
      throw ValidationError("Nobody is named")
    }
  }

  func run() async throws {
    let messages = Messages(isQuiet: quiet)
    try await messages.reportingFailure { try suppress(messages) }
  }

  private func suppress(_ messages: Messages) throws {
    let found = try publicationFile.found(for: [], Messages(isQuiet: true))
    let path = ledgerOption.path(for: found)
    var entries = who.map { ($0, "asked") }
    if let file { entries += try SuppressedList.entries(of: file).map { ($0, "asked") } }
    if let bounces {
      let reports = DeliveryReports(try OpenFile.bytes(of: bounces))
      entries += reports.failed.map { ($0.address, "bounced: \($0.reason)") }
    }
    guard let ledger = try Ledger(path: path, makesFile: !entries.isEmpty && !remove) else {
      return
    }
    var count = 0
    for (entry, reason) in entries {
      if MailAddress(entry) == nil, !ReaderToken.isUsable(entry) {
        throw ValidationError("‘\(entry)’ is neither an address nor a token")
      }
      // Another key would make other tokens: the address is remembered with the one that is given.
      if !remove, MailAddress(entry) == nil, let address = try ledger.key(ofToken: entry) {
        _ = try ledger.suppress(
          hash: SuppressedList.hash(of: address), shown: address, reason: "asked by token",
          time: Clock.now)
      }
      let hash = SuppressedList.hash(of: entry)
      let isNew =
        remove
        ? try ledger.allow(hash: hash)
        : try ledger.suppress(hash: hash, shown: entry, reason: reason, time: Clock.now)
      if isNew { count += 1 }
    }
    if !entries.isEmpty {
      messages.note("copydesk: \(count) \(remove ? "removed from" : "new in") the list of \(path)")
    }
    if list {
      for entry in try ledger.suppressions() {
        try StandardOutput.print(
          "\(SendDate.text(entry.time))  \(entry.shown ?? "(forgotten)")  \(entry.reason)")
      }
    }
  }
}
