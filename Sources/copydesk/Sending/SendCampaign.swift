// Sending by a tool that has the readers itself.

import Archive
import ArgumentParser
import Delivery
import Digest
import Mail
import Publication

/// Hands an issue to a mailing tool, a list or a program, once. The ledger has one row for it.
struct SendCampaign {
  let work: SendWork

  init(_ work: SendWork) { self.work = work }

  private var id: String { work.file.issue.id }
  private var options: Send { work.options }
  private var name: String { work.transport.name.rawValue }

  func run(_ messages: Messages) async throws {
    if options.readers != nil {
      messages.warning("\(name) has its readers itself: --readers is not used")
    }
    do {
      switch work.transport.name {
      case .mailman: try await SendOnce(campaign: self).post(messages)
      case .command: try await SendOnce(campaign: self).runCommand(messages)
      default: try await runTool(messages)
      }
    } catch let error as ToolError {
      messages.error("\(name): \(error.words)")
      throw error.isForNow ? ExitCode(75) : ExitCode.failure
    }
  }

  private func runTool(_ messages: Messages) async throws {
    let tool = try SendTool.transport(work.transport, messages)
    let issue = try SendTool.issue(work, for: tool, messages)
    if options.dryRun {
      let campaign = try tool.find(id)
      let known = campaign.map { "campaign \($0.id) is \($0.status)" } ?? "no campaign is there yet"
      return messages.note("copydesk: \(id) would be sent by \(name); \(known)")
    }
    if !options.test.isEmpty {
      let addresses = try SendTests.addresses(options.test, of: work.file, messages)
        .map { $0.address }
      let former = try tool.find(id)
      if former?.isSent == true {
        messages.error("The campaign of \(id) is sent already: no test of it can be sent")
        throw ExitCode.failure
      }
      let campaign = try tool.draft(issue, in: former)
      try tool.test(campaign, issue, to: addresses)
      return messages.note(
        "copydesk: campaign \(campaign.id): test to \(addresses.joined(separator: ", "))")
    }
    guard let ledger = try Ledger(path: options.ledgerOption.path(for: work.file.found)) else {
      return
    }
    let hold = try LedgerHold(of: ledger, holder: SendWork.holder(of: id))
    let known = try known(in: ledger, messages)
    let former = try tool.find(id)
    if let former, former.isSent {
      try await complete(known, former.id, in: ledger, "it is \(former.status)")
      return messages.note(
        "copydesk: \(id) was handed over before: campaign \(former.id) is \(former.status)")
    }
    if let former, !former.isDraft {
      // Paused or cancelled half-way: part of the readers may have it.
      messages.error(
        "Campaign \(former.id) of \(name) is \(former.status), and a part of the readers may have it",
        hint: "go on with it in \(name), or delete it there to send another")
      throw ExitCode.failure
    }
    if former == nil, known.completed != nil, !options.retryUncertain {
      messages.error(
        "\(id) was handed over before, and its campaign \(known.campaign ?? "") is not in \(name) any more",
        hint: "nothing is sent, for readers may have it; if nobody has, --retry-uncertain sends it")
      throw ExitCode.failure
    }
    let time = issue.time.map { " at \($0.text)" } ?? " now"
    try SendQuestion.ask(
      "Hand ‘\(work.file.issue.subject)’ to \(name), to be sent to its readers\(time)?",
      isAnswered: options.yes, messages)
    let campaign = try tool.draft(issue, in: former)
    try ledger.setCampaign(campaign.id, of: known)
    // The tool has said that it is not sent, whatever was tried before.
    for state in [DeliveryState.attempting, .accepted] {
      try ledger.move(known, from: state, to: .planned)
    }
    try ledger.record(attempting: [1], answers: [], of: known)
    try tool.send(campaign, issue)
    try await complete(known, campaign.id, in: ledger, "handed over\(time)")
    messages.note("copydesk: campaign \(campaign.id) of \(name) is to be sent\(time)")
    withExtendedLifetime(hold) {}
  }

  /// The issue in the ledger, begun where it is new.
  func known(in ledger: Ledger, _ messages: Messages) throws -> LedgerIssue {
    if work.isForced {
      try ledger.add(
        LedgerEvent(time: Clock.now, kind: "force", text: "the check found errors"), to: id)
    }
    let content = work.template(date: 0).contentHash
    guard let known = try ledger.issue(id) else {
      let issue = LedgerIssue(
        id: id, publication: work.file.found.publication.name, transport: name, content: content,
        date: Clock.now)
      return try ledger.begin(issue) { add in
        _ = try add(
          LedgerReader(key: "campaign", address: name, name: nil, language: nil, token: ""))
      }
    }
    guard known.transport == name else {
      messages.error(
        "\(id) is sent by \(known.transport), and not by \(name) too",
        hint: "two transports would mail readers twice; go on with --via \(known.transport)")
      throw ExitCode.failure
    }
    return known
  }

  /// Remembers that it is handed over, and has the archive learn the issue.
  func complete(
    _ issue: LedgerIssue, _ campaign: String?, in ledger: Ledger, _ answer: String
  ) async throws {
    if let campaign { try ledger.setCampaign(campaign, of: issue) }
    try ledger.record(attempting: [], answers: [LedgerAnswer(1, .accepted, answer)], of: issue)
    if issue.completed == nil { try ledger.setCompleted(Clock.now, of: issue) }
    _ = try await options.archiveOption.archive(of: work.file.found).add(
      SentIssue(of: work.file.issue, for: work.file.found.publication))
  }
}
