// A sending by the ledger, from the question to the report.

import Archive
import ArgumentParser
import Delivery
import Diagnostics
import Digest
import Foundation
import Mail
import Transfer

/// Sends an issue by a transport that the ledger knows of.
struct SendWork {
  let options: Send
  let file: DigestFile
  let message: IssueMessage
  let transport: SendTransport
  let isForced: Bool

  private var id: String { file.issue.id }

  func run(_ messages: Messages) async throws {
    if transport.name.facts.hasReaders {
      return try await SendCampaign(self).run(messages)
    }
    let route = try route(messages)
    if !options.test.isEmpty { return try sendTests(over: route.transport, route.sender, messages) }
    let path = options.ledgerOption.path(for: file.found)
    if options.dryRun { return try SendDryRun(work: self, path: path).run(messages) }
    guard let ledger = try Ledger(path: path) else { return }
    let hold = try LedgerHold(of: ledger, holder: Self.holder(of: id))
    let issue = try SendPlan(work: self, ledger: ledger).issue(messages)
    try await send(issue, in: ledger, over: route.transport, route.sender, messages)
    withExtendedLifetime(hold) {}
  }

  /// Who holds a ledger, in words.
  static func holder(of id: String) -> String {
    "process \(ProcessInfo.processInfo.processIdentifier) on \(ProcessInfo.processInfo.hostName), "
      + "with \(id) since \(SendDate.text(Clock.now))"
  }

  /// The template with a date, from the ledger or of a test.
  func template(date: Int, isTest: Bool = false) -> MessageTemplate {
    var parts = message.parts
    if isTest {
      // Receivers must not take the real message, or the next test, for a copy of this one.
      parts.issue += ".test.\(date)"
      parts.subject = HeaderText("[Test] " + parts.subject.text) ?? parts.subject
    }
    return MessageTemplate(parts, date: date)
  }

  /// What stands for the sender in the envelope, and the transport.
  private func route(_ messages: Messages) throws -> (
    transport: any MessageTransport, sender: String
  ) {
    let sender = try transport.sender(messages) ?? message.parts.from.address
    switch transport.name {
    case .smtp: return (MailClient(try SendServer.server(transport, messages)), sender)
    case .sendmail:
      return (Sendmail(program: transport.setting("program") ?? "/usr/sbin/sendmail"), sender)
    default:
      let folder = try options.out ?? transport.required("folder", messages)
      return (Maildir(path: folder, issue: id), sender)
    }
  }

  private func sendTests(
    over route: any MessageTransport, _ sender: String, _ messages: Messages
  ) throws {
    let readers = try SendTests.addresses(options.test, of: file, messages)
    let template = template(date: Clock.now, isTest: true)
    let tokens = message.needsToken ? "test" : ""
    if options.dryRun {
      for reader in readers { try StandardOutput.print(reader.address) }
      return
    }
    var next = 0
    var failures: [String] = []
    var seen: [(String, String)] = []
    try route.send(
      MailQueue(
        next: {
          guard next < readers.count else { return .end }
          defer { next += 1 }
          return .message(
            OutgoingMail(
              number: next, sender: sender, recipient: readers[next].address,
              bytes: template.message(to: readers[next], token: tokens).bytes))
        }, willEnd: { _ in },
        ended: { number, outcome in
          if case .accepted(let reply) = outcome {
            seen.append((readers[number].address, reply))
          } else {
            failures.append("\(readers[number].address): \(SendTests.words(outcome))")
          }
        }, isIdle: {}))
    if let ledger = try Ledger(path: options.ledgerOption.path(for: file.found)) {
      for (address, reply) in seen {
        try ledger.add(
          LedgerEvent(time: Clock.now, kind: "test", text: "\(address): \(reply)"), to: id)
      }
    }
    for (address, reply) in seen { messages.note("copydesk: test to \(address): \(reply)") }
    for failure in failures { messages.error("The test is not sent to \(failure)") }
    if !failures.isEmpty { throw ExitCode.failure }
  }

  private func send(
    _ issue: LedgerIssue, in ledger: Ledger, over route: any MessageTransport, _ sender: String,
    _ messages: Messages
  ) async throws {
    let before = try ledger.counts(of: issue)
    let total = before[.planned, default: 0]
    if total > 0 {
      let count = min(total, options.limit ?? total)
      try SendQuestion.ask(
        "Send ‘\(file.issue.subject)’ to \(SendCounts.counted(count, "reader")) by \(transport.name.rawValue)?",
        isAnswered: options.yes, messages)
      try sendPlanned(issue, count, in: ledger, over: route, sender, messages)
    } else {
      messages.note("copydesk: nobody is left to be sent \(id)")
    }
    let counts = try ledger.counts(of: issue)
    let isComplete = [DeliveryState.planned, .attempting, .refusedForNow, .uncertain]
      .allSatisfy { counts[$0, default: 0] == 0 }
    if isComplete {
      if issue.completed == nil { try ledger.setCompleted(Clock.now, of: issue) }
      _ = try await options.archiveOption.archive(of: file.found).add(
        SentIssue(of: file.issue, for: file.found.publication))
    }
    messages.note("copydesk: \(id): \(SendCounts.words(counts))")
    if counts[.uncertain, default: 0] > 0 {
      messages.warning(
        "No answer came for \(SendCounts.counted(counts[.uncertain, default: 0], "message")): arrived or not, nobody knows",
        "--retry-uncertain sends them again with the same Message-ID; copydesk status shows them")
      throw ExitCode.failure
    }
    if counts[.refusedForNow, default: 0] > 0 { throw ExitCode(75) }
  }

  private func sendPlanned(
    _ issue: LedgerIssue, _ count: Int, in ledger: Ledger, over route: any MessageTransport,
    _ sender: String, _ messages: Messages
  ) throws {
    let interruption = Interruption()
    let writer = MessageWriter(template(date: issue.date))
    let suppressed = try SuppressedList.hashes(of: options.suppressed)
    var pace = SendingOptions()
    pace.limit = options.limit
    pace.rate = options.rate
    pace.retries = options.retries
    pace.retrySeconds = options.retryWait
    pace.failuresInRow = options.stopAfter
    let sending = Sending(
      issue, in: ledger, sender: sender, suppressed: suppressed, options: pace,
      clock: SendingClock(
        seconds: { Clock.seconds }, isInterrupted: { Interruption.isPending })
    ) { address, token in writer.bytes(to: address, token: token) }
    let progress = SendProgress(total: count, messages)
    sending.progress = { progress.show($0) }
    defer { progress.end() }
    try sending.run(over: route)
    progress.end()
    switch sending.stop {
    case .impossible(let reason):
      messages.error(
        "Nothing can be sent: \(reason)", hint: "what was not sent is sent by the same command")
      throw ExitCode.failure
    case .failures(let reason):
      messages.error(
        "\(options.stopAfter) messages in a row were not accepted: \(reason)",
        hint: "what was not sent is sent by the same command")
      messages.note("copydesk: \(id): \(SendCounts.words(try ledger.counts(of: issue)))")
      throw ExitCode(75)
    case .interrupted:
      messages.note("copydesk: interrupted; the same command goes on")
      messages.note("copydesk: \(id): \(SendCounts.words(try ledger.counts(of: issue)))")
    case .limit, nil: break
    }
    _ = interruption.isPending
  }
}
