// `copydesk send`: the issue goes to its readers.

import Archive
import ArgumentParser
import Delivery
import Diagnostics
import Digest
import Foundation
import Glibc
import Publication
import Rendering

/// Sends an issue.
struct Send: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Send a digest to its readers: everyone once, nobody twice.",
    discussion: """
      Checks the digest, freezes the set of readers at the first send, and remembers in the ledger how far each message is: \
      after a crash or Ctrl-C the same command goes on where it ended. A message whose answer got lost is \
      ‘uncertain’ and sent again only with --retry-uncertain. Where delivery.unsubscribe has a {token}, COPYDESK_TOKEN_KEY (16 \
      bytes or more) makes each reader's.

      Transports, their keys below delivery.NAME in copydesk.yaml (those in capitals are needed), and what they \
      read from the environment:

      \(SendHelp.transports)

      Exit status: 0 all is sent, 1 failed or something is left, 64 wrong usage, 75 an outside service failed for now: run it again.
      """)

  @Argument(help: "The digest.md, or the folder that it is in.")
  var digest: String
  @Option(help: ArgumentHelp("The transport.", valueName: "name"))
  var via: String?
  @Option(
    help: ArgumentHelp(
      "The readers: CSV with a header or NDJSON of address, name, language, token; ‘-’ for standard input.",
      valueName: "file"))
  var readers: String?
  @Option(
    help: ArgumentHelp(
      "Only readers of this language, by its tag; who has none in the list has the publication's.",
      valueName: "tag"))
  var language: String?
  @Option(
    help: ArgumentHelp("Addresses and tokens not to be mailed, one a line.", valueName: "file"))
  var suppressed: String?
  @Option(help: ArgumentHelp("The folder for files, with eml and maildir.", valueName: "folder"))
  var out: String?
  @Option(
    help: ArgumentHelp("The Date of messages, with eml; else the issue's.", valueName: "time"))
  var date: String?
  @Option(
    help: ArgumentHelp(
      "A test for this address, kept apart from the ledger; may be repeated.", valueName: "address")
  )
  var test: [String] = []
  @Flag(help: "Say what would go to whom, and send nothing.")
  var dryRun = false
  @Flag(help: "Do not ask; needed where there is no terminal.")
  var yes = false
  @Option(help: ArgumentHelp("At most so many messages in this run.", valueName: "n"))
  var limit: Int?
  @Option(help: ArgumentHelp("At most so many messages a minute.", valueName: "n"))
  var rate: Int?
  @Option(help: ArgumentHelp("How often a refusal for now is tried again.", valueName: "n"))
  var retries = 3
  @Option(
    help: ArgumentHelp(
      "Seconds before the first of these; each next one waits twice as long.", valueName: "seconds")
  )
  var retryWait = 60.0
  @Option(help: ArgumentHelp("Stop after so many failures in a row.", valueName: "n"))
  var stopAfter = 20
  @Option(
    help: ArgumentHelp("When it is to be sent, by tools that can schedule.", valueName: "time"))
  var at: String?
  @Flag(help: "Send again where no answer came; receivers know the Message-ID.")
  var retryUncertain = false
  @Flag(help: "Go on although the digest was changed after a part was sent.")
  var continueWithChanges = false
  @Flag(help: "Send although the check found errors; the ledger remembers it.")
  var force = false
  @Flag(help: "Send only what was approved in the preview, digest and email as they were read.")
  var approved = false
  @OptionGroup var publicationFile: PublicationFile
  @OptionGroup var ledgerOption: LedgerOption
  @OptionGroup var archiveOption: ArchiveOption
  @Flag(help: "Say nothing but what is wrong.")
  var quiet = false

  func validate() throws {
    for (name, value) in [("limit", limit), ("rate", rate), ("stop-after", stopAfter)] {
      if let value, value < 1 { throw ValidationError("--\(name) needs a number from 1") }
    }
    if retries < 0 || retries > 20 { throw ValidationError("--retries is from 0 to 20") }
    if !(0...86_400).contains(retryWait) {
      throw ValidationError("--retry-wait is from 0 to 86400 seconds")
    }
  }

  func run() async throws {
    // A server or program that goes away is an answer, not the end of this one.
    _ = signal(SIGPIPE, SIG_IGN)
    let messages = Messages(isQuiet: quiet)
    try await messages.reportingFailure { try await send(messages) }
  }

  private func send(_ messages: Messages) async throws {
    let file = try DigestFile(reading: digest, publicationFile, messages)
    if approved { try Self.demandApproval(of: file, messages) }
    let transport = try SendTransport(named: via, for: file.found, messages)
    let isForced = try await check(messages)
    let list = transport.name == .mailman ? try SendList.address(transport, messages) : nil
    let message = try IssueMessage(of: file, postedTo: list, messages)
    let isOdd = try judge(message, messages)
    if let at {
      let time = try moment(at, "--at", in: file)
      if time <= Clock.now {
        messages.error("--at \(at) is in the past", hint: "without --at it is sent now")
        throw ExitCode.failure
      }
      if !transport.name.facts.hasReaders || transport.name == .command {
        return try SendSchedule.print(time, by: transport.name, messages)
      }
    }
    if transport.name == .eml { return try export(message, messages) }
    let work = SendWork(
      options: self, file: file, message: message, transport: transport,
      isForced: isForced || isOdd)
    try await work.run(messages)
  }

  /// Refuses what nobody has read as it stands: an edit or a changed theme since makes another mail.
  private static func demandApproval(of file: DigestFile, _ messages: Messages) throws {
    let folder = FilePath.folder(of: file.path)
    let pages = try Pages(
      of: file.issue, for: file.found, gains: { file.record?.gains ?? [:] }, messages)
    let current = Approval(digest: try OpenFile.bytes(of: file.path), email: pages.mailed.email)
    let approval = Approval(in: folder)
    if approval == current { return }
    messages.report([
      Diagnostic(
        .error, at: Place(file.path),
        approval == nil
          ? "Nobody has approved the issue" : "The issue was changed since it was approved",
        hint: "copydesk preview \(file.path)")
    ])
    throw ExitCode.failure
  }

  /// Whether errors were found and are sent all the same.
  ///
  /// - Throws: `ExitCode.failure` where they are not.
  private func check(_ messages: Messages) async throws -> Bool {
    var arguments = [digest]
    if let path = publicationFile.publication { arguments += ["--publication", path] }
    let report = try await Check.parse(arguments).report(Messages(isQuiet: true))
    messages.report(report.findings.map(\.diagnostic))
    return try stop(on: report.findings.map(\.diagnostic), messages)
  }

  private func judge(_ message: IssueMessage, _ messages: Messages) throws -> Bool {
    let findings = message.findings(date: 0)
    messages.report(findings)
    return try stop(on: findings, messages)
  }

  private func stop(on findings: [Diagnostic], _ messages: Messages) throws -> Bool {
    guard findings.hasErrors else { return false }
    if force { return true }
    messages.error("Nothing is sent", hint: "put the errors right, or --force sends all the same")
    throw ExitCode.failure
  }

  /// Whom the ledger, if there is one, and `--suppressed` name.
  private func suppressedHashes(for file: DigestFile) throws -> Set<String> {
    let ledger = try Ledger(path: ledgerOption.path(for: file.found), makesFile: false)
    return try (ledger?.suppressedHashes() ?? []).union(SuppressedList.hashes(of: suppressed))
  }

  /// The list of a path, of which readers of another language than `--language` are left out.
  func readerFile(_ path: String, for file: DigestFile) -> ReaderFile {
    ReaderFile(
      path: path,
      language: language.map { (wanted: $0, usual: file.found.publication.language) })
  }

  /// A moment of an option.
  func moment(_ text: String, _ option: String, in file: DigestFile) throws -> Int {
    guard let time = SendDate.seconds(text, in: file.found.publication.timezone) else {
      throw ValidationError("\(option) needs a time such as 2026-11-27T09:00, not ‘\(text)’")
    }
    return time
  }

  private func export(_ message: IssueMessage, _ messages: Messages) throws {
    guard let readers else { throw ValidationError("--via eml needs --readers FILE") }
    guard let out else { throw ValidationError("--via eml needs --out FOLDER") }
    let issue = message.file.issue
    let time = try moment(date ?? "\(issue.date)T00:00:00Z", "--date", in: message.file)
    let tokens = try SendTokens(message, messages)
    let export = SendExport(
      template: MessageTemplate(message.parts, date: time), tokens: tokens,
      suppressed: try suppressedHashes(for: message.file))
    try export.write(
      readerFile(readers, for: message.file), into: out, limit: limit, isDryRun: dryRun, messages)
  }
}
