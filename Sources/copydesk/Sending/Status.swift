// `copydesk status`: what was sent to whom.

import Archive
import ArgumentParser
import Delivery
import Diagnostics
import JSONText

/// Tells what the ledger knows.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell how far the sending of issues is.",
    discussion:
      "Without an issue, a line for each: its id, transport, first sending, and how many readers are in each "
      + "state. With one, also what was done to it and the readers who did not get it, with what the server said."
  )

  @Argument(help: "The id of an issue.")
  var issue: String?
  @OptionGroup var publicationFile: PublicationFile
  @OptionGroup var ledgerOption: LedgerOption
  @Flag(help: "Lines of JSON.")
  var json = false

  func run() async throws {
    let messages = Messages()
    try await messages.reportingFailure {
      let found = try publicationFile.found(for: [], Messages(isQuiet: true))
      let path = ledgerOption.path(for: found)
      guard let ledger = try Ledger(path: path, makesFile: false) else {
        messages.report([
          Diagnostic(
            .error, at: Place(path), "There is no ledger: nothing was sent by it",
            hint: "--ledger names another file")
        ])
        throw ExitCode.failure
      }
      if let issue {
        guard let known = try ledger.issue(issue) else {
          let ids = try ledger.issues().map(\.id)
          messages.report([
            Diagnostic(
              .error, at: Place(path), "No issue ‘\(issue)’ is in the ledger",
              hint: nearestName(to: issue, among: ids).map { "did you mean ‘\($0)’?" })
          ])
          throw ExitCode.failure
        }
        try show(known, in: ledger)
      } else {
        let issues = try ledger.issues()
        if issues.isEmpty { messages.note("copydesk: nothing was sent yet, by \(path)") }
        for known in issues { try line(known, in: ledger) }
      }
    }
  }

  private func line(_ issue: LedgerIssue, in ledger: Ledger) throws {
    let counts = try ledger.counts(of: issue)
    if json {
      let states = DeliveryState.allCases.map { state in
        (key: state.words, value: JSONValue.integer(counts[state, default: 0]))
      }
      return try StandardOutput.write(
        JSONValue.object([
          ("issue", .string(issue.id)), ("transport", .string(issue.transport)),
          ("date", .string(SendDate.text(issue.date))),
          ("completed", JSONValue(issue.completed.map(SendDate.text))),
          ("campaign", JSONValue(issue.campaign)), ("readers", .object(states)),
        ]).line)
    }
    let end = issue.completed.map { ", complete \(SendDate.text($0))" } ?? ""
    let campaign = issue.campaign.map { "campaign \($0)" } ?? SendCounts.words(counts)
    try StandardOutput.print(
      "\(issue.id)  \(issue.transport)  \(SendDate.text(issue.date))  \(campaign)\(end)")
  }

  private func show(_ issue: LedgerIssue, in ledger: Ledger) throws {
    try line(issue, in: ledger)
    for event in try ledger.events(of: issue.id) {
      if json {
        try StandardOutput.write(
          JSONValue.object([
            ("event", .string(event.kind)), ("time", .string(SendDate.text(event.time))),
            ("text", .string(event.text)),
          ]).line)
      } else {
        try StandardOutput.print("  \(SendDate.text(event.time))  \(event.kind): \(event.text)")
      }
    }
    for state in [DeliveryState.attempting, .uncertain, .refusedForNow, .refusedForGood] {
      var last = 0
      while case let page = try ledger.readers(of: issue, in: state, after: last), !page.isEmpty {
        for reader in page { try show(reader) }
        last = page.last?.number ?? last
      }
    }
  }

  private func show(_ reader: LedgerReader) throws {
    let name = reader.address.isEmpty ? "(forgotten)" : reader.address
    if json {
      return try StandardOutput.write(
        JSONValue.object([
          ("address", .string(reader.address)), ("state", .string(reader.state.words)),
          ("tries", .integer(reader.tries)), ("answer", JSONValue(reader.answer)),
        ]).line)
    }
    try StandardOutput.print(
      "  \(name)  \(reader.state.words)" + (reader.answer.map { ": \($0)" } ?? ""))
  }
}
