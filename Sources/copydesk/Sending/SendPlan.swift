// What the ledger says before a sending, and the freezing of the readers.

import Archive
import ArgumentParser
import Delivery
import Diagnostics
import Digest
import Mail
import Publication

/// Finds or begins an issue in the ledger, by its rules.
struct SendPlan {
  let work: SendWork
  let ledger: Ledger

  /// The issue as it may be sent now.
  ///
  /// - Throws: `ExitCode.failure` after reporting a rule that it breaks, `LedgerError`.
  func issue(_ messages: Messages) throws -> LedgerIssue {
    let options = work.options
    let id = work.file.issue.id
    if work.isForced { try log("force", "the check found errors") }
    guard let known = try ledger.issue(id) else { return try begin(messages) }
    guard known.transport == work.transport.name.rawValue else {
      throw refusal(
        "\(id) is sent by \(known.transport), and not by \(work.transport.name.rawValue) too",
        "two transports would mail readers twice; go on with --via \(known.transport)", messages)
    }
    let uncertain = try ledger.move(known, from: .attempting, to: .uncertain)
    if uncertain > 0 {
      messages.warning(
        "\(SendCounts.counted(uncertain, "message")) under way when the last sending ended")
    }
    let counts = try ledger.counts(of: known)
    let content = work.template(date: 0).contentHash
    let isBegun = [DeliveryState.accepted, .uncertain, .refusedForGood].contains {
      counts[$0, default: 0] > 0
    }
    if content != known.content {
      guard !isBegun || options.continueWithChanges else {
        throw refusal(
          "The digest was changed after a part of \(id) was sent",
          "--continue-with-changes sends the rest as it is now", messages)
      }
      if isBegun { try log("changes", "the digest was changed after a part was sent") }
      try ledger.setContent(content, of: known)
    }
    if options.retryUncertain {
      let count = try ledger.move(known, from: .uncertain, to: .planned)
      if count > 0 { try log("retry-uncertain", SendCounts.counted(count, "message")) }
    }
    try ledger.move(known, from: .refusedForNow, to: .planned)
    try noteNewReaders(known, messages)
    return known
  }

  private func begin(_ messages: Messages) throws -> LedgerIssue {
    guard let path = work.options.readers else {
      throw ValidationError("The first send needs --readers FILE")
    }
    let tokens = try SendTokens(work.message, messages)
    let template = work.template(date: 0)
    var count = 0
    var again = 0
    var others = 0
    var issue = LedgerIssue(
      id: work.file.issue.id, publication: work.file.found.publication.name,
      transport: work.transport.name.rawValue, content: template.contentHash, date: Clock.now)
    issue = try ledger.begin(issue) { add in
      others = try work.options.readerFile(path, for: work.file).each(messages) { reader in
        let isNew = try add(
          LedgerReader(
            key: reader.address.normalized, address: reader.address.address,
            name: reader.address.name?.text, language: reader.language,
            token: try tokens.token(of: reader)))
        if isNew { count += 1 } else { again += 1 }
      }
      if count == 0 {
        throw FileFailure(
          path: path,
          reason: others > 0
            ? "No reader of the list has the language ‘\(work.options.language ?? "")’"
            : "No reader is in the list")
      }
    }
    if others > 0 {
      let words = SendCounts.counted(others, "reader")
      messages.note("copydesk: left out for another language: \(words)")
    }
    if again > 0 {
      let words = SendCounts.counted(again, "line")
      messages.note("copydesk: \(words) had a reader again, who gets it once")
    }
    return issue
  }

  private func noteNewReaders(_ issue: LedgerIssue, _ messages: Messages) throws {
    guard let path = work.options.readers else { return }
    var count = 0
    try work.options.readerFile(path, for: work.file).each(Messages(isQuiet: true)) { reader in
      if try !ledger.holds(reader.address.normalized, of: issue),
        try !ledger.holds(ReaderKey.hash(of: reader.address), of: issue)
      {
        count += 1
      }
    }
    if count > 0 {
      messages.warning(
        "Not in the list at the first send, and get nothing: \(SendCounts.counted(count, "reader"))",
        "the set of readers is frozen then")
    }
  }

  private func refusal(_ summary: String, _ hint: String, _ messages: Messages) -> ExitCode {
    messages.error(summary, hint: hint)
    return ExitCode.failure
  }

  private func log(_ kind: String, _ text: String) throws {
    try ledger.add(
      LedgerEvent(time: Clock.now, kind: kind, text: text), to: work.file.issue.id)
  }
}
