// Lists and programs, which nobody can ask whether they have an issue already.

import Archive
import ArgumentParser
import Delivery
import Digest
import Mail
import Transfer

/// Hands an issue over once: without an answer it is uncertain, and handed over again only on demand.
struct SendOnce {
  let campaign: SendCampaign

  private var work: SendWork { campaign.work }

  /// Posts to a list of Mailman.
  func post(_ messages: Messages) async throws {
    if !work.options.test.isEmpty {
      messages.error("Mailman has no tests", hint: "--via smtp --test ADDRESS sends one")
      throw ExitCode.failure
    }
    let list = try SendList(work, messages)
    try await handOver(to: list.address.address, messages) { date in
      try list.hand(work.template(date: date).message(to: list.address, token: ""))
    }
  }

  /// Runs a program with the files.
  func runCommand(_ messages: Messages) async throws {
    let program = CommandProgram(try work.transport.required("run", messages))
    let folder = FilePath.folder(of: work.file.path)
    let values = [
      "ISSUE": work.file.issue.id, "SUBJECT": work.file.issue.subject,
      "PREHEADER": work.file.issue.preheader, "DIGEST_MD": work.file.path,
      "EMAIL_HTML": FilePath.joined(folder, "email.html"),
      "WEB_HTML": FilePath.joined(folder, "web.html"),
      "DIGEST_TXT": FilePath.joined(folder, "digest.txt"),
    ]
    if !work.options.test.isEmpty {
      let addresses = try SendTests.addresses(work.options.test, of: work.file, messages)
      let test = addresses.map { $0.address }.joined(separator: " ")
      let outcome = program.run(values.merging(["TEST": test]) { $1 })
      guard case .accepted = outcome else {
        messages.error("The test failed: \(SendTests.words(outcome))")
        throw ExitCode.failure
      }
      return
    }
    try await handOver(to: "the command", messages) { _ in program.run(values) }
  }

  private func handOver(
    to whom: String, _ messages: Messages, _ hand: (Int) throws -> MailOutcome
  ) async throws {
    let options = work.options
    let id = work.file.issue.id
    if options.dryRun {
      return messages.note("copydesk: \(id) would be handed to \(whom)")
    }
    guard let ledger = try Ledger(path: options.ledgerOption.path(for: work.file.found)) else {
      return
    }
    let hold = try LedgerHold(of: ledger, holder: SendWork.holder(of: id))
    defer { withExtendedLifetime(hold) {} }
    let known = try campaign.known(in: ledger, messages)
    try ledger.move(known, from: .attempting, to: .uncertain)
    if options.retryUncertain { try ledger.move(known, from: .uncertain, to: .planned) }
    let counts = try ledger.counts(of: known)
    if counts[.accepted, default: 0] > 0 {
      return messages.note("copydesk: \(id) was handed over before")
    }
    if counts[.uncertain, default: 0] > 0 {
      messages.error(
        "Nobody knows whether \(id) was handed over",
        hint: "look at \(whom); --retry-uncertain hands it over again")
      throw ExitCode.failure
    }
    try SendQuestion.ask(
      "Hand ‘\(work.file.issue.subject)’ to \(whom)?", isAnswered: options.yes, messages)
    try ledger.record(attempting: [1], answers: [], of: known)
    let outcome = try hand(known.date)
    switch outcome {
    case .accepted(let words):
      try await campaign.complete(known, nil, in: ledger, words)
      return messages.note("copydesk: \(id) is handed to \(whom)")
    case .uncertain(let words):
      try ledger.record(
        attempting: [], answers: [LedgerAnswer(1, .uncertain, words)], of: known)
      messages.error("No answer came: \(words)", hint: "look at \(whom), then --retry-uncertain")
      throw ExitCode.failure
    case .refusedForGood(let words), .impossible(let words):
      // It can be put right, and then it is sent by the same command.
      try ledger.record(
        attempting: [], answers: [LedgerAnswer(1, .planned, words)], of: known)
      messages.error("\(whom) refuses: \(words)")
      throw ExitCode.failure
    case .refusedForNow(let words), .unreached(let words):
      try ledger.record(
        attempting: [], answers: [LedgerAnswer(1, .planned, words)], of: known)
      messages.error("\(whom) refuses for now: \(words)")
      throw ExitCode(75)
    }
  }
}
