// `copydesk check`: what must not be sent is found before.

import ArgumentParser
import CommonMark
import Diagnostics
import Digest
import Publication
import Rendering

/// Checks a digest.md.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a digest, its sources and its email before it is sent.",
    discussion: """
      Every sentence of an item, at a glance, by the numbers and in their words must stand in a stored article: one that \
      does not is an error, until --accept says that the editor answers for it; a part of a sentence that still says \
      who says it is a warning. A section that carries one side's claims only, where an article has the other's \
      word, is a warning, and so is a sentence that its source no longer has. The email, as it renders now, is checked by \
      the rules of EmailRules, and email, web page and plain text must carry the same. A file that ends in .html is checked \
      as an email by itself, one that ends in .eml as a message. The exit status is 1 where there is an error.
      """)

  @Argument(help: "The digest.md, or the folder that it is in; or an email in HTML, or a message.")
  var digest: String
  @OptionGroup var publicationFile: PublicationFile
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Check the email that goes into a mailing tool: \(MailingTool.names).", valueName: "tool"))
  var tool: MailingTool?
  @Option(
    help: ArgumentHelp(
      "A line whose sentence the editor answers for; may be repeated.", valueName: "line"))
  var accept: [Int] = []
  @Flag(help: "Ask the servers behind the links whether they answer.")
  var online = false
  @Flag(help: "With --online, also servers of private networks and of this machine.")
  var allowPrivate = false
  @Option(help: ArgumentHelp("How findings are printed: text, json or sarif.", valueName: "format"))
  var format: CheckFormat?
  @Flag(help: "The same as --format json.")
  var json = false

  func validate() throws {
    if json, let format, format != .json {
      throw ValidationError("--json and --format \(format.rawValue) exclude each other")
    }
    if MailFile(path: digest) != nil, !accept.isEmpty || online {
      throw ValidationError("--accept and --online are for a digest, not for an email by itself")
    }
    if allowPrivate, !online { throw ValidationError("--allow-private needs --online") }
  }

  func run() async throws {
    let form = json ? .json : format ?? .text
    let messages = Messages(isQuiet: form != .text)
    try await messages.reportingFailure {
      try await report(messages).print(as: form, messages)
    }
  }

  /// What is found in the digest as it stands on the disk, for whoever needs it.
  func report(_ messages: Messages) async throws -> CheckReport {
    if let file = MailFile(path: digest, for: tool) {
      return try file.report(for: try publicationFile.named(messages))
    }
    let path = OutputFolder.isFolder(digest) ? FilePath.joined(digest, "digest.md") : digest
    let folder = FilePath.folder(of: path)
    let bytes = try OpenFile.bytes(of: path)
    let recordPath = FilePath.joined(folder, "digest.json")
    guard let record = IssueRecord(reading: try OpenFile.bytes(of: recordPath)) else {
      throw FileFailure(path: recordPath, reason: "It is no record of a build")
    }
    let found = try publicationFile.found(
      for: [path], recorded: record.publication.map { FilePath.joined(folder, $0) }, messages)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFailure(path: path, reason: "The digest is not UTF-8 text")
    }
    let reading = Issue.reading(text, for: found.publication, path: path)
    var findings = reading.diagnostics.map { CheckFinding($0, rule: "format") }
    var measures: IssueMeasures?
    if let issue = reading.issue {
      let accepted = try AcceptedSentences(
        in: folder, accepting: accept, of: text, path, found.publication, messages)
      let check = DigestCheck(
        text: text, path: path, publication: found.publication, accepted: accepted)
      findings += try await check.findings(issue, record, messages)
      let gains = { record.gains }
      let pages = try Pages(of: issue, for: found, gains: gains, messages)
      findings += SubjectRule.findings(for: issue.subject, at: path)
      findings += try Self.placeholders(in: found.path)
      findings += pages.themeWarnings.map { CheckFinding($0, rule: "theme") }
      let stale = try StalePages.finding(for: pages, of: path, in: folder) {
        try Pages(of: issue, for: found, tool: $0, gains: gains, messages)
      }
      if let stale { findings.append(stale) }
      let mail = try tool.map {
        try Pages(of: issue, for: found, tool: $0, gains: gains, messages)
      }
      findings += try RenderedChecks(
        issue: issue, pages: mail ?? pages, publication: found.publication, tool: tool
      ).findings(named: Pages.names(mail?.named.map(\.name) ?? Pages.names, for: path), in: folder)
      measures = IssueMeasures(
        of: issue, pages: mail ?? pages, limit: found.publication.limits.emailBytes)
      let written = try DigestLink.all(in: text, path: path)
      findings += written.filter { !Document.isSafeLink($0.address) }.map { link in
        CheckFinding(
          Diagnostic(
            .warning, at: Place(path, line: link.line),
            "A mail cannot carry the address, which is left out: \(link.address)",
            hint: "write one that begins with https://"), rule: "dropped-link")
      }
      if online {
        let links = written.map { ($0.address, $0.line) }
        findings += LinkCheck(allowsPrivate: allowPrivate).findings(
          for: links + Self.ownLinks(of: found.publication, for: issue), at: path, messages)
      }
    }
    return CheckReport(
      findings: findings, measures: measures,
      praise: "Every sentence stands in its source, and the email breaks no rule")
  }

  /// The examples that a copydesk.yaml still has; the sample's own are meant.
  ///
  /// - Throws: `FileFailure`.
  private static func placeholders(in path: String?) throws(FileFailure) -> [CheckFinding] {
    guard let path, let yaml = String(validating: try OpenFile.bytes(of: path), as: UTF8.self)
    else { return [] }
    return Publication.placeholders(in: yaml, path: path).map {
      CheckFinding($0, rule: "placeholder")
    }
  }

  /// The addresses that the publication adds: its site, its blocks' links, and where readers leave, unless that is
  /// another one for each reader. The archive's page is not there before it is published.
  private static func ownLinks(
    of publication: Publication, for issue: Issue
  ) -> [(address: String, line: Int?)] {
    let leaving = publication.delivery.unsubscribe.flatMap { $0.contains("{") ? nil : $0 }
    let blocks = publication.blocks.flatMap { block in
      (try? DigestLink.all(in: block.text, path: "")) ?? []
    }
    return ([publication.site, leaving].compactMap(\.self) + blocks.map(\.address)).map {
      (address: $0, line: nil)
    }
  }
}
